"""The cards of the dilemma deck as a list."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `CardRow`.
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card as the list shows it."""

    card_id: str
    title: str
    theme: str
    pole_a: str
    pole_b: str
    example: str = ""
    is_chosen: bool = False

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        parts = [self.title, f"A: {self.pole_a}", f"B: {self.pole_b}", self.theme]
        return " ".join([*parts, "Gekozen."] if self.is_chosen else parts)


class CardModel(QAbstractListModel):
    """Shows cards in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CardRow, ...] = ()

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """The cards that are shown."""
        return self._rows

    def set_rows(self, rows: tuple[CardRow, ...]) -> None:
        """Show these cards."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> CardRow | None:
        """The card of an index."""
        place = index.row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == CARD_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
