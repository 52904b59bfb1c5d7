"""The row that the keys work on is the row that is marked."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget


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
