import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from wijkteam_studio.ui.day.facilitator_keys import FacilitatorKeys
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.plain_editor import PlainEditor

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def keys(page):
    return FacilitatorKeys(page)


@pytest.fixture
def asked(keys):
    asked = []
    keys.action_requested.connect(asked.append)
    keys.watch()
    yield asked
    keys.rest()


def text_of(field):
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.fixture(params=[QLineEdit, PlainEditor])
def field(request, page):
    field = QLineEdit(page) if request.param is QLineEdit else PlainEditor("Tekst", "tekst")
    field.setParent(page)
    field.show()
    field.setFocus()
    return field


def test_a_field_undoes_and_redoes_its_own_typing_first(field, asked):
    QTest.keyClicks(field, "half")
    QTest.keyClick(field, KEY.Key_Z, CTRL)
    assert text_of(field) == ""
    QTest.keyClick(field, KEY.Key_Y, CTRL)
    assert text_of(field) == "half"
    assert asked == []


def test_control_shift_z_redoes_typing_too(field, asked):
    QTest.keyClicks(field, "half")
    QTest.keyClick(field, KEY.Key_Z, CTRL)
    QTest.keyClick(field, KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (text_of(field), asked) == ("half", [])


def test_a_field_without_typing_leaves_it_to_the_program(field, asked):
    QTest.keyClick(field, KEY.Key_Z, CTRL)
    QTest.keyClick(field, KEY.Key_Y, CTRL)
    assert asked == [Action.UNDO, Action.REDO]


def test_what_the_program_undid_last_is_redone_before_the_typing(field, asked):
    QTest.keyClicks(field, "half")
    QTest.keyClick(field, KEY.Key_Z, CTRL)
    QTest.keyClick(field, KEY.Key_Z, CTRL)
    QTest.keyClick(field, KEY.Key_Y, CTRL)
    assert (text_of(field), asked) == ("", [Action.UNDO, Action.REDO])
    QTest.keyClick(field, KEY.Key_Y, CTRL)
    assert (text_of(field), asked) == ("half", [Action.UNDO, Action.REDO])


@pytest.fixture
def choice(page):
    choice = QComboBox(page)
    choice.addItems(["aan", "bel", "weg"])
    choice.show()
    choice.setFocus()
    return choice


def test_the_page_keys_move_the_day_from_a_choice_too(choice, asked):
    QTest.keyClick(choice, KEY.Key_PageDown)
    QTest.keyClick(choice, KEY.Key_PageUp)
    assert asked == [Action.NEXT, Action.PREVIOUS]
    assert choice.currentText() == "aan"


def test_arrows_and_letters_choose_in_a_choice(choice, asked):
    QTest.keyClick(choice, KEY.Key_Right)
    QTest.keyClick(choice, KEY.Key_W)
    assert choice.currentText() == "weg"
    assert asked == []


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_an_open_list_keeps_every_key(choice, asked):
    choice.showPopup()
    QTest.keyClick(choice, KEY.Key_PageDown)
    assert asked == []
    choice.hidePopup()
    QTest.keyClick(choice, KEY.Key_PageDown)
    assert asked == [Action.NEXT]


def test_chosen_letters_stay_letters_in_a_field(field, keys, asked):
    keys.set_keymap(KeyMap.of({"NEXT": ("N", "F9"), "BLACK": ("W", "."), "PAUSE": ("F8",)}))
    QTest.keyClicks(field, "Nw. bw. F5?")
    assert (text_of(field), asked) == ("Nw. bw. F5?", [])
    QTest.keyClick(field, KEY.Key_F9)
    QTest.keyClick(field, KEY.Key_F8)
    QTest.keyClick(field, KEY.Key_PageDown)
    assert asked == [Action.NEXT, Action.PAUSE]


def test_chosen_letters_choose_in_a_choice_and_page_keys_do_not(choice, keys, asked):
    keys.set_keymap(KeyMap.of({"NEXT": ("W", "F9")}))
    QTest.keyClick(choice, KEY.Key_W)
    QTest.keyClick(choice, KEY.Key_F9)
    assert (choice.currentText(), asked) == ("weg", [Action.NEXT])


def test_a_button_keeps_space_and_arrows_and_gives_the_rest(page, asked):
    button = QPushButton("Ga", page)
    button.show()
    button.setFocus()
    for key in (KEY.Key_Space, KEY.Key_Left, KEY.Key_P):
        QTest.keyClick(button, key)
    assert asked == [Action.PAUSE]


def test_a_key_that_is_held_asks_once_and_types_nothing(field, asked):
    for times in range(4):
        press = QKeyEvent(
            QEvent.Type.KeyPress, KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier, "", times > 0
        )
        QApplication.sendEvent(field, press)
    assert (text_of(field), asked) == ("", [Action.NEXT])


def test_repeats_that_look_like_presses_ask_once(page, asked):
    page.setFocus()
    none = Qt.KeyboardModifier.NoModifier
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind, at in ((down, 1000), (up, 1660), (down, 1660), (up, 1700), (down, 1700), (up, 1740)):
        event = QKeyEvent(kind, KEY.Key_PageDown, none)
        event.setTimestamp(at)
        QApplication.sendEvent(page, event)
    assert asked == [Action.NEXT]
