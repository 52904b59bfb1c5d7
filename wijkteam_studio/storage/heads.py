"""Teams and sessions read from their rows, without SQLModel.

A team or a session that does not hold still has its notes, so it is read as far as it can be,
and shown as damaged.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any, Final, Generic, TypeVar
from uuid import NAMESPACE_OID, UUID, uuid5

from wijkteam_studio.domain.dutch_order import Order, dutch_order
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.team import SessionState, Team, TeamSession
from wijkteam_studio.storage import cells
from wijkteam_studio.storage.cells import Cell, DamagedRow, Plain
from wijkteam_studio.storage.connection import DbSession

V = TypeVar("V")

#: The columns of a head, with its digest, in the order of the table.
TEAM_COLUMNS: Final = (*(field.name for field in fields(Team)), "hash")
SESSION_COLUMNS: Final = (*(field.name for field in fields(TeamSession)), "hash")


@dataclass(frozen=True, slots=True)
class Head(Generic[V]):
    """A team or a session, and its row when that does not hold."""

    value: V
    damaged: DamagedRow | None = None


def listed(columns: Sequence[str], of: str) -> str:
    """These columns of a table with a short name, for a statement."""
    return ", ".join(f"{of}.{name}" for name in columns)


def team_of(row: Sequence[Cell]) -> Head[Team]:
    """A team from the cells of its columns."""
    return _head(Team, "team", TEAM_COLUMNS, row)


def session_of(row: Sequence[Cell]) -> Head[TeamSession]:
    """A session from the cells of its columns."""
    return _head(TeamSession, "session", SESSION_COLUMNS, row)


def team(db: DbSession, team_id: UUID) -> Head[Team]:
    """One team; raises NotFound."""
    found = teams(db, "WHERE t.id = ?", (team_id.hex,))
    if not found:
        raise NotFound("Dit team is er niet meer.", "Kies een ander team.")
    return found[0]


def team_of_session(db: DbSession, of: TeamSession) -> Head[Team]:
    """The team of a session; one that cannot be found is told as damaged."""
    found = teams(db, "WHERE t.id = ?", (of.team_id.hex,))
    if found:
        return found[0]
    return team_of([bytearray(of.team_id.hex.encode())] + [None] * (len(TEAM_COLUMNS) - 1))


def session(db: DbSession, session_id: UUID) -> Head[TeamSession]:
    """One session; raises NotFound."""
    found = sessions(db, "WHERE s.id = ?", (session_id.hex,))
    if not found:
        raise NotFound("Deze sessie is er niet meer.", "Kies een andere sessie.")
    return found[0]


def teams(db: DbSession, condition: str, values: Sequence[Plain] = ()) -> list[Head[Team]]:
    """The teams `t` that a condition finds."""
    sql = f"SELECT {listed(TEAM_COLUMNS, 't')} FROM team t {condition}"  # noqa: S608 our own words
    return [team_of(row) for row in cells.rows(db.driver, sql, values)]


def teams_by_name(db: DbSession, limit: int | None = None, offset: int = 0) -> list[Head[Team]]:
    """The teams as a Dutch list has them, or a part of that list; of one name the oldest first.

    The order is made here and not by SQLite, which knows no Dutch: a thousand teams take 15 ms.
    """
    sql = f"SELECT {listed(TEAM_COLUMNS, 't')} FROM team t ORDER BY t.created_at, t.id"  # noqa: S608
    found = sorted(cells.rows(db.driver, sql), key=_by_name)
    return [team_of(row) for row in found[offset : None if limit is None else offset + limit]]


def _by_name(row: Sequence[Cell]) -> Order:
    name = row[TEAM_COLUMNS.index("name")]
    return dutch_order(name.decode("utf-8", "replace") if isinstance(name, bytearray) else "")


def sessions(
    db: DbSession, condition: str, values: Sequence[Plain] = ()
) -> list[Head[TeamSession]]:
    """The sessions `s` that a condition finds."""
    sql = f"SELECT {listed(SESSION_COLUMNS, 's')} FROM session s {condition}"  # noqa: S608 our own
    return [session_of(row) for row in cells.rows(db.driver, sql, values)]


def _head(made: Callable[..., V], table: str, names: Sequence[str], row: Sequence[Cell]) -> Head[V]:
    try:
        values = cells.checked(table, row)
        return Head(made(*(_READ[name](value) for name, value in zip(names, values, strict=False))))
    except (ValueError, TypeError):
        mended = made(*(_mended(name, cell) for name, cell in zip(names[:-1], row, strict=False)))
        return Head(mended, DamagedRow(table, tuple(zip(names, row, strict=True))))


def _mended(name: str, cell: Cell) -> Any:
    """What can be read of a cell, or what stands in for it."""
    plain = cell.decode("utf-8", "replace") if isinstance(cell, bytearray) else cell
    try:
        return _READ[name](plain)
    except (ValueError, TypeError):
        if name in {"id", "team_id"}:
            return uuid5(NAMESPACE_OID, repr(cell))
        return _INSTEAD.get(name)


def _is(kind: type[V], cell: Any) -> V:
    if not isinstance(cell, kind):
        raise TypeError(f"a column holds no {kind.__name__}")
    return cell


def _maybe(read: Callable[[Any], V]) -> Callable[[Any], V | None]:
    return lambda cell: None if cell is None else read(cell)


def _uuid(cell: Any) -> UUID:
    return UUID(_is(str, cell))


def day(cell: Any) -> date:
    """The date in a column; raises ValueError or TypeError."""
    return date.fromisoformat(_is(str, cell))


def _moment(cell: Any) -> datetime:
    found = datetime.fromisoformat(_is(str, cell))
    if found.tzinfo is None:
        raise ValueError("a time without a time zone")
    return found


_text: Callable[[Any], str] = partial(_is, str)
_number: Callable[[Any], int] = partial(_is, int)

#: From what SQLite holds in a column to what the domain knows.
_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "id": _uuid,
    "team_id": _uuid,
    "name": _text,
    "municipality": _text,
    "neighbourhood": _text,
    "place": _text,
    "programme_id": _text,
    "programme_title": _text,
    "programme_group": _text,
    "people": _number,
    "number": _number,
    "date": day,
    "start": lambda cell: time.fromisoformat(_text(cell)),
    "created_at": _moment,
    "look_back": _maybe(day),
    "closed_at": _maybe(_moment),
    "newspaper_at": _maybe(_moment),
    "stage": TeamStage,
    "state": SessionState,
}

#: What stands in for a column that cannot be read; nothing where a field may be empty.
_INSTEAD: Final[Mapping[str, Any]] = {
    "name": "Naam niet leesbaar",
    "municipality": "",
    "neighbourhood": "",
    "place": "",
    "programme_id": "",
    "programme_title": "",
    "programme_group": "",
    "people": 8,
    "number": 1,
    "date": date(2000, 1, 1),
    "start": time(9),
    "created_at": datetime(2000, 1, 1, tzinfo=UTC),
    "stage": TeamStage.GROEIEND,
    "state": SessionState.CLOSED,
}
