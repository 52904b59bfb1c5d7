"""A double click is one click, on every button but those that people press in a row."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

import wijkteam_studio.ui
from tests.ui.day.facilitator_room import MIRROR
from tests.ui.running import listed, titled
from wijkteam_studio.ui.kit.buttons import make_button

UI = Path(wijkteam_studio.ui.__file__).parent
MAKES_IT = "buttons.py"


def double_click(button):
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def named(widget, name):
    return widget.findChild(QPushButton, name)


@pytest.mark.parametrize(("name", "lands_on"), [("nextStep", "DD08"), ("previousStep", "DD06")])
def test_a_double_click_moves_one_step(room, name, lands_on):
    room.go(MIRROR)
    double_click(named(room.page, name))
    assert room.now() == lands_on


def test_a_double_click_does_not_pass_by_what_is_still_parked(qtbot, programs):
    window = listed(qtbot, programs())
    named(window, "rehearse").click()
    titled(qtbot, window, "Voorbereiden")
    named(window, "begin").click()
    desk = window.day_pages.desk
    desk.parking.park("De wachtlijst")
    desk.conduct.go_to(desk.live.day.programme.steps[-1].id)
    onward = named(window, "nextStep")
    double_click(onward)
    assert "parkeerplaats" in window.findChild(QWidget, "quietLine").text()
    assert not window.windowTitle().startswith("Krant")
    double_click(onward)
    assert window.windowTitle().startswith("Krant")


def test_the_second_press_does_nothing_on_a_button_that_has_just_come_there(room):
    room.go("DD12")
    named(room.page, "addAgreement").click()
    cancel = named(room.page, "agreementCancel")
    assert cancel.isVisible()
    QTest.mouseDClick(cancel, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(cancel, Qt.MouseButton.LeftButton)
    assert cancel.isVisible()


def test_minutes_count_each(room):
    room.go(MIRROR)
    before = room.desk.conduct.seconds_left
    double_click(named(room.page, "fiveMore"))
    assert round((room.desk.conduct.seconds_left - before) / 60) == 10


@pytest.mark.parametrize(("counts_each", "clicks"), [(False, 1), (True, 2)])
def test_a_button_says_which_of_the_two_it_is(qtbot, counts_each, clicks):
    button = make_button("Doe het", counts_each=counts_each)
    qtbot.addWidget(button)
    button.show()
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    double_click(button)
    assert len(pressed) == clicks


def _plain_buttons(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named_here = [node.func] if isinstance(node, ast.Call) else []
        named_here += node.bases if isinstance(node, ast.ClassDef) else []
        yield from (n for n in named_here if isinstance(n, ast.Name) and n.id == "QPushButton")


def test_the_program_has_no_other_buttons():
    sources = sorted(UI.rglob("*.py"))
    assert [path.name for path in sources if any(_plain_buttons(path))] == [MAKES_IT]
