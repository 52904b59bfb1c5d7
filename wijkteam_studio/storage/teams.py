"""Teams: found and kept. Deleting one is in `sessions`, listing them in `front_page`."""

import unicodedata
from uuid import UUID

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.team import Team
from wijkteam_studio.storage import days
from wijkteam_studio.storage.alchemy import col, func, select
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS, value_of
from wijkteam_studio.storage.rows import TeamRow


def all_teams(db: DbSession) -> tuple[Team, ...]:
    """All teams by name."""
    rows = db.orm.exec(select(TeamRow).order_by(func.lower(TeamRow.name), col(TeamRow.number)))
    return tuple(_team(row) for row in rows)


def get(db: DbSession, team_id: UUID) -> Team:
    """One team; raises NotFound."""
    row = db.orm.exec(select(TeamRow).where(TeamRow.id == team_id)).first()
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


def count(db: DbSession) -> int:
    """How many teams there are."""
    return db.orm.exec(select(func.count()).select_from(TeamRow)).one()


def _team(row: TeamRow) -> Team:
    team: Team = value_of(KEEPS[Kind.TEAM], dict(row))
    return team


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
