"""Sessions as a table."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkteam_studio.domain.overview import SessionSummary
from wijkteam_studio.domain.words import full_date
from wijkteam_studio.ui.start.session_words import stand

AnyIndex = QModelIndex | QPersistentModelIndex

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
#: A second line under the text, in small type.
BELOW_ROLE = Qt.ItemDataRole.UserRole + 1
#: The tone of a chip; empty when the cell is plain text.
TONE_ROLE = Qt.ItemDataRole.UserRole + 2

TEAM, DATE, PROGRAMME, STAGE, STAND, OPEN = range(6)
_NOWHERE = QModelIndex()


class SessionTable(QAbstractTableModel):
    """Rows of SessionSummary, the newest day first; how far a session is depends on today."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: tuple[SessionSummary, ...] = ()
        self._today = date.min

    def set_sessions(self, sessions: tuple[SessionSummary, ...], today: date) -> None:
        """Show these sessions as they are on this day."""
        self.beginResetModel()
        self._today = today
        self._sessions = tuple(sorted(sessions, key=_newest_first, reverse=True))
        self.endResetModel()

    def summary(self, row: int) -> SessionSummary:
        """The session in a row."""
        return self._sessions[row]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sessions)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _COLUMNS[section][0] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._sessions):
            return None
        summary = self._sessions[index.row()]
        answers: dict[int, Callable[[], object]] = {
            SUMMARY_ROLE: lambda: summary,
            Qt.ItemDataRole.DisplayRole: lambda: self._text(summary, index.column()),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._heard(summary, index.column()),
            BELOW_ROLE: lambda: _below(summary, index.column()),
            TONE_ROLE: lambda: stand(summary, self._today)[1] if index.column() == STAND else "",
        }
        return answers[role]() if role in answers else None

    def _text(self, summary: SessionSummary, column: int) -> str:
        if column == STAND:
            return stand(summary, self._today)[0]
        return _COLUMNS[column][1](summary)

    def _heard(self, summary: SessionSummary, column: int) -> str:
        text = self._text(summary, column)
        if column == TEAM and summary.team.municipality:
            return f"{text}, {summary.team.municipality}"
        if column == PROGRAMME:
            return summary.session.programme_title
        return f"Open {summary.team.name}" if column == OPEN and text else text


def _newest_first(summary: SessionSummary) -> tuple[date, str]:
    return summary.session.date, str(summary.session.start)


def _nothing(_summary: SessionSummary) -> str:
    return ""


def _team(summary: SessionSummary) -> str:
    return summary.team.name


def _day(summary: SessionSummary) -> str:
    return full_date(summary.session.date)


def _programme(summary: SessionSummary) -> str:
    return summary.session.programme_title.partition(", ")[0]


def _below(summary: SessionSummary, column: int) -> str:
    if column == PROGRAMME:
        return summary.session.programme_title.partition(", ")[2]
    return summary.team.municipality if column == TEAM else ""


def _stage(summary: SessionSummary) -> str:
    return summary.session.stage.value


def _open(summary: SessionSummary) -> str:
    return "" if summary.is_going else "Open"


_COLUMNS: tuple[tuple[str, Callable[[SessionSummary], str]], ...] = (
    ("Team", _team),
    ("Datum", _day),
    ("Draaiboek", _programme),
    ("Fase", _stage),
    ("Stand", _nothing),
    ("", _open),
)
