"""Which key a clicker sends, and what it will do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from wijkteam_studio.ui.audience.room_check_parts import RoomCheckPart
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.key_field import KeyField
from wijkteam_studio.ui.kit.key_press import key_press_of
from wijkteam_studio.ui.kit.labels import text_label

_WAITING = "Druk op een knop van je klikker."
_HINT = "Probeer alle knoppen. De dag gaat er niet van verder."


class KeyEar(KeyField):
    """Hears every key and does nothing with it: emits key_pressed(KeyPress).

    Tab leaves it, Escape twice emits left.
    """

    key_pressed = Signal(object)
    left = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._last: int = 0
        self._words = text_label(_WAITING, "heading", f"{name}Words", wrap=True)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(_WAITING)
        self.setProperty("ear", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._words)

    @property
    def leaves_next(self) -> bool:
        """Whether one more Escape leaves."""
        return self._last == Qt.Key.Key_Escape

    def say(self, words: str) -> None:
        """Show what was heard, and tell it to who hears the screen."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        announce(self, words)

    def take(self, event: QKeyEvent) -> None:
        """Tell every key; the second Escape leaves."""
        last, self._last = self._last, event.key()
        if last == event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.key_pressed.emit(key_press_of(event))


class RoomCheckKeys(RoomCheckPart):
    """Emits key_pressed(KeyPress), which is answered with `hear`, and left."""

    key_pressed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("Klikker", "De klikker werkt", "checkKeys")
        self._names: list[str] = []
        self.ear = KeyEar("keyEar", "Hier luisteren we naar je klikker")
        self._heard = text_label(_HINT, "muted", "checkHeard", wrap=True)
        self.ear.key_pressed.connect(self.key_pressed)
        self.ear.left.connect(self.left)
        self.column.addWidget(self.ear)
        self.column.addWidget(self._heard)

    def hear(self, key_name: str, meaning: str) -> None:
        """Say which key was heard and what it does; an empty meaning is nothing."""
        does = meaning or "deze knop doet niets"
        more = " Nog eens Esc sluit dit venster." if self.ear.leaves_next else ""
        self.ear.say(f"Gehoord: {key_name}, {does}.{more}")
        if key_name not in self._names:
            self._names.append(key_name)
        self._heard.setText(f"{_HINT} Tot nu toe gehoord: {', '.join(self._names[-8:])}.")
