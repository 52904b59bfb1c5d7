"""What feeds one section of the newspaper: a text with a tick, and where it comes from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from wijkteam_studio.domain.press_room import PressItem

Index = QModelIndex | QPersistentModelIndex
#: The role that gives the whole `PressItem`.
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class PressModel(QAbstractListModel):
    """Shows items; a tick goes out as given (PressItem, bool) and comes back with `set_items`."""

    given = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[PressItem, ...] = ()

    def set_items(self, items: Sequence[PressItem]) -> bool:
        """Show these items; gives whether rows came, went or moved."""
        if [item.id for item in items] == [item.id for item in self._items]:
            self._items = tuple(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return False
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()
        return True

    def turn(self, index: Index) -> None:
        """Ask to give an item to the paper, or to keep it here when it was given."""
        if index.isValid():
            item = self._items[index.row()]
            self.given.emit(item, not item.is_given)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        answers = {
            Qt.ItemDataRole.DisplayRole: item.text,
            Qt.ItemDataRole.AccessibleTextRole: _spoken(item),
            ITEM_ROLE: item,
        }
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if item.is_given else Qt.CheckState.Unchecked
        return answers.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.given.emit(self._items[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable


def _spoken(item: PressItem) -> str:
    where = "gaat mee in de krant" if item.is_given else "blijft hier"
    return f"{item.text}, {item.origin}, {where}"
