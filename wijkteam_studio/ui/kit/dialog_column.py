"""The column of a dialog: it grows with the text, and scrolls when the screen is too small."""

from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.tall_scroll import TallScroll

_AIR = 32
_ABOVE_FOOT, _BELOW_FOOT = 8, 24


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
