"""Sessions over all teams: one, those of a team, and real deletion.

The lists of the start page are in `front_page`, and have their name here too.
"""

from datetime import date
from typing import Any
from uuid import UUID

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Agreement, Fate, Outcome, ParkedTopic
from wijkteam_studio.domain.team import TeamSession
from wijkteam_studio.storage import days, history, search, teams
from wijkteam_studio.storage.alchemy import col, func, select
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.front_page import count, due, overview, summaries
from wijkteam_studio.storage.kinds import KEEPS, value_of
from wijkteam_studio.storage.rows import (
    AgreementRow,
    ParkedRow,
    SessionRow,
)

__all__ = [
    "count",
    "count_of_team",
    "delete",
    "delete_team",
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

_NEWEST = (col(SessionRow.date).desc(), col(SessionRow.start).desc())


def count_of_team(db: DbSession, team_id: UUID) -> int:
    """How many sessions one team has."""
    return db.orm.exec(
        select(func.count()).select_from(SessionRow).where(SessionRow.team_id == team_id)
    ).one()


def get(db: DbSession, session_id: UUID) -> TeamSession:
    """One session; raises NotFound."""
    row = db.orm.get(SessionRow, session_id)
    if row is None:
        raise NotFound("Deze sessie is er niet meer.", "Kies een andere sessie.")
    return _session(row)


def of_team(db: DbSession, team_id: UUID) -> tuple[TeamSession, ...]:
    """The sessions of one team, newest first."""
    chosen = select(SessionRow).where(SessionRow.team_id == team_id).order_by(*_NEWEST)
    return tuple(_session(row) for row in db.orm.exec(chosen))


def newest(db: DbSession, limit: int) -> tuple[UUID, ...]:
    """The sessions of all teams by their day, newest first, at most this many."""
    return tuple(db.orm.exec(select(SessionRow.id).order_by(*_NEWEST).limit(limit)))


def last_of_team(db: DbSession, team_id: UUID, before: date) -> TeamSession | None:
    """The last session of a team before a date, or None."""
    row = db.orm.exec(
        select(SessionRow)
        .where(SessionRow.team_id == team_id, col(SessionRow.date) < before)
        .order_by(*_NEWEST)
    ).first()
    return None if row is None else _session(row)


def open_topics_of_team(db: DbSession, team_id: UUID) -> tuple[ParkedTopic, ...]:
    """Parked topics of all days of a team that are open or wait for the next session."""
    waiting = (Fate.OPEN, Fate.NEXT_SESSION)
    return _of_team(db, Kind.PARKED, team_id, col(ParkedRow.fate).in_(waiting))


def open_agreements_of_team(db: DbSession, team_id: UUID) -> tuple[Agreement, ...]:
    """Agreements of all days of a team that nobody looked back on yet."""
    return _of_team(db, Kind.AGREEMENT, team_id, col(AgreementRow.outcome) == Outcome.UNKNOWN)


def delete(db: DbSession, session_id: UUID) -> None:
    """Delete a session for good, with history and search words; raises NotFound.

    Backups that were made before still hold it: see `backups.erase_session`.
    """
    get(db, session_id)
    history.discard_text(db, session_id)
    days.write_edits(db, session_id, (Edit(Kind.SESSION, str(session_id), None, None),))
    _leave_nothing_behind(db)


def delete_team(db: DbSession, team_id: UUID) -> None:
    """Delete a team with all its sessions for good; raises NotFound."""
    teams.get(db, team_id)
    for session in of_team(db, team_id):
        history.discard_text(db, session.id)
        days.write_edits(db, session.id, (Edit(Kind.SESSION, str(session.id), None, None),))
    days.write_edits(db, team_id, (Edit(Kind.TEAM, str(team_id), None, None),))
    _leave_nothing_behind(db)


def _leave_nothing_behind(db: DbSession) -> None:
    """Take words of deleted texts out of the search index, and out of the log after commit."""
    search.forget_deleted(db.driver)
    db.empty_log_after_commit()


def _of_team(db: DbSession, kind: Kind, team_id: UUID, condition: Any) -> tuple[Any, ...]:
    keep = KEEPS[kind]
    row: Any = keep.row
    chosen = (
        select(row)
        .join(SessionRow, col(SessionRow.id) == row.session_id)
        .where(SessionRow.team_id == team_id, condition)
        .order_by(*_NEWEST, row.order)
    )
    return tuple(value_of(keep, dict(found)) for found in db.orm.exec(chosen))


def _session(row: SessionRow) -> TeamSession:
    session: TeamSession = value_of(KEEPS[Kind.SESSION], dict(row))
    return session
