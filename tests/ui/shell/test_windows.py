import os
import sqlite3
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.running import PATIENCE, button, copies, listed, titled
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.storage.migrations import LATEST
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.shell.only_one import OnlyOne
from wijkteam_studio.ui.shell.program import CrashDialog


def _rehearsing(qtbot, window):
    qtbot.mouseClick(button(window, "rehearse"), Qt.MouseButton.LeftButton)
    titled(qtbot, window, "Voorbereiden · Wijkteam De Linden")
    qtbot.mouseClick(button(window, "begin"), Qt.MouseButton.LeftButton)
    titled(qtbot, window, "Welkom en spelregels")
    return window.day_pages


def test_the_window_stands_before_the_data_are_read(qtbot, programs, paths):
    program = programs()
    with qtbot.waitSignals(
        [program.window.first_painted, program.window.listed], order="strict", timeout=PATIENCE
    ):
        program.start()
    assert paths.database.exists()


def test_a_rehearsal_leaves_nothing_behind(qtbot, programs, paths):
    window = listed(qtbot, programs())
    pages = _rehearsing(qtbot, window)
    pages.desk.harvest.add("DD01", "spelregels", "merkteken-van-het-oefenen")
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window.show_start()
    window.close()
    left = b"".join(path.read_bytes() for path in paths.data.rglob("*") if path.is_file())
    assert b"merkteken" not in left
    with open_studio(paths) as studio:
        assert studio.overview().sessions == ()


def test_the_audience_window_never_gets_what_was_not_meant_for_it(qtbot, programs):
    window = listed(qtbot, programs())
    pages = _rehearsing(qtbot, window)
    desk = pages.desk
    markers = {desk.live.day.programme.steps[0].do}
    while True:
        step = desk.live.day.step
        markers.add(step.do)
        for field in step.harvest:
            (note,) = desk.harvest.add(step.id, field, f"geheim-{step.id}-{field}")
            markers.add(note.text)
        desk.parking.park(f"geheim-geparkeerd-{step.id}")
        seen = _painted(pages)
        assert seen
        assert not [mark for mark in markers if mark and mark in seen], step.id
        if not desk.conduct.next():
            break
    shown = desk.live.day.notes_of("DD01", "spelregels")[0]
    desk.conduct.go_to("DD01")
    desk.harvest.show_on_wall(shown.id, shown=True)
    from wijkteam_studio.domain.wall import Showing

    desk.wall.show(Showing.NOTES)
    assert shown.text in _painted(pages)


def _painted(pages):
    pages.audience.resize(1024, 768)
    pages.audience.canvas.grab()
    return " ".join(piece.text for piece in pages.audience.canvas.painted_texts())


def test_keys_of_the_audience_window_lead_the_day(qtbot, programs):
    window = listed(qtbot, programs())
    pages = _rehearsing(qtbot, window)
    audience = pages.audience
    qtbot.keyClick(audience, Qt.Key.Key_PageDown)
    titled(qtbot, window, "Check-in")
    qtbot.keyClick(audience, Qt.Key.Key_B)
    assert audience.wall.screen == "zwart"
    qtbot.keyClick(audience, Qt.Key.Key_Period)
    assert audience.wall.screen == "beeld"
    qtbot.keyClick(audience, Qt.Key.Key_PageUp)
    titled(qtbot, window, "Welkom")


def test_the_day_goes_to_its_newspaper_and_back(qtbot, programs):
    window = listed(qtbot, programs())
    pages = _rehearsing(qtbot, window)
    while pages.desk.conduct.next():
        pass
    pages._lead.newspaper_requested.emit()
    titled(qtbot, window, "Krant · Wijkteam De Linden")
    assert pages.desk.live.day.session.state is SessionState.CLOSED
    pages._paper.back_requested.emit()
    titled(qtbot, window, "Speling")


def test_a_parked_topic_is_said_once_before_the_newspaper(qtbot, programs):
    window = listed(qtbot, programs())
    pages = _rehearsing(qtbot, window)
    pages.desk.parking.park("Wie heeft de sleutel?")
    pages._lead.newspaper_requested.emit()
    assert "Krant" not in window.windowTitle()
    pages._lead.newspaper_requested.emit()
    assert "Krant" in window.windowTitle()
    assert pages.desk.live.day.session.state is SessionState.RUNNING


def test_a_saved_newspaper_is_told_on_its_own_page_only(qtbot, programs, paths):
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
    window = listed(qtbot, programs())
    window.open_session(day.session.id)
    titled(qtbot, window, "Voorbereiden")
    window.day_pages.newspaper_saved.emit(paths.data / "krant.pdf")
    qtbot.waitUntil(lambda: bool(copies(paths, "krant")), timeout=PATIENCE)
    assert _banner(window) == ""


def test_own_files_that_cannot_be_used_are_told_with_their_folder(qtbot, programs, paths):
    paths.own_content.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (paths.own_content / f"{name}.toml").write_text("soort = 'iets'", encoding="utf-8")
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: bool(_banner(window)), timeout=PATIENCE)
    words = _banner(window)
    assert words.startswith("Niet bruikbaar in de map eigen inhoud: a.toml, soort:")
    assert words.endswith(
        "En nog 2: 'wijkteam-studio inhoud' toont ze alle (Handleiding, Eigen inhoud)."
    )


def test_a_newer_database_is_explained_and_left_alone(qtbot, programs, paths):
    with open_studio(paths):
        pass
    with sqlite3.connect(paths.database) as connection:
        connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.close()
    before = paths.database.read_bytes()
    program = programs()
    program.start()
    window = program.window
    qtbot.waitUntil(lambda: "nieuwere versie" in _banner(window), timeout=PATIENCE)
    assert paths.database.read_bytes() == before


def test_a_folder_that_takes_no_files_is_explained_and_can_be_tried_again(qtbot, programs, paths):
    paths.data.write_text("in de weg", encoding="utf-8")
    program = programs()
    program.start()
    window = program.window
    qtbot.waitUntil(lambda: "Probeer" in _shown_action(window), timeout=PATIENCE)
    assert not button(window, "newSession").isEnabled()
    paths.data.unlink()
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        qtbot.mouseClick(
            button(window._banner.line("trouble"), "bannerAction"), Qt.MouseButton.LeftButton
        )


def _banner(window):
    return window._banner.message


def _shown_action(window):
    action = button(window._banner.line("trouble"), "bannerAction")
    return action.text() if action.isVisible() else ""


def test_a_bug_is_written_down_and_the_day_goes_on(qtbot, programs, paths, capsys):
    window = listed(qtbot, programs())
    program = programs()
    program.catch_bugs()
    try:
        import sys

        error = ValueError("een fout van ons")
        sys.excepthook(ValueError, error, None)
        qtbot.waitUntil(lambda: program.window.findChild(CrashDialog) is not None, timeout=PATIENCE)
    finally:
        program.release()
    assert list(paths.crashes.glob("*.txt"))
    assert window.isVisible()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, CrashDialog):
            dialog.close()


def test_a_second_copy_calls_the_first_to_the_front(qtbot, tmp_path):
    first, second = OnlyOne(tmp_path), OnlyOne(tmp_path)
    assert first.take()
    assert not second.take()
    with qtbot.waitSignal(first.asked_to_front, timeout=PATIENCE):
        second.call_first()
    first.release()
    assert second.take()
    second.release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_what_tells_that_a_folder_is_in_use_is_for_its_user(tmp_path):
    before = os.umask(0o022)
    one = OnlyOne(tmp_path)
    try:
        assert one.take()
        (lock,) = tmp_path.iterdir()
        assert lock.stat().st_mode & 0o077 == 0
    finally:
        os.umask(before)
        one.release()


def test_nothing_of_a_rehearsal_is_called_kept_by_a_bug_or_at_closing(
    qtbot, programs, tmp_path, monkeypatch
):
    program = programs()
    window = listed(qtbot, program)
    _rehearsing(qtbot, window)
    program._tell_bug(tmp_path / "fout.txt")
    dialog = window.findChild(CrashDialog)
    assert "bewaard" not in dialog.accessibleDescription() + " ".join(
        label.text() for label in dialog.findChildren(QLabel)
    )
    dialog.close()
    asked = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, question: asked.append(question))
    assert window._story.lets_go()
    assert asked == []
