"""Measures how clearly a control shows that it takes the keys."""

from collections import Counter
from functools import cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QWidget,
)

from wijkteam_studio.ui.kit import theme

#: Contrast of the pixels that change (WCAG 2.2, 1.4.11 and 2.4.13), and how thick the line is.
CLEAR, THICK = 3.0, 2
#: Round corners have fewer pixels than square ones: so many of the outline do not count.
_CORNERS = 40


def stops(window: QWidget) -> list[QWidget]:
    """Everything that Tab must visit."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    ]


def focus_line(window: QWidget, control: QWidget) -> float:
    """How thick the line is, in pixels, that a control gets with the focus.

    The pixels that change clearly, shared over the outline of the control or of its chosen row.
    """
    if isinstance(control, QAbstractItemView) and not control.currentIndex().isValid():
        control.setCurrentIndex(control.model().index(0, 0))
    _bring_into_view(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = _picture(window, control)
    control.clearFocus()
    without = _picture(window, control)
    return _changed(without, with_focus) / (2 * sum(_size(control)) - _CORNERS)


def _bring_into_view(control: QWidget) -> None:
    middle = control.rect().center()
    if isinstance(control, QAbstractItemView):
        middle = control.viewport().mapTo(control, _row(control).center())
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            spot = control.mapTo(above.widget(), middle)
            above.ensureVisible(spot.x(), spot.y(), 0, above.height() // 3)
        above = above.parentWidget()
    QApplication.processEvents()


def _size(control: QWidget) -> tuple[int, int]:
    area = control.rect()
    if isinstance(control, QAbstractItemView):
        area = _row(control)
        if control.selectionBehavior() is control.SelectionBehavior.SelectRows:
            area.setLeft(0)
            area.setWidth(control.viewport().width())
    return area.width(), area.height()


def _row(view: QAbstractItemView) -> QRect:
    return view.visualRect(view.currentIndex()).intersected(view.viewport().rect())


def _picture(window: QWidget, control: QWidget) -> QImage:
    return window.grab(QRect(control.mapTo(window, QPoint(0, 0)), control.size())).toImage()


def _changed(one: QImage, other: QImage) -> int:
    """The number of pixels that differ at least as much as a control must from its ground."""
    one, other = (picture.convertToFormat(QImage.Format.Format_RGB32) for picture in (one, other))
    pairs: Counter[tuple[int, int]] = Counter()
    for y in range(one.height()):
        first, second = (bytes(picture.constScanLine(y)) for picture in (one, other))
        if first != second:
            pairs.update(
                zip(memoryview(first).cast("I"), memoryview(second).cast("I"), strict=True)
            )
    return sum(times for pair, times in pairs.items() if _is_clear(*pair))


@cache
def _is_clear(one: int, other: int) -> bool:
    return theme.contrast(*(QColor(colour).name() for colour in (one, other))) >= CLEAR
