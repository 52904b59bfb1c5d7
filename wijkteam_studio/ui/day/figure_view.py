"""Paints a scene of the domain: the same picture that the paper gets."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkteam_studio.domain.figure import (
    Anchor,
    Circle,
    Family,
    Figure,
    Line,
    Rect,
    Shape,
    Text,
    Weight,
)
from wijkteam_studio.ui.kit.pictures import is_picture

_FAMILIES = {Family.SANS: "IBM Plex Sans", Family.SERIF: "IBM Plex Serif"}
_SYMBOLS = "Noto Emoji"
_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}
#: Fonts have whole pixels, scenes have parts of points: text is set this much larger, then scaled.
_FINE = 32
#: The share of its width that a text stands left of its x.
_LEFT_OF = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
_EMPTY = Figure(1.0, 1.0, (), "")


class FigureView(QWidget):
    """Shows a figure as large as fits, in its own proportions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_picture(self)
        self._figure = _EMPTY
        self.setObjectName("figure_view")
        self.setAccessibleName("Figuur")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def figure(self) -> Figure:
        """What is shown now."""
        return self._figure

    def set_figure(self, figure: Figure) -> None:
        """Show this figure; its sentence goes to the screen reader."""
        self._figure = figure
        self.setAccessibleDescription(figure.alt)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._figure.width), round(self._figure.height))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._figure.height / self._figure.width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_figure(painter, self._figure, QRectF(self.rect()))
        painter.end()


def paint_figure(painter: QPainter, figure: Figure, place: QRectF) -> None:
    """Paint the scene in the middle of this place, evenly scaled; its text is plain text."""
    scale = min(place.width() / figure.width, place.height() / figure.height)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(place.center() - QPointF(figure.width * scale / 2, figure.height * scale / 2))
    painter.scale(scale, scale)
    for shape in figure.shapes:
        _paint(painter, shape)
    painter.restore()


def _paint(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Rect():
            _dress(painter, shape)
            area = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(area, shape.radius, shape.radius)
        case Circle():
            _dress(painter, shape)
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Line():
            painter.setPen(_pen(shape.stroke, shape.stroke_width))
            painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))
        case Text():
            _paint_text(painter, shape)


def _dress(painter: QPainter, shape: Rect | Circle) -> None:
    painter.setPen(_pen(shape.stroke, shape.stroke_width))
    painter.setBrush(QColor(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)


def _pen(color: str, width: float) -> QPen:
    if not color:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(color), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _paint_text(painter: QPainter, shape: Text) -> None:
    font = QFont()
    font.setFamilies([_FAMILIES[shape.family], _SYMBOLS])
    font.setWeight(_WEIGHTS[shape.weight])
    font.setPixelSize(max(1, round(shape.size * _FINE)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    line = " ".join(shape.text.split())
    width = QFontMetricsF(font).horizontalAdvance(line)
    painter.save()
    painter.translate(shape.x, shape.y)
    painter.scale(1 / _FINE, 1 / _FINE)
    painter.setFont(font)
    painter.setPen(QColor(shape.ink))
    painter.drawText(QPointF(-width * _LEFT_OF[shape.anchor], 0), line)
    painter.restore()
