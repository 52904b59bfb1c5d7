"""Closing answers while the work still runs, and nothing quick waits for what takes long.

How many milliseconds it takes is measured in benchmarks/closing.py.
"""

import multiprocessing
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from tests.ui.running import PATIENCE, button, listed, titled
from wijkteam_studio.ui.windows.closing import closing_words


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
    return window.findChild(QLabel, "bannerText").text()


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
        window._shelf.list_sessions()
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
