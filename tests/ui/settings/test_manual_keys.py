import re

import pytest
from PySide6.QtCore import Qt

from wijkteam_studio.system.paths import manual_folder
from wijkteam_studio.ui.kit.key_sequence import key_of, parts_of
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import KEYS, TABLE, Group

PAGE = (manual_folder() / "8-toetsen.md").read_text("utf-8")
ROW = re.compile(r"^\| ((?:`[^`]+` ?)+)\| (.+) \|$", re.MULTILINE)
SHEET = KeyMap().groups
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


def pressed(words):
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
    return [pressed(key) for title in titles for keys, _ in rows(title) for key in keys]


def ours_in(*groups):
    """The keys of these groups in the program; the Enter of the number pad is Enter too."""
    ours = {parts_of(one) for row in TABLE if row.group in groups for one in KEYS[row.work]}
    return ours - {(Qt.Key.Key_Enter, NONE)}


def test_the_keys_of_the_day_are_those_of_the_program():
    written = keys_under("De dag", "De zaal", "Overal")
    assert len(written) == len(set(written))
    assert set(written) == ours_in(Group.DAY, Group.WALL, Group.EVERYWHERE)


def test_keys_in_one_row_do_the_same():
    for title in ("De dag", "Overal"):
        for keys, meaning in rows(title):
            does = {KeyMap().owner_of(key_of(*pressed(key))) for key in keys}
            assert len(does) == 1, meaning


def test_the_keys_of_a_note_are_those_of_the_program():
    assert set(keys_under("Notities")) == ours_in(Group.NOTES)


def test_the_keys_of_the_draaiboek_are_those_of_the_program():
    assert set(keys_under("Voorbereiden")) == ours_in(Group.TIMELINE)


@pytest.mark.parametrize("group", Group)
def test_the_manual_says_what_the_table_says(group):
    written = {meaning for _keys, meaning in rows(group)}
    told = {row.meaning for row in TABLE if row.group is group}
    elsewhere = {"bewaart de regel als notitie", "voorgoed wissen"}
    assert told - elsewhere <= written


@pytest.mark.parametrize(("title", "told"), SHEET, ids=[title for title, _ in SHEET])
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
    told = dict(dict(SHEET)["De dag"])
    assert told["Ctrl P"] == "een punt parkeren, tijdens de dag"
