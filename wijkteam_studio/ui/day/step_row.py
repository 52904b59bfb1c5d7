"""How one row of the programme on the left is drawn."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkteam_studio.ui.day.step_model import ROW_ROLE, Index
from wijkteam_studio.ui.day.step_rows import StepRow
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.focus_frame import draw_focus
from wijkteam_studio.ui.kit.own_colour import Role, own_colour

_LEFT = 16
_BAR = 4
_INDENT = 34
_RIGHT = 16
_GAP = 8
_PART_HEIGHT = 30
_STEP_HEIGHT = 27
_SHIFTED_HEIGHT = 42
_SMALL = 13
_TINY = 12
#: The size of type in pixels that all measures here belong to.
_BASE = 15
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StepRowDelegate(QStyledItemDelegate):
    """Draws parts of the day and steps: done with a check, the current one on a tint with a bar.

    A step takes one line with one time; only the current one says its planned time too.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._pointed = -1

    def point_at(self, place: int) -> bool:
        """Lift the row under the mouse (-1 for none); says whether it is another one."""
        before, self._pointed = self._pointed, place
        return before != place

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        height = _PART_HEIGHT
        if isinstance(row, StepRow) and not row.is_part:
            height = _SHIFTED_HEIGHT if row.is_shifted else _STEP_HEIGHT
        return QSize(self._view.viewport().width(), self._scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, StepRow):
            return
        area: QRect = option.rect
        painter.save()
        if row.is_part:
            self._draw_part(painter, area, row)
        else:
            self._draw_ground(painter, area, row, pointed=index.row() == self._pointed)
            self._draw_step(painter, area, row)
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            role = Role.HighlightedText if row.is_now else Role.Highlight
            draw_focus(painter, area.adjusted(_BAR, 0, 0, 0), own_colour(theme.ACCENT, role))
        painter.restore()

    def _draw_part(self, painter: QPainter, area: QRect, row: StepRow) -> None:
        font = self._sized(_SMALL)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(own_colour(theme.phase_colour(row.phase), Role.WindowText))
        painter.drawText(area.adjusted(_LEFT, 6, -_RIGHT, 0), _START, row.title)

    def _draw_ground(self, painter: QPainter, area: QRect, row: StepRow, *, pointed: bool) -> None:
        if row.is_now:
            colour = own_colour(theme.phase_colour(row.phase), Role.Highlight)
            tint = QColor(colour)
            tint.setAlphaF(1.0 if theme.is_high_contrast() else 0.11)
            painter.fillRect(area, tint)
            painter.fillRect(QRect(area.left(), area.top(), _BAR, area.height()), colour)
        elif pointed:
            painter.fillRect(area, own_colour(theme.GREY_SOFT, Role.AlternateBase))

    def _draw_step(self, painter: QPainter, area: QRect, row: StepRow) -> None:
        font = self._font(row)
        line = area.adjusted(_LEFT, 0, -_RIGHT, 0)
        line.setHeight(self._scaled(_STEP_HEIGHT))
        word = "vervalt" if row.is_skipped else row.time
        painter.setFont(font)
        painter.setPen(_ink(row))
        if row.is_done:
            painter.drawText(line, _START, "✓")
        painter.drawText(line, _END, word)
        metrics = QFontMetrics(font)
        room = line.adjusted(_INDENT - _LEFT, 0, -metrics.horizontalAdvance(word) - _GAP, 0)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _START | Qt.TextFlag.TextSingleLine, title)
        if row.is_shifted:
            painter.setFont(self._sized(_TINY))
            painter.setPen(own_colour(theme.MUTED, Role.HighlightedText))
            under = line.adjusted(0, line.height() - 4, 0, 0)
            under.setBottom(area.bottom() - 4)
            painter.drawText(under, _END, f"gepland {row.planned}")

    def _font(self, row: StepRow) -> QFont:
        font = self._sized(_SMALL)
        if row.is_now:
            font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(row.is_skipped)
        return font

    def _sized(self, pixels: int) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._scaled(pixels))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _scaled(self, pixels: int) -> int:
        size = self._view.font().pixelSize()
        return round(pixels * size / _BASE) if size > 0 else pixels


def _ink(row: StepRow) -> QColor:
    if row.is_now:
        return own_colour(theme.INK, Role.HighlightedText)
    quiet = row.is_done or row.is_skipped
    return own_colour(theme.MUTED if quiet else theme.INK_SOFT, Role.WindowText)
