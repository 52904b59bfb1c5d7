"""Labels that show text as text and never as markup: plain, as a chip, on one line or wrapping."""

import math
from html import escape

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wijkteam_studio.domain.graphemes import cut

#: Longer texts are shaped no further than this many characters.
_SHAPED = 4000
_MOST_LINES = 60


def plain_tip(text: str) -> str:
    """A tool tip that shows this text as it is, whatever people typed in it."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""


def shaped(text: str, width: float, font: QFont, most_lines: int) -> QTextLayout:
    """The text laid out in at most this many lines of `width` pixels."""
    shown = cut(text, _SHAPED).replace("\n", "\u2028")
    layout = _laid_out(shown, width, font, most_lines + 1)
    if layout.lineCount() > most_lines:
        last = layout.lineAt(most_lines - 1)
        shown = cut(shown, max(0, last.textStart() + last.textLength() - 2)).rstrip() + "…"
        layout = _laid_out(shown, width, font, most_lines)
    return layout


def _laid_out(text: str, width: float, font: QFont, most_lines: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    for _ in range(most_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def text_label(text: str, role: str = "body", name: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label; role is title, heading, body, strong, muted, small, caption, quote..."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    label.setObjectName(name)
    label.setWordWrap(wrap)
    if wrap:  # a height that Qt rounds down would cut the tails of g and j
        label.setContentsMargins(0, 0, 0, 2)
    return label


def set_variant(widget: QWidget, name: str, value: str) -> None:
    """Give a widget another dynamic property, and the look that the theme has for it.

    The name may not be one that Qt knows itself, such as `size`: that would change the widget.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Chip(QLabel):
    """A state in one or two words; the colour only repeats what the word says."""

    def __init__(self, text: str = "", tone: str = "grey", name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.set_chip(text, tone)

    def set_chip(self, text: str, tone: str) -> None:
        """Show another state; tone is grey, green, amber or red."""
        self.setText(text)
        set_variant(self, "tone", tone)


class ElidedLabel(QLabel):
    """One line of plain text in a width it does not ask for; the whole text is in its tip."""

    def __init__(self, text: str = "", role: str = "body", name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text; line ends become spaces."""
        self.setText(" ".join(text.split()))
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        dots = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), dots, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()), text)


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
