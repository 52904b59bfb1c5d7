"""The column of a dialog: it grows with the text, and scrolls when the screen is too small."""

from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.tall_scroll import TallScroll

_AIR = 32


def dialog_column(dialog: QDialog, width: int) -> QVBoxLayout:
    """Where the parts of a dialog go; `width` is its least width in pixels at the usual text."""
    room = dialog.screen().availableSize().width() - _AIR
    dialog.setMinimumWidth(min(theme.scaled(width), room))
    area = TallScroll(f"{dialog.objectName()}Scroll", asks_all=True)
    column = QVBoxLayout(area.inner)
    around = QVBoxLayout(dialog)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    return column


def beside(dialog: QDialog, width: int, spacing: int = 32) -> QBoxLayout:
    """Halves beside each other, or under each other when the screen is too narrow for the text."""
    fits = theme.scaled(width) <= dialog.screen().availableSize().width()
    ways = QBoxLayout.Direction
    halves = QBoxLayout(ways.LeftToRight if fits else ways.TopToBottom)
    halves.setSpacing(spacing)
    return halves
