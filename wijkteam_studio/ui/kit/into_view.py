"""Bringing a part of a widget into the view of the area that scrolls around it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AIR = 8


def area_around(widget: QWidget) -> QScrollArea | None:
    """The nearest area that scrolls around a widget; None when there is none."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def bring_into_view(widget: QWidget, part: QRect, under: int = 0) -> None:
    """Scroll so that this part of a widget can be seen, clear of a head that stays on top.

    `under` is the height in pixels of that head.
    """
    area = area_around(widget)
    inner = area.widget() if area is not None else None
    if area is None or inner is None:
        return
    top = widget.mapTo(inner, QPoint(0, part.top())).y()
    bar = area.verticalScrollBar()
    low = top + part.height() + _AIR - area.viewport().height()
    high = top - _AIR - under
    bar.setValue(max(low, min(bar.value(), high)))
