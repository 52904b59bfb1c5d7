from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.accessible_scenes import settle
from wijkteam_studio.ui.kit.form_field import LineField

LONG = "Wijkteam Rijnsburg-Zuidwest en Sint-Jacobiparochiebuurt"


def fields(qtbot):
    window, other, field = QWidget(), QLineEdit(), LineField("Team", "team")
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(field)
    qtbot.addWidget(window)
    window.resize(220, 120)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    return window, other, field


def first_letter_is_seen(field):
    return field.cursorPositionAt(field.rect().center()) < len(LONG) // 2


def test_a_long_text_shows_how_it_begins(qtbot):
    _window, _other, field = fields(qtbot)
    field.setText(LONG)
    settle()
    assert first_letter_is_seen(field)
    QLineEdit.setText(field, LONG)
    settle()
    assert not first_letter_is_seen(field)


def test_who_is_led_to_a_field_goes_on_at_its_end(qtbot):
    _window, _other, field = fields(qtbot)
    field.setText("Wie belt")
    field.setFocus()
    QTest.keyClicks(field, " er")
    assert field.text() == "Wie belt er"


def test_a_text_that_comes_while_one_types_leaves_the_cursor_at_its_end(qtbot):
    _window, _other, field = fields(qtbot)
    field.setFocus()
    field.setText("Wie belt")
    QTest.keyClicks(field, " er")
    assert field.text() == "Wie belt er"


def test_tab_still_marks_the_whole_text(qtbot):
    _window, other, field = fields(qtbot)
    field.setText(LONG)
    QTest.keyClick(other, Qt.Key.Key_Tab)
    assert field.selectedText() == LONG
