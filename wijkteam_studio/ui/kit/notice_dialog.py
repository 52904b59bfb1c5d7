"""A window that tells one thing, with one or two buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialog_column import DialogColumn
from wijkteam_studio.ui.kit.labels import text_label

_WIDTH = 480


class NoticeDialog(QDialog):
    """Title, message, advice and buttons; Escape is the cautious answer.

    Emits answered(True) for the main button and answered(False) for everything else.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None, title: str, message: str, advice: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{message} {advice}".strip())
        self._column = DialogColumn(self, _WIDTH)
        self._column.setContentsMargins(32, 24, 32, 16)
        self._column.setSpacing(8)
        for text, role, name in (
            (title, "heading", "noticeTitle"),
            (message, "body", "noticeMessage"),
            (advice, "muted", "noticeAdvice"),
        ):
            label = text_label(text, role, name, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMaximumWidth(theme.scaled(_WIDTH + 80))
            label.setVisible(bool(text))
            self._column.addWidget(label)
        self.finished.connect(self._answer)

    def add_buttons(self, main: str, other: str = "", variant: str = "primary") -> None:
        """Add the main button at the bottom right, perhaps with another before it."""
        if other:
            second = make_button(other, "secondary", name="noticeOther")
            second.clicked.connect(self.reject)
        first = make_button(main, variant, name="noticeMain")
        first.clicked.connect(self.accept)
        self._column.add_foot(*((second, first) if other else (first,)))
        safe = second if other and variant == "danger" else first
        safe.setDefault(True)
        safe.setFocus()

    def _answer(self, result: int) -> None:
        self.answered.emit(result == QDialog.DialogCode.Accepted)
