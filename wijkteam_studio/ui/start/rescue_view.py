"""What was set aside and the copies under each other, to choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.start.search_results import ORIGIN_ROLE, HitDelegate

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


class RescueView(QListView):
    """A list that emits chosen(SetAside or Rescue) for the row that one stands on."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = RescueList(self)
        self.setObjectName("rescueList")
        self.setAccessibleName("Reservekopieën, de nieuwste bovenaan")
        self.setModel(self._model)
        self.setItemDelegate(HitDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def set_kept(self, asides: tuple[SetAside, ...], rescues: tuple[Rescue, ...]) -> None:
        """Show these, and stand on the first copy that can be read."""
        self._model.set_kept(asides, rescues)
        first = next((row for row, each in enumerate(rescues, len(asides)) if each.is_readable), 0)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(first, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 3 * max(1, self.sizeHintForRow(0)))

    def _on_selected(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        if selected.indexes():
            self.chosen.emit(selected.indexes()[0].data(KEPT_ROLE))
