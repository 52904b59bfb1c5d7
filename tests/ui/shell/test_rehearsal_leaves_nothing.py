import sqlite3
import tempfile
from contextlib import closing
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.domain.wall import Screen, ScreenTestView, Showing
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.audience.room_check import RoomCheck
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.program import Program
from wijkteam_studio.ui.shell.studio_holder import Openings

PATIENCE = 20_000
#: The choices for this computer, such as the beamer of the last time, are not of the rehearsal.
OF_THE_COMPUTER = {"instellingen.json"}


@pytest.fixture
def paths(tmp_path):
    return Paths.at(tmp_path / "gegevens")


@pytest.fixture
def temp(tmp_path, monkeypatch):
    """The temp folder of this program, to see what is in it."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def run(qtbot, paths, temp, resources, kept):
    """Starts the program, does something in its window, and ends it."""

    def start(deed=None):
        settings = Settings(PreferencesFile(paths.data))
        openings = Openings(partial(open_studio, paths), open_rehearsal)
        program = Program(paths, resources / "fonts", openings, settings)
        kept.append(program)
        try:
            with qtbot.waitSignal(program.window.listed, timeout=PATIENCE):
                program.start()
            if deed is not None:
                deed(qtbot, program.window, temp)
        finally:
            program.window.close()
            program.release()

    return start


def files(folder):
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return {name for name in found if not name.endswith(("-wal", "-shm"))} - OF_THE_COMPUTER


def rows(database):
    """How many rows each table of a closed database has."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {name: _count(db, name) for name in tables}


def _count(db, table):
    return db.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608 (our own names)


def button(window, name):
    return window.findChild(QAbstractButton, name)


def titled(qtbot, window, words):
    qtbot.waitUntil(lambda: words in window.windowTitle(), timeout=PATIENCE)


def test_a_whole_rehearsal_with_everything_tried_leaves_nothing(run, paths, temp):
    run()
    before, counted = files(paths.data), rows(paths.database)
    assert counted
    run(_rehearse)
    assert list(temp.iterdir()) == []
    assert files(paths.data) == before
    assert rows(paths.database) == counted
    left = b"".join(path.read_bytes() for path in paths.data.rglob("*") if path.is_file())
    assert b"merkteken" not in left
    assert b"De Linden" not in left


def _rehearse(qtbot, window, temp):
    """A day from its test card to its newspaper."""
    qtbot.mouseClick(button(window, "rehearse"), Qt.MouseButton.LeftButton)
    titled(qtbot, window, "Voorbereiden · Wijkteam De Linden")
    desk = window.day_pages.desk
    check = RoomCheck(window, Settings(PreferencesFile(temp / "nergens")), window)
    check.set_beamer("EPSON", is_shown=True)
    check.open(desk)
    assert isinstance(desk.wall.wall().view, ScreenTestView)
    check.close()
    qtbot.mouseClick(button(window, "begin"), Qt.MouseButton.LeftButton)
    titled(qtbot, window, "Welkom en spelregels")
    (note,) = desk.harvest.add("DD01", "spelregels", "merkteken-van-het-oefenen")
    desk.harvest.show_on_wall(note.id, shown=True)
    desk.wall.show(Showing.NOTES)
    desk.wall.toggle_screen(Screen.BLACK)
    desk.parking.park("merkteken-geparkeerd")
    while desk.conduct.next():
        pass
    assert list(temp.glob("wijkteam-oefenen-*"))
    window.day_pages._lead.newspaper_requested.emit()
    window.day_pages._lead.newspaper_requested.emit()
    titled(qtbot, window, "Krant")
    press = window.day_pages._paper._press
    qtbot.waitUntil(lambda: bool(press._pdf), timeout=PATIENCE)
    window.day_pages.newspaper_saved.emit(temp / "krant.pdf")
    window._lanes.slow.wait()
    assert not list(temp.rglob("*krant gemaakt*")), "a rehearsal is never copied"
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window.show_start()
    assert not list(temp.glob("wijkteam-oefenen-*")), "nothing waits for the end of the program"
