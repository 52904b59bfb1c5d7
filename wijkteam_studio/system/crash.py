"""The net under everything: a bug becomes a file first, and then a call.

A bug that comes again is counted in its file, also when a timer brings it four times a second:
neither the folder nor the number of calls grows with it.
"""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from wijkteam_studio import __version__
from wijkteam_studio.system import private
from wijkteam_studio.system.logs import story_of

_log = logging.getLogger(__name__)

Tell = Callable[[Path], None]
#: Where a bug is: its kinds and the lines it went through, without what people wrote.
_Place = tuple[tuple[str, str, int], ...]

#: The most reports that are kept, the newest; and the most kinds of bugs that one run reports.
MOST_REPORTS = 20
#: The most bytes of one report, and of the report of hard crashes.
MOST_BYTES = 64_000
_LAST_LINES = 12
_PATTERN = "storing *.txt"


@dataclass(slots=True)
class _Report:
    """The file of one bug, and how often it came."""

    path: Path
    text: str
    times: int = 1


class CrashNet:
    """Catches what nobody caught, on every thread, until it is removed."""

    def __init__(self, folder: Path, tell: Tell) -> None:
        self._folder = folder
        self._tell = tell
        self._before = sys.excepthook, threading.excepthook
        self._reports: dict[_Place, _Report] = {}
        self._one_at_a_time = threading.Lock()
        _thin(folder)
        self._hard = open(  # noqa: SIM115 a Path takes no opener; it is open as long as we are
            folder / "hard.txt", "a", encoding="utf-8", opener=private.opener
        )
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
            with self._one_at_a_time:
                path = self._reported(error)
        except OSError:
            sys.__excepthook__(kind, error, trace)
            return
        if path is not None:
            self._tell(path)

    def _reported(self, error: BaseException) -> Path | None:
        """The new report of this bug; None for one that was told already."""
        place = _place_of(error)
        known = self._reports.get(place)
        if known is not None:
            known.times += 1
            if known.times.bit_count() == 1:  # 2, 4, 8, …: seldom enough for any timer
                private.make_file(known.path)
                known.path.write_text(f"{known.text}Keer: {known.times}\n", encoding="utf-8")
            return None
        if len(self._reports) >= MOST_REPORTS:
            _log.error("too many kinds of bugs for a report each: %s", type(error).__name__)
            return None
        report = _written(self._folder, error)
        self._reports[place] = report
        _thin(self._folder)
        return report.path

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)


def install(folder: Path, tell: Tell) -> CrashNet:
    """Write every bug to a file in this folder and then call `tell`; raises OSError.

    `tell` is called on the thread where the bug happened. Ctrl+C goes through.
    """
    private.make_folder(folder)
    return CrashNet(folder, tell)


def _place_of(error: BaseException) -> _Place:
    """Where this bug is: the same for the same mistake, whatever it was about."""
    found: list[tuple[str, str, int]] = []
    current: BaseException | None = error
    while current is not None and len(found) < _LAST_LINES:
        frames = traceback.extract_tb(current.__traceback__)[-_LAST_LINES:]
        name = type(current).__name__
        found += [(name, frame.filename, frame.lineno or 0) for frame in frames] or [(name, "", 0)]
        current = current.__cause__ or current.__context__
    return tuple(found)


def _thin(folder: Path) -> None:
    """Keep the newest reports, and a report of hard crashes that has an end."""
    reports = sorted(folder.glob(_PATTERN), key=lambda path: path.name)
    for path in reports[:-MOST_REPORTS]:
        path.unlink(missing_ok=True)
    hard = folder / "hard.txt"
    if hard.exists() and hard.stat().st_size > MOST_BYTES:
        hard.write_bytes(hard.read_bytes()[-MOST_BYTES // 2 :])


def _written(folder: Path, error: BaseException) -> _Report:
    now = datetime.now(UTC)
    path = folder / f"storing {now:%Y-%m-%d %H%M%S} {uuid4().hex[:4]}.txt"
    lines = (
        f"Wijkteam Studio {__version__}",
        f"Python {platform.python_version()} {platform.system()} {platform.release()}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC, thread {threading.current_thread().name}",
        story_of(error),
    )
    text = "\n".join(lines)[:MOST_BYTES] + "\n"
    private.make_file(path)
    path.write_text(text, encoding="utf-8")
    return _Report(path, text)
