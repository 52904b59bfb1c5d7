"""Leaving a day: the wall is blank, the beamer is free, and the next start knows of no day."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.running import PATIENCE, listed, titled
from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.wall import NO_DAY
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.ui.start.session_view import SessionView


@pytest.fixture
def leading(qtbot, programs, paths):
    """A program that leads a day with its wall on the beamer."""
    with open_studio(paths) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        desk.conduct.next()
        session = desk.live.day.session.id
    program = programs()
    window = listed(qtbot, program)
    window.open_session(session)
    titled(qtbot, window, "Check-in")
    window.day_pages.room.toggle()
    assert window.day_pages.projection.is_on
    assert window.day_pages.audience.wall != NO_DAY
    assert LastPlace(paths.data).take() == session
    return window


def test_leaving_a_day_blanks_the_wall(leading):
    leading.show_start()
    assert leading.day_pages.audience.wall == NO_DAY


def test_a_day_that_was_left_changes_the_wall_no_more(leading):
    desk = leading.day_pages.desk
    leading.show_start()
    desk.conduct.next()
    assert leading.day_pages.audience.wall == NO_DAY


def test_leaving_a_day_ends_the_projection(leading, qtbot):
    leading.show_start()
    qtbot.waitUntil(lambda: not leading.day_pages.projection.is_on, timeout=5000)
    qtbot.waitUntil(lambda: not leading.day_pages.audience.isVisible(), timeout=5000)


def test_leaving_a_day_forgets_it_for_the_next_start(leading, paths):
    leading.show_start()
    assert LastPlace(paths.data).take() is None


def test_leaving_a_day_lists_the_sessions_as_they_are_now(leading, qtbot):
    desk = leading.day_pages.desk
    desk.harvest.add(desk.live.day.position.step_id, "verwachtingen", "Rust in de tent")
    with qtbot.waitSignal(leading.listed, timeout=PATIENCE):
        leading.show_start()
    assert leading.findChild(SessionView).model().summary(0).notes == 1


def test_closing_the_program_on_a_day_comes_back_to_it(leading, paths):
    leading.close()
    assert LastPlace(paths.data).take() is not None


def test_leaving_a_rehearsal_takes_its_line_away(qtbot, programs):
    window = listed(qtbot, programs())
    window._holder.rehearse()
    titled(qtbot, window, "Voorbereiden")
    assert "Hiervan blijft niets bewaard" in window._banner.message
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window.show_start()
    assert window._banner.message == ""


def test_a_rehearsal_is_never_listed(qtbot, programs):
    window = listed(qtbot, programs())
    rows = window.findChild(SessionView).model()
    assert rows.rowCount() == 0
    window._holder.rehearse()
    titled(qtbot, window, "Voorbereiden")
    window._maker.left.emit()
    window._lanes.quick.wait()
    QApplication.processEvents()
    assert rows.rowCount() == 0
