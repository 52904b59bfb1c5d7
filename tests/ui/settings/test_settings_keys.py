import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)

from tests.ui.settings.settings_room import key, keys_of, press, said
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.settings.key_table import KeyTable
from wijkteam_studio.ui.settings.key_table_questions import KeyTableConflict, KeyTableRecorder
from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def settings(tmp_path):
    return Settings(PreferencesFile(tmp_path))


@pytest.fixture
def dialog(settings, qtbot):
    dialog = SettingsDialog(settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def test_a_key_is_changed_by_pressing_it(dialog, settings):
    press(dialog, "changeBLACK")
    assert "Druk op de nieuwe toets voor zwart beeld" in said(dialog, "recorderQuestion")[0]
    key(dialog, KEY.Key_N)
    assert keys_of(settings, Action.BLACK) == ("N",)
    assert said(dialog, "recorderQuestion") == []
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "changeBLACK")


def test_a_key_comes_beside_the_others(dialog, settings):
    press(dialog, "addNEXT")
    key(dialog, KEY.Key_F9)
    assert keys_of(settings, Action.NEXT) == ("PageDown", "→", "spatie", "F9")
    assert not dialog.findChild(QPushButton, "addNEXT").isEnabled()


def test_the_key_that_it_has_already_changes_nothing_by_adding(dialog, settings):
    press(dialog, "addBLACK")
    key(dialog, KEY.Key_Period)
    assert settings.now.keys == {}


def test_escape_leaves_the_keys_as_they_were_and_the_dialog_open(dialog, settings):
    press(dialog, "changeBLACK")
    key(dialog, KEY.Key_Escape)
    assert not dialog.findChild(KeyTable).is_recording
    assert (settings.now.keys, dialog.isVisible()) == ({}, True)
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "changeBLACK")


def test_going_elsewhere_leaves_the_keys_as_they_were(dialog, settings):
    press(dialog, "changeBLACK")
    other = dialog.findChild(QPushButton, "changeWHITE")
    other.setFocus()
    assert not dialog.findChild(KeyTable).is_recording
    assert QApplication.focusWidget() is other
    assert settings.now.keys == {}


@pytest.mark.parametrize(
    ("pressed", "modifiers", "words"),
    [
        (KEY.Key_Tab, Qt.KeyboardModifier.NoModifier, "Tab"),
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "Enter"),
        (KEY.Key_C, CTRL, "kopiëren"),
        (KEY.Key_V, CTRL, "plakken"),
        (KEY.Key_N, ALT, "Alt"),
        (KEY.Key_F1, Qt.KeyboardModifier.NoModifier, "F1 ligt vast"),
        (KEY.Key_Z, CTRL, "Ctrl Z ligt vast: ongedaan maken"),
        (KEY.Key_Escape, SHIFT, "Esc"),
    ],
)
def test_a_key_that_cannot_be_chosen_is_refused_with_a_reason(
    dialog, settings, pressed, modifiers, words
):
    press(dialog, "changeBLACK")
    key(dialog, pressed, modifiers)
    (reason,) = said(dialog, "recorderReason")
    assert words in reason
    assert "Kies een andere toets" in reason
    assert dialog.findChild(KeyTable).is_recording
    key(dialog, KEY.Key_N)
    assert keys_of(settings, Action.BLACK) == ("N",)


def test_keys_that_are_held_with_others_are_waited_for(dialog, settings):
    press(dialog, "changeBLACK")
    key(dialog, KEY.Key_Control, CTRL)
    assert said(dialog, "recorderReason") == []
    key(dialog, KEY.Key_G, CTRL)
    assert keys_of(settings, Action.BLACK) == ("Ctrl G",)


def test_a_key_of_another_action_is_not_taken_by_accident(dialog, settings):
    press(dialog, "changeWHITE")
    key(dialog, KEY.Key_B)
    (question,) = said(dialog, "conflictText")
    assert "De toets B hoort al bij zwart beeld" in question
    assert settings.now.keys == {}
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "conflictLeave")
    QTest.keyClick(dialog.findChild(KeyTableConflict), KEY.Key_Escape)
    assert (said(dialog, "conflictText"), settings.now.keys) == ([], {})
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "changeWHITE")


def test_a_key_is_taken_over_and_the_loss_is_said(dialog, settings):
    press(dialog, "changeWHITE")
    key(dialog, KEY.Key_B)
    press(dialog, "conflictTake")
    assert keys_of(settings, Action.WHITE) == ("B",)
    assert keys_of(settings, Action.BLACK) == (".",)
    assert said(dialog, "keySaid") == ["Let op: zwart beeld heeft nu alleen nog ‘.’."]
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "changeWHITE")


def test_one_action_gets_its_own_keys_back(dialog, settings):
    settings.change(keys={"WHITE": ("B",), "BLACK": (".",), "FREEZE": ("N",)})
    press(dialog, "restoreBLACK")
    assert keys_of(settings, Action.BLACK) == ("B", ".")
    assert keys_of(settings, Action.FREEZE) == ("N",)
    assert said(dialog, "keySaid") == ["Let op: wit beeld heeft nu geen toets meer."]
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "changeBLACK")


def test_all_keys_come_back_together(dialog, settings):
    settings.change(keys={"WHITE": ("B",), "FREEZE": ("N",)})
    press(dialog, "restoreAllKeys")
    assert settings.now.keys == {}
    assert not dialog.findChild(QPushButton, "restoreAllKeys").isEnabled()


def test_no_shortcut_goes_before_the_key_that_is_waited_for(dialog):
    press(dialog, "changeBLACK")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_N, CTRL)
    event.ignore()
    QApplication.sendEvent(dialog.findChild(KeyTableRecorder), event)
    assert event.isAccepted()
