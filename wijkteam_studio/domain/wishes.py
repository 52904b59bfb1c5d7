"""What a person filled in before it becomes a session or a step: not checked yet."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from wijkteam_studio.domain.phases import Phase, TeamStage

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SessionWish:
    """A new session; without a team id the team is new and the three texts name it."""

    team_id: UUID | None
    team_name: str
    municipality: str
    neighbourhood: str
    date: date
    start: time
    place: str
    people: int
    programme_id: str
    stage: TeamStage


@dataclass(frozen=True, slots=True)
class StepWish:
    """A step of one's own, with its length in minutes."""

    title: str
    phase: Phase
    minutes: int


def next_working_day(today: date) -> date:
    """The first day after today that is not in a weekend."""
    day = today + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day
