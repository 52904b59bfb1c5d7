"""How one dilemma card is drawn in the list: its title and both poles."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkteam_studio.ui.day.card_model import CARD_ROLE, CardRow, Index
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.focus_frame import draw_focus
from wijkteam_studio.ui.kit.own_colour import Role, own_colour

_PAD = 12
_GAP = 4
_INDENT = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAP = Qt.TextFlag.TextWordWrap


class CardRowDelegate(QStyledItemDelegate):
    """A title with its theme at the right, and under it A and B with equal weight."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(CARD_ROLE)
        width = self._view.viewport().width()
        if not isinstance(row, CardRow):
            return QSize(width, 40)
        small = QFontMetrics(self._small())
        poles = sum(self._pole_height(small, text, width) for text in (row.pole_a, row.pole_b))
        return QSize(width, QFontMetrics(self._strong()).height() + poles + 2 * _GAP + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(CARD_ROLE)
        if not isinstance(row, CardRow):
            return
        area: QRect = option.rect
        state = option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, _ground(chosen=chosen))
        self._draw_card(painter, area, row)
        painter.setPen(own_colour(theme.LINE, Role.WindowText))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen and self._view.hasFocus():
            draw_focus(painter, area, own_colour(theme.ACCENT, Role.Highlight))
        painter.restore()

    def _draw_card(self, painter: QPainter, area: QRect, row: CardRow) -> None:
        box = area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        strong, small = self._strong(), self._small()
        word = "✓ gekozen" if row.is_chosen else row.theme
        painter.setFont(small)
        painter.setPen(own_colour(theme.ACCENT if row.is_chosen else theme.MUTED, Role.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, word)
        metrics = QFontMetrics(strong)
        room = box.width() - QFontMetrics(small).horizontalAdvance(word) - 12
        painter.setFont(strong)
        painter.setPen(own_colour(theme.INK, Role.WindowText))
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, _LEFT, title)
        top = box.top() + metrics.height() + _GAP
        painter.setFont(small)
        for letter, text in (("A", row.pole_a), ("B", row.pole_b)):
            height = self._pole_height(QFontMetrics(small), text, area.width())
            line = QRect(box.left(), top, box.width(), height)
            painter.setPen(own_colour(theme.MUTED, Role.WindowText))
            painter.drawText(line, _LEFT, letter)
            painter.setPen(own_colour(theme.INK_SOFT, Role.WindowText))
            painter.drawText(line.adjusted(_INDENT, 0, 0, 0), int(_LEFT) | int(_WRAP), text)
            top += height + _GAP

    def _pole_height(self, metrics: QFontMetrics, text: str, width: int) -> int:
        room = QRect(0, 0, max(60, width - 2 * _PAD - _INDENT), 10_000)
        return metrics.boundingRect(room, int(_LEFT) | int(_WRAP), text).height()

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        size = font.pixelSize() if font.pixelSize() > 0 else 15
        font.setPixelSize(round(size * 14 / 15))
        return font


def _ground(*, chosen: bool) -> QColor:
    """The ground of a card under the mouse or of the chosen one; its text stays readable."""
    return own_colour(theme.ACCENT_SOFT if chosen else theme.GREY_SOFT, Role.AlternateBase)
