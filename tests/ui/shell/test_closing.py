"""Closing answers while the work still runs, and nothing quick waits for what takes long.

How many milliseconds it takes is measured in benchmarks/closing.py.
"""

import multiprocessing
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication

from tests.ui.running import PATIENCE, button, listed, titled
from tests.wishes import a_wish
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.shell.closing import closing_words


@pytest.fixture
def program(programs):
    return programs()


@pytest.fixture
def gate():
    gate = Event()
    yield gate
    gate.set()


def hold(lane, gate):
    begun = Event()

    def wait():
        begun.set()
        return gate.wait(60)

    lane.run(wait, print, print)
    assert begun.wait(10)


def said(window):
    return window._bye.message or window._banner.message


@pytest.mark.parametrize("lane", ["quick", "slow", "printing"])
def test_closing_answers_while_the_work_runs_and_says_what_it_waits_for(qtbot, program, gate, lane):
    window = listed(qtbot, program)
    for other in program._lanes.busy:
        other.wait()
    held = getattr(program._lanes, lane)
    hold(held, gate)
    window.close()
    assert held.is_busy
    assert window.isVisible()
    assert said(window) == closing_words((held.doing,))
    assert not button(window, "newSession").isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert not program._holder.is_open


def test_asked_again_the_window_goes_and_the_work_is_finished_without_it(
    qtbot, program, gate, monkeypatch
):
    window = listed(qtbot, program)
    ended, quits = [], []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: quits.append(window.isVisible()))
    hold(program._lanes.slow, gate)
    window.close()
    program._lanes.slow.run(Event().is_set, ended.append, ended.append)
    window.close()
    assert program._lanes.slow.is_busy
    assert not window.isVisible()
    assert program._holder.is_open
    assert quits == []
    gate.set()
    qtbot.waitUntil(lambda: not program._holder.is_open, timeout=PATIENCE)
    assert ended == [False]
    assert quits == [False]


def test_the_sessions_are_listed_while_a_paper_and_a_copy_are_being_made(qtbot, program, gate):
    window = listed(qtbot, program)
    hold(program._lanes.slow, gate)
    hold(program._lanes.printing, gate)
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window._session_list.list_sessions()
    window._start.search_requested.emit("wijkteam")
    qtbot.waitUntil(lambda: not program._lanes.quick.is_busy, timeout=PATIENCE)


def test_closing_ends_the_paper_that_is_being_made(qtbot, program):
    window = listed(qtbot, program)
    program._holder.rehearse()
    titled(qtbot, window, "Voorbereiden")
    pages = window.day_pages
    pages.open_newspaper(pages.desk)
    window.show()
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=PATIENCE)
    making = pages._paper._press._proof_cancel
    assert not making.is_asked()
    window.close()
    assert making.is_asked()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert not multiprocessing.active_children()


@pytest.fixture
def paper(qtbot, program, tmp_path, monkeypatch):
    """The newspaper page of a day, in the window."""
    window = listed(qtbot, program)
    target = tmp_path / "krant.pdf"
    monkeypatch.setattr(ask, "ask_save_path", lambda *_: target)
    desk = program._holder.studio.new_session(a_wish())
    window.day_pages.open_newspaper(desk)
    return window, desk, target


def asked_to_save(program, gate):
    """The printing waits at the gate, so that the file is still to be made."""
    hold(program._lanes.printing, gate)
    button(program.window, "saveNewspaper").click()


def test_a_paper_that_was_asked_for_is_finished_before_the_window_goes(qtbot, program, gate, paper):
    window, desk, target = paper
    asked_to_save(program, gate)
    window.close()
    assert window.isVisible()
    assert said(window) == closing_words(("de krant wordt nog opgeslagen",))
    assert button(window._bye, "bannerAction").text() == "Toch sluiten"
    assert button(window._bye, "bannerClose").text() == "Annuleren"
    gate.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=2 * PATIENCE)
    qtbot.waitUntil(lambda: not program._holder.is_open, timeout=PATIENCE)
    assert target.read_bytes().startswith(b"%PDF")
    assert desk.live.day.session.newspaper_at is not None


def test_who_thinks_again_stays_and_has_the_paper(qtbot, program, gate, paper):
    window, _desk, target = paper
    asked_to_save(program, gate)
    window.close()
    button(window._bye, "bannerClose").click()
    assert button(window, "cancelNewspaper").isEnabled()
    gate.set()
    qtbot.waitUntil(target.exists, timeout=2 * PATIENCE)
    qtbot.waitUntil(lambda: not program._lanes.busy, timeout=PATIENCE)
    QCoreApplication.processEvents()
    assert window.isVisible()
    assert program._holder.is_open


def test_who_does_not_wait_for_the_paper_goes_without_it(qtbot, program, gate, paper):
    window, _desk, target = paper
    asked_to_save(program, gate)
    window.close()
    button(window._bye, "bannerAction").click()
    assert not window.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not program._holder.is_open, timeout=PATIENCE)
    assert not target.exists()


def test_a_paper_that_cannot_be_saved_keeps_the_window_and_is_told(qtbot, program, gate, paper):
    window, _desk, target = paper
    target.mkdir()
    asked_to_save(program, gate)
    window.close()
    gate.set()
    page = window.day_pages._paper
    qtbot.waitUntil(lambda: not page._banner.isHidden(), timeout=2 * PATIENCE)
    assert window.isVisible()
    assert button(window, "saveNewspaper").isEnabled()
    assert "sluit zo vanzelf" not in said(window)


def test_a_paper_that_is_saved_after_the_page_was_left_is_told_at_start(
    qtbot, program, gate, paper
):
    window, desk, target = paper
    asked_to_save(program, gate)
    window.show_start()
    gate.set()
    qtbot.waitUntil(lambda: "opgeslagen" in said(window), timeout=2 * PATIENCE)
    assert desk.live.day.team.name in said(window)
    assert target.exists()


def test_a_paper_of_a_rehearsal_that_is_left_is_told_to_be_cancelled(
    qtbot, program, gate, tmp_path, monkeypatch
):
    target = tmp_path / "oefening.pdf"
    monkeypatch.setattr(ask, "ask_save_path", lambda *_: target)
    window = listed(qtbot, program)
    program._holder.rehearse()
    titled(qtbot, window, "Voorbereiden")
    window.day_pages.open_newspaper(window.day_pages.desk)
    asked_to_save(program, gate)
    window.show_start()
    qtbot.waitUntil(lambda: not program._lanes.quick.is_busy, timeout=PATIENCE)
    gate.set()
    qtbot.waitUntil(lambda: "geannuleerd" in said(window), timeout=2 * PATIENCE)
    assert not target.exists()


def test_work_that_comes_while_the_window_waits_is_waited_for_too(qtbot, program, gate):
    window, lane = listed(qtbot, program), program._lanes.slow
    hold(lane, gate)
    window.close()
    seen, later = [], Event()
    lane.run(partial(int, 1), seen.append, seen.append)
    lane.run(partial(later.wait, 60), print, print)
    gate.set()
    qtbot.waitUntil(lambda: seen == [1], timeout=PATIENCE)
    assert window.isVisible()
    assert program._holder.is_open
    later.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert not program._holder.is_open
