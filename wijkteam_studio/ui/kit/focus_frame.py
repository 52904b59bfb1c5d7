"""The line around the row of a list that has the keys."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

_THICK = 2


def draw_focus(painter: QPainter, area: QRect, colour: QColor) -> None:
    """A sharp line of two pixels, just inside a row."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    left, top, width, height = area.x(), area.y(), area.width(), area.height()
    painter.fillRect(left, top, width, _THICK, colour)
    painter.fillRect(left, top + height - _THICK, width, _THICK, colour)
    painter.fillRect(left, top, _THICK, height, colour)
    painter.fillRect(left + width - _THICK, top, _THICK, height, colour)
    painter.restore()
