"""A session that is being erased is not offered to be opened meanwhile, and the page says why."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.marked_day import MARKERS, fill, other_session
from tests.ui.accessible_scenes import settle
from tests.ui.running import PATIENCE, listed
from tests.ui.start.overviews import NOW, hit, summary, team
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import DiskFull
from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.ui.kit import ask, errors
from wijkteam_studio.ui.shell.start_notices import FELL
from wijkteam_studio.ui.start.due_list import DueRow
from wijkteam_studio.ui.start.session_table import OPEN, STAND
from wijkteam_studio.ui.start.session_view import SessionView
from wijkteam_studio.ui.start.start_page import StartPage

GOING = "Deze sessie wordt gewist."


@pytest.fixture
def filled(paths):
    with open_studio(paths) as studio:
        other_session(studio)
        fill(studio)
    return paths


@pytest.fixture
def page(qtbot):
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1024, 768)
    page.show()
    return page


def heard_from(page):
    heard = []
    for signal in (page.session_opened, page.newspaper_requested, page.session_deleted_requested):
        signal.connect(heard.append)
    return heard


def due_of(page):
    settle()
    return [row for row in page.findChildren(DueRow) if row.isVisibleTo(page)]


def row_of(page, name):
    model = page.findChild(SessionView).model()
    row = next(at for at in range(model.rowCount()) if model.summary(at).team.name == name)
    return model.index(row, STAND).data(), model.index(row, OPEN).data()


@pytest.mark.parametrize("whole", ["session", "team"])
def test_what_is_being_erased_is_shown_but_not_offered(page, whole):
    mine, other = summary(state=SessionState.RUNNING), summary(of=team("Wijkteam Zuid"))
    page.set_overview(Overview(sessions=(mine, other), total_sessions=2), NOW)
    heard = heard_from(page)
    page.let_go(getattr(mine, whole).id)
    due, _other = due_of(page)
    assert not due.button.isEnabled()
    assert due.button.accessibleDescription() == GOING
    assert row_of(page, "De Linden") == ("wordt gewist", "")
    assert row_of(page, "Wijkteam Zuid") == ("klaar om te beginnen", "Open")
    table = page.findChild(SessionView)
    table.selectRow(0 if table.model().summary(0).team.name == "De Linden" else 1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(table, key)
    for action in table._menu.actions()[:3]:
        action.trigger()
    due.button.click()
    assert heard == []
    page.hold_again(getattr(mine, whole).id)
    assert due_of(page)[0].button.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [each.team.name for each in heard] == ["De Linden"]


def test_a_list_that_comes_meanwhile_offers_it_no_more_than_the_one_before(page):
    mine = summary(state=SessionState.RUNNING)
    page.let_go(mine.session.id)
    page.set_overview(Overview(sessions=(mine,), total_sessions=1), NOW)
    assert row_of(page, "De Linden") == ("wordt gewist", "")
    assert page.is_going(mine.session.id)


def test_a_sentence_of_it_is_not_found(page):
    found = hit("De kapper")
    page.set_overview(Overview(sessions=(summary(),), total_sessions=1), NOW)
    page.set_hits("", (found, replace(found, session_id=None)))
    assert page._block.results.model().rowCount() == 2
    page.let_go(found.session_id)
    page.set_hits("", (found,))
    assert page._block.results.model().rowCount() == 0


def held_up(monkeypatch):
    """Erasing waits here until it is let through; gives the gate and who is waiting."""
    gate, begun = threading.Event(), threading.Event()

    def wait(_self, _reason):
        begun.set()
        assert gate.wait(PATIENCE / 1000)

    monkeypatch.setattr("wijkteam_studio.services.studio.Studio.back_up", wait)
    return gate, begun


@pytest.mark.parametrize("wipe", ["wipe_session", "wipe_team"])
def test_a_session_is_not_offered_from_the_yes_on(qtbot, programs, filled, monkeypatch, wipe):
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: "Ook" not in question.title)
    window = listed(qtbot, programs())
    studio, page = window._holder.studio, window._start
    mine = next(one for one in studio.overview().sessions if one.team.name == MARKERS["team"])
    gate, begun = held_up(monkeypatch)
    getattr(window.wiper, wipe)(mine)
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
    assert row_of(page, MARKERS["team"]) == ("wordt gewist", "")
    assert [one.is_going for one in studio.overview().sessions if one.team.id == mine.team.id]
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        gate.set()
    model = page.findChild(SessionView).model()
    assert [model.summary(row).team.name for row in range(model.rowCount())] == ["Blijft"]


def test_a_session_that_could_not_be_erased_is_offered_again(qtbot, programs, filled, monkeypatch):
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, _question: True)
    monkeypatch.setattr(errors, "show_error", lambda _parent, _problem: None)
    window = listed(qtbot, programs())
    studio, page = window._holder.studio, window._start
    mine = next(one for one in studio.overview().sessions if one.team.name == MARKERS["team"])

    def refused(_self, _reason):
        raise DiskFull("vol")

    monkeypatch.setattr("wijkteam_studio.services.studio.Studio.back_up", refused)
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window.wiper.wipe_session(mine)
    assert row_of(page, MARKERS["team"])[1] == "Open"


def test_the_session_that_fell_is_not_offered_while_it_goes(qtbot, programs, filled, monkeypatch):
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: "Ook" not in question.title)
    with open_studio(filled) as studio:
        mine = next(s for s in studio.overview().sessions if s.team.name == MARKERS["team"])
    place = LastPlace(filled.data)
    place.remember(mine.session.id)
    assert (place.take(), place.take(), place.take()) == (mine.session.id, mine.session.id, None)
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: window._banner.message == FELL, timeout=PATIENCE)
    gate, begun = held_up(monkeypatch)
    window.wiper.wipe_session(mine)
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
    assert FELL not in window._banner.message
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        gate.set()
    assert FELL not in window._banner.message
