"""Judges a wall as somebody at the back of the room would, in what is laid out and in ink."""

from dataclasses import dataclass, replace
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.pieces import PAGE_HEIGHT, Page
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas, font_of, paint_page

#: Room around the picture, so that ink that runs over its edge is seen (pixels).
_AROUND = 40


@dataclass(frozen=True)
class Beamer:
    """A beamer in pixels, and the scale that the system gives it."""

    width: int
    height: int
    scale: float = 1.0

    @property
    def size(self):
        """The size that Qt gives a window there."""
        return QSize(round(self.width / self.scale), round(self.height / self.scale))

    def __str__(self):
        return f"{self.width}x{self.height}@{self.scale}"


BEAMERS = tuple(
    Beamer(width, height, scale)
    for width, height in ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
    for scale in (1.0, 1.5)
)


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def line_faults(texts, size):
    """What is wrong with the lines of one page on a widget of this size (QSize)."""
    picture = QRectF(0, 0, size.width(), size.height()).adjusted(-0.5, -0.5, 0.5, 0.5)
    found = [] if texts else ["empty page"]
    for line in texts:
        if line.pixel_size < size.height() / 30 - 0.01:
            found.append(f"small: {line}")
        if len(line.text.split()) > 12:
            found.append(f"words: {line}")
        if not picture.contains(line.rect):
            found.append(f"outside: {line}")
        if contrast(line.color, line.background) < 7:
            found.append(f"contrast: {line}")
    for one, other in combinations(texts, 2):
        shared = one.rect.intersected(other.rect)
        if shared.width() > 0.5 and shared.height() > 0.5:
            found.append(f"overlap: {one} {other}")
    return found


def pages(canvas, wall, most=4):
    """The wall at its first pages and at its last."""
    count = canvas.pages_of(wall, canvas.size())
    for number in sorted({*range(min(count, most)), count - 1}):
        yield replace(wall, page=number)


def faults(canvas, wall, beamer):
    """What is wrong with the pages of a wall on this beamer."""
    canvas.resize(beamer.size)
    found = []
    for shown in pages(canvas, wall):
        canvas.set_wall(shown)
        found += line_faults(canvas.painted_texts(), beamer.size)
    return found


def picture_of(canvas, beamer):
    """What the beamer gets, in its own pixels."""
    image = QImage(beamer.width, beamer.height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(beamer.scale)
    image.fill(QColor("magenta"))
    canvas.render(image)
    return image


#: The differences that are no more than a shade, and the most dots that may differ by more.
_SHADE, _FEW_DOTS = bytes(range(49)), 12


def ink_faults(page: Page, beamer: Beamer):
    """Letters that are cut off: by the line they stand on, or by the edge of the picture."""
    one = _larger_picture(page, beamer, _paint_as_the_wall_does)
    other = _larger_picture(page, beamer, _paint_without_any_edge)
    found = ["a letter is cut off by its line"] if differ(one, other) else []
    inside = QRectF(_AROUND, _AROUND, beamer.width, beamer.height)
    painter = QPainter(other)
    painter.fillRect(inside, QColor(palette.PAPER))
    painter.end()
    empty = QImage(other.size(), other.format())
    empty.fill(QColor(palette.PAPER))
    return found if other == empty else [*found, "a letter is cut off by the edge"]


def differ(one: QImage, other: QImage) -> bool:
    """Whether ink is missing; the soft edge of a letter may come out of a cache a shade apart."""
    if one == other:
        return False
    between = QImage(one)
    painter = QPainter(between)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = between.convertToFormat(QImage.Format.Format_Grayscale8)  # its bytes live as long as it
    shades = bytes(grey.constBits())
    return len(shades.translate(None, _SHADE)) > _FEW_DOTS


def _larger_picture(page, beamer, paint):
    image = QImage(
        beamer.width + 2 * _AROUND, beamer.height + 2 * _AROUND, QImage.Format.Format_RGB32
    )
    image.fill(QColor(palette.PAPER))
    painter = QPainter(image)
    paint(painter, page, QRectF(_AROUND, _AROUND, beamer.width, beamer.height))
    painter.end()
    return image


def _paint_as_the_wall_does(painter, page, picture):
    paint_page(painter, page, picture)


def _paint_without_any_edge(painter, page, picture):
    paint_page(painter, Page((), page.boxes), picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(picture.topLeft())
    painter.scale(picture.height() / PAGE_HEIGHT, picture.height() / PAGE_HEIGHT)
    for ink in page.inks:
        painter.setFont(font_of(ink.face, ink.size))
        painter.setPen(QColor(ink.color))
        baseline = ink.area.top + ink.size * ink.face.baseline
        painter.drawText(QPointF(ink.area.left, baseline), ink.text)


def colour_faults(canvas: WallCanvas, beamer: Beamer):
    """Lines that are not painted in the colour, or not on the ground, that they say."""
    image = picture_of(canvas, beamer)
    found = []
    for line in canvas.painted_texts():
        place = QRectF(line.rect.topLeft() * beamer.scale, line.rect.size() * beamer.scale).toRect()
        if image.pixelColor(place.topLeft()).name() != line.background.lower():
            found.append(f"ground: {line}")
        if not _has_colour(image, place, QColor(line.color).rgb()):
            found.append(f"colour: {line}")
    return found


def _has_colour(image, place, rgb):
    middle = place.center().y()
    rows = sorted(range(place.top(), place.bottom()), key=lambda y: abs(y - middle))
    return any(
        image.pixel(x, y) == rgb for y in rows for x in range(place.left(), place.right(), 1)
    )
