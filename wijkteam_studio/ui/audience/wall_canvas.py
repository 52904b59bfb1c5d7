"""The wall as a widget: the same picture full-screen and as a small preview."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.wall import NO_DAY, Screen, Wall
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.layout import NARROWEST, WIDEST, WallLayout
from wijkteam_studio.ui.audience.wall.painter import paint_page, rect_of
from wijkteam_studio.ui.audience.wall.pieces import PAGE_HEIGHT, Page
from wijkteam_studio.ui.audience.wall.type_faces import TypeMeasure
from wijkteam_studio.ui.kit.pictures import is_picture


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
