from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.ui.desks import opened
from wijkteam_studio.domain.wall import QuestionView, Screen, ScreenTestView, WaitingView
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.audience.projection import Projection
from wijkteam_studio.ui.audience.room_check import RoomCheck
from wijkteam_studio.ui.audience.room_check_dialog import KeyEar, RoomCheckDialog
from wijkteam_studio.ui.kit.key_press import KeyPress
from wijkteam_studio.ui.kit.settings import Settings

Key = Qt.Key


@pytest.fixture
def desk(tmp_path):
    with opened(tmp_path) as studio:
        yield studio.rehearsal()


@pytest.fixture
def settings(tmp_path):
    return Settings(PreferencesFile(tmp_path))


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def check(window, settings):
    check = RoomCheck(window, settings, window)
    yield check
    check.close()


def dialog_of(qtbot, check, desk):
    check.open(desk)
    (dialog,) = check._window.findChildren(RoomCheckDialog)
    dialog.activateWindow()
    ear = dialog.findChild(KeyEar)
    qtbot.waitUntil(ear.hasFocus)
    return dialog


def said(dialog, name):
    label = dialog.findChild(QLabel, name)
    return label.text() if label.isVisibleTo(dialog) else ""


def pressed(key, modifiers=Qt.KeyboardModifier.NoModifier, *, is_repeat=False):
    return KeyPress(key, modifiers, "", is_repeat)


# ---------- the wall ----------


def test_the_wall_shows_the_test_card_while_the_room_is_tried(qtbot, check, desk):
    check.set_beamer("EPSON 1024x768", is_shown=True)
    dialog = dialog_of(qtbot, check, desk)
    assert desk.wall.wall().view == ScreenTestView("EPSON 1024x768")
    assert said(dialog, "checkWhere") == "Het testbeeld staat op: EPSON 1024x768"
    dialog.findChild(QPushButton, "checkClose").click()
    assert isinstance(desk.wall.wall().view, WaitingView)
    assert not check.is_open


@pytest.mark.parametrize("screen", [Screen.SHOWN, Screen.BLACK])
def test_a_running_day_gets_back_what_it_showed(qtbot, check, desk, screen):
    desk.conduct.begin()
    if screen is not Screen.SHOWN:
        desk.wall.toggle_screen(screen)
    before = desk.wall.wall()
    dialog_of(qtbot, check, desk)
    check.close()
    after = desk.wall.wall()
    assert replace(after, clock="") == replace(before, clock="")
    assert isinstance(after.view, QuestionView)


def test_letting_go_of_the_day_closes_it_for_good(qtbot, check, desk, window):
    dialog_of(qtbot, check, desk)
    check.close()
    assert not desk.wall.shows_test_card
    check.set_beamer("later", is_shown=True)
    assert not desk.wall.shows_test_card
    qtbot.waitUntil(lambda: not window.findChildren(RoomCheckDialog))


def test_a_beamer_that_goes_and_comes_is_named(qtbot, check, desk):
    dialog = dialog_of(qtbot, check, desk)
    asked = []
    check.projection_requested.connect(lambda: asked.append(True))
    assert "nog geen beeld" in said(dialog, "checkWhere")
    dialog.findChild(QPushButton, "checkProject").click()
    assert asked == [True]
    check.set_beamer("ACER 1280x720", is_shown=True)
    assert desk.wall.wall().view == ScreenTestView("ACER 1280x720")
    assert not dialog.findChild(QPushButton, "checkProject").isVisible()
    check.set_beamer("ACER 1280x720", is_shown=False)
    assert desk.wall.wall().view == ScreenTestView("")
    assert "nog geen beeld" in said(dialog, "checkWhere")


@pytest.mark.qt_log_ignore("raise")
def test_asking_again_brings_the_same_one_to_the_front(qtbot, check, desk, window):
    first = dialog_of(qtbot, check, desk)
    check.open(desk)
    assert window.findChildren(RoomCheckDialog) == [first]


def test_it_does_not_hold_the_window_behind_it(qtbot, check, desk):
    assert not dialog_of(qtbot, check, desk).isModal()


# ---------- the clicker ----------


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Key.Key_PageDown, "Gehoord: PageDown, volgende stap."),
        (Key.Key_PageUp, "Gehoord: PageUp, vorige stap."),
        (Key.Key_Period, "Gehoord: ‘.’, zwart beeld."),
        (Key.Key_B, "Gehoord: B, zwart beeld."),
        (Key.Key_F5, "Gehoord: F5, beamer aan of uit."),
        (Key.Key_Space, "Gehoord: spatie, volgende stap."),
        (Key.Key_F1, "Gehoord: F1, de lijst met toetsen."),
        (Key.Key_J, "Gehoord: J, deze knop doet niets."),
        (Key.Key_Return, "Gehoord: Enter, deze knop doet niets."),
    ],
)
def test_a_key_is_heard_and_the_day_stays_where_it_is(qtbot, check, desk, key, words):
    desk.conduct.begin()
    here = desk.live.day.position.step_id
    dialog = dialog_of(qtbot, check, desk)
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert said(dialog, "keyEarWords") == words
    assert desk.live.day.position.step_id == here
    assert desk.wall.screen is Screen.SHOWN
    assert check.is_open


def test_a_key_in_the_window_of_the_room_is_only_heard(qtbot, check, desk):
    assert not check.take(pressed(Key.Key_PageDown))
    dialog = dialog_of(qtbot, check, desk)
    assert check.take(pressed(Key.Key_PageDown))
    assert said(dialog, "keyEarWords") == "Gehoord: PageDown, volgende stap."
    assert check.take(pressed(Key.Key_B, is_repeat=True))
    assert said(dialog, "keyEarWords") == "Gehoord: PageDown, volgende stap."


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F5])
def test_who_has_one_screen_can_always_come_back_from_the_wall(qtbot, check, desk, key):
    dialog = dialog_of(qtbot, check, desk)
    check.set_beamer("EPSON", is_shown=True)
    assert check.take(pressed(key))
    check.set_beamer("laptop", is_shown=True, is_covering=True)
    assert not check.take(pressed(key))
    assert check.take(pressed(Key.Key_PageDown))
    assert "Nog eens Esc" not in said(dialog, "keyEarWords")


def test_a_key_that_was_changed_says_what_it_does_now(qtbot, check, desk, settings):
    settings.change(keys={"BLACK": ("F9",)})
    dialog = dialog_of(qtbot, check, desk)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F9)
    assert said(dialog, "keyEarWords") == "Gehoord: F9, zwart beeld."


def test_escape_is_heard_once_and_closes_the_second_time(qtbot, check, desk):
    dialog = dialog_of(qtbot, check, desk)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert check.is_open
    assert "Nog eens Esc sluit" in said(dialog, "keyEarWords")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F5)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert check.is_open
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not check.is_open
    assert not desk.wall.shows_test_card


def test_tab_leaves_the_box_that_listens(qtbot, check, desk):
    dialog = dialog_of(qtbot, check, desk)
    ear = QApplication.focusWidget()
    qtbot.keyClick(ear, Key.Key_Tab)
    assert QApplication.focusWidget() is not ear
    assert dialog.isAncestorOf(QApplication.focusWidget())


def test_a_click_elsewhere_leaves_the_box_listening(qtbot, check, desk):
    dialog = dialog_of(qtbot, check, desk)
    ear = QApplication.focusWidget()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible() and button.objectName() != "checkClose":
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is ear


# ---------- the sound and the list ----------


def test_the_gong_is_asked_for_at_the_volume_of_the_settings(qtbot, check, desk, settings):
    settings.change(volume=35)
    dialog = dialog_of(qtbot, check, desk)
    with qtbot.waitSignal(check.sound_test_requested) as asked:
        dialog.findChild(QPushButton, "checkGong").click()
    assert asked.args == [35]
    settings.change(volume=80, sound=False)
    with qtbot.waitSignal(check.sound_test_requested) as asked:
        dialog.findChild(QPushButton, "checkGong").click()
    assert asked.args == [80]
    assert "staat uit" in said(dialog, "checkSoundHint")
    check.set_sound_outcome("De gong klonk.")
    assert said(dialog, "checkSoundOutcome") == "De gong klonk."


def test_three_ticks_make_the_room_ready(qtbot):
    dialog = RoomCheckDialog()
    qtbot.addWidget(dialog)
    counts = [said(dialog, "checkCount")]
    for part in dialog._parts:
        part.box.click()
        counts.append(said(dialog, "checkCount"))
    assert counts == ["0 van 3 goed", "1 van 3 goed", "2 van 3 goed", "De zaal is klaar."]


def test_every_control_has_a_name(qtbot):
    dialog = RoomCheckDialog()
    qtbot.addWidget(dialog)
    found = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [widget.accessibleName() for widget in found]
    assert len(found) >= 6
    assert all(names)
    assert len(set(names)) == len(names)


def test_it_follows_the_wall_on_the_only_screen_there_and_back(qtbot, check, desk, window):
    audience = QWidget()
    qtbot.addWidget(audience)
    projection = Projection(audience, window, window, asks_system=lambda: False)
    check.watch(projection)
    dialog = dialog_of(qtbot, check, desk)
    dialog.findChild(QPushButton, "checkProject").click()
    assert projection.is_covering
    assert said(dialog, "checkWhere").endswith(projection.label)
    assert not check.take(pressed(Key.Key_Escape))
    projection.stop()
    qtbot.waitUntil(lambda: "nog geen beeld" in said(dialog, "checkWhere"))
