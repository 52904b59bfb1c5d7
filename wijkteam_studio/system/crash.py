"""The net under everything: a bug becomes a file first, and then a call."""

import faulthandler
import platform
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from wijkteam_studio import __version__
from wijkteam_studio.system.logs import story_of

Tell = Callable[[Path], None]


class CrashNet:
    """Catches what nobody caught, on every thread, until it is removed."""

    def __init__(self, folder: Path, tell: Tell) -> None:
        self._folder = folder
        self._tell = tell
        self._before = sys.excepthook, threading.excepthook
        self._hard = (folder / "hard.txt").open("a", encoding="utf-8")
        self._was_on = faulthandler.is_enabled()
        faulthandler.enable(self._hard)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        """Put everything back as it was."""
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        self._hard.close()
        if self._was_on and sys.__stderr__ is not None:
            faulthandler.enable(sys.__stderr__)

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            path = _written(self._folder, error)
        except OSError:
            sys.__excepthook__(kind, error, trace)
            return
        self._tell(path)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)


def install(folder: Path, tell: Tell) -> CrashNet:
    """Write every bug to a file in this folder and then call `tell`; raises OSError.

    `tell` is called on the thread where the bug happened. Ctrl+C goes through.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return CrashNet(folder, tell)


def _written(folder: Path, error: BaseException) -> Path:
    now = datetime.now(UTC)
    path = folder / f"storing {now:%Y-%m-%d %H%M%S} {uuid4().hex[:4]}.txt"
    lines = (
        f"Wijkteam Studio {__version__}",
        f"Python {platform.python_version()} {platform.system()} {platform.release()}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC, thread {threading.current_thread().name}",
        story_of(error),
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
