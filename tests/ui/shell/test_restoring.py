"""Herstellen: from the settings, and when the data cannot be used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget
from shiboken6 import isValid

from tests.services.marked_day import MARKERS, fill, other_session
from tests.storage.damaging import change_row
from tests.ui.running import PATIENCE, button, closed, listed, titled
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import FolderUnwritable
from wijkteam_studio.storage.family import log_of
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog
from wijkteam_studio.ui.shell.restore_dialog import RestoreDialog
from wijkteam_studio.ui.start.rescue_view import RescueView


@pytest.fixture
def two_moments(paths):
    """A copy with one session, and two sessions now."""
    with open_studio(paths) as studio:
        other_session(studio)
        studio.back_up("een sessie")
        fill(studio)
    return paths


def dialog_of(qtbot, program, ready=True):
    found = lambda: program.window.findChild(RestoreDialog)  # noqa: E731
    qtbot.waitUntil(lambda: found() is not None, timeout=PATIENCE)
    dialog = found()
    if ready:
        rows = dialog.findChild(RescueView)
        qtbot.waitUntil(lambda: rows.model().rowCount() > 0, timeout=PATIENCE)
    return dialog


def press(qtbot, dialog, name):
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)


def inside(qtbot, dialog, words):
    rows = dialog.findChild(QListWidget, "restoreInside")
    qtbot.waitUntil(
        lambda: any(words in rows.item(row).text() for row in range(rows.count())),
        timeout=PATIENCE,
    )


def titles(dialog):
    rows = dialog.findChild(RescueView).model()
    return [rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(99)
            if rows.index(row, 0).isValid()]  # fmt: skip


def choose(dialog, words):
    view = dialog.findChild(RescueView)
    row = next(row for row, title in enumerate(titles(dialog)) if words in title)
    view.setCurrentIndex(view.model().index(row, 0))


def from_settings(qtbot, program):
    program.window.sheets.show_settings()
    settings = program.window.findChild(SettingsDialog)
    press(qtbot, settings, "settingsRestore")
    return dialog_of(qtbot, program)


def sessions(paths):
    with open_studio(paths) as studio:
        return len(studio.overview().sessions)


def test_a_copy_is_put_back_from_the_settings_and_that_can_be_undone(
    qtbot, programs, two_moments, monkeypatch
):
    asked = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: asked.append(question) or True)
    program = programs()
    listed(qtbot, program)
    dialog = from_settings(qtbot, program)
    choose(dialog, "een sessie")
    inside(qtbot, dialog, "Blijft")
    with qtbot.waitSignal(program._restorer.put_back, timeout=PATIENCE):
        press(qtbot, dialog, "restoreMain")
    assert len(program._holder.studio.overview().sessions) == 1
    told = program.window._banner
    assert "staan terug" in told.message
    assert not any(sheet.isVisible() for sheet in program.window.findChildren(SettingsDialog))
    dialog = from_settings(qtbot, program)
    choose(dialog, "voor terugzetten, 2 sessies".replace(",", " ·"))
    with qtbot.waitSignal(program._restorer.put_back, timeout=PATIENCE):
        press(qtbot, dialog, "restoreMain")
    assert len(program._holder.studio.overview().sessions) == 2
    assert told.message.count("staan terug") == 1
    assert "Instellingen, Herstellen" in told.message
    assert len(asked) == 2


def test_without_a_yes_the_data_of_now_stay_and_the_list_too(
    qtbot, programs, two_moments, monkeypatch
):
    asked = []

    def no(_parent, question):
        asked.append(question)
        return False

    monkeypatch.setattr(ask, "ask_yes_no", no)
    program = programs()
    listed(qtbot, program)
    dialog = from_settings(qtbot, program)
    choose(dialog, "een sessie")
    press(qtbot, dialog, "restoreMain")
    assert len(asked) == 1
    assert program._holder.is_open
    assert dialog.isVisible()
    assert len(program._holder.studio.overview().sessions) == 2


def test_a_copy_that_does_not_come_back_is_explained_and_the_data_of_now_open_again(
    qtbot, programs, two_moments, monkeypatch
):
    program, was_open = programs(), []

    def refused(*_arguments):
        was_open.append(program._holder.is_open)
        raise FolderUnwritable("nee")

    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, _question: True)
    monkeypatch.setattr("wijkteam_studio.services.rescue.put_back", refused)
    window = listed(qtbot, program)
    dialog = from_settings(qtbot, program)
    choose(dialog, "een sessie")
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        press(qtbot, dialog, "restoreMain")
    assert was_open == [False]
    assert window.findChild(QDialog, "errorDialog") is not None
    assert "staan terug" not in window._banner.message
    assert len(program._holder.studio.overview().sessions) == 2


def test_a_copy_that_cannot_be_read_is_listed_as_such_and_cannot_be_put_back(
    qtbot, programs, two_moments
):
    bad = two_moments.backups / "2026-01-01 120000 stuk.db"
    bad.write_bytes(b"geen database" * 500)
    program = programs()
    listed(qtbot, program)
    dialog = from_settings(qtbot, program)
    choose(dialog, "stuk")
    assert any("niet leesbaar" in title for title in titles(dialog))
    assert not button(dialog, "restoreMain").isEnabled()
    inside(qtbot, dialog, "niet lezen")


def test_a_damaged_file_offers_its_copies(qtbot, programs, two_moments):
    two_moments.database.write_bytes(b"kapot" * 5000)
    program = programs()
    program.start()
    dialog = dialog_of(qtbot, program)
    assert "beschadigd" in dialog.windowTitle()
    assert button(dialog, "restoreBegin").isVisible()
    assert not button(dialog, "restoreGoOn").isVisible()
    with qtbot.waitSignal(program.window.listed, timeout=PATIENCE):
        press(qtbot, dialog, "restoreMain")
    closed(qtbot, program.window)
    assert sessions(two_moments) == 1
    assert any(path.read_bytes().startswith(b"kapot") for path in two_moments.data.glob("*.db"))


def test_a_file_that_is_gone_without_copies_lets_one_begin_anew(qtbot, programs, two_moments):
    for path in two_moments.backups.iterdir():
        path.unlink()
    log_of(two_moments.database).write_bytes(b"rest" * 100)
    two_moments.database.unlink()
    program = programs()
    program.start()
    dialog = dialog_of(qtbot, program, ready=False)
    assert dialog.windowTitle() == "Het gegevensbestand is weg"
    with qtbot.waitSignal(program.window.listed, timeout=PATIENCE):
        press(qtbot, dialog, "restoreBegin")
    closed(qtbot, program.window)
    assert sessions(two_moments) == 0


def test_with_lost_saves_one_can_go_on_with_what_is_left(qtbot, programs, two_moments):
    mark = two_moments.data / "wijkteam.db-merk"
    from wijkteam_studio.storage import high_water

    file, counter = high_water.read_mark(mark)
    mark.write_bytes(high_water._line(file, counter + 3))
    program = programs()
    program.start()
    dialog = dialog_of(qtbot, program)
    assert dialog.windowTitle() == "De laatste notities ontbreken"
    assert not button(dialog, "restoreBegin").isVisible()
    with qtbot.waitSignal(program.window.listed, timeout=PATIENCE):
        press(qtbot, dialog, "restoreGoOn")
    closed(qtbot, program.window)
    assert sessions(two_moments) == 2


def test_closing_the_page_of_damage_closes_the_program(qtbot, programs, two_moments):
    two_moments.database.write_bytes(b"kapot" * 5000)
    before = two_moments.database.read_bytes()
    program = programs()
    program.start()
    dialog = dialog_of(qtbot, program)
    press(qtbot, dialog, "restoreLeave")
    qtbot.waitUntil(
        lambda: not isValid(program.window) or not program.window.isVisible(), timeout=PATIENCE
    )
    assert two_moments.database.read_bytes() == before


def test_nothing_is_put_back_while_a_session_is_open(qtbot, programs, two_moments):
    program = programs()
    window = listed(qtbot, program)
    window.open_session(program._holder.studio.overview().sessions[0].session.id)
    qtbot.waitUntil(lambda: not window.is_at_start, timeout=PATIENCE)
    dialog = from_settings(qtbot, program)
    assert not button(dialog, "restoreMain").isEnabled()
    assert "Ga eerst naar Start" in dialog.findChild(QLabel, "restoreBlocked").text()


def test_nothing_is_put_back_while_a_rehearsal_is_about_to_open(qtbot, programs, two_moments):
    program = programs()
    window = listed(qtbot, program)
    program._holder.opened.connect(lambda _studio: program._on_restore_requested())
    program._holder.rehearse()
    dialog = dialog_of(qtbot, program)
    assert "Ga eerst naar Start" in dialog.findChild(QLabel, "restoreBlocked").text()
    assert not button(dialog, "restoreMain").isEnabled()
    titled(qtbot, window, "Voorbereiden")


@pytest.fixture
def one_damaged(paths):
    """A note whose bytes changed, opened once since."""
    with open_studio(paths) as studio:
        session = fill(studio).live.day.session
    change_row(paths.database, "UPDATE note SET text = 'Lust in de tent' WHERE text = 'nieuw'")
    with open_studio(paths) as studio:
        studio.open_day(session.id)
        assert studio.flush()
    return paths


def test_what_was_damaged_can_be_read_and_forgotten(qtbot, programs, one_damaged, monkeypatch):
    asked = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: asked.append(question) or True)
    program = programs()
    listed(qtbot, program)
    dialog = from_settings(qtbot, program)
    choose(dialog, "Eén notitie is beschadigd, ")
    inside(qtbot, dialog, "Lust in de tent")
    press(qtbot, dialog, "restoreForget")
    qtbot.waitUntil(
        lambda: not any("beschadigd" in title for title in titles(dialog)), timeout=PATIENCE
    )
    assert asked[0].title == "Dit beschadigde vergeten?"
    assert asked[0].message.startswith(
        f"Eén notitie is beschadigd ({MARKERS['team']}, 1 december 2026). "
    )
    assert program._holder.studio.look_aside() == ()
    closed(qtbot, program.window)
    assert b"Lust in de tent" not in one_damaged.database.read_bytes()


def test_without_a_yes_what_was_damaged_stays(qtbot, programs, one_damaged, monkeypatch):
    asked = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: asked.append(question))
    program = programs()
    listed(qtbot, program)
    dialog = from_settings(qtbot, program)
    choose(dialog, "beschadigd")
    press(qtbot, dialog, "restoreForget")
    assert len(asked) == 1
    assert program._holder.studio.look_aside()
