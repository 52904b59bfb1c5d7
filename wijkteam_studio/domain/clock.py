"""The clock of one step: counts down, goes negative, stays paused when paused."""

from dataclasses import dataclass, replace
from enum import StrEnum

#: From this share of the step on, the time is said to be nearly over.
_NEARLY_OVER = 0.2


class Rest(StrEnum):
    """Why a clock stands still."""

    #: It waits for the first advance; one that was used before comes from a program that was shut.
    WAITING = "waiting"
    #: Somebody paused it.
    PAUSED = "paused"
    #: Its step was left, or the day was closed.
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds planned, seconds used before `since`, and the monotonic second it runs since."""

    planned: float = 0.0
    used: float = 0.0
    since: float | None = None
    rest: Rest = Rest.WAITING

    @property
    def is_running(self) -> bool:
        """Whether time is passing."""
        return self.since is not None

    @property
    def is_paused(self) -> bool:
        """Whether somebody paused it; it stays so until somebody lets it run."""
        return not self.is_running and self.rest is Rest.PAUSED

    @property
    def was_shut(self) -> bool:
        """Whether it stands where it was when the program closed or fell."""
        return not self.is_running and self.rest is Rest.WAITING and self.used > 0

    def used_at(self, now: float) -> float:
        """Seconds used at monotonic second `now`."""
        return self.used + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def left_at(self, now: float) -> float:
        """Seconds left at monotonic second `now`; negative when over."""
        return self.planned - self.used_at(now)

    def started(self, now: float) -> "Clock":
        """This clock running; a running clock stays as it is."""
        return self if self.is_running else replace(self, since=now, rest=Rest.WAITING)

    def paused(self, now: float, rest: Rest = Rest.WAITING) -> "Clock":
        """This clock standing still for a reason, with what it used so far."""
        return replace(self, used=self.used_at(now), since=None, rest=rest)

    def extended(self, seconds: float) -> "Clock":
        """This clock with more time."""
        return replace(self, planned=self.planned + seconds)

    def is_nearly_over(self, now: float) -> bool:
        """Whether a fifth of the time or less is left."""
        return self.left_at(now) <= self.planned * _NEARLY_OVER


def clock_face(seconds_left: float) -> str:
    """The time left as people read it: `12:20`, and `+3 min` in words when over."""
    whole = int(-(-seconds_left // 1)) if seconds_left > 0 else int(seconds_left)
    if whole >= 0:
        return f"{whole // 60}:{whole % 60:02d}"
    minutes = -whole // 60
    return f"+{minutes} min" if minutes else f"+{-whole} sec"


def delay_in_words(minutes: int) -> str:
    """How the day runs, in words: on time, ahead or behind by whole minutes."""
    if minutes > 0:
        return f"{minutes} min achter"
    if minutes < 0:
        return f"{-minutes} min voor"
    return "op tijd"
