"""Taking everything out of a layout."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Remove and delete all widgets of a layout; they vanish at once."""
    item = layout.takeAt(0)
    while item is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        item = layout.takeAt(0)
