import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from tests.ui.audience.walls import REAL
from wijkteam_studio.ui.audience.audience_window import AudienceWindow
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas


@pytest.fixture
def window(qtbot):
    window = AudienceWindow()
    qtbot.addWidget(window)
    window.resize(1024, 768)
    return window


@pytest.mark.parametrize(
    ("key", "text"), [(Qt.Key.Key_PageDown, ""), (Qt.Key.Key_B, "b"), (Qt.Key.Key_Escape, "\x1b")]
)
def test_a_key_is_passed_on(window, qtbot, key, text):
    with qtbot.waitSignal(window.key_pressed) as passed:
        qtbot.keyClick(window, key)
    (press,) = passed.args
    assert (press.key, press.text, press.is_repeat) == (key, text, False)
    assert press.modifiers == Qt.KeyboardModifier.NoModifier


def test_a_key_with_a_modifier_is_passed_on_whole(window, qtbot):
    with qtbot.waitSignal(window.key_pressed) as passed:
        qtbot.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert passed.args[0].modifiers == Qt.KeyboardModifier.ShiftModifier


def test_the_window_holds_a_wall_and_nothing_else(window):
    window.set_wall(REAL["vraag"])
    assert window.wall == REAL["vraag"]
    assert [type(child) for child in window.findChildren(QWidget)] == [WallCanvas]
    assert window.windowTitle() == "Zaalscherm"


def test_the_pointer_is_hidden_and_there_is_no_frame(window):
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_a_double_click_asks_to_leave(window, qtbot):
    window.show()
    with qtbot.waitSignal(window.leave_requested):
        qtbot.mouseDClick(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))


def test_the_program_may_close_the_window_itself(window):
    window.show()
    event = QCloseEvent()
    window.closeEvent(event)
    assert event.isAccepted()
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_the_whole_window_is_wall(window, qtbot):
    window.set_wall(REAL["vraag"])
    window.show()
    qtbot.waitExposed(window)
    assert window.canvas.geometry() == window.rect()
