"""The timeline of a day: reorder, stretch and skip steps by keyboard, mouse or menu."""

from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.key_sequence import key_of
from wijkteam_studio.ui.kit.keys import TIMELINE_KEYS, TimelineWork
from wijkteam_studio.ui.kit.programme.timeline_menu import TimelineMenu
from wijkteam_studio.ui.kit.programme.timeline_model import TimelineModel, TimelineRow
from wijkteam_studio.ui.kit.programme.timeline_row import TimelineRowDelegate

_LOWEST_ROW, _HIGHEST_ROW = 28, 41
_FRAME = 4
#: What else is held with a key says nothing here.
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_WIDTHS = {
    TimelineModel.TIME: 76,
    TimelineModel.PHASE: 88,
    TimelineModel.MINUTES: 104,
    TimelineModel.ACTIONS: 40,
}


class Timeline(QTableView):
    """Shows the steps of a programme; what a person wants goes out as one `work_requested`."""

    work_requested = Signal(str, object)
    minutes_entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TimelineModel(self)
        self._rows = TimelineRowDelegate(self)
        self._menu = TimelineMenu(self)
        self._asked_about = ""
        self._wanted = ""
        self._arrange()
        self._model.minutes_entered.connect(self.minutes_entered)
        self._menu.work_chosen.connect(self._on_work_chosen)

    def set_programme(self, programme: Programme, begins: datetime) -> None:
        """Show these steps, the first one at `begins`; the chosen step stays chosen."""
        chosen, old_place = self._wanted or self.step_id, self.currentIndex().row()
        self._wanted = ""
        self._model.set_programme(programme, begins)
        self._fit_rows()
        place = self._model.place(chosen)
        if place < 0:
            place = min(max(old_place, 0), self._model.rowCount() - 1)
        if place != self.currentIndex().row():
            self._choose(place)

    def choose_next(self, step_id: str) -> None:
        """Choose this step as soon as it is there."""
        self._wanted = step_id

    def choose(self, step_id: str) -> None:
        """Put the mark on a step."""
        self._choose(self._model.place(step_id))

    @property
    def row(self) -> TimelineRow | None:
        """The chosen row, or None when there are no steps."""
        return self._model.row(self.currentIndex().row())

    @property
    def step_id(self) -> str:
        """The id of the chosen step; empty when there are no steps."""
        return self.row.step.id if self.row else ""

    @property
    def place(self) -> int:
        """The place of the chosen step, counted from 0; -1 when there are no steps."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        work = TIMELINE_KEYS.get(key_of(event.key(), event.modifiers() & _HELD))
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif work is not None:
            self.work_requested.emit(self.step_id, work)
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.visualRect(self._minutes_index()).bottomLeft())
        elif event.text().isdigit():
            self._type_minutes(event.text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit(self._minutes_index())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.pos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.column() == TimelineModel.ACTIONS:
            self._open_menu(event.position().toPoint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()

    def _arrange(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setObjectName("timeline")
        self.setAccessibleName("Draaiboek van de dag")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TimelineModel.TITLE, QHeaderView.ResizeMode.Stretch)

    def _fit_rows(self) -> None:
        """As high as in the picture when there is room, lower when that shows the whole day."""
        lowest, highest = theme.scaled(_LOWEST_ROW), theme.scaled(_HIGHEST_ROW)
        count = self._model.rowCount()
        room = self.viewport().height()
        height = max(lowest, min(highest, room // count)) if count else highest
        self.verticalHeader().setMinimumSectionSize(lowest)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMaximumHeight(max(1, count) * highest + _FRAME)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, theme.scaled(width))

    def _type_minutes(self, digit: str) -> None:
        """Open the field for the minutes with the digit that was typed."""
        self.edit(self._minutes_index())
        editors = self.findChildren(QLineEdit, "minutesEditor")
        if editors:
            editors[-1].setText(digit)

    def _minutes_index(self) -> QModelIndex:
        return self._model.index(self.currentIndex().row(), TimelineModel.MINUTES)

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.setCurrentIndex(self._model.index(place, TimelineModel.TITLE))

    def _open_menu(self, where: QPoint) -> None:
        if self.row is not None:
            self._asked_about = self.row.step.id
            last = self._model.rowCount() - 1
            self._menu.set_row(self.row, is_first=self.place == 0, is_last=self.place == last)
            self._menu.popup(self.viewport().mapToGlobal(where))

    def _on_work_chosen(self, work: TimelineWork) -> None:
        self.work_requested.emit(self._asked_about, work)
