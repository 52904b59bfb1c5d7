"""Clocks that run faster than those of the room, and can be set."""

import math
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from wijkteam_studio.services.clocks import Clocks


class FastClocks(Clocks):
    """A day that begins at a moment and runs `pace` times as fast as the source of seconds."""

    def __init__(
        self, begins: datetime, pace: float = 0.0, source: Callable[[], float] = time.monotonic
    ) -> None:
        self._begins, self._source = begins, source
        self.pace = pace
        self._at, self._since = 0.0, source()
        self._stops_at = math.inf

    def seconds(self) -> float:
        """Seconds of the day that went by."""
        return min(self._stops_at, self._at + self.pace * (self._source() - self._since))

    def room(self) -> datetime:
        """The moment of the day."""
        return self._begins + timedelta(seconds=self.seconds())

    def run(self, pace: float, *, minutes: float = math.inf) -> None:
        """Run so many times as fast from now on, for so many minutes of the day; 0 stands still."""
        self._at, self._since = self.seconds(), self._source()
        self.pace = pace
        self._stops_at = self._at + 60 * minutes

    def advance(self, minutes: float) -> None:
        """Let so many minutes pass at once."""
        self._at += 60 * minutes
        self._stops_at += 60 * minutes
