import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget

from tests.ui.start.overviews import CREATED, NOW, many, summary, team
from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.ui.kit.theme import apply_theme
from wijkteam_studio.ui.start.session_view import SessionView
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


def test_it_greets_before_anything_is_known(page):
    assert texts(page, "greeting") == ["Goedemorgen"]
    assert texts(page, "today") == ["zondag 22 november"]
    assert texts(page, "loading") == ["Je sessies worden opgezocht…"]
    assert seen(page, "sessions") == []


def test_sessions_that_cannot_be_opened_are_told_until_they_can(page):
    show(page, summary())
    page.set_closed()
    assert texts(page, "closed") == ["Je sessies zijn nu niet te openen. Oefenen kan wel."]
    assert [seen(page, name) for name in ("loading", "sessions", "dueList", "welcome")] == [[]] * 4
    new = page.findChild(QPushButton, "newSession")
    assert not new.isEnabled()
    assert page.findChild(QPushButton, "rehearse").isEnabled()
    show(page, summary())
    assert seen(page, "closed") == []
    assert len(seen(page, "dueList")) == 1
    assert new.isEnabled()


@pytest.mark.parametrize("size", [(1366, 690), (1000, 640), (1920, 1000)])
def test_no_line_of_the_welcome_is_cut(page, size):
    page.window().resize(*size)
    show(page)
    QApplication.processEvents()
    lines = [line for line in page.findChildren(QLabel) if line.objectName().startswith("welcome")]
    assert len(lines) == 11
    for line in lines:
        wraps = line.wordWrap()
        needed = line.heightForWidth(line.width()) if wraps else line.sizeHint().height()
        assert line.height() >= needed, line.text()


def test_the_first_time_it_says_what_to_do(page):
    show(page)
    assert len(seen(page, "welcome")) == 1
    assert texts(page, "welcomeStep") == [
        "Bereid de dag voor", "Leid het gesprek", "Deel de krant uit",
    ]  # fmt: skip
    assert seen(page, "sessions") == seen(page, "searchField") == seen(page, "loading") == []


def test_sessions_replace_the_welcome(page):
    show(page)
    show(page, summary())
    assert seen(page, "welcome") == []
    assert page.findChild(SessionView).model().rowCount() == 1


def test_what_is_due_stands_above_with_its_button(page):
    show(page, summary(), summary(-3, SessionState.CLOSED, team("Zuid")))
    assert texts(page, "dueTeam") == ["De Linden", "Zuid"]
    assert texts(page, "dueAction") == ["Begin de dag", "Maak de krant"]


@pytest.mark.parametrize(
    ("given", "signal"),
    [
        (summary(0, SessionState.RUNNING), "session_opened"),
        (summary(0), "session_opened"),
        (summary(-2, SessionState.CLOSED), "newspaper_requested"),
        (
            summary(-30, SessionState.CLOSED, newspaper_at=CREATED, look_back=NOW.date()),
            "look_back_requested",
        ),
    ],
)
def test_the_button_of_a_line_asks_for_what_it_says(page, qtbot, given, signal):
    show(page, given)
    [button] = seen(page, "dueAction")
    with qtbot.waitSignal(getattr(page, signal)) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [given]


@pytest.mark.parametrize(
    ("name", "signal"),
    [("newSession", "new_session_requested"), ("rehearse", "rehearsal_requested")],
)
def test_the_big_buttons_work_in_every_state(page, qtbot, name, signal):
    for sessions in ((), (summary(),)):
        show(page, *sessions)
        with qtbot.waitSignal(getattr(page, signal)):
            qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_session_opens_by_its_word_by_enter_and_by_a_double_click(page, qtbot):
    given = summary()
    show(page, given)
    table = page.findChild(SessionView)
    opening = table.visualRect(table.model().index(0, 5)).center()
    with qtbot.waitSignal(page.session_opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=opening)
    assert opened.args == [given]
    name = table.visualRect(table.model().index(0, 0)).center()
    with qtbot.waitSignal(page.session_opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.session_opened):
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)


def test_a_click_on_a_name_only_chooses_it(page, qtbot):
    show(page, summary())
    table = page.findChild(SessionView)
    name = table.visualRect(table.model().index(0, 0)).center()
    with qtbot.assertNotEmitted(page.session_opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert table.chosen() is not None


def test_delete_asks_and_nothing_disappears(page, qtbot):
    given = summary()
    show(page, given)
    table = page.findChild(SessionView)
    table.selectRow(0)
    with qtbot.waitSignal(page.session_deleted_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert asked.args == [given]
    assert table.model().rowCount() == 1


def test_the_chosen_row_stays_chosen_when_the_list_changes(page):
    first, second = summary(-1), summary(-2)
    show(page, first, second)
    table = page.findChild(SessionView)
    table.selectRow(1)
    show(page, summary(5), first, second)
    assert table.chosen() == second


def test_two_hundred_sessions_scroll_inside_the_page(page):
    show(page, *many(200), total_sessions=5000)
    table = page.findChild(SessionView)
    assert table.verticalScrollBar().maximum() > 0
    assert page.height() == 768
    assert texts(page, "sessionCaption") == ["De 200 nieuwste van 5000 sessies"]


def test_a_short_table_has_no_empty_rows(page):
    show(page, summary(-30, SessionState.CLOSED), summary(-31, SessionState.CLOSED))
    table = page.findChild(SessionView)
    assert table.verticalScrollBar().maximum() == 0
    last = table.visualRect(table.model().index(1, 0)).bottom()
    assert 0 <= table.viewport().height() - last <= 6


def test_at_twice_the_text_size_nothing_is_cut_and_a_session_still_opens(
    page, qapp, resources, theme_cache
):
    show(page, summary())
    page.window().resize(804, 768)
    try:
        apply_theme(qapp, resources, theme_cache, 2.0)
        QApplication.sendPostedEvents()
        for button in page.findChildren(QPushButton):
            if button.isVisible():
                assert button.height() >= button.fontMetrics().height() + 8, button.objectName()
        table = page.findChild(SessionView)
        opening = table.visualRect(table.model().index(0, 5))
        assert table.viewport().rect().contains(opening)
        assert opening.width() >= table.fontMetrics().horizontalAdvance("Open")
        assert page.window().width() == 804
    finally:
        apply_theme(qapp, resources, theme_cache)


def test_the_page_fits_a_small_laptop(page):
    show(page, *(summary(0, of=team(str(n))) for n in range(3)), *many(200))
    assert page.minimumSizeHint().width() <= 1024 - 220
    assert page.minimumSizeHint().height() <= 680


def test_markup_in_a_name_is_only_text(page):
    show(page, summary(of=team("<b>Zuid</b> & co", "<img src=x>")))
    assert texts(page, "dueTeam") == ["<b>Zuid</b> & co"]
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.objectName()


def test_everything_that_takes_focus_has_a_name(page):
    show(page, summary())
    for child in page.findChildren(QWidget):
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            heard = QAccessible.queryAccessibleInterface(child).text(QAccessible.Text.Name)
            assert heard, child
            assert child.objectName(), child


def test_tab_visits_everything_and_comes_back(page, qtbot):
    show(page, summary())
    start = page.findChild(QPushButton, "rehearse")
    start.setFocus()
    names = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        if focused is start and names:
            break
        names.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["rehearse", "newSession", "dueAction", "searchField", "sessions", "settings"]


def test_targets_are_large_enough(page):
    show(page, summary())
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= 32, button.objectName()


def test_the_menu_of_a_row_offers_the_krant(page, qtbot):
    given = summary()
    show(page, given)
    table = page.findChild(SessionView)
    table.selectRow(0)
    assert table.viewport().rect().contains(QPoint(5, 5))
    [krant] = [a for a in table.findChild(QWidget, "sessionMenu").actions() if "Krant" in a.text()]
    with qtbot.waitSignal(page.newspaper_requested) as asked:
        krant.trigger()
    assert asked.args == [given]
