"""How the day runs: the time each step is expected to begin, and how late the day is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from wijkteam_studio.domain.day import Day

#: A day begun further than this from its planned start is a day at another time, not a late one.
_ANOTHER_TIME = timedelta(minutes=90)


@dataclass(frozen=True, slots=True)
class StepTiming:
    """One step with its planned start, its real or expected start, and where it stands."""

    step_id: str
    planned: datetime
    expected: datetime
    is_done: bool
    is_now: bool


@dataclass(frozen=True, slots=True)
class DayTiming:
    """All steps with their times, the planned and the expected end, and the delay in minutes."""

    steps: tuple[StepTiming, ...]
    planned_end: datetime
    expected_end: datetime

    @property
    def delay(self) -> int:
        """Minutes behind (positive) or ahead (negative) of the plan, rounded to whole minutes."""
        return round((self.expected_end - self.planned_end).total_seconds() / 60)


def timing(day: Day, now: datetime, seconds_left: float) -> DayTiming:
    """The times of a day, at `now` on the clock of the room, with what the step has left."""
    starts = day.programme.starts(_begin(day))
    if not day.position.step_id:
        return _as_planned(day, starts)
    here = day.programme.index(day.position.step_id)
    steps: list[StepTiming] = []
    upcoming = now + timedelta(seconds=max(0.0, seconds_left))
    for place, step in enumerate(day.programme):
        began = day.step_times.get(step.id)
        if place > here:
            expected = upcoming
            upcoming += timedelta(minutes=step.length)
        elif began is not None:
            expected = _room_time(began.began_at, now)
        else:
            expected = starts[place]
        steps.append(
            StepTiming(
                step.id, starts[place], expected, began is not None and place != here, place == here
            )
        )
    return DayTiming(tuple(steps), starts[-1], upcoming)


def _as_planned(day: Day, starts: Sequence[datetime]) -> DayTiming:
    steps = tuple(
        StepTiming(step.id, starts[place], starts[place], is_done=False, is_now=False)
        for place, step in enumerate(day.programme)
    )
    return DayTiming(steps, starts[-1], starts[-1])


def _begin(day: Day) -> datetime:
    """The planned start, or the real one for a day that is held at another time."""
    planned = day.session.begins
    begun = sorted(item.began_at for item in day.step_times.values())
    if not begun:
        return planned
    real = _room_time(begun[0], planned)
    return planned if abs(real - planned) <= _ANOTHER_TIME else real


def _room_time(moment: datetime, like: datetime) -> datetime:
    """An aware moment on the clock of the room, naive when the other one is."""
    local = moment.astimezone(like.tzinfo)
    return local if like.tzinfo else local.replace(tzinfo=None)
