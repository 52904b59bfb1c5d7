"""Leading the day: where it stands, its clock, and how late it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from wijkteam_studio.domain.clock import Clock, Rest
from wijkteam_studio.domain.day import Day, Position, put
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import StepTime
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.timing import DayTiming, Look, caught_up, timing
from wijkteam_studio.domain.words import counted
from wijkteam_studio.services.live_day import LiveDay

#: A clock at rest is not kept anew more often than this, to say that we are still here.
_KEEP_SEEN = timedelta(minutes=5)
#: The end of a step is told anew when it moved by more than this.
_STEADY = timedelta(seconds=1)


class Conduct:
    """Begins, walks and closes a day; nothing that was written is ever lost by moving."""

    def __init__(
        self, live: LiveDay, monotonic: Callable[[], float], room_time: Callable[[], datetime]
    ) -> None:
        self._live = live
        self._monotonic = monotonic
        self._room_time = room_time
        self._seen = _last_look(live.day) or self._now()
        self._news = ""
        self._ends: datetime | None = None

    def begin(self) -> None:
        """Open the day: the first step is on the table, its clock waits for the first advance."""
        day = self._live.day
        if day.position.step_id:
            return
        first = _neighbour(day, -1, 1)
        if first is None:
            raise InvalidInput("Draaiboek", "Het draaiboek heeft nog geen stappen.")
        session = replace(day.session, state=SessionState.RUNNING)
        self._seen = self._now()
        self._live.quietly(self._at(replace(day, session=session), first))
        self._live.close_history()

    def go_to(self, step_id: str) -> None:
        """Put another step on the table; its clock starts, or goes on where it was left.

        A pause stays a pause: then this clock too waits until somebody lets it run.
        """
        day = self._caught_up()
        if step_id == day.position.step_id:
            return
        self._live.quietly(self._at(day, day.programme.step(step_id), start=True))

    def next(self) -> bool:
        """Go one step on; gives False at the end."""
        return self._walk(1)

    def previous(self) -> bool:
        """Go one step back; gives False at the start."""
        return self._walk(-1)

    def next_step(self) -> Step | None:
        """The step after this one, skipped steps left out."""
        day = self._live.day
        here = day.programme.index(day.position.step_id) if day.position.step_id else -1
        return _neighbour(day, here, 1)

    def toggle_clock(self) -> None:
        """Pause the clock, or let it run."""
        now, clock = self._monotonic(), self._caught_up().position.clock
        rested = clock.paused(now, Rest.PAUSED)
        self._set_clock(rested if clock.is_running else clock.started(now))

    def extend(self, minutes: int) -> None:
        """More time for this step, also when one comes back to it."""
        day, seconds = self._caught_up(), 60.0 * minutes
        position, time = day.position, day.step_times.get(day.position.step_id)
        clock = position.clock.extended(seconds)
        times = day.step_times
        if time is not None:
            times = put(times, time.step_id, replace(time, extra=time.extra + seconds))
        self._live.quietly(replace(day, position=replace(position, clock=clock), step_times=times))

    def keep_clock(self) -> None:
        """Keep how far the clock is, and that we are here, so that a fallen laptop knows it."""
        day, now = self._caught_up(), self._monotonic()
        clock, seen = day.position.clock, day.position.seen_at
        if clock.is_running:
            self._set_clock(clock.paused(now).started(now))
        elif day.session.state is SessionState.RUNNING and (
            seen is None or abs(self._seen_at - seen) >= _KEEP_SEEN
        ):
            self._set_clock(clock)

    def look(self) -> str:
        """Look at both clocks; gives what is to be told about them, once, and mostly nothing.

        To be called a few times a second: it is how the program knows that it was away.
        """
        self._caught_up()
        news, self._news = self._news, ""
        return news

    @property
    def seconds_left(self) -> float:
        """Seconds left for this step; negative when over."""
        return self._as_it_stands()[2]

    @property
    def timing(self) -> DayTiming:
        """The times of all steps as the day runs now."""
        day, room, left = self._as_it_stands()
        return timing(day, room, 0.0 if left < 0 else (self.ends - room).total_seconds())

    @property
    def ends(self) -> datetime:
        """When the time of this step is over on the clock of the room, to the second; now if it is.

        Two clocks make this moment: it stays as it is until it moves by more than a second.
        """
        _day, room, left = self._as_it_stands()
        ends = (room + timedelta(seconds=max(0.0, left) + 0.5)).replace(microsecond=0)
        if self._ends is None or abs(ends - self._ends) > _STEADY:
            self._ends = ends
        return self._ends

    def close(self) -> None:
        """Close the day; raises InvalidInput as long as a parked topic waits for an answer."""
        day = self._live.day
        waiting = len(day.open_topics)
        if waiting:
            words = counted(waiting, "wacht nog één punt", "wachten nog {} punten")
            raise InvalidInput(
                "Parkeerplaats",
                f"Op de parkeerplaats {words}.",
                "Geef elk punt een naam en datum, of haal het weg. Dan kun je afronden.",
            )
        rested = self._leave(self._caught_up())
        session = replace(day.session, state=SessionState.CLOSED, closed_at=datetime.now(UTC))
        self._live.quietly(replace(rested, session=session))

    def reopen(self) -> None:
        """Go on with a day that was closed."""
        day = self._live.day
        session = replace(day.session, state=SessionState.RUNNING, closed_at=None)
        self._live.quietly(replace(day, session=session))
        self._caught_up()

    def _walk(self, by: int) -> bool:
        day = self._live.day
        here = day.programme.index(day.position.step_id) if day.position.step_id else -1
        target = _neighbour(day, here, by)
        if target is None:
            return False
        self.go_to(target.id)
        return True

    def _at(self, day: Day, step: Step, *, start: bool = False) -> Day:
        left = self._leave(day)
        earlier = left.step_times.get(step.id)
        used, extra = (earlier.seconds, earlier.extra) if earlier else (0.0, 0.0)
        clock = Clock(60.0 * step.minutes + extra, used)
        if day.position.clock.is_paused:
            clock = replace(clock, rest=Rest.PAUSED)
        elif start:
            clock = clock.started(self._monotonic())
        began = earlier or StepTime(step.id, self._seen_at)
        times = put(left.step_times, step.id, began)
        position = Position(step.id, clock, self._seen_at, left.position.replan)
        return replace(left, position=position, step_times=times)

    def _leave(self, day: Day) -> Day:
        """The day with the time of its step written down and its clock at rest."""
        position = day.position
        if not position.step_id:
            return day
        rest = position.clock.rest if position.clock.is_paused else Rest.LEFT
        clock = position.clock.paused(self._monotonic(), rest)
        began = day.step_times.get(position.step_id) or StepTime(position.step_id, self._seen_at)
        times = put(day.step_times, position.step_id, replace(began, seconds=clock.used))
        position = replace(position, clock=clock, seen_at=self._seen_at)
        return replace(day, position=position, step_times=times)

    def _set_clock(self, clock: Clock) -> None:
        day = self._live.day
        position = replace(day.position, clock=clock, seen_at=self._seen_at)
        self._live.quietly(replace(day, position=position))

    @property
    def _seen_at(self) -> datetime:
        return self._seen.room.astimezone(UTC)

    def _now(self) -> Look:
        return Look(self._room_time(), self._monotonic())

    def _as_it_stands(self) -> tuple[Day, datetime, float]:
        """The day at this moment, before anybody looked at it, with the moment and seconds left."""
        now = self._now()
        day, _news = caught_up(self._live.day, self._seen, now)
        return day, now.room, day.position.clock.left_at(now.seconds)

    def _caught_up(self) -> Day:
        """The day as it stands at this look; a day that is not led stays as it is."""
        now, day = self._now(), self._live.day
        if day.session.state is SessionState.RUNNING:
            to, news = caught_up(day, self._seen, now)
            self._seen = now
            if news:
                self._news = news
                self._live.quietly(to)
        return self._live.day


def _last_look(day: Day) -> Look | None:
    """When another run of the program last saw this day, as far as the file tells."""
    ended = (time.began_at + timedelta(seconds=time.seconds) for time in day.step_times.values())
    seen = day.position.seen_at or max(ended, default=None)
    return (
        None
        if seen is None
        else Look(seen.astimezone().replace(tzinfo=None), is_of_another_run=True)
    )


def _neighbour(day: Day, here: int, by: int) -> Step | None:
    place = here + by
    while 0 <= place < len(day.programme.steps):
        step = day.programme.steps[place]
        if not step.skipped:
            return step
        place += by
    return None
