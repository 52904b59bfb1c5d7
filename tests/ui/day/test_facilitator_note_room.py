import pytest
from PySide6.QtCore import QModelIndex

from tests.ui.day.facilitator_room import (
    MIRROR,
    MIRROR_NOTES,
    NEIGHBOURHOOD,
)


@pytest.fixture
def room(room):
    room.go(MIRROR)
    return room


def test_two_hundred_notes_scroll_and_the_last_one_is_in_sight(room, qtbot):
    room.desk.harvest.add(MIRROR, MIRROR_NOTES, "\n".join(f"notitie {n}" for n in range(200)))
    notes = room.field().notes
    qtbot.waitUntil(lambda: notes.verticalScrollBar().maximum() > 0)
    room.enter("de laatste")
    last = notes.model().index(200, 0)
    qtbot.waitUntil(lambda: notes.viewport().rect().contains(notes.visualRect(last).center()))
    assert notes.model().rowCount(QModelIndex()) == 201
    assert room.field().editor.isVisible()


def in_view(room, widget, part):
    area = room.page.view._panel_area.viewport()
    top = widget.mapTo(area, part.topLeft()).y()
    return top >= 0 and top + part.height() <= area.height() + 1


def test_up_to_forty_notes_stand_whole_and_more_scroll_in_their_list(room, qtbot):
    notes = room.field().notes
    room.desk.harvest.add(MIRROR, MIRROR_NOTES, "\n".join(f"notitie {n}" for n in range(40)))
    qtbot.waitUntil(
        lambda: (
            notes.height() == notes.sizeHint().height() > 1000
            and notes.verticalScrollBar().maximum() == 0
        )
    )
    room.enter("nog een")
    qtbot.waitUntil(lambda: notes.verticalScrollBar().maximum() > 0)
    assert notes.height() >= notes.minimumSizeHint().height() > 240


def test_the_line_one_types_in_and_the_new_note_are_both_in_view(room, qtbot):
    room.desk.harvest.add(MIRROR, MIRROR_NOTES, "\n".join(f"notitie {n}" for n in range(20)))
    room.enter("de nieuwste")
    field = room.field()
    qtbot.waitUntil(lambda: in_view(room, field.notes, field.notes.end_rect()))
    assert in_view(room, field.editor, field.editor.rect())
    assert room.page.view._panel_area.verticalScrollBar().value() > 0
    room.page.view._panel_area.verticalScrollBar().setValue(0)
    assert field._head.y() == 0


def test_the_line_of_a_field_goes_away_with_its_own_notes(room, qtbot):
    room.go(NEIGHBOURHOOD)
    for harvest in ("wijk_krachten", "wijk_zorgen"):
        room.desk.harvest.add(NEIGHBOURHOOD, harvest, "\n".join(f"notitie {n}" for n in range(12)))
    bar = room.page.view._panel_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(bar.maximum())
    assert not in_view(room, room.field(0).editor, room.field(0).editor.rect())
    assert in_view(room, room.field(1).editor, room.field(1).editor.rect())


def test_a_note_that_is_gone_to_by_key_is_not_behind_the_line(room, qtbot):
    room.desk.harvest.add(MIRROR, MIRROR_NOTES, "\n".join(f"notitie {n}" for n in range(20)))
    notes, bar = room.field().notes, room.page.view._panel_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(3, 0))
    area = notes.visualRect(notes.currentIndex())
    assert in_view(room, notes, area)
    head = room.field()._head
    assert notes.mapTo(room.field(), area.topLeft()).y() >= head.geometry().bottom()


def test_in_a_narrow_list_the_words_take_the_whole_width(room):
    room.enter("Een zin die in een smalle lijst zeker niet op een enkele regel zal passen.")
    room.enter("Kort.")
    rows, (long, short) = room.field().notes._rows, room.field().notes.notes
    assert rows._text_width(long, 420) == 420 - 24
    assert rows._text_width(short, 420) < 420 - 100
    assert rows.row_height(short, 420) == 48
    assert rows._text_width(long, 726) < 726 - 100
