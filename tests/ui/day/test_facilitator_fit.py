import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from tests.ui.day.facilitator_room import (
    AGREEMENTS,
    BREAK,
    DILEMMA,
    MIRROR,
    NEIGHBOURHOOD,
    room_in,
)
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.saved import SavedWords


def test_saved_and_projector_lines_are_shown(room):
    room.page.set_saved(SavedWords("Bewaren …", "busy"))
    assert room.text("savedMark") == "Bewaren …"
    room.page.set_saved(SavedWords("Nog niet bewaard", "trouble", "De schijf is vol."))
    assert room.text("savedMark") == "Nog niet bewaard"
    room.page.set_projector("Beamer: A & B")
    button = room.page.findChild(QPushButton, "projectorLine")
    assert button.accessibleName() == "Beamer: A & B"


def test_a_beamer_that_is_off_says_how_it_goes_on(room):
    button = room.page.findChild(QPushButton, "projectorLine")
    assert button.text() == "Beamer uit · F5 zet hem aan"
    room.page.set_projector("Beamer: zaal 2")
    assert button.text() == "Beamer: zaal 2"
    room.page.set_projector("")
    assert button.text() == "Beamer uit · F5 zet hem aan"


def test_a_long_line_on_the_beamer_ends_in_dots_and_is_told_whole(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, (1024, 768)) as room:
        button = room.page.findChild(QPushButton, "projectorLine")
        line = "Beamer weg: " + "een heel lange naam " * 5 + ". Sluit hem aan."
        room.page.set_projector(line)
        qtbot.waitUntil(lambda: _cut(room.page) == [])
        assert button.text().endswith("…")
        assert button.accessibleName() == line
        assert room.page.width() == 1024


_CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


def test_every_control_has_a_name_for_who_hears_the_screen(room):
    for step in ("DD01", DILEMMA, AGREEMENTS, BREAK, "DD14"):
        room.go(step)
        controls = [
            widget
            for kind in _CONTROLS
            for widget in room.page.findChildren(kind)
            if widget.isVisibleTo(room.page) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        assert len(controls) > 5
        assert [(step, w.objectName()) for w in controls if not _heard(w)] == []


def _heard(widget):
    if widget.parentWidget() is not None and isinstance(widget.parentWidget(), QComboBox):
        return True
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("step", ["DD01", MIRROR, DILEMMA, NEIGHBOURHOOD, AGREEMENTS, BREAK])
def test_nothing_is_cut_at_any_size(room, qtbot, step):
    room.go(step)
    room.clocks.advance(200)
    room.page.perform(Action.BLACK)
    for size in ((1000, 680), (1024, 768), (1366, 768), (1920, 1080)):
        room.page.resize(*size)
        qtbot.waitUntil(lambda at=size: (room.page.view.width(), room.page.height()) == at)
        qtbot.waitUntil(lambda: _cut(room.page) == [], timeout=2000)


def _cut(page):
    """Buttons and areas that are narrower than they need, or stick out of the page."""
    found = []
    for button in page.findChildren(QPushButton):
        needs = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        if button.isVisibleTo(page) and needs + 10 > button.width():
            found.append(button.objectName())
        corner = button.mapTo(page, button.rect().topRight())
        if button.isVisibleTo(page) and corner.x() >= page.width():
            found.append(f"{button.objectName()} sticks out")
    areas = (page.view._panel_area, page.view._right_area)
    wide = [area for area in areas if area.widget().width() > area.viewport().width()]
    return [*found, *(area.objectName() for area in wide)]


def test_a_step_shows_no_window_of_its_own(room, qapp):
    room.desk.dilemmas.choose("D01")
    room.desk.parking.park("De wachtlijst")
    windows = []
    qapp.focusWindowChanged.connect(windows.append)
    for step in (DILEMMA, AGREEMENTS, MIRROR):
        room.go(step)
        qapp.processEvents()
    qapp.focusWindowChanged.disconnect(windows.append)
    assert windows == []
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == [room.page]
