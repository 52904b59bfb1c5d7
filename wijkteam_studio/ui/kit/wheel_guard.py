"""Keeps the wheel for scrolling: it never changes a value by accident."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WheelGuard(QObject):
    """Lets a turn of the wheel over a guarded field go to the page that scrolls."""

    def guard(self, *controls: QWidget) -> None:
        """Guard these controls."""
        for control in controls:
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
