"""Where the keys and the wheel go: never to a value by accident, and to the row that is marked."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QListWidget, QWidget


def clicks_keep_focus(*buttons: QAbstractButton) -> None:
    """Reach these with Tab only: the next key is still for the field one was in."""
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


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


def mark_current(view: QAbstractItemView) -> None:
    """Call when the view has got the focus: Qt then has a current row, and marks none."""
    index = view.currentIndex()
    if index.isValid() and not view.selectionModel().isSelected(index):
        view.setCurrentIndex(index)


class MarkedList(QListWidget):
    """A plain list that marks its row when it has the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_current(self)
