"""The steps of a day as a table: time, phase, title and minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.words import clock_time

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `TimelineRow`.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One step as the timeline shows it."""

    step: Step
    time: str

    @property
    def minutes(self) -> str:
        """The length in words."""
        return "vervalt" if self.step.skipped else f"{self.step.minutes} min"

    @property
    def is_own(self) -> bool:
        """Whether somebody added this step, so that it can be taken away again."""
        return self.step.is_own

    @property
    def is_rest(self) -> bool:
        """Whether nothing is asked of people in this step."""
        return self.step.phase in {Phase.PAUZE, Phase.SPELING}

    @property
    def sentence(self) -> str:
        """The row as a screen reader says it."""
        return f"{self.time}, {self.step.phase.word}, {self.step.title}, {self.minutes}"


def _time(row: TimelineRow) -> str:
    return row.time


def _phase(row: TimelineRow) -> str:
    return row.step.phase.word


def _title(row: TimelineRow) -> str:
    return row.step.title


def _minutes(row: TimelineRow) -> str:
    return row.minutes


def _actions(_row: TimelineRow) -> str:
    return "Meer"


class TimelineModel(QAbstractTableModel):
    """Shows a programme; a number typed in the minutes goes out as `minutes_entered`."""

    minutes_entered = Signal(str, str)

    _COLUMNS: tuple[tuple[str, Callable[[TimelineRow], str]], ...] = (
        ("Tijd", _time),
        ("Fase", _phase),
        ("Stap", _title),
        ("Minuten", _minutes),
        ("Meer", _actions),
    )
    TIME, PHASE, TITLE, MINUTES, ACTIONS = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TimelineRow, ...] = ()

    def set_programme(self, programme: Programme, begins: datetime) -> None:
        """Show these steps, the first one at `begins`."""
        starts = programme.starts(begins)
        rows = tuple(
            TimelineRow(step, clock_time(starts[place])) for place, step in enumerate(programme)
        )
        if [row.step.id for row in rows] == [row.step.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(rows) - 1, len(self._COLUMNS) - 1)
                )
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> TimelineRow | None:
        """The row at a place, or None outside the table."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place(self, step_id: str) -> int:
        """The place of a step, or -1 when it is not here."""
        ids = [row.step.id for row in self._rows]
        return ids.index(step_id) if step_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        answers: dict[int, Callable[[TimelineRow], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._COLUMNS[index.column()][1],
            Qt.ItemDataRole.EditRole: _editable,
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
            ROW_ROLE: _itself,
        }
        answer = answers.get(role)
        return answer(row) if answer else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index.row())
        if row is None or role != Qt.ItemDataRole.EditRole or index.column() != self.MINUTES:
            return False
        self.minutes_entered.emit(row.step.id, str(value))
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._COLUMNS[section][0]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == self.MINUTES else flags


def _editable(row: TimelineRow) -> str:
    return str(row.step.minutes)


def _spoken(row: TimelineRow) -> str:
    return row.sentence


def _itself(row: TimelineRow) -> TimelineRow:
    return row
