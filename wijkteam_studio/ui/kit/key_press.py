"""A key as it was pressed in a window that passes its keys on."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


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
