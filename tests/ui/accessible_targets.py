"""What a finger or a shaking hand must be able to hit, and how large it is."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QWidget,
)

#: In pixels, both ways (WCAG 2.2, 2.5.8).
LEAST = 24
_KINDS = (QAbstractButton, QLineEdit)


def targets(window: QWidget) -> list[QWidget]:
    """Everything to press or to type in, but for the parts that Qt makes itself."""
    found = [widget for kind in _KINDS for widget in window.findChildren(kind)]
    named = [widget for widget in found if not widget.objectName().startswith("qt_")]
    return [widget for widget in named if widget.isVisible() and widget.objectName()]


def too_small(window: QWidget) -> Iterator[str]:
    """What is smaller than it should be, rows of lists too."""
    for widget in targets(window):
        if min(widget.width(), widget.height()) < LEAST:
            yield f"{widget.objectName()}: {widget.width()}x{widget.height()}"
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view, QHeaderView) and view.model().rowCount():
            rows = range(view.model().rowCount())
            heights = [view.visualRect(view.model().index(row, 0)).height() for row in rows]
            lowest = min(height for height in heights if height)
            if lowest < LEAST:
                yield f"{view.objectName()}: a row of {lowest}"
