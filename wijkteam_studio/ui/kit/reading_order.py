"""The order in which Tab goes through a window: as one reads it, not as it was made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QWidget,
)

#: What these are made of takes no Tab of its own.
_WHOLE = (QAbstractSpinBox, QComboBox)
_LISTS_LAST = "tabListsLast"


def lists_last(widget: QWidget) -> None:
    """Inside this widget Tab goes to the lists when it has been everywhere else."""
    widget.setProperty(_LISTS_LAST, True)  # noqa: FBT003 (Qt's own)


def next_stop(window: QWidget, here: QWidget | None, by: int) -> QWidget | None:
    """The control where Tab goes from here: one further (1) or back (-1), and round at the ends.

    None when one is at no stop of this window.
    """
    stops = list(_stops(window))
    places = [place for place, stop in enumerate(stops) if stop is here]
    return stops[(places[0] + by) % len(stops)] if places else None


def go_to_stop(stop: QWidget, by: int) -> None:
    """Put the focus there as Tab does, and bring it into view in all that scrolls around it."""
    reasons = Qt.FocusReason
    stop.setFocus(reasons.TabFocusReason if by > 0 else reasons.BacktabFocusReason)
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    found = _stops_in(widget)
    if widget.property(_LISTS_LAST):
        found = iter(sorted(found, key=_is_in_list))
    return found


def _is_in_list(stop: QWidget) -> bool:
    above: QWidget | None = stop
    while above is not None and not isinstance(above, QAbstractItemView):
        above = above.parentWidget()
    return above is not None


def _stops_in(widget: QWidget) -> Iterator[QWidget]:
    for child in _children(widget):
        if child.isHidden() or child.isWindow():
            continue
        if child.isEnabled() and _takes_tab(child):
            yield child
        if not isinstance(child, _WHOLE):
            yield from _stops(child)


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and widget.focusProxy() is None


def _children(widget: QWidget) -> list[QWidget]:
    """What a layout holds in its order, then the rest from top to bottom."""
    layout = widget.layout()
    laid_out = list(_held_by(layout)) if layout is not None else []
    held = set(map(id, laid_out))
    rest = [
        child for child in widget.children() if isinstance(child, QWidget) and id(child) not in held
    ]
    return laid_out + sorted(rest, key=lambda child: (child.y(), child.x()))


def _held_by(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held_by(inner)
