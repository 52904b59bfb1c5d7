"""Leading the day: where it stands, its clock, and how late it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from wijkteam_studio.domain.clock import Clock, Rest
from wijkteam_studio.domain.day import Day, Position, put
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import StepTime
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.timing import DayTiming, timing
from wijkteam_studio.domain.words import counted
from wijkteam_studio.services.live_day import LiveDay


class Conduct:
    """Begins, walks and closes a day; nothing that was written is ever lost by moving."""

    def __init__(
        self, live: LiveDay, monotonic: Callable[[], float], room_time: Callable[[], datetime]
    ) -> None:
        self._live = live
        self._monotonic = monotonic
        self._room_time = room_time
        self._extra: dict[str, float] = {}

    def begin(self) -> None:
        """Open the day: the first step is on the table, its clock waits for the first advance."""
        day = self._live.day
        if day.position.step_id:
            return
        first = _neighbour(day, -1, 1)
        if first is None:
            raise InvalidInput("Draaiboek", "Het draaiboek heeft nog geen stappen.")
        session = replace(day.session, state=SessionState.RUNNING)
        self._live.quietly(self._at(replace(day, session=session), first))

    def go_to(self, step_id: str) -> None:
        """Put another step on the table; its clock starts, or goes on where it was left.

        A pause stays a pause: then this clock too waits until somebody lets it run.
        """
        day = self._live.day
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
        now, clock = self._monotonic(), self._live.day.position.clock
        rested = clock.paused(now, Rest.PAUSED)
        self._set_clock(rested if clock.is_running else clock.started(now))

    def extend(self, minutes: int) -> None:
        """More time for this step, also when one comes back to it."""
        position, seconds = self._live.day.position, 60.0 * minutes
        self._extra[position.step_id] = self._extra.get(position.step_id, 0.0) + seconds
        self._set_clock(position.clock.extended(seconds))

    def keep_clock(self) -> None:
        """Keep how far the clock is, so that a fallen laptop knows it."""
        now, position = self._monotonic(), self._live.day.position
        if position.clock.is_running:
            self._set_clock(position.clock.paused(now).started(now))

    @property
    def seconds_left(self) -> float:
        """Seconds left for this step; negative when over."""
        return self._live.day.position.clock.left_at(self._monotonic())

    @property
    def timing(self) -> DayTiming:
        """The times of all steps as the day runs now."""
        return timing(self._live.day, self._room_time(), self.seconds_left)

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
        rested = self._leave(day)
        session = replace(day.session, state=SessionState.CLOSED, closed_at=datetime.now(UTC))
        self._live.quietly(replace(rested, session=session))

    def reopen(self) -> None:
        """Go on with a day that was closed."""
        day = self._live.day
        session = replace(day.session, state=SessionState.RUNNING, closed_at=None)
        self._live.quietly(replace(day, session=session))

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
        used = earlier.seconds if earlier else 0.0
        clock = Clock(60.0 * step.minutes + self._extra.get(step.id, 0.0), used)
        if day.position.clock.is_paused:
            clock = replace(clock, rest=Rest.PAUSED)
        elif start:
            clock = clock.started(self._monotonic())
        began = earlier or StepTime(step.id, self._room_time().astimezone(UTC))
        times = put(left.step_times, step.id, began)
        return replace(left, position=Position(step.id, clock), step_times=times)

    def _leave(self, day: Day) -> Day:
        """The day with the time of its step written down and its clock at rest."""
        position = day.position
        if not position.step_id or position.step_id not in day.step_times:
            return day
        rest = position.clock.rest if position.clock.is_paused else Rest.LEFT
        clock = position.clock.paused(self._monotonic(), rest)
        time = replace(day.step_times[position.step_id], seconds=clock.used)
        times = put(day.step_times, position.step_id, time)
        return replace(day, position=replace(position, clock=clock), step_times=times)

    def _set_clock(self, clock: Clock) -> None:
        day = self._live.day
        self._live.quietly(replace(day, position=replace(day.position, clock=clock)))


def _neighbour(day: Day, here: int, by: int) -> Step | None:
    place = here + by
    while 0 <= place < len(day.programme.steps):
        step = day.programme.steps[place]
        if not step.skipped:
            return step
        place += by
    return None
