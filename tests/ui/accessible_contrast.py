"""Measures in the picture itself how well words stand out from what is behind them."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from wijkteam_studio.ui.kit import theme

_STEP = 3


def pale_words(window: QWidget, least: float) -> list[str]:
    """What can be read in a window and stands out less than this; empty when nothing does."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = picture.devicePixelRatio()
    found = []
    for name, area in _areas(window):
        place = QRect(area.topLeft() * ratio, area.size() * ratio).intersected(picture.rect())
        seen = _seen(picture, place, least)
        if seen < least:
            found.append(f"{name}: {seen:.1f}")
    return found


def _seen(picture: QImage, area: QRect, least: float) -> float:
    """The contrast in every third line of pixels; in all of them when those hold too little."""
    some = best_contrast(picture, area, _STEP)
    return some if some >= least else best_contrast(picture, area)


def best_contrast(picture: QImage, area: QRect, step: int = 1) -> float:
    """The contrast of the ink with the ground: the colour that there is most of."""
    colours: Counter[int] = Counter()
    for y in range(area.top(), area.bottom() + 1, step):
        row = memoryview(bytes(picture.constScanLine(y))).cast("I")
        colours.update(row[area.left() : area.right() + 1])
    ground = colours.most_common(1)[0][0]
    return max(_contrast(ground, colour) for colour in colours)


@cache
def _contrast(one: int, other: int) -> float:
    return theme.contrast(*(QColor(colour).name() for colour in (one, other)))


def _areas(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """The words, without the edges of the control that holds them."""
    for kind in (QLabel, QAbstractButton, QLineEdit):
        for widget in window.findChildren(kind):
            words = widget.text() or (isinstance(widget, QLineEdit) and widget.placeholderText())
            if words and _is_whole(widget):
                yield f"{widget.objectName()} '{words[:30]}'", _inner(widget, window)
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view, QHeaderView):
            yield from _rows(view, window)


def _inner(widget: QWidget, window: QWidget) -> QRect:
    edge = 6 if isinstance(widget, QAbstractButton | QLineEdit) else 0
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return place.adjusted(edge, edge, -edge, -edge)


def _is_whole(widget: QWidget) -> bool:
    region = widget.visibleRegion()
    return widget.isVisible() and region.boundingRect() == widget.rect()


def _rows(view: QAbstractItemView, window: QWidget) -> Iterator[tuple[str, QRect]]:
    shown, model = view.viewport().rect(), view.model()
    if view.viewport().visibleRegion().boundingRect() != shown:
        return
    for row in range(model.rowCount() if model is not None else 0):
        area = view.visualRect(model.index(row, 0))
        if area.isValid() and shown.contains(area):
            place = QRect(view.viewport().mapTo(window, area.topLeft()), area.size())
            yield f"{view.objectName()} row {row}", place.adjusted(6, 6, -6, -6)
