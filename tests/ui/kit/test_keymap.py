import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from wijkteam_studio.ui.kit.key_press import Presses
from wijkteam_studio.ui.kit.key_rules import why_not
from wijkteam_studio.ui.kit.key_sequence import key_from_text, key_of, parts_of
from wijkteam_studio.ui.kit.keymap import MOST_KEYS, KeyMap, listed
from wijkteam_studio.ui.kit.keys import (
    CHANGEABLE,
    DEFAULTS,
    FIXED,
    KEYS,
    ROOM,
    TABLE,
    Action,
    NoteWork,
    Shortcut,
    TimelineWork,
)

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FREE = ("N", "Q", "V", "1", "F7", "F8", "F9", "Home", "Ctrl+G", "Ctrl+PgUp", "B", "PgDown", ".")


def the_key(text):
    found = key_from_text(text)
    assert not found.isEmpty()
    return found


def test_every_action_has_keys_and_a_meaning():
    assert set(DEFAULTS) == set(Action)
    assert all(DEFAULTS.values())
    assert all(row.meaning for row in TABLE)


def test_no_key_means_two_things():
    held = [one for held in DEFAULTS.values() for one in held]
    assert len(held) == len(set(held))


def test_a_person_could_choose_every_key_that_we_chose():
    for action in CHANGEABLE:
        assert [why_not(one) for one in DEFAULTS[action]] == [""] * len(DEFAULTS[action])


def test_a_changed_key_does_what_was_chosen_and_the_old_one_does_nothing():
    keys = KeyMap.of({"BLACK": ("N",)})
    assert keys.action_for(KEY.Key_N, NONE, in_text=False) is Action.BLACK
    assert keys.action_for(KEY.Key_B, NONE, in_text=False) is None
    assert keys.action_for(KEY.Key_W, NONE, in_text=False) is Action.WHITE


@pytest.mark.parametrize("text", ["N", "Shift+N", "1", "Right", "Ctrl+Left", "Space", "Backspace"])
def test_what_types_or_moves_in_text_stays_with_the_text_whatever_was_chosen(text):
    keys = KeyMap.of({"NEXT": (text,)})
    press = parts_of(the_key(text))
    assert keys.action_for(*press, in_text=False) is Action.NEXT
    assert keys.action_for(*press, in_text=True) is None


@pytest.mark.parametrize("text", ["F9", "Ctrl+G", "Shift+F7", "PgUp", "Media Next"])
def test_what_types_nothing_works_in_text_too(text):
    keys = KeyMap.of({"NEXT": (text,)})
    press = parts_of(the_key(text))
    assert keys.action_for(*press, in_text=True) is Action.NEXT


@pytest.mark.parametrize(
    "texts",
    [
        ("onzin",),
        ("Ctrl+K, Ctrl+P",),
        ("",),
        ("N", "N"),
        ("Esc",),
        ("Ctrl+Z",),
        ("Ctrl+C",),
        ("Alt+N",),
        ("Meta+N",),
        ("N", "Tab"),
        ("1", "2", "3", "4", "5"),
    ],
)
def test_a_change_that_cannot_be_used_gives_the_default(texts):
    keys = KeyMap.of({"BLACK": texts, "WHITE": ("Q",)})
    assert keys.keys[Action.BLACK] == DEFAULTS[Action.BLACK]
    assert keys.owner_of(the_key("Q")) is Action.WHITE


def test_unknown_and_fixed_actions_in_the_file_change_nothing():
    keys = KeyMap.of({"DANCE": ("N",), "UNDO": ("N",), "KEYS": ("F9",)})
    assert keys == KeyMap()


def test_a_chosen_key_goes_before_the_default_of_another():
    keys = KeyMap.of({"BLACK": ("W",)})
    assert keys.owner_of(the_key("W")) is Action.BLACK
    assert keys.keys[Action.WHITE] == ()


def test_two_changes_that_want_one_key_leave_it_to_the_first():
    keys = KeyMap.of({"BLACK": ("Q",), "WHITE": ("Q",)})
    assert keys.owner_of(the_key("Q")) is Action.BLACK
    assert keys.keys[Action.WHITE] == DEFAULTS[Action.WHITE]


def test_taking_a_key_over_takes_it_from_the_other():
    keys = KeyMap().with_keys(Action.WHITE, (the_key("B"),))
    assert keys.words(Action.WHITE) == ("B",)
    assert keys.words(Action.BLACK) == (".",)
    back = keys.restored(Action.BLACK)
    assert back.words(Action.BLACK) == ("B", ".")
    assert back.words(Action.WHITE) == ()


@given(
    st.dictionaries(
        st.sampled_from(CHANGEABLE),
        st.lists(st.sampled_from(FREE), max_size=MOST_KEYS, unique=True),
        max_size=6,
    )
)
def test_what_is_kept_comes_back_as_it_was(wishes):
    keys = KeyMap()
    for action, texts in wishes.items():
        keys = keys.with_keys(action, tuple(map(the_key, texts)))
    usable = all(not why_not(one) for held in keys.kept.values() for one in map(the_key, held))
    if usable:
        assert KeyMap.of(keys.kept) == keys
    owners = [one for held in KeyMap.of(keys.kept).keys.values() for one in held]
    assert len(owners) == len(set(owners))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Esc", "Esc"),
        ("Tab", "Tab"),
        ("Shift+Tab", "Tab"),
        ("Return", "Enter"),
        ("Ctrl+Return", "Enter"),
        ("Ctrl+C", "kopiëren"),
        ("Ctrl+A", "kopiëren"),
        ("Alt+N", "Alt"),
        ("Ctrl+Alt+E", "Alt"),
        ("Meta+L", "computer"),
        ("Up", "lijst"),
        ("K", "notities"),
        ("Ctrl+N", "andere bladzijde"),
        ("Ctrl+,", "instellingen"),
        ("Ctrl+Z", "ongedaan maken"),
        ("F1", "deze bladzijde"),
    ],
)
def test_a_key_that_cannot_be_chosen_says_why(text, words):
    assert words in why_not(the_key(text))


def test_a_key_without_a_name_says_so():
    assert key_of(KEY.Key_unknown, NONE).isEmpty()
    assert "kent" in why_not(QKeySequence())
    assert "kent" in why_not(key_of(0x7FFFFFF, NONE))


def test_a_sign_is_the_same_with_and_without_shift():
    keys = KeyMap()
    assert keys.action_for(KEY.Key_Period, SHIFT, in_text=False) is Action.BLACK
    assert keys.action_for(KEY.Key_Plus, CTRL | SHIFT, in_text=True) is Action.MORE_TIME
    assert keys.action_for(KEY.Key_B, SHIFT, in_text=False) is None


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (KEY.Key_Down, Action.NEXT),
        (KEY.Key_Return, Action.NEXT),
        (KEY.Key_Up, Action.PREVIOUS),
        (KEY.Key_Backspace, Action.PREVIOUS),
    ],
)
def test_the_room_has_keys_that_choose_and_type_on_the_laptop(key, action):
    assert KeyMap().action_in_room(key, NONE) is action
    assert KeyMap().action_for(key, NONE, in_text=False) is None


def test_a_chosen_key_goes_before_that_of_the_room():
    keys = KeyMap.of({"BLACK": ("Backspace",)})
    assert keys.action_in_room(KEY.Key_Backspace, NONE) is Action.BLACK
    assert set(ROOM) & {one for held in DEFAULTS.values() for one in held} == set()


def test_the_room_knows_every_other_key_too():
    for action, held in DEFAULTS.items():
        for one in held:
            assert KeyMap().action_in_room(*parts_of(one)) is action


def test_keys_are_called_as_people_call_them():
    keys = KeyMap()
    assert keys.in_words(Action.NEXT) == "PageDown / → / spatie"
    assert keys.main_key(Action.NEXT) == "PgDn"
    assert keys.main_key(Action.NEXT_WALL_PAGE) == "Ctrl PgDn"
    assert keys.in_words(Action.REDO) == "Ctrl Y / Ctrl Shift Z"
    assert keys.with_keys(Action.WHITE, ()).in_words(Action.WHITE) == "geen toets"
    assert listed(("PageDown", "→", "spatie")) == "PageDown, ‘→’ en spatie"


def test_the_sheet_shows_the_keys_as_they_are_now():
    sheet = dict(KeyMap.of({"BLACK": ("N", "F9"), "WHITE": ()}).groups)
    meanings = {meaning: keys for keys, meaning in sheet["De zaal"]}
    assert meanings["zwart beeld, nog eens: terug"] == "N / F9"
    assert meanings["wit beeld, nog eens: terug"] == "geen toets"


def test_a_held_key_asks_once():
    presses = Presses()
    assert presses.counts(Action.NEXT, is_repeat=False, at_ms=1000)
    assert not presses.counts(Action.NEXT, is_repeat=True, at_ms=1500)
    assert presses.counts(Action.NEXT, is_repeat=False, at_ms=1700)


def test_a_held_key_goes_on_undoing():
    assert Presses().counts(Action.UNDO, is_repeat=True, at_ms=1000)


def test_a_repeat_that_looks_like_a_press_asks_nothing():
    presses = Presses()
    assert presses.counts(Action.NEXT, is_repeat=False, at_ms=1000)
    presses.released(1660)
    assert not presses.counts(Action.NEXT, is_repeat=False, at_ms=1660)
    assert not presses.counts(Action.NEXT, is_repeat=False, at_ms=1700)


def test_a_clicker_that_bounces_asks_once_and_a_quick_hand_twice():
    presses = Presses()
    assert presses.counts(Action.NEXT, is_repeat=False, at_ms=1000)
    assert not presses.counts(Action.NEXT, is_repeat=False, at_ms=1030)
    presses.released(1100)
    assert not presses.counts(Action.NEXT, is_repeat=False, at_ms=1110)
    presses.released(1150)
    assert presses.counts(Action.NEXT, is_repeat=False, at_ms=1190)
    assert presses.counts(Action.PREVIOUS, is_repeat=False, at_ms=1195)


def test_presses_without_a_time_all_count():
    presses = Presses()
    assert all(presses.counts(Action.NEXT, is_repeat=False) for _ in range(3))


def test_what_lies_fixed_cannot_be_in_the_table():
    assert set(CHANGEABLE) | FIXED == set(Action)
    assert not set(CHANGEABLE) & FIXED


def test_every_work_of_the_program_has_one_line_in_the_table():
    works = [row.work for row in TABLE]
    assert len(works) == len(set(works)) == len(KEYS)
    assert set(works) == {*Action, *NoteWork, *TimelineWork, *Shortcut}


@pytest.mark.parametrize("kind", [NoteWork, TimelineWork])
def test_no_key_means_two_things_in_one_list(kind):
    keys = [one for work in kind for one in KEYS[work]]
    assert len(keys) == len(set(keys))


def test_nobody_can_give_away_a_key_that_a_note_or_a_page_listens_for():
    for work in (*NoteWork, *Shortcut):
        assert all(why_not(one) for one in KEYS[work]), work


def test_the_sheet_tells_the_keys_of_the_notes_from_the_same_table():
    assert dict(KeyMap().groups)["Notities"] == (
        ("Enter", "bewaart de regel als notitie"),
        ("↑ / ↓", "kiest een notitie"),
        ("F2", "notitie aanpassen"),
        ("Delete", "notitie wissen"),
        ("Alt ↑ / Alt ↓", "notitie verplaatsen"),
        ("Ctrl M", "samenvoegen met de vorige"),
        ("+ / −", "stip erbij, stip eraf"),
        ("K", "naar de krant of blijft hier"),
        ("T", "op de zaal tonen of niet"),
    )
