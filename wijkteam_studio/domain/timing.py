"""How the day runs: the time each step is expected to begin, and how late the day is.

Durations come from the seconds that only go on. The clock of the room is only looked at to say
when something is, and the plan moves along when that clock is set or when nobody was there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from wijkteam_studio.domain.clock import Rest
from wijkteam_studio.domain.day import Day, Replan
from wijkteam_studio.domain.notes import StepTime
from wijkteam_studio.domain.words import clock_time, full_date, minutes_between

#: A day begun further than this from its planned start is a day at another time, not a late one.
_ANOTHER_TIME = timedelta(minutes=90)
#: A clock at rest that nobody looked at for this long is a day that goes on at another time.
_ABSENCE = timedelta(minutes=90)
#: The clock of the room may be set right by less than this without a word.
_SMALL_JUMP = timedelta(minutes=2)
_NONE = timedelta()
#: A first clock that ran for less than this many seconds was only tried.
_LOOKED_AT = 60.0

JUMPED = "De klok van de laptop is verzet. De tijden zijn meegeschoven."


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
        """Minutes behind (positive) or ahead (negative) of the plan, as a clock counts them."""
        return minutes_between(self.planned_end, self.expected_end)


def timing(day: Day, now: datetime, seconds_left: float) -> DayTiming:
    """The times of a day, at `now` on the clock of the room, with what the step has left.

    A step whose time is over has nothing left: give 0 for it.
    """
    starts = planned_starts(day)
    if not day.position.step_id:
        return _as_planned(day, starts)
    here = day.programme.index(day.position.step_id)
    steps: list[StepTiming] = []
    upcoming = now + timedelta(seconds=seconds_left)
    for place, step in enumerate(day.programme):
        began = day.step_times.get(step.id)
        if place > here:
            expected = upcoming
            upcoming += timedelta(minutes=step.length)
        elif began is not None:
            expected = _room_time(began.began_at, now)
            anew = day.position.replan
            is_anew = anew is not None and anew.step_id == step.id
            if is_anew and starts[place] - expected >= _ABSENCE and place == here:
                expected = starts[place]  # it went on at another time
        else:
            expected = starts[place]
        steps.append(
            StepTiming(
                step.id, starts[place], expected, began is not None and place != here, place == here
            )
        )
    return DayTiming(tuple(steps), starts[-1], upcoming)


def planned_starts(day: Day) -> tuple[datetime, ...]:
    """The planned start of every step, and the planned end as the last value.

    From the step where the plan was counted anew, the times follow from that moment.
    """
    begin = _begin(day)
    starts, anew = day.programme.starts(begin), day.position.replan
    places = {step.id: place for place, step in enumerate(day.programme)}
    if anew is None or anew.step_id not in places:
        return starts
    place = places[anew.step_id]
    later = replace(day.programme, steps=day.programme.steps[place:])
    return (*starts[:place], *later.starts(_room_time(anew.at, begin)))


@dataclass(frozen=True, slots=True)
class Look:
    """What both clocks showed at one moment: that of the room, and the one that only goes on.

    The seconds of another run of the program mean nothing in this one.
    """

    room: datetime
    seconds: float = 0.0
    is_of_another_run: bool = False


def caught_up(day: Day, seen: Look, now: Look) -> tuple[Day, str]:
    """The day as it stands now, and what is to be told about its times (once, mostly nothing).

    `seen` is the last look before this one.
    """
    if not day.position.step_id:
        return day, ""
    passed = now.room - seen.room
    elapsed = _elapsed(passed, seen, now)
    clock = day.position.clock
    is_gone = passed >= _ABSENCE
    if clock.is_running:
        is_gone = elapsed >= _ABSENCE and now.room.date() != seen.room.date()
    if is_gone:
        return _from_here(day, seen, now), _absence_in_words(seen.room, now.room)
    jump = passed - elapsed
    return (day, "") if abs(jump) < _SMALL_JUMP else (_shifted(day, jump, now.room), JUMPED)


def _elapsed(passed: timedelta, seen: Look, now: Look) -> timedelta:
    """How much time went by; of a program that was shut only the room can tell."""
    if seen.is_of_another_run:
        return max(passed, _NONE)
    return timedelta(seconds=now.seconds - seen.seconds)


def _from_here(day: Day, seen: Look, now: Look) -> Day:
    """The plan counted from this step on, as if it had just come so far.

    A day that was only looked at, and whose first clock hardly ran, simply begins now.
    """
    position = day.position
    clock = position.clock
    if clock.is_running:
        clock = clock.paused(seen.seconds, Rest.WAITING)
    step = day.programme.step(position.step_id)
    if len(day.step_times) <= 1 and clock.used < _LOOKED_AT:
        begun = {step.id: StepTime(step.id, now.room.astimezone(UTC), clock.used)}
        there = replace(position, clock=clock, replan=None)
        return replace(day, position=there, step_times=begun)
    ahead = timedelta(seconds=max(0.0, clock.planned - clock.used), minutes=-step.length)
    at = (now.room + ahead).astimezone(UTC)
    return replace(day, position=replace(position, clock=clock, replan=Replan(step.id, at)))


def _shifted(day: Day, jump: timedelta, now: datetime) -> Day:
    """The plan and all that began moved along with the clock of the room."""
    anew = day.position.replan
    if anew is None and day.programme.steps:
        anew = Replan(day.programme.steps[0].id, _begin(day).astimezone(UTC))
    times = {
        key: replace(time, began_at=_moved(time.began_at, jump, now))
        for key, time in day.step_times.items()
    }
    moved = replace(anew, at=_moved(anew.at, jump, now)) if anew else None
    return replace(day, position=replace(day.position, replan=moved), step_times=times)


def _moved(moment: datetime, jump: timedelta, like: datetime) -> datetime:
    """Moved on the clock of the room, so that a change to summer time is no hour too many."""
    return (_room_time(moment, like) + jump).astimezone(UTC)


def _absence_in_words(since: datetime, now: datetime) -> str:
    when = f"{clock_time(since)} uur"
    if since.date() != now.date():
        when = f"{full_date(since.date())}, {when}"
    return f"Het programma stond stil sinds {when}. De tijden tellen vanaf deze stap opnieuw."


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
