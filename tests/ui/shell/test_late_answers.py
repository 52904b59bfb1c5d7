"""An answer that comes when one has moved on changes nothing any more."""

from uuid import UUID

from PySide6.QtWidgets import QDialog

from tests.ui.later import Later
from tests.ui.running import PATIENCE, answered, closed, listed, titled
from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import FolderUnwritable
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.ui.kit.tasks import Inquiry
from wijkteam_studio.ui.shell.start_notices import FELL


def test_only_the_last_question_is_answered():
    tasks, heard = Later(), []
    inquiry = Inquiry(tasks)
    for _ in range(3):
        inquiry.ask(print, heard.append, heard.append)
    for number, (_work, done, _failed) in enumerate(tasks.jobs):
        done(number)
    assert heard == [2]
    inquiry.ask(print, heard.append, heard.append)
    inquiry.forget()
    tasks.jobs[-1][2](OSError())
    assert heard == [2]


def test_the_session_that_was_asked_for_last_is_the_one_that_opens(qtbot, programs, paths):
    with open_studio(paths) as studio:
        ids = [
            studio.new_session(a_wish(team_name=name)).live.day.session.id
            for name in ("Wijkteam Noord", "Wijkteam Zuid")
        ]
    program = programs()
    window = listed(qtbot, program)
    opened_days = []
    window._opener.day_opened.connect(opened_days.append)
    for session in ids:
        window.open_session(session)
    titled(qtbot, window, "Wijkteam Zuid")
    assert [desk.live.day.team.name for desk in opened_days] == ["Wijkteam Zuid"]


def test_a_session_that_comes_late_does_not_open_in_a_rehearsal(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    program = programs()
    window = listed(qtbot, program)
    opened_days = []
    window._opener.day_opened.connect(opened_days.append)
    window.open_session(session)
    window._start.rehearsal_requested.emit()
    qtbot.waitUntil(lambda: bool(opened_days), timeout=PATIENCE)
    assert session not in {desk.live.day.session.id for desk in opened_days}


def test_a_new_session_that_comes_after_its_dialog_was_closed_is_listed_and_not_opened(
    qtbot, programs, paths
):
    program = programs()
    window = listed(qtbot, program)
    window._maker.ask()
    qtbot.waitUntil(lambda: window._maker._dialog is not None, timeout=PATIENCE)
    dialog, opened_days = window._maker._dialog, []
    window._opener.day_opened.connect(opened_days.append)
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        dialog.session_wished.emit(a_wish())
        dialog.reject()
    assert opened_days == []
    assert program._holder.studio.overview().total_sessions == 1


def test_a_session_that_fell_twice_is_left_closed_with_a_word_and_a_way_on(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    place = LastPlace(paths.data)
    place.remember(session)
    assert (place.take(), place.take(), place.take()) == (session, session, None)
    assert place.fallen() == session
    program = programs()
    window = listed(qtbot, program)
    qtbot.waitUntil(lambda: window._banner.message == FELL, timeout=PATIENCE)
    window._banner.line("fell").action_requested.emit()
    titled(qtbot, window, "Wijkteam Noord")
    assert window._banner.message == ""
    assert place.fallen() is None


def test_another_session_is_opened_without_the_word_about_the_last(qtbot, programs, paths):
    with open_studio(paths) as studio:
        fallen, other = (
            studio.new_session(a_wish(team_name=name)).live.day.session.id
            for name in ("Wijkteam Noord", "Wijkteam Zuid")
        )
    place = LastPlace(paths.data)
    place.remember(fallen)
    assert (place.take(), place.take()) == (fallen, fallen)
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: window._banner.message == FELL, timeout=PATIENCE)
    window.open_session(other)
    titled(qtbot, window, "Wijkteam Zuid")
    assert window._banner.message == ""


def test_a_session_that_opens_well_leaves_no_word(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    LastPlace(paths.data).remember(session)
    program = programs()
    window = listed(qtbot, program)
    titled(qtbot, window, "Wijkteam Noord")
    assert window._banner.message == ""


def test_a_session_that_was_resumed_counts_as_a_try_until_it_has_lasted(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    place = LastPlace(paths.data)
    place.remember(session)
    window = listed(qtbot, programs())
    titled(qtbot, window, "Wijkteam Noord")
    assert (place.take(), place.take()) == (session, None)
    window._opener._lasted.timeout.emit()
    assert (place.take(), place.take(), place.take()) == (session, session, None)


def test_a_session_that_is_closed_within_seconds_did_not_fall(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    place = LastPlace(paths.data)
    place.remember(session)
    for _ in range(3):
        window = listed(qtbot, programs())
        titled(qtbot, window, "Wijkteam Noord")
        closed(qtbot, window)
        assert place.fallen() is None


def test_a_session_of_the_last_time_that_is_gone_leaves_the_start_page_as_it_is(
    qtbot, programs, paths
):
    with open_studio(paths) as studio:
        studio.new_session(a_wish())
    place = LastPlace(paths.data)
    place.remember(UUID(int=1))
    assert place.take() == UUID(int=1)
    program = programs()
    window = listed(qtbot, program)
    answered(qtbot, program._lanes.quick)
    assert window.is_at_start
    assert window.findChild(QDialog, "errorDialog") is None


def test_a_session_of_the_last_time_that_cannot_be_read_is_explained(
    qtbot, programs, paths, monkeypatch
):
    def unreadable(*_arguments):
        raise FolderUnwritable("nee")

    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    LastPlace(paths.data).remember(session)
    monkeypatch.setattr(Studio, "open_day", unreadable)
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: window.findChild(QDialog, "errorDialog") is not None, timeout=PATIENCE)
    assert window.is_at_start


def test_a_newspaper_that_was_open_is_the_place_to_come_back_to(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    window = listed(qtbot, programs())
    (summary,) = window._holder.studio.overview().sessions
    window._opener.open_newspaper(summary)
    titled(qtbot, window, "Krant")
    assert LastPlace(paths.data).take() == session
