"""When the clock sounds: a soft chime before the end, the gong at zero, and never for the past.

A sound belongs to a moment that the clock walks through while it runs. A moment that went by while
the laptop slept or the program was closed is gone: a gong for it would only startle.
"""

from dataclasses import dataclass
from enum import StrEnum

#: The soft chime comes this many seconds before the end. It is the time to round off in, and not
#: a share of the step: a fifth of 40 minutes would be a chime that nobody has to act on.
SOFT_AT = 60.0
#: A step shorter than this many seconds has only its gong: a chime would come while it gets going.
SOFT_FROM = 300.0
#: The clock may jump this many seconds between two looks; further, and nobody was there to hear.
LONGEST_JUMP = 5.0
#: More time left than this much before, in seconds, is a clock that got more time or began anew.
_MORE_TIME = 0.5


class Sound(StrEnum):
    """What can be heard; the value is the name of its file."""

    SOFT = "zacht"
    GONG = "gong"


@dataclass(frozen=True, slots=True)
class Moment:
    """A clock as it is seen: which one, seconds left, seconds planned, and whether it runs.

    `pace` is how many of its seconds go by in one second of those who listen.
    """

    clock: str
    left: float
    planned: float
    is_running: bool
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class Bell:
    """What was seen of one clock, and which of its sounds have been; more time clears those."""

    seen: Moment | None = None
    rung: tuple[Sound, ...] = ()

    def look(self, now: Moment, *, soft_warning: bool) -> tuple["Bell", Sound | None]:
        """The bell after this look, and what sounds because of it."""
        before = self.seen
        if before is None or before.clock != now.clock or now.left > before.left + _MORE_TIME:
            return Bell(now), None
        passed = self._passed(before, now)
        if passed is None:
            return Bell(now, self.rung), None
        wanted = passed is Sound.GONG or (soft_warning and now.planned >= SOFT_FROM)
        return Bell(now, (*self.rung, passed)), passed if wanted else None

    def _passed(self, before: Moment, now: Moment) -> Sound | None:
        """The moment that the running clock walked through since the last look."""
        if not now.is_running or before.left - now.left > LONGEST_JUMP * now.pace:
            return None
        for sound, second in ((Sound.GONG, 0.0), (Sound.SOFT, SOFT_AT)):
            if before.left > second >= now.left and sound not in self.rung:
                return sound
        return None
