"""Which key does what, in one table; it holds for every window of ours."""

from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt


class Action(Enum):
    """What a key can ask for."""

    NEXT = auto()
    PREVIOUS = auto()
    BLACK = auto()
    WHITE = auto()
    FREEZE = auto()
    PROJECT = auto()
    PROJECT_HERE = auto()
    LEAVE_PROJECTION = auto()
    PARK = auto()
    UNDO = auto()
    REDO = auto()
    SEARCH = auto()
    KEYS = auto()
    NEXT_AREA = auto()
    PREVIOUS_AREA = auto()
    NEXT_WALL_PAGE = auto()
    PREVIOUS_WALL_PAGE = auto()


Key = Qt.Key
Modifier = Qt.KeyboardModifier

_PLAIN = Modifier.NoModifier
_CTRL = Modifier.ControlModifier
_SHIFT = Modifier.ShiftModifier

#: Keys that mean the same everywhere, also while somebody types.
ALWAYS: dict[tuple[Key, Modifier], Action] = {
    (Key.Key_PageDown, _PLAIN): Action.NEXT,
    (Key.Key_PageUp, _PLAIN): Action.PREVIOUS,
    (Key.Key_PageDown, _CTRL): Action.NEXT_WALL_PAGE,
    (Key.Key_PageUp, _CTRL): Action.PREVIOUS_WALL_PAGE,
    (Key.Key_F5, _PLAIN): Action.PROJECT,
    (Key.Key_F5, _SHIFT): Action.PROJECT_HERE,
    (Key.Key_Escape, _PLAIN): Action.LEAVE_PROJECTION,
    (Key.Key_P, _CTRL): Action.PARK,
    (Key.Key_Z, _CTRL): Action.UNDO,
    (Key.Key_Y, _CTRL): Action.REDO,
    (Key.Key_Z, _CTRL | _SHIFT): Action.REDO,
    (Key.Key_F, _CTRL): Action.SEARCH,
    (Key.Key_F1, _PLAIN): Action.KEYS,
    (Key.Key_F6, _PLAIN): Action.NEXT_AREA,
    (Key.Key_F6, _SHIFT): Action.PREVIOUS_AREA,
}
#: Keys that are letters or cursor keys as soon as somebody types.
OUTSIDE_TEXT: dict[tuple[Key, Modifier], Action] = {
    (Key.Key_Right, _PLAIN): Action.NEXT,
    (Key.Key_Space, _PLAIN): Action.NEXT,
    (Key.Key_Left, _PLAIN): Action.PREVIOUS,
    (Key.Key_B, _PLAIN): Action.BLACK,
    (Key.Key_Period, _PLAIN): Action.BLACK,
    (Key.Key_W, _PLAIN): Action.WHITE,
    (Key.Key_F, _PLAIN): Action.FREEZE,
}


def action_for(key: int, modifiers: Modifier, *, in_text: bool) -> Action | None:
    """What a key asks for, or None when it is for the control that has the focus."""
    try:
        wanted = (Key(key), modifiers & ~Modifier.KeypadModifier)
    except ValueError:
        return None
    found = ALWAYS.get(wanted)
    if found is None and not in_text:
        found = OUTSIDE_TEXT.get(wanted)
    return found


def action_of(press: QKeyCombination, *, in_text: bool) -> Action | None:
    """What a pressed key with its modifiers asks for."""
    return action_for(press.key(), press.keyboardModifiers(), in_text=in_text)
