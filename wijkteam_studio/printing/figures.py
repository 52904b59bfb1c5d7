"""Paints a mini scene of the domain on paper."""

from functools import singledispatch

from reportlab.lib.colors import HexColor
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

_FACES = {
    (Family.SERIF, Weight.REGULAR): fonts.SERIF,
    (Family.SERIF, Weight.SEMIBOLD): fonts.SERIF_SEMIBOLD,
    (Family.SERIF, Weight.BOLD): fonts.SERIF_BOLD,
    (Family.SANS, Weight.REGULAR): fonts.SANS,
    (Family.SANS, Weight.SEMIBOLD): fonts.SANS_SEMIBOLD,
    (Family.SANS, Weight.BOLD): fonts.SANS_BOLD,
}


def paint_figure(canvas: Canvas, figure: Figure, x: float, top: float, width: float) -> None:
    """The scene with its top left corner at (x, top), scaled evenly to a width in points."""
    canvas.saveState()
    canvas.translate(x, top)
    scale = width / figure.width
    # Up runs up on paper: y is turned shape by shape, so that letters stay upright.
    canvas.scale(scale, scale)
    for shape in figure.shapes:
        _paint(shape, canvas)
    canvas.restoreState()


@singledispatch
def _paint(shape: Shape, canvas: Canvas) -> None:
    raise TypeError(shape, canvas)


def _pens(canvas: Canvas, fill: str, stroke: str, weight: float) -> dict[str, int]:
    if fill:
        canvas.setFillColor(HexColor(fill))
    if stroke:
        canvas.setStrokeColor(HexColor(stroke))
        canvas.setLineWidth(weight)
    return {"fill": int(bool(fill)), "stroke": int(bool(stroke))}


@_paint.register
def _(shape: Rect, canvas: Canvas) -> None:
    pens = _pens(canvas, shape.fill, shape.stroke, shape.stroke_width)
    corner = (shape.x, -shape.y - shape.height, shape.width, shape.height)
    if shape.radius:
        canvas.roundRect(*corner, shape.radius, **pens)
    else:
        canvas.rect(*corner, **pens)


@_paint.register
def _(shape: Line, canvas: Canvas) -> None:
    _pens(canvas, "", shape.stroke, shape.stroke_width)
    canvas.line(shape.x1, -shape.y1, shape.x2, -shape.y2)


@_paint.register
def _(shape: Circle, canvas: Canvas) -> None:
    pens = _pens(canvas, shape.fill, shape.stroke, shape.stroke_width)
    canvas.circle(shape.x, -shape.y, shape.radius, **pens)


@_paint.register
def _(shape: Text, canvas: Canvas) -> None:
    face = _FACES[shape.family, shape.weight]
    canvas.setFont(face, shape.size)
    canvas.setFillColor(HexColor(shape.ink))
    draw = {
        Anchor.START: canvas.drawString,
        Anchor.MIDDLE: canvas.drawCentredString,
        Anchor.END: canvas.drawRightString,
    }[shape.anchor]
    draw(shape.x, -shape.y, fonts.shown_in(face, shape.text))
