"""What the start page and the search show: small values over many teams and sessions."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from wijkteam_studio.domain.team import Team, TeamSession


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session with its team and how much it holds; damaged when a row of these two is.

    It is going while it is being erased: then it cannot be opened any more.
    """

    session: TeamSession
    team: Team
    notes: int = 0
    agreements: int = 0
    open_agreements: int = 0
    open_topics: int = 0
    photos: int = 0
    is_damaged: bool = False
    is_going: bool = False


@dataclass(frozen=True, slots=True)
class TeamSummary:
    """One team with its number of sessions, its last day and the last day planned to look back.

    It is damaged when its row in the file does not hold; what can be read of it is shown.
    """

    team: Team
    sessions: int = 0
    last_session: date | None = None
    look_back: date | None = None
    is_damaged: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """The start page: teams by name, the newest sessions, and the days to look back on."""

    teams: tuple[TeamSummary, ...] = ()
    sessions: tuple[SessionSummary, ...] = ()
    due: tuple[SessionSummary, ...] = ()
    total_sessions: int = 0

    def with_going(self, is_going: Callable[[UUID, UUID], bool]) -> "Overview":
        """The same, where sessions are marked that are being erased: (session, team) or either."""

        def marked(summaries: tuple[SessionSummary, ...]) -> tuple[SessionSummary, ...]:
            return tuple(
                replace(each, is_going=True) if is_going(each.session.id, each.team.id) else each
                for each in summaries
            )

        return replace(self, sessions=marked(self.sessions), due=marked(self.due))


class HitKind(StrEnum):
    """What a search found."""

    TEAM = "team"
    AGREEMENT = "afspraak"
    PARKED = "geparkeerd"
    NOTE = "notitie"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One find: what it is, of which team and day, a piece of its text, and where it stands."""

    kind: HitKind
    item_id: UUID
    team_id: UUID
    team_name: str
    excerpt: str
    where: str = ""
    session_id: UUID | None = None
    day: date | None = None
