"""Sizes of widgets that grow with the text, also when a person chooses another size of it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from wijkteam_studio.ui.kit import theme

_MEASURES = "measures"


def measure(widget: QWidget, **pixels: int) -> None:
    """Give a widget these sizes in pixels at the usual text, by the names of Qt's properties.

    `measure(box, minimumWidth=440)`; `fixedWidth` and `fixedHeight` are both ends at once, and
    `iconSize` is the side of its icon.
    """
    held = widget.property(_MEASURES) or {}
    widget.setProperty(_MEASURES, {**held, **pixels})
    _set(widget, pixels)


def measure_again() -> None:
    """Give every widget of the program its sizes for the text that is in use now."""
    for widget in QApplication.allWidgets():
        held = widget.property(_MEASURES)
        if held:
            _set(widget, held)


def _set(widget: QWidget, pixels: dict[str, int]) -> None:
    for name, number in pixels.items():
        size = theme.scaled(number)
        if name == "fixedWidth":
            widget.setFixedWidth(size)
        elif name == "fixedHeight":
            widget.setFixedHeight(size)
        elif name == "iconSize":
            widget.setProperty(name, QSize(size, size))
        else:
            widget.setProperty(name, size)
