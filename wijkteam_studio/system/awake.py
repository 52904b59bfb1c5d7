"""Keeps the screen and the machine awake, as long as the wall is shown.

The system lets go by itself when the program falls: the wish hangs on a thread (Windows), on a
pipe (macOS) or on a connection (Linux), and those end with the process.
"""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

#: Seconds that letting go may take at the end of the program.
_CLOSING = 1.0

Holding = Callable[[], AbstractContextManager[bool]]
Told = Callable[[bool], None]


class Awake:
    """Asks the system to stay awake; asking goes on a thread, because a system may be slow.

    `told` is called from that thread with whether it worked, each time it was asked.
    """

    def __init__(self, told: Told | None = None, holding: Holding | None = None) -> None:
        self._told = told
        self._holding = holding or presenting
        self._release: threading.Event | None = None
        self._thread: threading.Thread | None = None
        self._holds = False

    @property
    def holds(self) -> bool:
        """Whether the system promised to stay awake."""
        return self._release is not None and self._holds

    def start(self) -> None:
        """Ask the system to stay awake, and return; asking twice is asking once."""
        if self._release is not None:
            return
        self._holds = False
        self._release = threading.Event()
        self._thread = threading.Thread(
            target=self._hold, args=(self._release,), name="awake", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Let the system sleep again, and return; without a start this does nothing."""
        if self._release is not None:
            self._release.set()
            self._release = None

    def close(self) -> None:
        """Let the system sleep again before the program ends, within a second."""
        self.stop()
        if self._thread is not None:
            self._thread.join(_CLOSING)

    def _hold(self, release: threading.Event) -> None:
        with self._holding() as is_held:
            if self._release is release:
                self._holds = is_held
                if self._told is not None:
                    self._told(is_held)
            release.wait()


def presenting() -> AbstractContextManager[bool]:
    """The wish of a presentation: no sleep and no screensaver; gives whether it was granted."""
    return _Presenting()


class _Presenting:
    """The wish through wakepy, which is imported when it is first needed."""

    def __enter__(self) -> bool:
        from wakepy import keep

        self._mode = keep.presenting(on_fail="pass")
        return self._mode.__enter__().active

    def __exit__(self, *error: object) -> None:
        with suppress(RuntimeError):  # who promised is gone, and the promise with it
            self._mode.__exit__(None, None, None)
