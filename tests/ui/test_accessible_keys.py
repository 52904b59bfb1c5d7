import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui import accessible_day
from tests.ui.accessible_focus import THICK, focus_line, stops
from tests.ui.accessible_scenes import DIALOGS, PAGES, dialog_named, page_named, settle

example, wear = accessible_day.example, accessible_day.wear
KEY = Qt.Key
CONTROLS = ["start-gezocht", "voorbereiden", "krant", "stap-dilemma", "stap-afspraken"]
AREAS = ("leftArea", "middleArea", "rightColumn")
WITH_KEYS = [name for name in PAGES if name != "zaal"]


def tour(window, key=KEY.Key_Tab):
    """The controls that one key leads to, until it comes back where it began."""
    seen = []
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        here = QApplication.focusWidget()
        if seen and here is seen[0]:
            return seen
        if here in seen or here is None:
            raise AssertionError(f"trapped at {here}")
        seen.append(here)
    raise AssertionError("Tab never comes back")


def names(widgets):
    return sorted(widget.objectName() or type(widget).__name__ for widget in widgets)


def all_visited(window):
    order, wanted = tour(window), stops(window)
    assert names(order) == names(wanted)
    assert len(set(map(id, order))) == len(order)


@pytest.mark.parametrize("name", WITH_KEYS)
def test_tab_visits_all_of_a_page_once_and_comes_back(example, qtbot, name):
    with page_named(name, example) as window:
        qtbot.waitUntil(window.isActiveWindow)
        all_visited(window)


def test_tab_visits_all_of_a_dialog_once_and_comes_back(example, qtbot):
    for name in DIALOGS:
        with dialog_named(name, example) as window:
            qtbot.waitUntil(window.isActiveWindow)
            all_visited(window)


def test_shift_tab_goes_the_same_way_back(example, qtbot):
    with page_named("voorbereiden", example) as window:
        qtbot.waitUntil(window.isActiveWindow)
        there = tour(window)
        there[0].setFocus()
        back = tour(window, KEY.Key_Backtab)
        assert names(there) == names(back)
        assert [there[0], *reversed(there[1:])] == [back[-1], *back[:-1]]


def test_a_trap_is_found(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    for control in (QLineEdit(), QPlainTextEdit(), QPushButton("Verder")):
        column.addWidget(control)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    with pytest.raises(AssertionError):
        all_visited(window)


def areas_of(window, key):
    found = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        here = QApplication.focusWidget()
        found += [area for area in AREAS if window.findChild(QWidget, area).isAncestorOf(here)]
    return found


def test_f6_goes_round_the_areas_and_shift_f6_goes_back(example, qtbot):
    with page_named("stap-spiegel", example) as window:
        qtbot.waitUntil(window.isActiveWindow)
        window.findChild(QWidget, "stepList").setFocus()
        assert areas_of(window, KEY.Key_F6) == ["middleArea", "rightColumn", "leftArea"]


@pytest.mark.parametrize("plain", [False, True], ids=["ours", "high contrast"])
@pytest.mark.parametrize("name", CONTROLS)
def test_the_focus_of_every_control_is_a_clear_line(example, qtbot, wear, name, plain):
    wear(plain=plain)
    with page_named(name, example) as window:
        qtbot.waitUntil(window.isActiveWindow)
        thin = {}
        for control in stops(window):
            line = focus_line(window, control)
            if line < THICK:
                thin[control.objectName() or type(control).__name__] = round(line, 2)
        assert thin == {}


def test_a_control_without_a_focus_line_is_found(qtbot, wear):
    window = QWidget()
    column = QVBoxLayout(window)
    field, other = QLineEdit(), QLineEdit()
    for control in (field, other):
        column.addWidget(control)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    settle()
    assert focus_line(window, field) >= THICK
    window.setStyleSheet("QLineEdit:focus { border: 1px solid #85919D; padding: 7px 12px; }")
    assert focus_line(window, field) < THICK
