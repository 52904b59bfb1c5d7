"""The column of a dialog, and the window that tells one thing with one or two buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.scroll import TallScroll

_AIR = 32
_ABOVE_FOOT, _BELOW_FOOT = 8, 24
_WIDTH = 480


class DialogColumn(QVBoxLayout):
    """Where the parts of a dialog go; `width` is its least width in pixels at the usual text."""

    def __init__(self, dialog: QDialog, width: int) -> None:
        room = dialog.screen().availableSize().width() - _AIR
        dialog.setMinimumWidth(min(theme.scaled(width), room))
        self._area = TallScroll(f"{dialog.objectName()}Scroll", asks_all=True)
        super().__init__(self._area.inner)
        self._around = QVBoxLayout(dialog)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.setSpacing(0)
        self._around.addWidget(self._area)

    def add_foot(self, *buttons: QPushButton) -> None:
        """Buttons at the bottom right, in sight also when what is above them scrolls.

        The one that is the default of the dialog is what Enter in a field presses.
        """
        edges, foot = self.contentsMargins(), QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(edges.left(), _ABOVE_FOOT, edges.right(), _BELOW_FOOT)
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self._area.keep_free_for(foot)
        self._around.addWidget(foot)
        for button in buttons:
            if button.isDefault():  # the dialog knows it only now
                button.setDefault(False)
                button.setDefault(True)


def beside(dialog: QDialog, width: int, spacing: int = 32) -> QBoxLayout:
    """Halves beside each other, or under each other when the screen is too narrow for the text."""
    fits = theme.scaled(width) <= dialog.screen().availableSize().width()
    ways = QBoxLayout.Direction
    halves = QBoxLayout(ways.LeftToRight if fits else ways.TopToBottom)
    halves.setSpacing(spacing)
    return halves


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
