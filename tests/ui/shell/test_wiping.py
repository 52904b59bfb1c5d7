"""Erasing for good from the window: asked first, done everywhere, and told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from tests.services.marked_day import FIELD, MARKERS, OF_TEAM, STEP, fill, found_in, other_session
from tests.ui.running import PATIENCE, answered, closed, listed, titled
from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.errors import DiskFull, FolderUnwritable, NotFound
from wijkteam_studio.domain.notes import Note
from wijkteam_studio.ui.day.note_menu import NoteMenu
from wijkteam_studio.ui.kit import ask, errors
from wijkteam_studio.ui.kit.buttons import MoreButton
from wijkteam_studio.ui.kit.keys import NoteWork
from wijkteam_studio.ui.start.session_view import SessionView


@pytest.fixture
def filled(paths, monkeypatch):
    monkeypatch.setenv("HOME", str(paths.data.parent))
    with open_studio(paths) as studio:
        other_session(studio)
        fill(studio)
        studio.back_up("een")
    return paths


@pytest.fixture
def asked(monkeypatch):
    """Answers yes to every question and keeps them."""
    questions = []

    def answer(_parent, question):
        questions.append(question)
        return True

    monkeypatch.setattr(ask, "ask_yes_no", answer)
    return questions


def choose(window, action, team):
    table = window.findChild(SessionView)
    model = table.model()
    row = next(row for row in range(model.rowCount()) if model.summary(row).team.name == team)
    table.selectRow(row)
    menu = {each.text(): each for each in table._menu.actions()}
    menu[action].trigger()


def test_a_session_and_its_team_go_after_asking(qtbot, programs, filled, asked):
    window = listed(qtbot, programs())
    with qtbot.waitSignals([window.wiper.wiped] * 2, timeout=PATIENCE):
        choose(window, "Sessie wissen …", MARKERS["team"])
    assert asked[0].title == "Deze sessie voorgoed wissen?"
    assert "reservekopieën" in asked[0].message
    assert asked[1].title == "Ook het team wissen?"
    qtbot.waitUntil(lambda: told(window).count("Voorgoed gewist") == 1, timeout=PATIENCE)
    closed(qtbot, window)
    assert found_in(filled.data) == {}
    with open_studio(filled) as studio:
        assert [team.name for team in studio.teams()] == ["Blijft"]


def told(window):
    return window._banner.message


def test_a_team_goes_from_the_list(qtbot, programs, filled, asked):
    window = listed(qtbot, programs())
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: "Voorgoed gewist" in told(window), timeout=PATIENCE)
    assert found_in(filled.data) == {}
    assert len(asked) == 1


def test_while_it_goes_the_window_says_that_it_is_busy(qtbot, programs, filled, asked):
    window = listed(qtbot, programs())
    said = []
    window.wiper.told.connect(lambda *_words: said.append(told(window)))
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: len(said) == 2, timeout=PATIENCE)
    assert said == ["Bezig met wissen …", "Voorgoed gewist."]


def test_what_could_not_be_erased_is_not_left_as_busy(qtbot, programs, filled, asked, monkeypatch):
    problems = []
    monkeypatch.setattr(errors, "show_error", lambda _parent, problem: problems.append(problem))
    window = listed(qtbot, programs())
    studio = window.wiper._holder.studio
    monkeypatch.setattr(studio, "delete_team", _is_gone)
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: len(problems) == 1, timeout=PATIENCE)
    assert not window._banner.message


def _is_gone(_team_id):
    raise NotFound("Dit team")


def test_without_a_yes_nothing_goes(qtbot, programs, filled, monkeypatch):
    asked = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: asked.append(question))
    window = listed(qtbot, programs())
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=PATIENCE)
    assert set(found_in(filled.data)) >= OF_TEAM


def test_a_note_stays_in_the_open_day_when_one_thinks_again(qtbot, programs, filled, monkeypatch):
    asked = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: asked.append(question))
    window = listed(qtbot, programs())
    with qtbot.waitSignal(window._opener.day_opened, timeout=PATIENCE) as opened:
        choose(window, "Openen", MARKERS["team"])
    desk = opened.args[0]
    notes = dict(desk.live.day.notes)
    for note in notes:
        desk.erasing.wish(Kind.NOTE, str(note))
    qtbot.waitUntil(lambda: len(asked) == len(notes), timeout=PATIENCE)
    assert {(each.title, each.danger) for each in asked} == {("Deze zin voorgoed wissen?", True)}
    assert dict(desk.live.day.notes) == notes


def test_a_team_that_has_another_session_is_not_asked_about(qtbot, programs, filled, asked):
    with open_studio(filled) as studio:
        team = next(team for team in studio.teams() if team.name == MARKERS["team"])
        studio.new_session(a_wish(team_id=team.id))
    program = programs()
    window = listed(qtbot, program)
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        choose(window, "Sessie wissen …", MARKERS["team"])
    answered(qtbot, program._lanes.slow)
    assert [each.title for each in asked] == ["Deze sessie voorgoed wissen?"]
    left = [item.team.name for item in program._holder.studio.overview().sessions]
    assert sorted(left) == ["Blijft", MARKERS["team"]]


def test_the_team_stays_when_only_its_last_session_is_meant(qtbot, programs, filled, monkeypatch):
    answers, asked = [True, False], []

    def answer(_parent, question):
        asked.append(question.title)
        return answers.pop(0)

    monkeypatch.setattr(ask, "ask_yes_no", answer)
    program = programs()
    window = listed(qtbot, program)
    choose(window, "Sessie wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: asked[1:] == ["Ook het team wissen?"], timeout=PATIENCE)
    answered(qtbot, program._lanes.slow)
    assert {team.name for team in program._holder.studio.teams()} == {"Blijft", MARKERS["team"]}


def test_a_copy_in_which_it_still_stands_is_said_in_a_window(
    qtbot, programs, filled, asked, monkeypatch
):
    def refused(*_arguments):
        raise FolderUnwritable("nee")

    monkeypatch.setattr("wijkteam_studio.storage.erased_copies.erase_from", refused)
    window = listed(qtbot, programs())
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: window.findChild(QDialog, "toldDialog") is not None, timeout=PATIENCE)
    labels = window.findChild(QDialog, "toldDialog").findChildren(QLabel)
    assert any("staat het nog" in each.text() for each in labels)
    assert "Voorgoed gewist" not in told(window)


def test_erasing_that_fails_is_explained(qtbot, programs, filled, asked, monkeypatch):
    def refused(*_arguments):
        raise DiskFull("vol")

    monkeypatch.setattr("wijkteam_studio.services.erasing.Eraser.erase", refused)
    window = listed(qtbot, programs())
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: window.findChild(QDialog, "errorDialog") is not None, timeout=PATIENCE)
    assert "Voorgoed gewist" not in told(window)


def test_the_question_names_a_copy_that_goes_as_a_whole(qtbot, programs, filled, asked):
    (filled.backups / "2026-01-01 120000 stuk.db").write_bytes(b"geen database" * 500)
    window = listed(qtbot, programs())
    choose(window, "Team wissen …", MARKERS["team"])
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=PATIENCE)
    assert "Eén kopie kunnen wij niet openen" in asked[0].message
    assert "2026-01-01 120000 stuk.db" in asked[0].message


def test_a_note_of_the_open_day_goes_with_what_could_be_taken_back(qtbot, programs, filled, asked):
    program = programs()
    window = listed(qtbot, program)
    with qtbot.waitSignal(window._opener.day_opened, timeout=PATIENCE) as opened:
        choose(window, "Openen", MARKERS["team"])
    desk = opened.args[0]
    note = next(each for each in desk.live.day.notes.values() if MARKERS["note"] in each.text)
    before = set(found_in(filled.data))
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        desk.erasing.wish(Kind.NOTE, str(note.id))
    assert note.id not in desk.live.day.notes
    assert asked[0].title == "Deze zin voorgoed wissen?"
    while desk.live.undo():
        assert MARKERS["note"] not in repr(desk.live.day)
    closed(qtbot, window)
    assert set(found_in(filled.data)) <= before - {"note"}


def test_a_day_that_opens_at_its_newspaper_can_erase_too(qtbot, programs, filled, asked):
    window = listed(qtbot, programs())
    model = window.findChild(SessionView).model()
    rows = [model.summary(row) for row in range(model.rowCount())]
    summary = next(each for each in rows if each.team.name == MARKERS["team"])
    with qtbot.waitSignal(window._opener.newspaper_opened, timeout=PATIENCE) as opened:
        window._opener.open_newspaper(summary)
    (topic,) = opened.args[0].live.day.parked
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        opened.args[0].erasing.wish(Kind.PARKED, str(topic))
    closed(qtbot, window)
    assert "parked" not in found_in(filled.data)


def test_a_headline_goes_from_its_field_and_from_the_files(qtbot, programs, filled, asked):
    window = listed(qtbot, programs())
    model = window.findChild(SessionView).model()
    rows = [model.summary(row) for row in range(model.rowCount())]
    summary = next(each for each in rows if each.team.name == MARKERS["team"])
    window._opener.open_newspaper(summary)
    titled(qtbot, window, "Krant")
    page = window.day_pages._paper
    (row,) = [
        row
        for row in range(page._sections.count())
        if page._sections.item(row).data(Qt.ItemDataRole.UserRole) == "wijk"
    ]
    field, more = page.findChild(QLineEdit, "headline"), page.findChild(MoreButton, "headlineMore")
    assert not more.isVisible()
    page._sections.setCurrentRow(row)
    assert more.isVisible()
    assert field.text() == MARKERS["head"]
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        more.menu_of_row.actions()[0].trigger()
    assert asked[0].title == "Deze kop voorgoed wissen?"
    assert "De rest van de rubriek blijft." in asked[0].message
    assert field.text() == ""
    assert not more.isVisible()
    closed(qtbot, window)
    assert "head" not in found_in(filled.data)


def test_the_menu_of_a_note_can_erase(qtbot):
    from datetime import UTC, datetime
    from uuid import uuid4

    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    now = datetime.now(UTC)
    menu = NoteMenu(Note(uuid4(), STEP, FIELD, "tekst", 1, now, now), (), parent)
    erase = menu.findChild(QAction, "note-erase")
    assert (erase.text(), erase.data()) == ("Voorgoed wissen …", NoteWork.ERASE)


def test_erasing_that_was_stopped_is_finished_when_the_program_opens(qtbot, programs, filled):
    from wijkteam_studio.domain.erasing import Erasure
    from wijkteam_studio.storage.erasure_list import ErasureList

    with open_studio(filled) as studio:
        team = next(team for team in studio.teams() if team.name == MARKERS["team"])
    ErasureList(filled.data).add(Erasure.of_team(team.id))
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: "afgemaakt" in told(window), timeout=PATIENCE)
    closed(qtbot, window)
    assert found_in(filled.data) == {}
    with open_studio(filled) as studio, pytest.raises(NotFound):
        studio.delete_team(team.id)
