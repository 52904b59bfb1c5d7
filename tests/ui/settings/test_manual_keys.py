import re

import pytest
from PySide6.QtCore import Qt

from wijkteam_studio.system.paths import manual_folder
from wijkteam_studio.ui.day import note_list
from wijkteam_studio.ui.kit.chord import Chord
from wijkteam_studio.ui.kit.keymap import DEFAULTS, KeyMap
from wijkteam_studio.ui.kit.programme import timeline
from wijkteam_studio.ui.kit.texts import KEY_GROUPS

PAGE = (manual_folder() / "8-toetsen.md").read_text("utf-8")
ROW = re.compile(r"^\| ((?:`[^`]+` ?)+)\| (.+) \|$", re.MULTILINE)
NONE = Qt.KeyboardModifier.NoModifier
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
NAMED = {
    "→": "Right", "←": "Left", "↑": "Up", "↓": "Down", "spatie": "Space", "Esc": "Escape",
    ".": "Period", "+": "Plus", "=": "Equal", "−": "Minus", "Enter": "Return", ",": "Comma",
}  # fmt: skip


def key_of(words):
    """`Ctrl P` as Qt knows it: the key and its modifiers."""
    *held, last = words.split()
    modifiers = NONE
    for one in held:
        modifiers |= MODIFIERS[one]
    return Qt.Key[f"Key_{NAMED.get(last, last)}"], modifiers


def rows(title):
    """The rows under a heading: (keys as they are written, what they do)."""
    part = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    (text,) = [one for one in part if one.startswith(f"{title}\n")]
    return [(re.findall(r"`([^`]+)`", keys), meaning) for keys, meaning in ROW.findall(text)]


def keys_under(*titles):
    return [key_of(key) for title in titles for keys, _ in rows(title) for key in keys]


def test_the_keys_of_the_day_are_those_of_the_program():
    own_places = {key_of(key) for key in ("Ctrl N", "Ctrl Enter", "Ctrl S", "Ctrl ,")}
    written = keys_under("De dag", "De zaal", "Overal")
    ours = {(one.key, one.modifiers) for chords in DEFAULTS.values() for one in chords}
    assert len(written) == len(set(written))
    assert set(written) - own_places == ours


def test_keys_in_one_row_do_the_same():
    for title in ("De dag", "Overal"):
        for keys, meaning in rows(title):
            does = {KeyMap().owner_of(Chord.of(*key_of(key))) for key in keys}
            assert len(does) == 1, meaning


def test_the_keys_of_a_note_are_those_of_the_program():
    arrows = {key_of("↑"), key_of("↓")}
    numeric = {(Qt.Key.Key_Enter, NONE)}
    assert set(keys_under("Notities")) - arrows == set(note_list._KEYS) - numeric


def test_the_keys_of_the_draaiboek_are_those_of_the_program():
    inside = {(key, modifier or NONE) for key, modifier in timeline._DEEDS}
    assert set(keys_under("Voorbereiden")) == inside


@pytest.mark.parametrize(("title", "told"), KEY_GROUPS, ids=[title for title, _ in KEY_GROUPS])
def test_the_page_under_f1_and_the_manual_say_the_same(title, told):
    written = [meaning for _keys, meaning in rows(title)]
    for key, meaning in told:
        if key == "Enter":
            assert "`Enter` bewaart de regel als notitie" in PAGE
        elif key == "+ / −":
            assert set(meaning.split(", ")) <= set(written)
        else:
            assert meaning in written


def test_a_topic_is_parked_during_the_day_only():
    told = dict(dict(KEY_GROUPS)["De dag"])
    assert told["Ctrl P"] == "een punt parkeren, tijdens de dag"
