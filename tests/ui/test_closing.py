"""Closing answers within a second whatever runs, and nothing quick waits for what takes long."""

import multiprocessing
from threading import Event
from time import monotonic

import pytest
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


def seconds_to_close(window):
    begun = monotonic()
    window.close()
    return monotonic() - begun


@pytest.mark.parametrize("lane", ["quick", "slow", "printing"])
def test_closing_answers_within_a_second_and_says_what_it_waits_for(qtbot, program, gate, lane):
    window = listed(qtbot, program)
    for other in program._lanes.busy:
        other.wait()
    held = getattr(program._lanes, lane)
    hold(held, gate)
    assert seconds_to_close(window) < 1.0
    assert window.isVisible()
    assert said(window) == closing_words((held.doing,))
    assert not button(window, "newSession").isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert not program._holder.is_open


def test_asked_again_the_window_goes_and_the_work_is_finished_without_it(qtbot, program, gate):
    window = listed(qtbot, program)
    ended = []
    hold(program._lanes.slow, gate)
    window.close()
    program._lanes.slow.run(Event().is_set, ended.append, ended.append)
    assert seconds_to_close(window) < 1.0
    assert not window.isVisible()
    assert program._holder.is_open
    gate.set()
    qtbot.waitUntil(lambda: not program._holder.is_open, timeout=PATIENCE)
    assert ended == [False]


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
    for lane in (program._lanes.quick, program._lanes.slow):
        lane.wait()
    assert seconds_to_close(window) < 1.0
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert not multiprocessing.active_children()
