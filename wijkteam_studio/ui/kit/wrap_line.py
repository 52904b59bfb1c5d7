"""A text that wraps without making its whole column depend on its width."""

import math

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from wijkteam_studio.ui.kit.shaping import shaped

_MOST_LINES = 60


class WrapLine(QLabel):
    """A plain text of the height that its own width needs; it hides when empty.

    A column with an ordinary wrapping label never gets less than the height it likes best, so
    lists beside it would not shrink to scroll; and such a label cuts words that are too long.
    """

    def __init__(self, role: str = "body", name: str = "", text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self._fit()
        if not text:
            self.hide()

    def set_line(self, text: str) -> None:
        """Show another text, once it stands in a layout; an empty one takes no room."""
        if text == self.text():
            return
        self.setText(text)
        self._fit()
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shaped(self.text(), self.width(), self.font(), _MOST_LINES).draw(painter, QPointF(0, 0))

    def _fit(self) -> None:
        width = max(40, self.width())
        box = shaped(self.text(), width, self.font(), _MOST_LINES).boundingRect()
        height = math.ceil(box.height()) if self.text() else 0
        if height != self.minimumHeight():
            self.setFixedHeight(height)
