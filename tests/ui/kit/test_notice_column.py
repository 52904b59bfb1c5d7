"""Notices above a page give way before the page's own foot leaves the window."""

import pytest
from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.kit.banner import NoticeColumn, above


@pytest.fixture
def page(qtbot):
    page = QWidget()
    page.setMinimumHeight(500)
    return page


@pytest.fixture
def column():
    return NoticeColumn(("een", "twee"))


@pytest.fixture
def whole(qtbot, column, page):
    whole = above(column, page)
    qtbot.addWidget(whole)
    whole.resize(1024, 640)
    whole.show()
    return whole


def test_nothing_to_say_takes_no_room(qtbot, whole, page):
    qtbot.waitUntil(lambda: page.height() == 640)


def test_what_is_said_is_as_high_as_its_words(qtbot, whole, column, page):
    column.line("een").show_message("De krant is opgeslagen.")
    column.line("twee").show_message("Er is geen reservekopie gemaakt.", "Probeer opnieuw")
    lines = [column.line("een"), column.line("twee")]
    qtbot.waitUntil(lambda: column.height() == sum(line.height() for line in lines) > 80)
    qtbot.waitUntil(lambda: not column.verticalScrollBar().isVisible())
    for line in lines:
        line.clear()
    qtbot.waitUntil(lambda: page.height() == 640)


def test_ten_notices_scroll_above_a_page_that_needs_its_room(qtbot, whole, column, page):
    for number in range(10):
        column.line("een").add_message(f"Er is geen reservekopie gemaakt: melding {number}.")
    qtbot.waitUntil(lambda: column.verticalScrollBar().isVisible())
    assert (whole.height(), page.height()) == (640, 500)
    assert column.height() == 140
    column.line("een").clear()
    qtbot.waitUntil(lambda: page.height() == 640)
