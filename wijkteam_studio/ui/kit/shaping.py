"""Text in lines of a width: words of any length are broken, too many lines end in dots."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from wijkteam_studio.domain.graphemes import cut

#: Longer texts are shaped no further than this many characters.
_SHAPED = 4000


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
