"""Sessions over all teams: one, and those of a team.

The lists of the start page are in `front_page`, and have their name here too.
"""

from datetime import date
from typing import Any
from uuid import UUID

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.notes import Agreement, Fate, Outcome, ParkedTopic
from wijkteam_studio.domain.team import TeamSession
from wijkteam_studio.storage import heads
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.front_page import count, due, overview, summaries
from wijkteam_studio.storage.kinds import KEEPS
from wijkteam_studio.storage.reading import things

__all__ = [
    "count",
    "count_of_team",
    "due",
    "get",
    "last_of_team",
    "newest",
    "of_team",
    "open_agreements_of_team",
    "open_topics_of_team",
    "overview",
    "summaries",
]

_NEWEST = "ORDER BY s.date DESC, s.start DESC"


def count_of_team(db: DbSession, team_id: UUID) -> int:
    """How many sessions one team has."""
    found = db.run("SELECT count(*) FROM session WHERE team_id = ?", (team_id.hex,)).fetchone()
    return int(found[0])


def get(db: DbSession, session_id: UUID) -> TeamSession:
    """One session; raises NotFound."""
    return heads.session(db, session_id).value


def of_team(db: DbSession, team_id: UUID) -> tuple[TeamSession, ...]:
    """The sessions of one team, newest first."""
    found = heads.sessions(db, f"WHERE s.team_id = ? {_NEWEST}", (team_id.hex,))
    return tuple(head.value for head in found)


def newest(db: DbSession, limit: int) -> tuple[UUID, ...]:
    """The sessions of all teams by their day, newest first, at most this many."""
    found = db.run(f"SELECT s.id FROM session s {_NEWEST} LIMIT ?", (limit,))  # noqa: S608 our own
    return tuple(UUID(identity) for (identity,) in found)


def last_of_team(db: DbSession, team_id: UUID, before: date) -> TeamSession | None:
    """The last session of a team before a date, or None."""
    condition = f"WHERE s.team_id = ? AND s.date < ? {_NEWEST} LIMIT 1"
    found = heads.sessions(db, condition, (team_id.hex, before.isoformat()))
    return found[0].value if found else None


def open_topics_of_team(db: DbSession, team_id: UUID) -> tuple[ParkedTopic, ...]:
    """Parked topics of all days of a team that are open or wait for the next session."""
    return _of_team(db, Kind.PARKED, team_id, ("fate", Fate.OPEN, Fate.NEXT_SESSION))


def open_agreements_of_team(db: DbSession, team_id: UUID) -> tuple[Agreement, ...]:
    """Agreements of all days of a team that nobody looked back on yet."""
    return _of_team(db, Kind.AGREEMENT, team_id, ("outcome", Outcome.UNKNOWN))


def _of_team(db: DbSession, kind: Kind, team_id: UUID, wanted: tuple[str, ...]) -> tuple[Any, ...]:
    column, *words = wanted
    condition = (
        f"JOIN session s ON s.id = x.session_id WHERE s.team_id = ? AND x.{column} IN"
        f' ({", ".join("?" * len(words))}) {_NEWEST}, x."order"'
    )
    values = (team_id.hex, *(str(word) for word in words))
    return tuple(things(db, KEEPS[kind], condition, values, []).values())
