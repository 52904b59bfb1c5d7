"""What the table of keys asks: press a key, and take it over or leave it where it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
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


class KeyTableConflict(QFrame):
    """Says whose key it is; emits taken or left (Escape too)."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keyConflict")
        self.setProperty("banner", "amber")
        self._text = text_label("", "strong", "conflictText", wrap=True)
        self._take = make_button("Neem over", name="conflictTake")
        self._leave = make_button("Laat maar", name="conflictLeave")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._take, self._leave):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self._text)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._take.clicked.connect(self.taken)
        self._leave.clicked.connect(self.left)

    def ask(self, text: str) -> None:
        """Put the question, with the careful answer in the focus."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._leave.setAccessibleDescription(text)
        self._take.setAccessibleDescription(text)
        self.show()
        self._leave.setFocus()
        announce(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
