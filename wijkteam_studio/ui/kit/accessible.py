"""What a screen reader is told: words, and what our own kinds of widgets are."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_PICTURE, _KEY_FIELD, _HEARD = "picture", "keyField", "hearsPictures"


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say this when it has finished its sentence; nothing without a reader."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def is_picture(widget: QWidget) -> None:
    """Have this widget heard as a picture, with its accessible name and description.

    Before anything else is told of it: who is asked once answers the same for good.
    """
    widget.setProperty(_PICTURE, "true")


def is_key_field(widget: QWidget) -> None:
    """Have this widget heard as a field that waits for a key to be pressed; first of all, too."""
    widget.setProperty(_KEY_FIELD, "true")


def hear_pictures(app: QApplication) -> None:
    """Let screen readers ask us what our widgets are; once is enough."""
    if not app.property(_HEARD):
        app.setProperty(_HEARD, "true")
        QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    if thing.property(_PICTURE):
        return QAccessibleWidget(thing, QAccessible.Role.Graphic)
    if thing.property(_KEY_FIELD):
        return QAccessibleWidget(thing, QAccessible.Role.HotkeyField)
    return None
