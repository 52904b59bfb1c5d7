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
    """A table with texts; `text`, `where` and the parts of `age` are SQL over its row `x`.

    Every statement that looks in the index leaves out the rows of who is due: those are read
    themselves. What has a higher `age` is newer.
    """

    kind: HitKind
    table: str
    text: str
    where: str
    age: tuple[str, ...]
    of_team: bool = False

    @property
    def index(self) -> str:
        """The name of its index."""
        return f"{self.table}_search"

    @property
    def marked(self) -> str:
        """Rows whose text the index may not know yet, newest first; needs the table's name."""
        rows = f"search_due d JOIN {self.table} x ON {self._owner} = d.owner"
        newest = ", ".join(f"{part} DESC" for part in self.age)
        return self._select(rows) + f" WHERE d.kind = ? ORDER BY {newest}"

    @property
    def matching(self) -> str:
        """Indexed rows, newest first; needs the query, the table's name and a limit."""
        found = (
            f"(SELECT p.owner, p.id, p.number FROM {self.index} f"
            f" JOIN search_place p ON p.number = f.rowid WHERE {self.index} MATCH ?"
            " AND p.owner NOT IN (SELECT owner FROM search_due WHERE kind = ?)"
            " ORDER BY f.rowid DESC LIMIT ?) f"
        )
        rows = f"{found} JOIN {self.table} x ON {self._owner} = f.owner AND x.id = f.id"
        return self._select(rows) + " ORDER BY f.number DESC"

    @property
    def gone(self) -> str:
        """Places of rows that are not there any more; needs the table's name and an owner."""
        return (
            "SELECT p.number FROM search_place p WHERE p.kind = ? AND p.owner = ? AND NOT EXISTS"
            f" (SELECT 1 FROM {self.table} x WHERE {self._owner} = p.owner AND x.id = p.id)"
        )

    @property
    def changed(self) -> str:
        """Rows that are new or other than indexed: number or NULL, id, hash, text; oldest first.

        Needs the table's name, an owner and a limit.
        """
        oldest = ", ".join(self.age)
        return (
            f"SELECT p.number, x.id, x.hash, {self.text} FROM {self.table} x"
            f" LEFT JOIN search_place p ON p.kind = ? AND p.owner = {self._owner} AND p.id = x.id"
            f" WHERE {self._owner} = ? AND p.hash IS NOT x.hash ORDER BY {oldest} LIMIT ?"
        )

    @property
    def unindex(self) -> str:
        """Take one row out of the index."""
        return f"DELETE FROM {self.index} WHERE rowid = ?"

    @property
    def reindex(self) -> str:
        """Put one text in the index; needs its place and the text."""
        return f"INSERT INTO {self.index} (rowid, text) VALUES (?, ?)"

    @property
    def rewrite(self) -> str:
        """Write the index anew, without the words of what was taken out."""
        return f"INSERT INTO {self.index} ({self.index}) VALUES ('optimize')"

    @property
    def _owner(self) -> str:
        return "x.id" if self.of_team else "x.session_id"

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
_AGREEMENT_TEXT = "x.what || ' ' || x.who || ' ' || x.sign || ' ' || x.\"trigger\""

_ORDER = 'x."order"'
_MADE = ("x.created_at",)
_MADE_IN_ORDER = (*_MADE, _ORDER)

SOURCES: Final = (
    Source(HitKind.TEAM, "team", _TEAM_TEXT, "'Team'", _MADE, of_team=True),
    Source(HitKind.AGREEMENT, "agreement", _AGREEMENT_TEXT, "'Afspraken'", (_ORDER,)),
    Source(HitKind.PARKED, "parked_topic", "x.text", "'Parkeerplaats'", _MADE_IN_ORDER),
    Source(HitKind.NOTE, "note", "x.text", _OF_STEP, _MADE_IN_ORDER),
)

DUE = "SELECT owner FROM search_due WHERE kind = ? LIMIT ?"
DONE = "DELETE FROM search_due WHERE kind = ? AND owner = ?"
PLACE = "INSERT INTO search_place (kind, owner, id, hash) VALUES (?, ?, ?, ?)"
SAME_PLACE = "UPDATE search_place SET hash = ? WHERE number = ?"
NO_PLACE = "DELETE FROM search_place WHERE number = ?"
