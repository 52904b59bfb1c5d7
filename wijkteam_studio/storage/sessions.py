"""Sessions over all teams: the lists of the start page, what is due, and real deletion."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel, col, select

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Agreement, Fate, Outcome, ParkedTopic
from wijkteam_studio.domain.overview import Overview, SessionSummary
from wijkteam_studio.domain.team import TeamSession
from wijkteam_studio.storage import days, history, search, teams
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS, value_of
from wijkteam_studio.storage.rows import (
    AgreementRow,
    NoteRow,
    ParkedRow,
    PhotoRow,
    SessionRow,
    TeamRow,
)

_NEWEST = (col(SessionRow.date).desc(), col(SessionRow.start).desc())


def overview(db: DbSession, limit: int = 100) -> Overview:
    """The start page: the first teams by name, the newest sessions, and days to look back on."""
    return Overview(
        teams=teams.summaries(db, limit),
        sessions=summaries(db, limit),
        due=due(db),
        total_sessions=count(db),
    )


def summaries(db: DbSession, limit: int = 100, offset: int = 0) -> tuple[SessionSummary, ...]:
    """Sessions with their team and how much they hold, newest first."""
    return _summaries(
        db, select(SessionRow, TeamRow).order_by(*_NEWEST).limit(limit).offset(offset)
    )


def due(db: DbSession, until: date | None = None, limit: int = 20) -> tuple[SessionSummary, ...]:
    """Sessions with a day to look back, soonest first, up to a date if one is given.

    A team that met again since then has looked back, so only its last session counts.
    """
    later = aliased(SessionRow)
    chosen = select(SessionRow, TeamRow).where(
        col(SessionRow.look_back).is_not(None),
        ~select(later.id)
        .where(later.team_id == SessionRow.team_id, col(later.date) > SessionRow.date)
        .exists(),
    )
    if until is not None:
        chosen = chosen.where(col(SessionRow.look_back) <= until)
    return _summaries(db, chosen.order_by(col(SessionRow.look_back)).limit(limit))


def count(db: DbSession) -> int:
    """How many sessions there are."""
    return db.exec(select(func.count()).select_from(SessionRow)).one()


def count_of_team(db: DbSession, team_id: UUID) -> int:
    """How many sessions one team has."""
    return db.exec(
        select(func.count()).select_from(SessionRow).where(SessionRow.team_id == team_id)
    ).one()


def get(db: DbSession, session_id: UUID) -> TeamSession:
    """One session; raises NotFound."""
    row = db.get(SessionRow, session_id)
    if row is None:
        raise NotFound("Deze sessie is er niet meer.", "Kies een andere sessie.")
    return _session(row)


def of_team(db: DbSession, team_id: UUID) -> tuple[TeamSession, ...]:
    """The sessions of one team, newest first."""
    chosen = select(SessionRow).where(SessionRow.team_id == team_id).order_by(*_NEWEST)
    return tuple(_session(row) for row in db.exec(chosen))


def last_of_team(db: DbSession, team_id: UUID, before: date) -> TeamSession | None:
    """The last session of a team before a date, or None."""
    row = db.exec(
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
    return tuple(value_of(keep, dict(found)) for found in db.exec(chosen))


def _summaries(db: DbSession, chosen: Any) -> tuple[SessionSummary, ...]:
    pairs = db.exec(chosen.join(TeamRow, col(TeamRow.id) == SessionRow.team_id)).all()
    ids = [session.id for session, _team in pairs]
    notes = _counts(db, NoteRow, ids)
    agreements = _counts(db, AgreementRow, ids)
    undecided = _counts(db, AgreementRow, ids, col(AgreementRow.outcome) == Outcome.UNKNOWN)
    topics = _counts(db, ParkedRow, ids, col(ParkedRow.fate) == Fate.OPEN)
    photos = _counts(db, PhotoRow, ids)
    return tuple(
        SessionSummary(
            session=_session(session),
            team=value_of(KEEPS[Kind.TEAM], dict(team)),
            notes=notes.get(session.id, 0),
            agreements=agreements.get(session.id, 0),
            open_agreements=undecided.get(session.id, 0),
            open_topics=topics.get(session.id, 0),
            photos=photos.get(session.id, 0),
        )
        for session, team in pairs
    )


def _counts(
    db: DbSession, row: type[SQLModel], ids: Sequence[UUID], *conditions: Any
) -> dict[UUID, int]:
    table: Any = row
    chosen = (
        select(table.session_id, func.count())
        .where(table.session_id.in_(ids), *conditions)
        .group_by(table.session_id)
    )
    return dict(db.exec(chosen).all())


def _session(row: SessionRow) -> TeamSession:
    session: TeamSession = value_of(KEEPS[Kind.SESSION], dict(row))
    return session
