"""The mark in the real window, with a disk that answers late."""

import shutil
import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.running import PATIENCE, listed
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.domain.errors import DatabaseDamaged, DatabaseMissing
from wijkteam_studio.services.rescue import rescues
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.kit import ask


@pytest.fixture
def window(programs, paths, qtbot, home):
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
    QCoreApplication.processEvents()
    assert marks(window) == {"Bewaren …"}
    slow_disk.set()
    marked(qtbot, window, "✓ Bewaard")


def test_a_half_line_waits_until_it_is_kept(window, qtbot):
    database = window.day_pages.desk.live._database
    seen = []
    window._holder.saved.connect(lambda saving: seen.append(saving.mark))
    block = window.day_pages._lead.panel.one_of(NotesControl).blocks[0]
    block.field.editor.insertPlainText("een halve zin")
    assert marks(window) == {"Bewaren …"}
    marked(qtbot, window, "✓ Bewaard")
    assert set(seen[seen.index("✓ Bewaard") :]) == {"✓ Bewaard"}
    assert database.read(lambda db: db.run("SELECT text FROM draft").fetchall()) == [
        ("een halve zin",)
    ]
    block.field.editor.insertPlainText(" en weer weg")
    block.field.editor.undo()
    assert marks(window) == {"Bewaren …"}
    marked(qtbot, window, "✓ Bewaard")


def _banner(window):
    found = [label for label in window.findChildren(QLabel, "bannerText") if label.isVisible()]
    return found[0].text() if found else ""


def test_a_data_folder_that_is_gone_is_said_and_everything_goes_on(window, paths, home, qtbot):
    shutil.rmtree(paths.data)
    marked(qtbot, window, "Bewaard in noodbestand")
    assert str(home / "Documenten") in _banner(window)
    window.day_pages.desk.harvest.add("DD01", "spelregels", "Een tegelijk praten")
    assert marks(window) == {"Bewaren …"}
    marked(qtbot, window, "Bewaard in noodbestand")
    back = window._banner.line("saving").findChild(QAbstractButton, "bannerAction")
    assert back.text() == "Terugzetten"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    marked(qtbot, window, "✓ Bewaard")
    qtbot.waitUntil(lambda: "weer op de gewone plek" in _banner(window), timeout=PATIENCE)
    window.close()
    assert b"Een tegelijk praten" in paths.database.read_bytes()


def test_a_place_that_takes_nothing_back_offers_another_folder(
    window, paths, home, qtbot, monkeypatch
):
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, _question: True)
    monkeypatch.setattr(ask, "ask_folder", lambda *_words: home)
    shutil.rmtree(paths.data)
    paths.data.write_text("geen map", encoding="utf-8")
    marked(qtbot, window, "Bewaard in noodbestand")
    window._story.go_back()
    qtbot.waitUntil(lambda: "De kopie staat in" in _banner(window), timeout=PATIENCE)
    assert list(home.glob("*kopie.db"))
    marked(qtbot, window, "Bewaard in noodbestand")


def test_a_rescue_file_is_offered_when_the_usual_file_is_no_good(paths, home):
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
        paths.database.write_bytes(b"van een ander")
    with pytest.raises(DatabaseDamaged), open_studio(paths):
        pass
    (found,) = [one for one in rescues(paths) if home in one.path.parents]
    assert "1 sessie" in found.words
    for part in paths.data.glob("wijkteam*"):
        part.unlink()
    with pytest.raises(DatabaseMissing), open_studio(paths):
        pass


def test_a_rescue_file_beside_a_sound_file_is_said_once(programs, paths, home, qtbot):
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
        whole = studio._database.read(lambda db: db.driver.serialize())
        paths.database.unlink()
        paths.database.write_bytes(whole)
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: "Herstellen" in _banner(window), timeout=PATIENCE)
    window.close()
    window = listed(qtbot, programs())
    assert "Herstellen" not in _banner(window)


def test_a_rehearsal_never_says_that_anything_is_kept(window, qtbot):
    seen = set()
    window.show_start()
    window._holder.saved.connect(lambda saving: seen.add(saving.mark))
    window._holder.rehearse()
    qtbot.waitUntil(lambda: "Voorbereiden" in window.windowTitle(), timeout=PATIENCE)
    seen.clear()
    window.day_pages._begin()
    window.day_pages.desk.harvest.add("DD01", "spelregels", "Een tegelijk praten")
    assert window._holder.studio.flush()
    QCoreApplication.processEvents()
    assert marks(window) == seen == {"Oefening"}
