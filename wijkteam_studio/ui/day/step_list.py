"""The programme on the left: what was, what is, what comes, and a way to jump."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from wijkteam_studio.ui.day.step_model import StepModel
from wijkteam_studio.ui.day.step_row import StepRowDelegate
from wijkteam_studio.ui.day.step_rows import StepRow

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


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
