import sqlite3
from contextlib import closing
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.program import Program
from wijkteam_studio.ui.shell.studio_holder import Openings

PATIENCE = 20_000


@pytest.fixture
def full(qtbot, home, resources, monkeypatch, kept):
    """A running day on a disk that has no room any more, and the answers to give."""
    paths = Paths.at(home / "gegevens")
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
    answers = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, _question: answers.pop(0))
    openings = Openings(partial(open_studio, paths), open_rehearsal)
    settings = Settings(PreferencesFile(paths.data))
    program = Program(paths, resources / "fonts", openings, settings)
    kept.append(program)
    with qtbot.waitSignal(program.window.listed, timeout=PATIENCE):
        program.start()
    window = program.window
    window.open_session(day.session.id)
    qtbot.waitUntil(lambda: "Voorbereiden" in window.windowTitle(), timeout=PATIENCE)
    window.day_pages._begin()
    database = window.day_pages.desk.live._database
    database.flush(10)
    pages = database.read(lambda db: db.run("PRAGMA page_count").fetchone()[0])
    database.read(lambda db: db.run(f"PRAGMA max_page_count = {pages}").fetchone())
    yield window, database, answers
    answers.append(True)
    window.close()
    program.release()


def _fill(qtbot, window):
    desk = window.day_pages.desk
    for _ in range(40):
        desk.harvest.add("DD01", "spelregels", "x" * 4000)
    qtbot.waitUntil(lambda: "vol" in _banner(window), timeout=PATIENCE)
    return len(desk.live.day.notes)


def _banner(window):
    return next(
        (label.text() for label in window.findChildren(QLabel, "bannerText") if label.isVisible()),
        "",
    )


def test_a_full_disk_is_said_above_the_page_and_everything_is_kept_in_the_end(qtbot, full):
    window, database, _answers = full
    notes = _fill(qtbot, window)
    database.read(lambda db: db.run("PRAGMA max_page_count = 1000000").fetchone())
    qtbot.waitUntil(lambda: _banner(window) == "", timeout=PATIENCE)
    again = database.read(lambda db: db.run("SELECT count(*) FROM note").fetchone()[0])
    assert again == notes


def test_a_person_who_stays_finds_the_day_as_it_was(qtbot, full):
    window, _database, answers = full
    notes = _fill(qtbot, window)
    answers.append(False)
    assert not window.close()
    assert window.isVisible()
    assert len(window.day_pages.desk.live.day.notes) == notes


def test_a_person_who_leaves_all_the_same_finds_everything_in_a_rescue_file(qtbot, full, home):
    window, _database, answers = full
    notes = _fill(qtbot, window)
    answers.append(True)
    assert window.close()
    assert not window.isVisible()
    (rescued,) = home.rglob("*noodbestand*.db")
    with closing(sqlite3.connect(rescued)) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (notes,)


def test_who_is_ended_by_the_system_is_asked_nothing_and_loses_nothing(qtbot, full, home):
    window, _database, answers = full
    notes = _fill(qtbot, window)
    answers.append(False)
    window.leave_at_once()
    assert not window.isVisible()
    assert answers.pop() is False, "somebody was asked"
    (rescued,) = home.rglob("*noodbestand*.db")
    with closing(sqlite3.connect(rescued)) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (notes,)
