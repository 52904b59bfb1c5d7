"""How long closing the window takes, whatever runs behind it."""

from __future__ import annotations

import multiprocessing
import shutil
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.example_room import example_of, scratch
from benchmarks.large_days import MIDDLE, fill
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, timed
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.storage import backups
from wijkteam_studio.storage.family import HALF_MADE
from wijkteam_studio.system.paths import Paths, resources_folder
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.program import Program
from wijkteam_studio.ui.shell.studio_holder import Openings

RUNS = 5
_ONE_SECOND = (Bar(Measured.P99, 1000.0),)
_PATIENCE = 30.0
_REASON = "proef"


def measure() -> Outcome:
    """From asking the window to close to its answer: it is gone, or says what it waits for."""
    theme.before_application()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    gone = list[float]()
    with scratch() as place, TemporaryDirectory(dir=place) as cache:
        theme.apply_theme(app, resources_folder(), Path(cache))
        large = place / "large"
        fill(large, MIDDLE)
        size = Paths.at(large).database.stat().st_size / 1e6
        works: tuple[tuple[str, Callable[[], float]], ...] = (
            ("nothing else to do", partial(_closing, _nothing)),
            ("while a newspaper is made", partial(_closing, _newspaper)),
            (f"while a copy of {size:.0f} MB is made", partial(_closing_on_a_copy, large, gone)),
        )
        rows = tuple(
            Row(f"closing, {words}", None, _sample(work), _ONE_SECOND) for words, work in works
        )
    fact = (
        "`closing`: on a day of the example, its window open. A copy is really being written when"
        " closing begins: the window says what it waits for, and with the copy whole and named it"
        f" was gone {statistics.median(gone):.1f} s after the asking, no half copy left"
    )
    return Outcome(rows, (fact,))


def _sample(work: Callable[[], float]) -> Sample:
    return Sample(tuple(work() for _ in range(RUNS)), runs=RUNS)


def _closing(begin: Callable[[Program], None]) -> float:
    with scratch() as folder:
        return _asked(Paths.at(folder / "data"), begin)[0]


def _closing_on_a_copy(large: Path, gone: list[float]) -> float:
    """As `_closing`, with a large file of which a copy is being written."""
    with scratch() as folder:
        paths = Paths.at(folder / "data")
        shutil.copytree(large, paths.data)
        taken, whole = _asked(paths, _copy)
        gone.append(whole / 1000)
        reasons = [made.reason for made in backups.list_backups(paths.backups)]
        if reasons.count(_REASON) != 1 or len(list(paths.backups.iterdir())) != len(reasons):
            raise RuntimeError("the copy was not made, or is left half")
        return taken


def _asked(paths: Paths, begin: Callable[[Program], None]) -> tuple[float, float]:
    """Milliseconds from asking the window to close to its answer, and until it was gone."""
    with open_studio(paths) as studio:
        session = studio.add_day(example_of(studio)).live.day.session.id
    openings = Openings(partial(open_studio, paths), open_rehearsal)
    settings = Settings(PreferencesFile(paths.data))
    program = Program(paths, resources_folder() / "fonts", openings, settings)
    program.start()
    _until(lambda: program._holder.is_open)  # noqa: SLF001 the window tells it to nobody
    program.window.open_session(session)
    _until(lambda: "Krant" in program.window.windowTitle())
    begin(program)
    start = time.perf_counter()
    taken = timed(program.window.close)
    _until(lambda: not program.window.isVisible())
    whole = (time.perf_counter() - start) * 1000
    program.release()
    return taken, whole


def _nothing(program: Program) -> None:
    program.window.day_pages.cancel_printing()
    lanes = program._lanes  # noqa: SLF001
    _until(lambda: not lanes.busy)


def _newspaper(_program: Program) -> None:
    """The proof of the page that stands open."""
    _until(lambda: bool(multiprocessing.active_children()))


def _copy(program: Program) -> None:
    """Its first pages are on the disk, and not all of them."""
    _nothing(program)
    paths = program._paths  # noqa: SLF001
    whole = paths.database.stat().st_size
    program.window._backup_timer.make(_REASON)  # noqa: SLF001
    halves = partial(paths.backups.glob, f"*{HALF_MADE}")
    _until(lambda: any(0 < half.stat().st_size < whole for half in halves()))


def _until(holds: Callable[[], bool]) -> None:
    """Let the window live until this holds."""
    loop, ends = QEventLoop(), time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError
        QTimer.singleShot(5, loop.quit)
        loop.exec()
