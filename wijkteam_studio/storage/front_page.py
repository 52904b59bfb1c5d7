# ruff: noqa: S608  every table and column in these statements is a constant of this file
"""The lists of the start page: teams, sessions and what is due.

Everybody waits for these at the start, so they are plain statements that do not need SQLModel.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.domain.notes import Fate, Outcome
from wijkteam_studio.domain.overview import Overview, SessionSummary, TeamSummary
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.storage import cells
from wijkteam_studio.storage.cells import Plain
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.heads import (
    SESSION_COLUMNS,
    TEAM_COLUMNS,
    day,
    listed,
    session_of,
    team_of,
    teams_by_name,
)

#: A session whose team cannot be found is still listed.
_SESSIONS: Final = (
    f"SELECT {listed(SESSION_COLUMNS, 's')}, {listed(TEAM_COLUMNS, 't')}"
    " FROM session s LEFT JOIN team t ON t.id = s.team_id"
)
_NEWEST: Final = f"{_SESSIONS} ORDER BY s.date DESC, s.start DESC LIMIT ? OFFSET ?"
#: A team that met again since then has looked back; one that only planned to meet has not, nor one
#: that met before the day to look back without choosing another.
_DUE: Final = (
    f"{_SESSIONS} WHERE s.look_back IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session later"
    " WHERE later.team_id = s.team_id AND later.date > s.date"
    f" AND later.state <> '{SessionState.PREPARING}'"
    " AND (later.date >= s.look_back OR later.look_back IS NOT NULL))"
    " AND s.look_back <= ? ORDER BY s.look_back LIMIT ?"
)
_LAST_DAY: Final = "9999-12-31"


def overview(db: DbSession, limit: int = 100) -> Overview:
    """The first teams by name, the newest sessions, and days to look back on."""
    return Overview(
        teams=team_summaries(db, limit),
        sessions=summaries(db, limit),
        due=due(db),
        total_sessions=count(db),
    )


def summaries(db: DbSession, limit: int = 100, offset: int = 0) -> tuple[SessionSummary, ...]:
    """Sessions with their team and how much they hold, newest first."""
    return _summaries(db, _NEWEST, (limit, offset))


def due(db: DbSession, until: date | None = None, limit: int = 20) -> tuple[SessionSummary, ...]:
    """Sessions with a day to look back, soonest first, up to a date if one is given."""
    return _summaries(db, _DUE, (_LAST_DAY if until is None else until.isoformat(), limit))


def count(db: DbSession) -> int:
    """How many sessions there are."""
    return int(db.run("SELECT count(*) FROM session").fetchone()[0])


def team_summaries(db: DbSession, limit: int = 100, offset: int = 0) -> tuple[TeamSummary, ...]:
    """Teams by name, each with its sessions in numbers."""
    heads = teams_by_name(db, limit, offset)
    figures = {
        team_id: (number, _readable_day(last), _readable_day(look_back))
        for team_id, number, last, look_back in _of(
            db,
            "SELECT team_id, count(*), max(date), max(look_back) FROM session"
            " WHERE team_id IN ({}) GROUP BY team_id",
            [head.value.id for head in heads],
        )
    }
    return tuple(
        TeamSummary(
            head.value,
            *figures.get(head.value.id.hex, (0, None, None)),
            is_damaged=head.damaged is not None,
        )
        for head in heads
    )


def _readable_day(cell: Any) -> date | None:
    try:
        return day(cell)
    except (TypeError, ValueError):
        return None


def _summaries(db: DbSession, sql: str, values: Sequence[Plain]) -> tuple[SessionSummary, ...]:
    cut = len(SESSION_COLUMNS)
    pairs = [
        (session_of(row[:cut]), team_of(row[cut:])) for row in cells.rows(db.driver, sql, values)
    ]
    ids = [session.value.id for session, _team in pairs]
    held = {name: _counts(db, ids, *counted) for name, counted in _COUNTED.items()}
    return tuple(
        SessionSummary(
            session.value,
            team.value,
            **{name: found.get(session.value.id.hex, 0) for name, found in held.items()},
            is_damaged=session.damaged is not None or team.damaged is not None,
            is_going=False,
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
) -> dict[str, int]:
    chosen = f"SELECT session_id, count(*) FROM {table} WHERE session_id IN ({{}})"
    narrowed = f" AND {column} = ?" if column else ""
    values = (str(wanted),) if column else ()
    return dict(_of(db, f"{chosen}{narrowed} GROUP BY session_id", ids, values))


def _of(
    db: DbSession, sql: str, ids: Sequence[UUID], values: tuple[str, ...] = ()
) -> sqlite3.Cursor:
    """The rows of a statement about these ids, which come in place of the braces."""
    marks = ",".join("?" * len(ids))
    return db.run(sql.format(marks), (*(each.hex for each in ids), *values))
