"""Where time comes from."""

import time
from datetime import datetime

#: On Linux the usual monotonic clock stands still while the laptop sleeps; this one does not.
_BOOT_TIME: int | None = getattr(time, "CLOCK_BOOTTIME", None)
#: Elsewhere (macOS) this clock goes on during sleep, and `time.monotonic` does not.
_MONOTONIC: int | None = getattr(time, "CLOCK_MONOTONIC", None)


class Clocks:
    """Where time comes from: monotonic seconds for timers, the clock of the room for plans."""

    #: How many seconds of the day go by in one second of the people in the room.
    pace: float = 1.0

    def seconds(self) -> float:
        """Seconds that only go forward, also while the laptop sleeps.

        A clock of the room that is set anew (by a time server, for summer time) moves nothing.
        Windows has neither clock of the two; its `time.monotonic` counts sleep already.
        """
        source = _MONOTONIC if _BOOT_TIME is None else _BOOT_TIME
        return time.monotonic() if source is None else time.clock_gettime(source)

    def room(self) -> datetime:
        """Now, on the clock of the room, without a time zone."""
        return datetime.now().astimezone().replace(tzinfo=None)
