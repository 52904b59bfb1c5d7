"""Tab goes through a step as one reads it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessible_focus import stops
from tests.ui.day.facilitator_room import KEY, room_in, wish
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        yield opened


def tour(room, key=KEY.Key_Tab):
    """Every control that Tab comes by, from where one is until it is there again."""
    window, found = room.page.window(), [QApplication.focusWidget()]
    for _ in range(100):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        if QApplication.focusWidget() is found[0]:
            return found
        found.append(QApplication.focusWidget())
    raise AssertionError("Tab does not come back")


def top_of(widget, page):
    return widget.mapTo(page, QPoint(0, 0)).y()


def rises(page, found):
    """Pairs of instruments of which the later one stands above the one before it."""
    panel = page.panel
    order = [item for stop in found for item in panel.instruments if item.isAncestorOf(stop)]
    pairs = pairwise(order)
    return [(a, b) for a, b in pairs if top_of(b, page) < top_of(a, page)]


@pytest.mark.parametrize("programme", ["DB1", "DB2", "DB3", "DB4", "DB5"])
def test_tab_goes_through_the_instruments_of_every_step_from_top_to_bottom(
    tmp_path, qtbot, programme
):
    with room_in(tmp_path, qtbot, session=wish(programme)) as room:
        for step in room.desk.live.day.programme:
            room.go(step.id)
            room.page.view.nav.take_focus()
            found = tour(room)
            assert (step.id, rises(room.page, found)) == (step.id, [])
            assert (step.id, len(set(found))) == (step.id, len(stops(room.page.window())))


def test_tab_reaches_the_numbers_of_a_count_before_its_buttons(room):
    room.go("DD13")
    control = room.page.panel.one_of(CountControl)
    found = [stop.objectName() for stop in tour(room) if control.isAncestorOf(stop)]
    hands = [name for place in "12345" for name in (f"count-{place}", f"more-{place}")]
    assert found == ["onWall", *hands, "openCount"]


def test_tab_goes_from_side_to_side_before_it_goes_to_their_notes(room):
    room.go("DD05")
    for text, side in (("Brieven", "brengen"), ("Schuldhulp", "halen"), ("Van vroeger", "")):
        room.desk.harvest.add("DD05", "brengen_halen", text, side)
    QApplication.processEvents()
    bring, seek, neither = room.page.panel.one_of(NotesControl).blocks
    at = tour(room).index
    assert QApplication.focusWidget() is bring.field.editor
    assert at(seek.field.editor) == 1
    assert [at(block.field.notes) for block in (bring, seek, neither)] == [2, 3, 4]


def test_shift_tab_goes_the_same_way_back(room):
    room.go("DD13")
    there = tour(room)
    back = tour(room, KEY.Key_Backtab)
    assert back[1:] == there[:0:-1]


def test_what_came_later_is_visited_where_it_stands(room):
    room.go("DD12")
    room.desk.parking.park("Wie heeft de sleutel?")
    QApplication.processEvents()
    room.page.view.nav.take_focus()
    names = [stop.objectName() for stop in tour(room)]
    assert names.index("setLookBack") < names.index("topicToggle") < names.index("closeDay")


def test_a_control_that_tab_reaches_is_in_view(room):
    room.page.resize(1024, 500)
    room.go("DD13")
    QApplication.processEvents()
    (last,) = [stop for stop in tour(room) if stop.objectName() == "more-5"]
    while QApplication.focusWidget() is not last:
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    assert last.visibleRegion().boundingRect() == last.rect()
