"""How a find looks: the text that was found, and where it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.focus_frame import draw_focus
from wijkteam_studio.ui.start.hit_list import ORIGIN_ROLE

AnyIndex = QModelIndex | QPersistentModelIndex

_PAD = 16


class HitDelegate(QStyledItemDelegate):
    """Two lines of plain text: the find, and its origin in small type."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(120, QFontMetrics(option.font).height() * 2 + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink, muted = self._ground(painter, option, chosen=chosen)
        half = (option.rect.height() - 20) // 2
        top = option.rect.top() + 10
        width = option.rect.width() - 2 * _PAD
        small = QFont(option.font)
        small.setPixelSize(max(1, round(option.font.pixelSize() * 13 / 15)))
        for place, font, colour, text in (
            (top, option.font, ink, index.data()),
            (top + half, small, muted, index.data(ORIGIN_ROLE)),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            dots = Qt.TextElideMode.ElideRight
            line = QFontMetrics(font).elidedText(str(text or ""), dots, width)
            room = QRect(option.rect.left() + _PAD, place, width, half)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(flags | Qt.TextFlag.TextSingleLine), line)
        if chosen and theme.is_high_contrast() and option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect.adjusted(2, 2, -2, -2), ink)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> tuple[QColor, QColor]:
        palette = option.palette
        if theme.is_high_contrast():
            painter.fillRect(option.rect, palette.highlight() if chosen else palette.base())
            ink = (palette.highlightedText() if chosen else palette.text()).color()
            return ink, ink
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        plain = theme.GREY_SOFT if hovered else theme.WHITE
        painter.fillRect(option.rect, QColor(theme.ACCENT_SOFT if chosen else plain))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(theme.LINE))
        return QColor(theme.INK), QColor(theme.MUTED)
