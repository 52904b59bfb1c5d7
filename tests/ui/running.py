"""The whole program in a test: started, found by the names of its controls and by its title."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.program import Program
from wijkteam_studio.ui.shell.studio_holder import Openings

PATIENCE = 20_000


def programs_on(paths: Paths, resources: Path, kept: list) -> Iterator:
    """Gives a function that makes a program on this folder; all of them are closed afterwards."""
    opened = []

    def make():
        openings = Openings(partial(open_studio, paths), open_rehearsal)
        settings = Settings(PreferencesFile(paths.data))
        program = Program(paths, resources / "fonts", openings, settings)
        opened.append(program)
        kept.append(program)
        return program

    yield make
    for program in opened:
        if isValid(program.window):
            program.window.close()
        program.release()


def listed(qtbot, program):
    with qtbot.waitSignal(program.window.listed, timeout=PATIENCE):
        program.start()
    return program.window


def button(window, name):
    return window.findChild(QAbstractButton, name)


def titled(qtbot, window, words):
    qtbot.waitUntil(lambda: words in window.windowTitle(), timeout=PATIENCE)


def copies(paths, word):
    return list(paths.backups.glob(f"*{word}*.db"))


def closed(qtbot, window):
    """Close a window and wait until it has gone: it waits for what runs behind it."""
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)


def answered(qtbot, lane):
    """Wait until all that was asked of it so far is answered, and what that asked for too."""
    for _ in range(2):
        answers = []
        lane.run(partial(int, 1), answers.append, answers.append)
        qtbot.waitUntil(lambda answers=answers: answers == [1], timeout=PATIENCE)
