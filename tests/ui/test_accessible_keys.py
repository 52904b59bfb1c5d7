import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from tests.ui import accessible_day
from tests.ui.accessible_focus import stops
from tests.ui.accessible_scenes import (
    PAGES,
    dialog_named,
    page_named,
    walk,
    walk_dialogs,
)

example = accessible_day.example
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
AREAS = ("leftArea", "middleArea", "rightColumn")
#: Waits for a key, also for Tab.
TAKES_TAB = ("instellingen-toets",)
#: In a page of the manual Tab goes from link to link.
MANUAL = "handleiding"
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


def all_visited(window, page=""):
    order, wanted = tour(window), stops(window)
    assert (page, names(order)) == (page, names(wanted))
    assert len(set(map(id, order))) == len(order)


def test_tab_visits_all_of_a_page_once_and_comes_back(example, qtbot):
    for name, window in walk(example, WITH_KEYS):
        qtbot.waitUntil(window.isActiveWindow)
        all_visited(window, name)


def test_tab_visits_all_of_a_dialog_once_and_comes_back(example, qtbot):
    for name, window in walk_dialogs(example):
        qtbot.waitUntil(window.isActiveWindow)
        if name not in (*TAKES_TAB, MANUAL):
            all_visited(window, name)


def test_tab_goes_along_the_links_of_the_manual_and_then_out_of_the_page(example, qtbot):
    with dialog_named(MANUAL, example) as window:
        qtbot.waitUntil(window.isActiveWindow)
        page = window.findChild(QTextBrowser)
        page.setFocus()
        presses = 0
        while QApplication.focusWidget() is page and presses < 100:
            QTest.keyClick(page, KEY.Key_Tab)
            presses += 1
        assert 1 < presses < 100
        outside = [widget for widget in stops(window) if widget is not page]
        assert QApplication.focusWidget() in outside


def test_who_is_asked_for_a_key_is_told_how_to_leave_and_leaves(example, qtbot):
    for name in TAKES_TAB:
        with dialog_named(name, example) as window:
            qtbot.waitUntil(window.isActiveWindow)
            asking = QApplication.focusWidget()
            assert asking.accessibleName().endswith("Esc: laat maar.")
            QTest.keyClick(asking, KEY.Key_Escape)
            assert window.isVisible()
            all_visited(window, name)


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


def areas_of(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    found = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
        here = QApplication.focusWidget()
        found += [area for area in AREAS if window.findChild(QWidget, area).isAncestorOf(here)]
    return found


def test_f6_goes_round_the_areas_and_shift_f6_goes_back(example, qtbot):
    with page_named("stap-spiegel", example) as window:
        qtbot.waitUntil(window.isActiveWindow)
        window.findChild(QWidget, "stepList").setFocus()
        assert areas_of(window, KEY.Key_F6) == ["middleArea", "rightColumn", "leftArea"]
        assert areas_of(window, KEY.Key_F6, SHIFT) == ["rightColumn", "middleArea", "leftArea"]
