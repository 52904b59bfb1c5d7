"""Rows of a list that are as high as their text needs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

#: The padding of a row on both sides, above and below, and what Qt itself keeps free of its text.
_SIDES, _ENDS = 2 * (16 + 3), 2 * 6


class WholeLines(QStyledItemDelegate):
    """Measures with the width that is left for the text: Qt forgets the padding of a style sheet.

    The list must break its lines between words, and lay out anew when it gets another width.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The size of the row in pixels; never lower than the style sheet says."""
        plain = super().sizeHint(option, index)
        view = option.widget
        if not isinstance(view, QListView):
            return plain
        width = view.viewport().width()
        room = QRect(0, 0, max(1, width - _SIDES), 1_000_000)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
        needed = QFontMetrics(option.font).boundingRect(room, flags, str(index.data() or ""))
        return QSize(width, max(plain.height(), needed.height() + _ENDS))
