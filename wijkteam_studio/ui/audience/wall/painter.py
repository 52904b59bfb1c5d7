"""Paints a page of the wall, at any size."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wijkteam_studio.ui.audience.wall.pieces import PAGE_HEIGHT, Area, Box, Ink, Page
from wijkteam_studio.ui.audience.wall.type_faces import font_of


def paint_page(painter: QPainter, page: Page, picture: QRectF) -> None:
    """Paint this page so that it fills the picture; text is plain text, whatever it says."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(picture.topLeft())
    scale = picture.height() / PAGE_HEIGHT
    painter.scale(scale, scale)
    for box in page.boxes:
        _paint_box(painter, box)
    for ink in page.inks:
        _paint_ink(painter, ink)
    painter.restore()


def rect_of(area: Area) -> QRectF:
    """This place as Qt knows it."""
    return QRectF(area.left, area.top, area.width, area.height)


def _paint_box(painter: QPainter, box: Box) -> None:
    painter.setPen(QPen(QColor(box.edge), 2.0) if box.edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(box.fill))
    painter.drawRoundedRect(rect_of(box.area), box.radius, box.radius)


def _paint_ink(painter: QPainter, ink: Ink) -> None:
    slack = ink.size * 0.3
    painter.save()
    painter.setClipRect(rect_of(ink.area).adjusted(-slack, 0, slack, 0))
    painter.setFont(font_of(ink.face, ink.size))
    painter.setPen(QColor(ink.color))
    baseline = ink.area.top + ink.size * ink.face.baseline
    painter.drawText(QPointF(ink.area.left, baseline), ink.text)
    painter.restore()
