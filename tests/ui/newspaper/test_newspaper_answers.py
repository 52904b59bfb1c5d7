"""An answer of the printing process belongs to the newspaper that asked for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.day.facilitator_room import wish
from tests.ui.desks import an_example
from tests.ui.later import Later
from wijkteam_studio.domain.errors import PrintCancelled, PrintError
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.newspaper.newspaper_page import NewspaperPage
from wijkteam_studio.ui.newspaper.newspaper_press import Proof, _Made, keeping_folder


@pytest.fixture
def desk(studio):
    return an_example(studio)


@pytest.fixture
def other(studio):
    return studio.new_session(wish(team="Wijkteam Zuid"))


@pytest.fixture
def tasks():
    return Later()


@pytest.fixture
def page(qtbot, tmp_path, tasks, desk, monkeypatch):
    page = NewspaperPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.set_printer(tmp_path, tmp_path / "proef", tasks)
    page.set_desk(desk)
    page.show()
    qtbot.waitExposed(page)
    monkeypatch.setattr(ask, "ask_save_path", lambda *_: tmp_path / "krant.pdf")
    yield page
    page.set_desk(None)


@pytest.fixture
def saving(page, tasks, qtbot):
    """A file that is being made, and how to answer it."""
    qtbot.waitUntil(lambda: bool(tasks.jobs), timeout=5000)
    button(page, "saveNewspaper").click()
    return tasks.jobs[-1]


def button(page, name):
    return page.findChild(QPushButton, name)


def banner(page):
    return page.findChild(QLabel, "bannerText").text()


def printed_at(desk):
    return desk.live.day.session.newspaper_at


def test_a_file_that_is_ready_is_that_of_the_day_that_asked(page, desk, other, saving, tmp_path):
    before = printed_at(desk)
    page.set_desk(other)
    assert button(page, "saveNewspaper").isEnabled()
    saving[1](tmp_path / "krant.pdf")
    assert printed_at(desk) != before
    assert printed_at(other) is None
    assert (
        banner(page)
        == f"De krant van {desk.live.day.team.name} is opgeslagen: krant.pdf, in {tmp_path}."
    )


def test_a_day_that_was_left_and_opened_again_knows_of_its_file(page, desk, other, saving, studio):
    page.set_desk(other)
    again = studio.open_day(desk.live.day.session.id)
    again.agreements.look_back_on(None)
    page.set_desk(again)
    before = printed_at(again)
    saving[1](Path("krant.pdf"))
    assert printed_at(again) != before
    studio.flush()
    kept = studio.open_day(desk.live.day.session.id).live.day.session
    assert (kept.look_back, kept.newspaper_at) == (None, printed_at(again))


def test_a_file_that_fails_for_another_day_says_which(page, desk, other, saving):
    page.set_desk(other)
    saving[2](PrintError("Het bestand is open.", "Sluit het."))
    assert desk.live.day.team.name in banner(page)
    assert printed_at(other) is None


def test_a_proof_that_fails_after_a_correction_is_made_again(page, desk, tasks, qtbot):
    qtbot.waitUntil(lambda: len(tasks.jobs) == 1, timeout=5000)
    begun = tasks.jobs[-1]
    desk.paper.set_headline("voorpagina", "Anders")
    failed = []
    page._press.proof_failed.connect(failed.append)
    begun[2](PrintError("te lang", "kort in"))
    qtbot.waitUntil(lambda: len(tasks.jobs) == 2, timeout=5000)
    assert failed == []
    tasks.jobs[-1][2](PrintError("nog te lang", "kort in"))
    assert len(failed) == 1
    assert "nog te lang" in banner(page)


def test_a_proof_of_another_day_is_not_shown(page, desk, other, tasks, qtbot):
    qtbot.waitUntil(lambda: len(tasks.jobs) == 1, timeout=5000)
    work, done, _failed = tasks.jobs[-1]
    shown = []
    page._press.proof_made.connect(shown.append)
    page.set_desk(other)
    assert work.job.cancel.is_asked()
    done(_Made(work.job.wish, work.job.width, Proof(b"%PDF", ())))
    assert shown == []
    qtbot.waitUntil(lambda: len(tasks.jobs) == 2, timeout=5000)


def test_saving_can_be_cancelled_at_its_place(page, desk, saving):
    before = printed_at(desk)
    assert button(page, "cancelNewspaper").isVisible()
    button(page, "cancelNewspaper").click()
    assert saving[0].cancel.is_asked()
    saving[2](PrintCancelled())
    assert banner(page) == "Het maken van de krant is geannuleerd. Er is niets veranderd."
    assert not button(page, "cancelNewspaper").isVisible()
    assert button(page, "saveNewspaper").isEnabled()
    assert printed_at(desk) == before


def test_a_proof_makes_way_for_a_file_and_is_made_afterwards(page, tasks, saving, tmp_path, qtbot):
    proof = tasks.jobs[0]
    assert proof[0].job.cancel.is_asked()
    proof[2](PrintCancelled())
    assert len(tasks.jobs) == 3
    assert banner(page) == ""


def test_all_printing_can_be_ended_also_of_who_moved_on(page, other, saving):
    page.set_desk(other)
    page.press.cancel_all()
    assert saving[0].cancel.is_asked()


def test_the_folder_offered_is_the_last_one_else_documents_else_home(tmp_path, home, monkeypatch):
    documents, last = tmp_path / "Documenten", tmp_path / "stick"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(documents))
    assert keeping_folder(last) == home
    documents.mkdir()
    assert keeping_folder(None) == keeping_folder(last) == documents
    last.mkdir()
    assert keeping_folder(last) == last
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: "")
    assert keeping_folder(None) == home


def test_the_folder_of_the_last_newspaper_is_offered_for_the_next(
    page, desk, tasks, saving, monkeypatch
):
    first = page._last_folder
    stick, offered = first / "stick", []
    stick.mkdir()

    def answer(_parent, _title, suggested, _kind):
        offered.append(suggested)
        return stick / "krant.pdf"

    monkeypatch.setattr(ask, "ask_save_path", answer)
    for _ in range(2):
        *_work, failed = tasks.jobs[-1]
        failed(PrintCancelled())
        button(page, "saveNewspaper").click()
    assert offered == [folder / desk.paper.file_name() for folder in (first, stick)]
