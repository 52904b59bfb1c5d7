"""Where time comes from."""

import time
from datetime import datetime

from wijkteam_studio.domain.words import clock_now


class Clocks:
    """Where time comes from: monotonic seconds for timers, the clock of the room for plans."""

    def seconds(self) -> float:
        """Monotonic seconds."""
        return time.monotonic()

    def room(self) -> datetime:
        """Now, on the clock of the room, without a time zone."""
        return clock_now()
