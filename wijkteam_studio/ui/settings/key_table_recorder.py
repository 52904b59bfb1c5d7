"""Waits for one key and says which it was."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.key_field import KeyField
from wijkteam_studio.ui.kit.key_sequence import key_of
from wijkteam_studio.ui.kit.labels import text_label

_CANCEL = "Esc: laat maar."


class KeyTableRecorder(KeyField):
    """Emits pressed(QKeySequence) for every key, and left when somebody goes on without one."""

    pressed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keyRecorder")
        self.setProperty("banner", "info")
        self._question = text_label("", "strong", "recorderQuestion", wrap=True)
        self._reason = text_label("", "error", "recorderReason", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self._question)
        column.addWidget(self._reason)

    def ask(self, question: str) -> None:
        """Wait for a key, in the focus."""
        self._question.setText(f"{question} {_CANCEL}")
        self.setAccessibleName(self._question.text())
        self._say("")
        self.show()
        self.setFocus()

    def refuse(self, reason: str) -> None:
        """Say why that key cannot be used, and wait for another."""
        self._say(f"{reason} Kies een andere toets.")
        announce(self, self._reason.text())

    def event(self, event: QEvent) -> bool:
        """Tab is for us too: it goes nowhere."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def take(self, event: QKeyEvent) -> None:
        """Escape changes nothing; what else it is, is for the table to say."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            self.pressed.emit(key_of(event.key(), event.modifiers()))

    def _say(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.setAccessibleDescription(reason)
