"""The programme on the left: what was, what is, what comes, and a way to jump."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkteam_studio.ui.day.step_rows import StepRow
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import plain_tip
from wijkteam_studio.ui.kit.painting import Role, draw_focus, own_colour

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `StepRow`.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
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
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class StepModel(QAbstractListModel):
    """Shows step rows; the names of the parts of the day cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[StepRow, ...] = ()

    def set_rows(self, rows: tuple[StepRow, ...]) -> bool:
        """Show these rows; says whether other steps stand here now."""
        same = [row.step_id for row in rows] == [row.step_id for row in self._rows]
        if same:
            old, self._rows = self._rows, rows
            for place, row in enumerate(rows):
                if row != old[place]:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row(self, index: Index) -> StepRow | None:
        """The row of an index."""
        place = index.row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_now(self) -> int:
        """The row of the step on the table, or -1."""
        places = [place for place, row in enumerate(self._rows) if row.is_now]
        return places[0] if places else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None or role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "" if row.is_part else plain_tip(row.tip)
        return row.title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or row.is_part:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


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


class StepList(QListView):
    """Shows the steps; a click or Enter on one asks to go there."""

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = StepModel(self)
        self._look = StepRowDelegate(self)
        self._now = self._shifted = -1
        self.setModel(self._model)
        self.setItemDelegate(self._look)
        self.setObjectName("stepList")
        self.setAccessibleName("Draaiboek")
        self.setProperty("frameless", "true")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)

    def set_rows(self, rows: tuple[StepRow, ...]) -> None:
        """Show these rows; the step on the table comes into view when it changed."""
        changed = self._model.set_rows(rows)
        now = self._model.place_now()
        shifted = now if now >= 0 and rows[now].is_shifted else -1
        if not changed and (now, shifted) == (self._now, self._shifted):
            return
        moved = changed or now != self._now
        if changed or shifted != self._shifted:
            self.scheduleDelayedItemsLayout()
        self._now, self._shifted = now, shifted
        if moved:
            self._look.point_at(-1)
            self._show_now()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def _point_at(self, place: int) -> None:
        if self._look.point_at(place):
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._show_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None and not row.is_part:
            self.step_chosen.emit(row.step_id)

    def _show_now(self) -> None:
        if self._now >= 0:
            index = self._model.index(self._now)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
