from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
)

from tests.ui.day.facilitator_room import (
    KEY,
)
from wijkteam_studio.domain.wall import Screen
from wijkteam_studio.ui.day.facilitator_actions import ParkDialog
from wijkteam_studio.ui.kit.keys import Action

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_page_down_moves_even_while_typing_and_the_cursor_is_in_the_first_field(room):
    room.type("x")
    room.key(KEY.Key_PageDown, at=room.field().editor)
    assert room.now() == "DD02"
    assert room.field().editor.hasFocus()
    room.key(KEY.Key_PageUp, at=room.field().editor)
    assert room.now() == "DD01"
    assert room.field().editor.toPlainText() == "x"


def test_letters_and_arrows_are_text_in_a_field_and_keys_outside_it(room):
    for letter in "bwf. ":
        QTest.keyClicks(room.field().editor, letter)
    room.key(KEY.Key_Right, at=room.field().editor)
    assert room.field().editor.toPlainText() == "bwf. "
    assert room.now() == "DD01"
    assert room.desk.wall.screen is Screen.SHOWN
    room.page.setFocus()
    QTest.keyClicks(room.page, "b")
    assert room.desk.wall.screen is Screen.BLACK
    QTest.keyClicks(room.page, ".")
    assert room.desk.wall.screen is Screen.SHOWN
    QTest.keyClicks(room.page, "w")
    assert room.desk.wall.screen is Screen.WHITE
    QTest.keyClicks(room.page, "w")
    QTest.keyClicks(room.page, "f")
    assert room.desk.wall.is_frozen
    room.page.setFocus()
    room.key(KEY.Key_Space, at=room.page)
    assert room.now() == "DD02"


def test_keys_work_from_the_list_of_steps_too(room):
    room.page.view.steps.setFocus()
    QTest.keyClicks(room.page.view.steps, "b")
    assert room.desk.wall.screen is Screen.BLACK
    QTest.keyClick(room.page.view.steps, KEY.Key_Right)
    assert room.now() == "DD02"


def test_a_button_keeps_its_space(room):
    button = room.page.findChild(QPushButton, "oneMore")
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    assert room.now() == "DD01"
    assert room.text("clockFace") == "11:00"


def test_a_click_on_a_button_leaves_the_cursor_where_it_was(room, qtbot):
    for name in ("oneMore", "pauseClock", "blackWall", "silence-1", "freezeWall"):
        button = room.page.findChild(QPushButton, name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert room.field().editor.hasFocus(), name


def test_what_lies_outside_the_page_goes_out_as_an_action(room, qtbot):
    page = room.page
    for key, modifiers, action in (
        (KEY.Key_F5, Qt.KeyboardModifier.NoModifier, Action.PROJECT),
        (KEY.Key_F5, SHIFT, Action.PROJECT_HERE),
        (KEY.Key_F5, CTRL, Action.NEXT_SCREEN),
        (KEY.Key_F1, Qt.KeyboardModifier.NoModifier, Action.KEYS),
        (KEY.Key_Escape, Qt.KeyboardModifier.NoModifier, Action.LEAVE_PROJECTION),
        (KEY.Key_F, CTRL, Action.SEARCH),
    ):
        with qtbot.waitSignal(page.requested) as asked:
            room.key(key, modifiers, room.field().editor)
        assert asked.args == [action]


def test_the_window_can_hand_on_a_key_of_the_audience_window(room):
    room.page.perform(Action.NEXT)
    assert room.now() == "DD02"


def test_a_hidden_page_reads_no_keys(room):
    room.page.hide()
    QTest.keyClick(room.page, KEY.Key_PageDown)
    assert room.now() == "DD01"


def test_a_topic_is_parked_from_anywhere_in_a_second(room):
    room.type("midden in een zin")
    room.key(KEY.Key_P, CTRL, room.field().editor)
    dialog = room.page.findChild(ParkDialog)
    dialog._park.click()
    assert dialog.isVisible()
    assert "staat nog niets" in dialog._field.error_text
    QTest.keyClicks(dialog._text, "De wachtlijst")
    QTest.keyClick(dialog._text, KEY.Key_Return)
    assert [topic.text for topic in room.desk.live.day.open_topics] == ["De wachtlijst"]
    assert room.field().editor.toPlainText() == "midden in een zin"


def test_escape_leaves_the_parking_dialog_without_parking(room):
    room.page.perform(Action.PARK)
    dialog = room.page.findChild(ParkDialog)
    QTest.keyClicks(dialog._text, "toch niet")
    QTest.keyClick(dialog._text, KEY.Key_Escape)
    assert room.desk.live.day.parked == {}


def test_f6_walks_through_the_three_areas(room):
    places = []
    for _ in range(3):
        room.key(KEY.Key_F6, at=room.page.focusWidget())
        places.append(room.page.view.area_of(room.page.focusWidget()))
    assert sorted(places) == [0, 1, 2]
    before = room.page.view.area_of(room.page.focusWidget())
    room.key(KEY.Key_F6, SHIFT, room.page.focusWidget())
    assert room.page.view.area_of(room.page.focusWidget()) == (before - 1) % 3
