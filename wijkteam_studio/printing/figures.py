"""Paints a mini scene of the domain on paper."""

from dataclasses import dataclass
from functools import singledispatchmethod

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

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
from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.escape import Escaper

_FACES = {
    (Family.SERIF, Weight.REGULAR): fonts.SERIF,
    (Family.SERIF, Weight.SEMIBOLD): fonts.SERIF_SEMIBOLD,
    (Family.SERIF, Weight.BOLD): fonts.SERIF_BOLD,
    (Family.SANS, Weight.REGULAR): fonts.SANS,
    (Family.SANS, Weight.SEMIBOLD): fonts.SANS_SEMIBOLD,
    (Family.SANS, Weight.BOLD): fonts.SANS_BOLD,
}


#: Which part of the width of a text stands before its x.
_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def paint_figure(
    canvas: Canvas, escaper: Escaper, figure: Figure, corner: tuple[float, float], width: float
) -> None:
    """The scene with its top left corner here, scaled evenly to a width in points."""
    canvas.saveState()
    canvas.translate(*corner)
    scale = width / figure.width
    # Up runs up on paper: y is turned shape by shape, so that letters stay upright.
    canvas.scale(scale, scale)
    painter = _Painter(canvas, escaper)
    for shape in figure.shapes:
        painter.paint(shape)
    canvas.restoreState()


@dataclass(frozen=True, slots=True)
class _Painter:
    """Paints shapes on a canvas, and in texts the same signs as everywhere on paper."""

    canvas: Canvas
    escaper: Escaper

    @singledispatchmethod
    def paint(self, shape: Shape) -> None:
        """One shape at its place."""
        raise TypeError(shape)

    @paint.register
    def _(self, shape: Rect) -> None:
        pens = self._pens(shape.fill, shape.stroke, shape.stroke_width)
        corner = (shape.x, -shape.y - shape.height, shape.width, shape.height)
        if shape.radius:
            self.canvas.roundRect(*corner, shape.radius, **pens)
        else:
            self.canvas.rect(*corner, **pens)

    @paint.register
    def _(self, shape: Line) -> None:
        self._pens("", shape.stroke, shape.stroke_width)
        self.canvas.line(shape.x1, -shape.y1, shape.x2, -shape.y2)

    @paint.register
    def _(self, shape: Circle) -> None:
        pens = self._pens(shape.fill, shape.stroke, shape.stroke_width)
        self.canvas.circle(shape.x, -shape.y, shape.radius, **pens)

    @paint.register
    def _(self, shape: Text) -> None:
        face = _FACES[shape.family, shape.weight]
        self.canvas.setFillColor(HexColor(shape.ink))
        x = shape.x - _BEFORE[shape.anchor] * self.escaper.width(shape.text, face, shape.size)
        for run, of_run in self.escaper.runs(shape.text, face):
            self.canvas.setFont(of_run, shape.size)
            self.canvas.drawString(x, -shape.y, run)
            x += stringWidth(run, of_run, shape.size)

    def _pens(self, fill: str, stroke: str, weight: float) -> dict[str, int]:
        if fill:
            self.canvas.setFillColor(HexColor(fill))
        if stroke:
            self.canvas.setStrokeColor(HexColor(stroke))
            self.canvas.setLineWidth(weight)
        return {"fill": int(bool(fill)), "stroke": int(bool(stroke))}
