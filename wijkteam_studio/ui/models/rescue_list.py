"""The copies that can be put back, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.models.hit_list import ORIGIN_ROLE

if TYPE_CHECKING:
    from wijkteam_studio.services.rescue import Rescue

AnyIndex = QModelIndex | QPersistentModelIndex

RESCUE_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class RescueList(QAbstractListModel):
    """Rows of Rescue, newest first: the moment, and under it why and how much."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rescues: tuple[Rescue, ...] = ()

    def set_rescues(self, rescues: tuple[Rescue, ...]) -> None:
        """Show these copies."""
        self.beginResetModel()
        self._rescues = rescues
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rescues)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rescues):
            return None
        rescue = self._rescues[index.row()]
        answers: dict[int, object] = {
            RESCUE_ROLE: rescue,
            Qt.ItemDataRole.DisplayRole: upper_first(rescue.moment),
            Qt.ItemDataRole.AccessibleTextRole: f"{rescue.moment}, {rescue.words}",
            ORIGIN_ROLE: upper_first(rescue.words),
        }
        return answers.get(role)
