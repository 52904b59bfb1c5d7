"""What a search found, as a list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkteam_studio.domain.overview import SearchHit
from wijkteam_studio.domain.words import full_date

AnyIndex = QModelIndex | QPersistentModelIndex

HIT_ROLE = Qt.ItemDataRole.UserRole
#: Which team, where and when, under the text that was found.
ORIGIN_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class HitList(QAbstractListModel):
    """Rows of SearchHit in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def set_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """Show these finds."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        answers: dict[int, object] = {
            HIT_ROLE: hit,
            Qt.ItemDataRole.DisplayRole: " ".join(hit.excerpt.split()),
            Qt.ItemDataRole.AccessibleTextRole: f"{hit.excerpt}, {origin(hit)}",
            ORIGIN_ROLE: origin(hit),
        }
        return answers.get(role)


def origin(hit: SearchHit) -> str:
    """`afspraak · De Linden · Wij: de spiegel · 22 november 2026`."""
    day = full_date(hit.day) if hit.day else ""
    return " · ".join(part for part in (hit.kind.value, hit.team_name, hit.where, day) if part)
