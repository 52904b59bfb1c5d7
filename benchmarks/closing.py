"""How long closing the window takes, whatever runs behind it."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.example_room import scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, timed
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.content.example import load_example
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.program import Program
from wijkteam_studio.ui.shell.studio_holder import Openings

RUNS = 5
_ONE_SECOND = (Bar(Measured.P99, 1000.0),)
_PATIENCE = 30.0


def measure() -> Outcome:
    """From asking the window to close to its answer: it is gone, or says what it waits for."""
    theme.before_application()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with scratch() as place, TemporaryDirectory(dir=place) as cache:
        theme.apply_theme(app, resources_folder(), Path(cache))
        rows = tuple(
            Row(f"closing, {words}", None, _sample(begin), _ONE_SECOND)
            for words, begin in (
                ("nothing else to do", _nothing),
                ("while a newspaper is made", _newspaper),
                ("while a copy is made", _copy),
            )
        )  # fmt: skip
    return Outcome(rows, ("`closing`: on a day of the example, its window open",))


def _sample(begin: Callable[[Program], Event]) -> Sample:
    return Sample(tuple(_closing(begin) for _ in range(RUNS)), runs=RUNS)


def _closing(begin: Callable[[Program], Event]) -> float:
    with scratch() as place, TemporaryDirectory(dir=place) as folder:
        paths = Paths.at(Path(folder))
        with open_studio(paths) as studio:
            example = load_example(sessions_folder() / "voorbeeld", studio.library)
            session = studio.add_day(example).live.day.session.id
        openings = Openings(partial(open_studio, paths), open_rehearsal)
        settings = Settings(PreferencesFile(paths.data))
        program = Program(paths, resources_folder() / "fonts", openings, settings)
        program.start()
        _until(lambda: program._holder.is_open)  # noqa: SLF001 the window tells it to nobody
        program.window.open_session(session)
        _until(lambda: "Krant" in program.window.windowTitle())
        done = begin(program)
        taken = timed(program.window.close)
        done.set()
        _until(lambda: not program.window.isVisible())
        program.release()
        return taken


def _nothing(program: Program) -> Event:
    program.window.day_pages.cancel_printing()
    lanes = program._lanes  # noqa: SLF001
    _until(lambda: not lanes.busy)
    return Event()


def _newspaper(_program: Program) -> Event:
    """The proof of the page that stands open."""
    _until(lambda: bool(multiprocessing.active_children()))
    return Event()


def _copy(program: Program) -> Event:
    done = Event()
    program._lanes.slow.run(partial(done.wait, _PATIENCE), print, print)  # noqa: SLF001
    return done


def _until(holds: Callable[[], bool]) -> None:
    """Let the window live until this holds."""
    loop, ends = QEventLoop(), time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError
        QTimer.singleShot(5, loop.quit)
        loop.exec()
