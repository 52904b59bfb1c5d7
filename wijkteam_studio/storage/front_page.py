# ruff: noqa: S608  every table and column in these statements is a constant of this file
"""The lists of the start page: teams, sessions and what is due.

Everybody waits for these at the start, so they are plain statements that do not need SQLModel.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date, datetime, time
from functools import partial
from typing import Any, Final, TypeVar
from uuid import UUID

from wijkteam_studio.domain.notes import Fate, Outcome
from wijkteam_studio.domain.overview import Overview, SessionSummary, TeamSummary
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.team import SessionState, Team, TeamSession
from wijkteam_studio.storage import faults
from wijkteam_studio.storage.connection import DbSession

V = TypeVar("V")

_TEAM_FIELDS: Final = tuple(field.name for field in fields(Team))
_SESSION_FIELDS: Final = tuple(field.name for field in fields(TeamSession))
_TEAM_COLUMNS: Final = ", ".join(f"t.{name}" for name in _TEAM_FIELDS)
_SESSIONS: Final = (
    f"SELECT {', '.join(f's.{name}' for name in _SESSION_FIELDS)}, {_TEAM_COLUMNS}"
    " FROM session s JOIN team t ON t.id = s.team_id"
)
_NEWEST: Final = f"{_SESSIONS} ORDER BY s.date DESC, s.start DESC LIMIT ? OFFSET ?"
#: A team that met again since then has looked back; one that only planned to meet has not, nor one
#: that met before the day to look back without choosing another.
_DUE: Final = (
    f"{_SESSIONS} WHERE s.look_back IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session later"
    " WHERE later.team_id = s.team_id AND later.date > s.date"
    f" AND later.state <> '{SessionState.PREPARING}'"
    " AND (later.date >= s.look_back OR later.look_back IS NOT NULL))"
    " AND s.look_back <= coalesce(?, s.look_back) ORDER BY s.look_back LIMIT ?"
)
_TEAMS: Final = (
    f"SELECT {_TEAM_COLUMNS} FROM team t ORDER BY lower(t.name), t.number LIMIT ? OFFSET ?"
)


def overview(db: DbSession, limit: int = 100) -> Overview:
    """The first teams by name, the newest sessions, and days to look back on."""
    return Overview(
        teams=team_summaries(db, limit),
        sessions=summaries(db, limit),
        due=due(db),
        total_sessions=count(db),
    )


def summaries(db: DbSession, limit: int = 100, offset: int = 0) -> tuple[SessionSummary, ...]:
    """Sessions with their team and how much they hold, newest first; raises DatabaseDamaged."""
    return _summaries(db, db.run(_NEWEST, (limit, offset)))


def due(db: DbSession, until: date | None = None, limit: int = 20) -> tuple[SessionSummary, ...]:
    """Sessions with a day to look back, soonest first, up to a date if one is given."""
    last = None if until is None else until.isoformat()
    return _summaries(db, db.run(_DUE, (last, limit)))


def count(db: DbSession) -> int:
    """How many sessions there are."""
    return int(db.run("SELECT count(*) FROM session").fetchone()[0])


def team_summaries(db: DbSession, limit: int = 100, offset: int = 0) -> tuple[TeamSummary, ...]:
    """Teams by name, each with its sessions in numbers; raises DatabaseDamaged."""
    with _explained():
        teams = [_value(Team, _TEAM_FIELDS, row) for row in db.run(_TEAMS, (limit, offset))]
        figures = {
            UUID(team_id): (number, _day(last), _maybe(_day)(look_back))
            for team_id, number, last, look_back in _of(
                db,
                "SELECT team_id, count(*), max(date), max(look_back) FROM session"
                " WHERE team_id IN ({}) GROUP BY team_id",
                [team.id for team in teams],
            )
        }
    return tuple(TeamSummary(team, *figures.get(team.id, ())) for team in teams)


def _summaries(db: DbSession, rows: sqlite3.Cursor) -> tuple[SessionSummary, ...]:
    cut = len(_SESSION_FIELDS)
    with _explained():
        pairs = [
            (_value(TeamSession, _SESSION_FIELDS, row), _value(Team, _TEAM_FIELDS, row[cut:]))
            for row in rows
        ]
        ids = [session.id for session, _team in pairs]
        held = {name: _counts(db, ids, *counted) for name, counted in _COUNTED.items()}
    return tuple(
        SessionSummary(
            session, team, **{name: found.get(session.id, 0) for name, found in held.items()}
        )
        for session, team in pairs
    )


#: What a summary counts: the table, and which of its rows.
_COUNTED: Final[Mapping[str, tuple[str, ...]]] = {
    "notes": ("note",),
    "agreements": ("agreement",),
    "open_agreements": ("agreement", "outcome", Outcome.UNKNOWN),
    "open_topics": ("parked_topic", "fate", Fate.OPEN),
    "photos": ("photo",),
}


def _counts(
    db: DbSession, ids: Sequence[UUID], table: str, column: str = "", wanted: str = ""
) -> dict[UUID, int]:
    chosen = f"SELECT session_id, count(*) FROM {table} WHERE session_id IN ({{}})"
    narrowed = f" AND {column} = ?" if column else ""
    values = (str(wanted),) if column else ()
    found = _of(db, f"{chosen}{narrowed} GROUP BY session_id", ids, values)
    return {UUID(session_id): number for session_id, number in found}


def _of(
    db: DbSession, sql: str, ids: Sequence[UUID], values: tuple[str, ...] = ()
) -> sqlite3.Cursor:
    """The rows of a statement about these ids, which come in place of the braces."""
    marks = ",".join("?" * len(ids))
    return db.run(sql.format(marks), (*(each.hex for each in ids), *values))


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (TypeError, ValueError) as error:
        raise faults.damaged(
            "In de gegevens van een team of sessie staat iets wat niet kan."
        ) from error


def _value(made: Callable[..., V], names: Sequence[str], cells: Sequence[Any]) -> V:
    """A domain value from the first columns of a row; raises TypeError or ValueError."""
    return made(*(_READ[name](cell) for name, cell in zip(names, cells, strict=False)))


def _is(kind: type[V], cell: Any) -> V:
    if not isinstance(cell, kind):
        raise TypeError(f"a column holds no {kind.__name__}")
    return cell


def _maybe(read: Callable[[Any], V]) -> Callable[[Any], V | None]:
    return lambda cell: None if cell is None else read(cell)


def _day(cell: Any) -> date:
    return date.fromisoformat(_is(str, cell))


def _moment(cell: Any) -> datetime:
    return datetime.fromisoformat(_is(str, cell))


_text: Callable[[Any], str] = partial(_is, str)
_number: Callable[[Any], int] = partial(_is, int)

#: From what SQLite holds in a column to what the domain knows.
_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "id": lambda cell: UUID(_text(cell)),
    "team_id": lambda cell: UUID(_text(cell)),
    "name": _text,
    "municipality": _text,
    "neighbourhood": _text,
    "place": _text,
    "programme_id": _text,
    "programme_title": _text,
    "programme_group": _text,
    "people": _number,
    "number": _number,
    "date": _day,
    "start": lambda cell: time.fromisoformat(_text(cell)),
    "created_at": _moment,
    "look_back": _maybe(_day),
    "closed_at": _maybe(_moment),
    "newspaper_at": _maybe(_moment),
    "stage": TeamStage,
    "state": SessionState,
}
