"""How one row of the programme on the left is drawn."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkteam_studio.ui import theme
from wijkteam_studio.ui.models.step_model import ROW_ROLE, Index
from wijkteam_studio.ui.models.step_rows import StepRow
from wijkteam_studio.ui.widgets.shaping import shaped

_LEFT = 16
_INDENT = 34
_RIGHT = 16
_GAP = 8
_PART_HEIGHT = 31
_STEP_PAD = 11
_MOST_LINES = 3
_KEPT_HEIGHTS = 1000
_SMALL = 13
_TINY = 12


class StepRowDelegate(QStyledItemDelegate):
    """Draws parts of the day and steps: done with a check, the current one on a tint with a bar."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[StepRow, int, int], int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if not isinstance(row, StepRow) or row.is_part:
            return QSize(width, _PART_HEIGHT)
        key = (row, width, self._view.font().pixelSize())
        if key not in self._heights:
            if len(self._heights) > _KEPT_HEIGHTS:
                self._heights.clear()
            room = self._title_width(row, width)
            title = shaped(row.title, room, self._font(row), _MOST_LINES)
            lines = max(title.boundingRect().height(), self._times_height(row))
            self._heights[key] = int(lines) + _STEP_PAD
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, StepRow):
            return
        area: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_part:
            self._draw_part(painter, area, row)
        else:
            self._draw_ground(painter, area, row, hovered=bool(state & _HOVER))
            self._draw_step(painter, area, row)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(QColor(theme.ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.restore()

    def _draw_part(self, painter: QPainter, area: QRect, row: StepRow) -> None:
        font = self._sized(_SMALL)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(theme.phase_colour(row.phase)))
        box = area.adjusted(_LEFT, 8, -_RIGHT, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.title)

    def _draw_ground(self, painter: QPainter, area: QRect, row: StepRow, *, hovered: bool) -> None:
        if row.is_now:
            tint = QColor(theme.phase_colour(row.phase))
            tint.setAlphaF(0.11)
            painter.fillRect(area, tint)
            bar = QRect(area.left(), area.top(), 4, area.height())
            painter.fillRect(bar, QColor(theme.phase_colour(row.phase)))
        elif hovered:
            painter.fillRect(area, QColor(theme.GREY_SOFT))

    def _draw_step(self, painter: QPainter, area: QRect, row: StepRow) -> None:
        font = self._font(row)
        painter.setPen(QColor(theme.INK if row.is_now else _ink(row)))
        title = shaped(row.title, self._title_width(row, area.width()), font, _MOST_LINES)
        top = area.top() + _STEP_PAD / 2
        title.draw(painter, QPointF(area.left() + _INDENT, top))
        painter.setFont(font)
        line = QRectF(area.left(), top, area.width() - _RIGHT, QFontMetrics(font).height())
        if row.is_done:
            painter.drawText(line.adjusted(_LEFT, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, "✓")
        word = "vervalt" if row.is_skipped else row.time
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, word)
        if row.planned and not row.is_done:
            painter.setFont(self._sized(_TINY))
            painter.setPen(QColor(theme.MUTED))
            under = line.translated(0, QFontMetrics(font).height())
            painter.drawText(under, Qt.AlignmentFlag.AlignRight, _was(row))

    def _times_height(self, row: StepRow) -> int:
        height = QFontMetrics(self._font(row)).height()
        if row.planned and not row.is_done:
            height += QFontMetrics(self._sized(_TINY)).height()
        return height

    def _title_width(self, row: StepRow, width: int) -> int:
        right = QFontMetrics(self._font(row)).horizontalAdvance(
            "vervalt" if row.is_skipped else "10.30"
        )
        if row.planned and not row.is_done:
            right = max(right, QFontMetrics(self._sized(_TINY)).horizontalAdvance(_was(row)))
        return max(60, width - _INDENT - right - _GAP - _RIGHT)

    def _font(self, row: StepRow) -> QFont:
        font = self._sized(_SMALL)
        if row.is_now:
            font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(row.is_skipped)
        return font

    def _sized(self, pixels: int) -> QFont:
        font = QFont(self._view.font())
        base = font.pixelSize() if font.pixelSize() > 0 else 15
        font.setPixelSize(round(pixels * base / 15))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


_HOVER = QStyle.StateFlag.State_MouseOver


def _ink(row: StepRow) -> str:
    return theme.MUTED if row.is_done or row.is_skipped else theme.INK_SOFT


def _was(row: StepRow) -> str:
    return f"plan {row.planned}"
