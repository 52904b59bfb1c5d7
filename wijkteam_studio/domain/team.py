"""A neighbourhood team and its sessions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.folding import is_same_name
from wijkteam_studio.domain.phases import TeamStage

CalendarDate = date
FEWEST_PEOPLE = 2
MOST_PEOPLE = 64


@dataclass(frozen=True, slots=True)
class Team:
    """A team that serves one neighbourhood."""

    id: UUID
    name: str
    created_at: datetime
    municipality: str = ""
    neighbourhood: str = ""
    stage: TeamStage = TeamStage.GROEIEND


class SessionState(StrEnum):
    """How far a session is."""

    PREPARING = "voorbereiden"
    RUNNING = "bezig"
    CLOSED = "afgerond"


@dataclass(frozen=True, slots=True)
class TeamSession:
    """One day of one team; what it uses is copied into it."""

    id: UUID
    team_id: UUID
    date: date
    start: time
    created_at: datetime
    place: str = ""
    people: int = 8
    stage: TeamStage = TeamStage.GROEIEND
    programme_id: str = ""
    programme_title: str = ""
    programme_group: str = ""
    state: SessionState = SessionState.PREPARING
    number: int = 1
    look_back: CalendarDate | None = None
    closed_at: datetime | None = None
    newspaper_at: datetime | None = None

    @property
    def begins(self) -> datetime:
        """The planned start on the clock of the room (no time zone)."""
        return datetime.combine(self.date, self.start)


def people_count(number: int) -> int:
    """The number of people of a session; raises InvalidInput outside 2 to 64."""
    if not FEWEST_PEOPLE <= number <= MOST_PEOPLE:
        raise InvalidInput(
            "Aantal mensen",
            f"Aantal mensen: vul een getal in van {FEWEST_PEOPLE} tot {MOST_PEOPLE}.",
            "Een schatting is genoeg.",
        )
    return number


def check_no_twin(name: str, others: Iterable[str], advice: str) -> None:
    """Refuse a name that nobody could tell from that of another team; raises InvalidInput."""
    twin = next((other for other in others if is_same_name(other, name)), None)
    if twin is not None:
        raise InvalidInput("Naam van het team", f"Er is al een team met deze naam: {twin}.", advice)
