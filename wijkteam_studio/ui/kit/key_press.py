"""A key as it was pressed, and which presses count."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from wijkteam_studio.ui.kit.keys import Action

#: Nobody presses a button again so soon after the press before, or after letting go of it: that
#: is a worn button, or a held key whose repeats a busy computer takes for presses (milliseconds).
_AFTER_PRESS, _AFTER_RELEASE = 50, 20
#: Going on with these while the key is held is what one expects.
_MAY_REPEAT = frozenset({Action.UNDO, Action.REDO})


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key as it was pressed: Qt's key, its modifiers and the text it would type."""

    key: Qt.Key
    modifiers: Qt.KeyboardModifier
    text: str
    is_repeat: bool
    #: The event's own time in milliseconds, 0 when unknown.
    at_ms: int = 0


def key_press_of(event: QKeyEvent) -> KeyPress:
    """The key of this event."""
    key, modifiers, text = Qt.Key(event.key()), event.modifiers(), event.text()
    return KeyPress(key, modifiers, text, event.isAutoRepeat(), event.timestamp())


class Presses:
    """Follows the presses in one window: not a key that is held, not a clicker that bounces.

    Times are those of the events, in milliseconds, 0 when unknown.
    """

    def __init__(self) -> None:
        self._last: tuple[Action, int] | None = None
        self._released = 0

    def released(self, at_ms: int) -> None:
        """A key went up."""
        self._released = at_ms

    def counts(self, action: Action, *, is_repeat: bool, at_ms: int = 0) -> bool:
        """Whether to do what this press asks for."""
        last, self._last = self._last, (action, at_ms)
        if action in _MAY_REPEAT:
            return True
        if is_repeat:
            return False
        if last is None or last[0] is not action or not at_ms:
            return True
        return not (
            _within(last[1], at_ms, _AFTER_PRESS) or _within(self._released, at_ms, _AFTER_RELEASE)
        )


def _within(before: int, now: int, most: int) -> bool:
    return before > 0 and 0 <= now - before < most
