"""The wall as a widget: the same picture full-screen and as a small preview, at any size."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.wall import NO_DAY, Screen, Wall
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.layout import NARROWEST, WIDEST, WallLayout
from wijkteam_studio.ui.audience.wall.pieces import PAGE_HEIGHT, Area, Box, Face, Ink, Page
from wijkteam_studio.ui.kit.accessible import is_picture

_SANS, _SERIF, _SYMBOLS = "IBM Plex Sans", "IBM Plex Serif", "Noto Emoji"
_WEIGHTS = {
    Face.SERIF: QFont.Weight.Bold,
    Face.SANS: QFont.Weight.Normal,
    Face.STRONG: QFont.Weight.DemiBold,
    Face.BOLD: QFont.Weight.Bold,
    Face.DIGITS: QFont.Weight.Bold,
}
_REFERENCE = 1000
_MOST_WORDS = 20_000


def font_of(face: Face, size: int) -> QFont:
    """The font of this face, unhinted so that a small picture has the same lines as a large one."""
    font = QFont()
    font.setFamilies([_SERIF if face is Face.SERIF else _SANS, _SYMBOLS])
    font.setWeight(_WEIGHTS[face])
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class TypeMeasure:
    """Gives the width of text as a share of the type size; remembers what it measured."""

    def __init__(self) -> None:
        self._metrics = {face: QFontMetricsF(font_of(face, _REFERENCE)) for face in Face}
        self._widths: dict[tuple[str, Face], float] = {}

    def __call__(self, text: str, face: Face) -> float:
        """The width of this text in this face."""
        key = (text, face)
        if key not in self._widths:
            if len(self._widths) >= _MOST_WORDS:
                self._widths.clear()
            self._widths[key] = self._metrics[face].horizontalAdvance(text) / _REFERENCE
        return self._widths[key]


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


@dataclass(frozen=True, slots=True)
class PaintedText:
    """One line on the wall: its place and size in pixels of the widget, and its colours."""

    text: str
    rect: QRectF
    pixel_size: float
    color: str
    background: str


class WallCanvas(QWidget):
    """Paints a wall, scaled to the height of the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_picture(self)
        self._wall = NO_DAY
        self._aspect: float | None = None
        self._layout = WallLayout(TypeMeasure())
        self.setObjectName("wall_canvas")
        self.setAccessibleName("Zaalscherm")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def wall(self) -> Wall:
        """What is shown now."""
        return self._wall

    def set_wall(self, wall: Wall) -> None:
        """Show this wall."""
        if wall == self._wall:
            return
        self._wall = wall
        self._describe()
        self.update()

    def set_aspect(self, aspect: float | None) -> None:
        """Keep this width to height, as the room sees it; None fills the widget."""
        self._aspect = aspect
        self._describe()
        self.updateGeometry()
        self.update()

    def pages_of(self, wall: Wall, size: QSize) -> int:
        """The number of pages that this wall has on a widget of this size."""
        return self._layout.count(wall, _aspect_of(self._picture(size)))

    def painted_texts(self) -> tuple[PaintedText, ...]:
        """Every line of text on the wall now; none when it is black or white."""
        picture = self._picture(self.size())
        scale = picture.height() / PAGE_HEIGHT
        return tuple(
            PaintedText(
                ink.text,
                _scaled(rect_of(ink.area), scale).translated(picture.topLeft()),
                ink.size * scale,
                ink.color,
                ink.background,
            )
            for ink in self._page().inks
        )

    def sizeHint(self) -> QSize:
        return QSize(320, round(320 / (self._aspect or 16 / 9)))

    def hasHeightForWidth(self) -> bool:
        return self._aspect is not None

    def heightForWidth(self, width: int) -> int:
        return round(width / self._aspect) if self._aspect else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_black = self._wall.screen is Screen.BLACK
        painter.fillRect(event.rect(), QColor(palette.BLACK if is_black else palette.PAPER))
        paint_page(painter, self._page(), self._picture(self.size()))
        painter.end()

    def _page(self) -> Page:
        if self._wall.screen is not Screen.SHOWN:
            return Page()
        return self._layout.page(self._wall, _aspect_of(self._picture(self.size())))

    def _picture(self, size: QSize) -> QRectF:
        """The part of the widget that the page fills."""
        width, height = max(1, size.width()), max(1, size.height())
        aspect = min(WIDEST, max(NARROWEST, self._aspect or width / height))
        if width / height > aspect:
            return QRectF((width - height * aspect) / 2, 0, height * aspect, height)
        return QRectF(0, (height - width / aspect) / 2, width, width / aspect)

    def _describe(self) -> None:
        """Tell a screen reader what stands here, without the ticking clock."""
        shown = self._page().inks
        text = "\n".join(ink.text for ink in shown if ink.text != self._wall.clock)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)


def _aspect_of(picture: QRectF) -> float:
    return picture.width() / picture.height()


def _scaled(rect: QRectF, scale: float) -> QRectF:
    return QRectF(rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale)
