"""A text with what one can do with it: beside it, and under it where it would be squeezed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.wrap_line import WrapLine

#: A text of more than one line keeps this width beside its buttons, in pixels at the usual text.
_LEAST = 240
_GAP = 4
_Ways = QBoxLayout.Direction


class TextAndDeeds(QWidget):
    """A text that takes the room, and its buttons at the right.

    The buttons go under the text when it needs more than one line and they leave it too little,
    or would break a word of it.
    """

    def __init__(self, text: WrapLine, *deeds: QPushButton) -> None:
        super().__init__()
        self._text, self._deeds = text, QHBoxLayout()
        self._deeds.setSpacing(_GAP)
        self._deeds.addStretch(1)
        for deed in deeds:
            deed.setProperty("compact", "true")
            self._deeds.addWidget(deed)
        self._line = QBoxLayout(_Ways.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_GAP)
        self._line.addWidget(text, 1)
        self._line.addLayout(self._deeds)

    @property
    def is_stacked(self) -> bool:
        """Whether the buttons stand under the text now."""
        return self._line.direction() is _Ways.TopToBottom

    def event(self, event: QEvent) -> bool:
        """Buttons that come, go or change their words leave another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        room = self.width() - _GAP - self._deeds.sizeHint().width()
        metrics, text = self._text.fontMetrics(), self._text.text()
        word = max(map(metrics.horizontalAdvance, text.split()), default=0)
        least = max(word, theme.scaled(_LEAST))
        is_squeezed = metrics.horizontalAdvance(text) > room < least
        if is_squeezed != self.is_stacked:
            self._line.setDirection(_Ways.TopToBottom if is_squeezed else _Ways.LeftToRight)
