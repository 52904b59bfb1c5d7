"""Tells a screen reader that a widget which paints itself is a picture."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_PICTURE, _HEARD = "picture", "hearsPictures"


def is_picture(widget: QWidget) -> None:
    """Have this widget heard as a picture, with its accessible name and description."""
    widget.setProperty(_PICTURE, "true")


def hear_pictures(app: QApplication) -> None:
    """Let screen readers ask us what our widgets are; once is enough."""
    if not app.property(_HEARD):
        app.setProperty(_HEARD, "true")
        QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(_PICTURE):
        return QAccessibleWidget(thing, QAccessible.Role.Graphic)
    return None
