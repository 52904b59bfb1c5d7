import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget

from tests.ui.start.overviews import NOW, hit, summary
from wijkteam_studio.domain.overview import HitKind, Overview
from wijkteam_studio.ui.start.search_results import SearchResults
from wijkteam_studio.ui.start.start_page import StartPage


@pytest.fixture
def page(qtbot):
    window, page = QMainWindow(), StartPage()
    window.setCentralWidget(page)
    window.resize(1146, 768)
    qtbot.addWidget(window)
    page.set_now(NOW)
    with qtbot.waitActive(window):
        window.show()
    yield page
    window.close()


def show(page, *sessions, **more):
    page.set_overview(Overview(sessions=sessions, **more), NOW)
    QApplication.sendPostedEvents()


def seen(page, name):
    return [child for child in page.findChildren(QWidget, name) if child.isVisible()]


def texts(page, name):
    return [label.text() for label in seen(page, name)]


def search(qtbot, page, words):
    qtbot.keyClicks(page.findChild(QLineEdit, "searchField"), words)


def test_ctrl_f_goes_to_the_search_field(page, qtbot):
    show(page, summary())
    page.findChild(QPushButton, "newSession").setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(QLineEdit, "searchField").hasFocus()


def test_searching_asks_once_when_typing_pauses(page, qtbot):
    show(page, summary())
    asked = []
    page.search_requested.connect(asked.append)
    search(qtbot, page, "veilig ")
    qtbot.waitUntil(lambda: bool(asked), timeout=2000)
    assert asked == ["veilig"]


def test_finds_come_in_place_of_the_table_and_open(page, qtbot):
    show(page, summary())
    search(qtbot, page, "veilig")
    found = (hit("Is het hier veilig?"), hit("De Linden", HitKind.TEAM))
    page.set_hits("veilig", found)
    assert seen(page, "sessions") == []
    assert texts(page, "sessionCaption") == ["2 keer gevonden"]
    qtbot.keyClick(page.findChild(QLineEdit, "searchField"), Qt.Key.Key_Down)
    results = page.findChild(SearchResults)
    assert results.hasFocus()
    with qtbot.waitSignal(page.hit_opened) as opened:
        qtbot.keyClick(results, Qt.Key.Key_Return)
    assert opened.args == [found[0]]


def test_a_late_answer_to_older_words_is_not_shown(page, qtbot):
    show(page, summary())
    search(qtbot, page, "veiligheid")
    page.set_hits("veilig", (hit("Is het hier veilig?"),))
    assert seen(page, "searchResults") == []
    assert len(seen(page, "sessions")) == 1


def test_nothing_found_says_so_and_leads_back(page, qtbot):
    show(page, summary())
    search(qtbot, page, "zzz")
    page.set_hits("zzz", ())
    assert texts(page, "emptyTitle") == ["Niets gevonden"]
    [back] = seen(page, "emptyAction")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert len(seen(page, "sessions")) == 1
    assert page.findChild(QLineEdit, "searchField").text() == ""


def test_escape_in_the_search_field_empties_it(page, qtbot):
    show(page, summary())
    search(qtbot, page, "zzz")
    page.set_hits("zzz", ())
    qtbot.keyClick(page.findChild(QLineEdit, "searchField"), Qt.Key.Key_Escape)
    assert len(seen(page, "sessions")) == 1
