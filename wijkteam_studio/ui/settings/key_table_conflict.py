"""A key that is another action's: taken over, or left there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label


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
