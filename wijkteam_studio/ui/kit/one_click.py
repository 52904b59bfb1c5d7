"""The button of this program: a double click on it is one click."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget


class OneClickButton(QPushButton):
    """Who clicks twice out of habit does not skip a step, or a warning that the first click gave.

    The second press may also fall on a button that has only just come under the mouse.
    `counts_each` is for what people press several times in a row.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, counts_each: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._counts_each = counts_each

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._counts_each:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()
