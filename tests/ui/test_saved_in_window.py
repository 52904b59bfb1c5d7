"""The mark in the real window, with a disk that answers late."""

import threading
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.running import PATIENCE, listed
from wijkteam_studio.app import open_rehearsal, open_studio


@pytest.fixture
def window(programs, paths, qtbot):
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
    window = listed(qtbot, programs())
    window.open_session(day.session.id)
    qtbot.waitUntil(lambda: window.day_pages.desk is not None, timeout=PATIENCE)
    window.day_pages._begin()
    marked(qtbot, window, "✓ Bewaard")
    return window


@pytest.fixture
def slow_disk(window):
    """The writer stands still, as in an fsync that does not come back, until it is let go."""
    held = threading.Event()
    database = window.day_pages.desk.live._database
    began = threading.Event()
    threading.Thread(target=partial(database.read, partial(_stand_still, began, held))).start()
    assert began.wait(10)
    yield held
    held.set()


def _stand_still(began, held, _db):
    began.set()
    held.wait(30)


def marks(window):
    return {label.text() for label in window.findChildren(QLabel, "savedMark")}


def marked(qtbot, window, word):
    qtbot.waitUntil(lambda: marks(window) == {word}, timeout=PATIENCE)


def test_every_mark_says_at_once_that_a_note_waits(window, slow_disk, qtbot):
    window.day_pages.desk.harvest.add("DD01", "spelregels", "Een tegelijk praten")
    assert marks(window) == {"Bewaren …"}
    qtbot.wait(300)
    assert marks(window) == {"Bewaren …"}
    slow_disk.set()
    marked(qtbot, window, "✓ Bewaard")


def test_a_rehearsal_never_says_that_anything_is_kept(window, qtbot):
    seen = set()
    window.show_start()
    window._holder.saved.connect(lambda saving: seen.add(saving.mark))
    window._holder.rehearse()
    qtbot.waitUntil(lambda: "Voorbereiden" in window.windowTitle(), timeout=PATIENCE)
    seen.clear()
    window.day_pages._begin()
    window.day_pages.desk.harvest.add("DD01", "spelregels", "Een tegelijk praten")
    qtbot.wait(300)
    assert marks(window) == seen == {"Oefening"}
