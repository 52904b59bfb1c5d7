"""Teams: found and kept. Erasing one is in `erasing`, listing them in `front_page`."""

from uuid import UUID

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.folding import is_same_name
from wijkteam_studio.domain.team import Team
from wijkteam_studio.storage import cells, days, heads
from wijkteam_studio.storage.connection import DbSession


def all_teams(db: DbSession) -> tuple[Team, ...]:
    """All teams by name."""
    return tuple(head.value for head in heads.teams_by_name(db))


def get(db: DbSession, team_id: UUID) -> Team:
    """One team; raises NotFound."""
    return heads.team(db, team_id).value


def named(db: DbSession, name: str) -> Team | None:
    """The team with a name that looks the same; None when there is none."""
    return next((team for team in all_teams(db) if is_same_name(team.name, name)), None)


def other_names(db: DbSession, team_id: UUID) -> tuple[str, ...]:
    """The names of all teams but one, as far as they can be read."""
    found = cells.rows(db.driver, "SELECT name FROM team WHERE id <> ?", (team_id.hex,))
    return tuple(
        name.decode("utf-8", "replace") for (name,) in found if isinstance(name, bytearray)
    )


def keep(db: DbSession, team: Team) -> None:
    """Keep a team, new or changed."""
    days.write_edits(db, team.id, (Edit(Kind.TEAM, str(team.id), None, team),))


def count(db: DbSession) -> int:
    """How many teams there are."""
    return int(db.run("SELECT count(*) FROM team").fetchone()[0])
