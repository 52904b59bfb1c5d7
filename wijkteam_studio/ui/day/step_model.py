"""The rows of the programme on the left as a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkteam_studio.ui.day.step_rows import StepRow
from wijkteam_studio.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `StepRow`.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


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
