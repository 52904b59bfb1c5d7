"""What was damaged and set aside, and the copies that can be put back, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.start.hit_list import ORIGIN_ROLE

if TYPE_CHECKING:
    from wijkteam_studio.services.asides import SetAside
    from wijkteam_studio.services.rescue import Rescue

AnyIndex = QModelIndex | QPersistentModelIndex

KEPT_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class RescueList(QAbstractListModel):
    """What was set aside on a row per session, then the copies, newest first.

    Each row says what it is or of when, and under it why it is there and how much it holds.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[SetAside | Rescue, ...] = ()

    def set_kept(self, asides: tuple[SetAside, ...], rescues: tuple[Rescue, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._kept = (*asides, *rescues)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._kept):
            return None
        kept = self._kept[index.row()]
        answers: dict[int, object] = {
            KEPT_ROLE: kept,
            Qt.ItemDataRole.DisplayRole: upper_first(kept.title),
            Qt.ItemDataRole.AccessibleTextRole: f"{kept.title}, {kept.words}",
            ORIGIN_ROLE: upper_first(kept.words),
        }
        return answers.get(role)
