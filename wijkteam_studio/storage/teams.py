"""Teams: found, kept and listed. Deleting one is in `sessions`."""

import unicodedata
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.overview import TeamSummary
from wijkteam_studio.domain.team import Team
from wijkteam_studio.storage import days
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS, value_of
from wijkteam_studio.storage.rows import SessionRow, TeamRow


def all_teams(db: DbSession) -> tuple[Team, ...]:
    """All teams by name."""
    rows = db.exec(select(TeamRow).order_by(func.lower(TeamRow.name), col(TeamRow.number)))
    return tuple(_team(row) for row in rows)


def get(db: DbSession, team_id: UUID) -> Team:
    """One team; raises NotFound."""
    row = db.exec(select(TeamRow).where(TeamRow.id == team_id)).first()
    if row is None:
        raise NotFound("Dit team is er niet meer.", "Kies een ander team.")
    return _team(row)


def named(db: DbSession, name: str) -> Team | None:
    """The team with this name, whatever its capitals; None when there is none."""
    wanted = _folded(name)
    return next((team for team in all_teams(db) if _folded(team.name) == wanted), None)


def keep(db: DbSession, team: Team) -> None:
    """Keep a team, new or changed."""
    days.write_edits(db, team.id, (Edit(Kind.TEAM, str(team.id), None, team),))


def summaries(db: DbSession, limit: int = 100, offset: int = 0) -> tuple[TeamSummary, ...]:
    """Teams by name, each with its sessions in numbers."""
    page = (
        select(TeamRow).order_by(func.lower(TeamRow.name), col(TeamRow.number))
        .limit(limit).offset(offset)
    )  # fmt: skip
    teams = [_team(row) for row in db.exec(page)]
    figures = db.exec(
        select(
            SessionRow.team_id,
            func.count(col(SessionRow.id)),
            func.max(SessionRow.date),
            func.max(SessionRow.look_back),
        )
        .where(col(SessionRow.team_id).in_([team.id for team in teams]))
        .group_by(col(SessionRow.team_id))
    )
    found = {team_id: figure for team_id, *figure in figures}
    return tuple(TeamSummary(team, *found.get(team.id, ())) for team in teams)


def count(db: DbSession) -> int:
    """How many teams there are."""
    return db.exec(select(func.count()).select_from(TeamRow)).one()


def _team(row: TeamRow) -> Team:
    team: Team = value_of(KEEPS[Kind.TEAM], dict(row))
    return team


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
