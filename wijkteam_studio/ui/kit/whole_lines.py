"""Rows of a list that are as high as their text needs."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.own_colour import Role, own_colour
from wijkteam_studio.ui.kit.shaping import shaped

Index = QModelIndex | QPersistentModelIndex
#: The padding of a row on both sides, above and below, and what Qt itself keeps free of its text.
_SIDES, _ENDS = 2 * (16 + 3), 2 * 6
_MOST_LINES = 60


class WholeLines(QStyledItemDelegate):
    """Breaks and measures texts itself: Qt measures other lines than it draws.

    The list must lay out anew when it gets another width.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of the row in pixels; never lower than the style sheet says."""
        plain = super().sizeHint(option, index)
        view = option.widget
        if not isinstance(view, QListView):
            return plain
        width = view.viewport().width()
        needed = math.ceil(_layout(option, index, width).boundingRect().height())
        return QSize(width, max(plain.height(), needed + _ENDS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        settled = QStyleOptionViewItem(option)
        self.initStyleOption(settled, index)
        layout, area = _layout(settled, index, option.rect.width()), QRect(option.rect)
        settled.text = ""
        settled.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, settled, painter, settled.widget
        )
        is_chosen = bool(settled.state & QStyle.StateFlag.State_Selected)
        role = Role.HighlightedText if is_chosen else Role.Text
        painter.setPen(own_colour(theme.INK, role))
        free = area.height() - layout.boundingRect().height()
        layout.draw(painter, QPointF(area.left() + _SIDES / 2, area.top() + free / 2))


def _layout(option: QStyleOptionViewItem, index: Index, width: int) -> QTextLayout:
    return shaped(str(index.data() or ""), max(1, width - _SIDES), option.font, _MOST_LINES)
