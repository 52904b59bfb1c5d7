"""The composition root: wires everything by hand, and lets go of it afterwards.

Nothing heavy is imported before it is needed: the window stands before the database is read.
"""

from __future__ import annotations

import builtins
import gc
import logging
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.system import heavy, logs, private
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.system.rehearsals import clear_left, rehearsal_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from wijkteam_studio.domain.library import Library
    from wijkteam_studio.services.clocks import Clocks
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.ui.kit.settings import Settings
    from wijkteam_studio.ui.shell.program import Program


@contextmanager
def open_studio(
    paths: Paths, clocks: Clocks | None = None, *, is_rehearsal: bool = False
) -> Iterator[Studio]:
    """The studio on one data folder; raises StudioError when it cannot be opened."""
    from wijkteam_studio.services.clocks import Clocks
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.storage.database import Database

    database = Database.open(paths, rescues=not is_rehearsal)
    try:
        load = partial(_library, paths.own_content)
        yield Studio(load, database, clocks or Clocks(), is_rehearsal=is_rehearsal)
    finally:
        database.close()


def _library(own: Path) -> Library:
    heavy.load()
    from wijkteam_studio.content.loader import load_library

    return load_library(resources_folder(), sessions_folder(), own)


@contextmanager
def open_rehearsal(clocks: Clocks | None = None) -> Iterator[Studio]:
    """A studio in a folder of its own that is gone afterwards: nothing of it is kept."""
    with (
        rehearsal_folder() as folder,
        open_studio(Paths.at(folder), clocks, is_rehearsal=True) as studio,
    ):
        yield studio


@contextmanager
def open_reading(paths: Paths) -> Iterator[Studio]:
    """The studio on a copy of the data that is gone afterwards: reading writes nothing beside them.

    Raises StudioError when the data cannot be read.
    """
    from wijkteam_studio.storage.reading_copy import copy_for_reading

    with rehearsal_folder() as folder:
        there = replace(Paths.at(folder), own_content=paths.own_content)
        copy_for_reading(paths, there)
        with open_studio(there, is_rehearsal=True) as studio:
            yield studio


@contextmanager
def open_or_read(paths: Paths) -> Iterator[Studio]:
    """The studio on one data folder, or on a copy when it takes no files or has no data yet."""
    from wijkteam_studio.domain.errors import FolderUnwritable

    if not paths.database.exists():
        with open_reading(paths) as studio:
            yield studio
        return
    with ExitStack() as opened:
        try:
            studio = opened.enter_context(open_studio(paths))
        except FolderUnwritable:
            studio = opened.enter_context(open_reading(paths))
        yield studio


def import_plainly() -> None:
    """Import as Python itself does, from here on.

    PySide6 reads the source of every module that comes after it, to see whether that asks for
    other names (`from __feature__ import snake_case`), and all of that text stays in memory:
    25 MB, and a fifth of the time that importing takes. Nothing here asks for other names.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def run_window(paths: Paths) -> int:
    """Open the program and stay until it is closed; gives the exit code."""
    gc.disable()  # modules are no garbage; from the window on `Housekeeping` collects
    import PySide6.QtWidgets  # noqa: F401 (brings the hook that is undone next)

    import_plainly()
    from wijkteam_studio.ui.kit.settings import Settings
    from wijkteam_studio.ui.shell.look import Look
    from wijkteam_studio.ui.shell.only_one import OnlyOne

    app = _application()
    settings = Settings(PreferencesFile(paths.data))
    Look(app, resources_folder(), paths.cache, settings)
    with suppress(OSError):  # the window says it, in the place where it opens the data
        private.make_folder(paths.data)
    only_one = OnlyOne(paths.data)
    if not only_one.take():
        only_one.call_first()
        sys.stderr.write("Wijkteam Studio is al open. Het andere venster komt naar voren.\n")
        return 1
    clear_left(paths.cache)
    program = _program(paths, settings)
    only_one.asked_to_front.connect(program.to_front)
    log = _watch(program, paths)
    program.heed_the_system()
    program.start()
    code = app.exec()
    program.release()
    only_one.release()
    if log is not None:
        logs.stop(log)
    return code


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    from wijkteam_studio.ui.kit import theme

    theme.before_application()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Wijkteam Studio")
    app.setDesktopFileName("wijkteam-studio")
    return app


def _program(paths: Paths, settings: Settings) -> Program:
    from wijkteam_studio.ui.shell.program import Program
    from wijkteam_studio.ui.shell.studio_holder import Openings

    openings = Openings(partial(open_studio, paths), open_rehearsal)
    return Program(paths, resources_folder() / "fonts", openings, settings)


def _watch(program: Program, paths: Paths) -> logging.Handler | None:
    """Log and catch bugs; a folder that takes no files does not stop the program."""
    try:
        program.catch_bugs()
        return logs.start(paths.logs)
    except (OSError, StudioError):
        return None
