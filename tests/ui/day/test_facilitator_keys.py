import pytest
from PySide6.QtCore import Qt

from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "action"),
    [
        (KEY.Key_PageDown, NONE, Action.NEXT),
        (KEY.Key_PageUp, NONE, Action.PREVIOUS),
        (KEY.Key_P, CTRL, Action.PARK),
        (KEY.Key_Z, CTRL, Action.UNDO),
        (KEY.Key_Y, CTRL, Action.REDO),
        (KEY.Key_F5, NONE, Action.PROJECT),
        (KEY.Key_F5, SHIFT, Action.PROJECT_HERE),
        (KEY.Key_Escape, NONE, Action.LEAVE_PROJECTION),
        (KEY.Key_F1, NONE, Action.KEYS),
        (KEY.Key_F6, NONE, Action.NEXT_AREA),
        (KEY.Key_Plus, CTRL, Action.MORE_TIME),
        (KEY.Key_Equal, CTRL, Action.MORE_TIME),
    ],
)
def test_some_keys_mean_the_same_in_and_out_of_text(key, modifiers, action):
    assert KeyMap().action_for(key, modifiers, in_text=True) is action
    assert KeyMap().action_for(key, modifiers, in_text=False) is action


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (KEY.Key_Right, Action.NEXT),
        (KEY.Key_Space, Action.NEXT),
        (KEY.Key_Left, Action.PREVIOUS),
        (KEY.Key_B, Action.BLACK),
        (KEY.Key_Period, Action.BLACK),
        (KEY.Key_W, Action.WHITE),
        (KEY.Key_F, Action.FREEZE),
        (KEY.Key_P, Action.PAUSE),
    ],
)
def test_letters_and_cursor_keys_stay_with_the_text(key, action):
    assert KeyMap().action_for(key, NONE, in_text=True) is None
    assert KeyMap().action_for(key, NONE, in_text=False) is action


def test_letters_with_control_or_shift_are_not_our_letters():
    assert KeyMap().action_for(KEY.Key_B, CTRL, in_text=False) is None
    assert KeyMap().action_for(KEY.Key_W, SHIFT, in_text=False) is None


def test_keys_of_the_number_pad_count_too():
    pad = Qt.KeyboardModifier.KeypadModifier
    assert KeyMap().action_for(KEY.Key_PageDown, pad, in_text=False) is Action.NEXT


def test_an_unknown_key_asks_for_nothing():
    assert KeyMap().action_for(0x7FFFFFF, NONE, in_text=False) is None
