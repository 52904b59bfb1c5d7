# ruff: noqa: S608  every table and column in these statements is a constant of this file
"""The tables that can be searched, each with the SQL to find and to index its texts."""

from dataclasses import dataclass
from typing import Final

from wijkteam_studio.domain.overview import HitKind

_OF_STEP = (
    "coalesce((SELECT title FROM step"
    " WHERE step.session_id = x.session_id AND step.id = x.step_id), '')"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A table with texts; `text` and `where` are SQL over its row `x`."""

    kind: HitKind
    table: str
    text: str
    where: str
    of_team: bool = False

    @property
    def index(self) -> str:
        """The name of its index."""
        return f"{self.table}_search"

    @property
    def marked(self) -> str:
        """Rows whose text the index does not know yet, newest first; needs the table's name."""
        rows = f"search_due d JOIN {self.table} x ON x.number = d.number"
        return self._select(rows) + " WHERE d.kind = ? ORDER BY d.number DESC"

    @property
    def matching(self) -> str:
        """Indexed rows, newest first; needs the query, the table's name and a limit."""
        newest = (
            f"(SELECT rowid FROM {self.index} WHERE {self.index} MATCH ? AND rowid NOT IN"
            f" (SELECT number FROM search_due WHERE kind = ?) ORDER BY rowid DESC LIMIT ?) f"
        )
        rows = f"{newest} JOIN {self.table} x ON x.number = f.rowid"
        return self._select(rows) + " ORDER BY f.rowid DESC"

    @property
    def unindex(self) -> str:
        """Take one row out of the index."""
        return f"DELETE FROM {self.index} WHERE rowid = ?"

    @property
    def reindex(self) -> str:
        """Put one row in the index, if it is still there."""
        return (
            f"INSERT INTO {self.index} (rowid, text) "
            f"SELECT x.number, {self.text} FROM {self.table} x WHERE x.number = ?"
        )

    @property
    def rewrite(self) -> str:
        """Write the index anew, without the words of what was taken out."""
        return f"INSERT INTO {self.index} ({self.index}) VALUES ('optimize')"

    def _select(self, rows: str) -> str:
        if self.of_team:
            return (
                f"SELECT x.id, {self.text} AS text, {self.where} AS place, NULL AS session_id,"
                f" NULL AS day, x.id AS team_id, x.name AS team FROM {rows}"
            )
        return (
            f"SELECT x.id, {self.text} AS text, {self.where} AS place, s.id AS session_id,"
            f" s.date AS day, t.id AS team_id, t.name AS team FROM {rows}"
            " JOIN session s ON s.id = x.session_id JOIN team t ON t.id = s.team_id"
        )


_TEAM_TEXT = "x.name || ' ' || x.neighbourhood || ' ' || x.municipality"
_AGREEMENT_TEXT = "x.what || ' ' || x.who || ' ' || x.sign"

SOURCES: Final = (
    Source(HitKind.TEAM, "team", _TEAM_TEXT, "'Team'", of_team=True),
    Source(HitKind.AGREEMENT, "agreement", _AGREEMENT_TEXT, "'Afspraken'"),
    Source(HitKind.PARKED, "parked_topic", "x.text", "'Parkeerplaats'"),
    Source(HitKind.NOTE, "note", "x.text", _OF_STEP),
)

DUE = "SELECT number FROM search_due WHERE kind = ? LIMIT ?"
DONE = "DELETE FROM search_due WHERE kind = ? AND number = ?"
