"""Notes in columns: beside each other where there is room, and where a note can go."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.accessible_scenes import settle
from tests.ui.day.facilitator_room import room_in
from wijkteam_studio.ui.day.instruments.notes.harvest_block import places_of
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.day.note_menu import Place
from wijkteam_studio.ui.kit import theme

SIDES, FIELD, TWO_FIELDS = "DD05", "brengen_halen", "DD10"


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(SIDES)
        yield opened


def control_of(room):
    return room.page.panel.one_of(NotesControl)


def show(room, text, side="", step=SIDES, field=FIELD):
    (note,) = room.desk.harvest.add(step, field, text, side)
    room.desk.harvest.show_on_wall(note.id, shown=True)
    room.page._tick()
    return note


def corners(control):
    settle()
    return [block.mapTo(control, block.rect().topLeft()) for block in control.blocks]


@pytest.mark.parametrize(("short", "beside"), [(0, True), (1, False)])
def test_columns_stand_beside_each_other_from_where_both_have_room(qtbot, room, short, beside):
    control = NotesControl(room.desk)
    qtbot.addWidget(control)
    control.set_fields(room.desk.live.day.step, (FIELD,))
    control.show_day(room.desk.live.day)
    control.resize(2 * theme.scaled(300) + 24 - short, 500)
    control.show()
    left, right = corners(control)
    assert (left.y() == right.y(), left.x() < right.x()) == (beside, beside)
    assert (left.y() < right.y()) is not beside


def test_columns_are_as_wide_as_each_other(room):
    settle()
    left, right, *_rest = control_of(room).blocks
    assert abs(left.width() - right.width()) <= 1


def test_a_field_without_sides_has_one_column_and_no_name_above_it(room):
    title = room.page.panel.findChild(QLabel, "sidesLabel")
    assert title.isVisibleTo(room.page)
    assert title.text() == room.desk.library.named_field(FIELD).label
    room.go("DD07")
    control = control_of(room)
    assert len(control.blocks) == 1
    assert not title.isVisibleTo(room.page)
    assert control.blocks[0].field.label.text() == "Inzichten uit de spiegel"
    room.go(SIDES)
    assert len(control_of(room).blocks) == 2
    assert title.isVisibleTo(room.page)


def test_notes_of_no_side_are_not_taken_along_to_another_step(room):
    room.desk.harvest.add(SIDES, FIELD, "Van vroeger")
    assert len(control_of(room).blocks) == 3
    room.go("DD07")
    assert len(control_of(room).blocks) == 1
    room.go(SIDES)
    assert [len(block.field.notes.notes) for block in control_of(room).blocks] == [0, 0, 1]


def test_a_side_that_the_content_no_longer_has_is_no_side(room):
    room.desk.harvest.add(SIDES, FIELD, "Van een oude kant", "ruilen")
    blocks = control_of(room).blocks
    assert [len(block.field.notes.notes) for block in blocks] == [0, 0, 1]


def test_typing_begins_on_the_first_side(room):
    control = control_of(room)
    assert control.focus_first() is True
    assert control.blocks[0].field.editor.hasFocus()


def test_the_button_for_the_room_stands_once_and_where_the_name_of_the_field_is(room):
    def shown():
        made = control_of(room).findChildren(QPushButton, "onWall")
        return [button for button in made if button.isVisibleTo(room.page)]

    assert shown() == []
    show(room, "Brief", "brengen")
    (button,) = shown()
    assert button.accessibleName() == "Op de zaal: Notities"
    label = room.page.panel.findChild(QLabel, "sidesLabel")
    assert button.mapTo(room.page, button.rect().center()).y() == pytest.approx(
        label.mapTo(room.page, label.rect().center()).y(), abs=2
    )
    room.go("DD07")
    assert shown() == []
    show(room, "Kort", step="DD07", field="spiegel_inzichten")
    (button,) = shown()
    name = control_of(room).blocks[0].field.label
    assert button.mapTo(room.page, button.rect().center()).y() == pytest.approx(
        name.mapTo(room.page, name.rect().center()).y(), abs=2
    )


def test_every_field_of_notes_is_a_place_and_every_side_of_it_apart(room):
    programme, library = room.desk.live.day.programme, room.desk.library
    places = places_of(programme, library)
    assert [place for place in places if place.step_id == SIDES] == [
        Place(SIDES, FIELD, "Wat breng ik, wat heb ik nodig: Dit kun je bij ons halen", "brengen"),
        Place(SIDES, FIELD, "Wat breng ik, wat heb ik nodig: Dit zoeken wij", "halen"),
    ]
    assert [(place.harvest, place.side) for place in places if place.step_id == TWO_FIELDS] == [
        ("wijk_krachten", ""), ("wijk_zorgen", ""),
    ]  # fmt: skip
    assert not {"tijdwaardering", "afspraken", "dilemma"} & {place.harvest for place in places}


def test_a_field_that_a_step_names_twice_is_one_place(room):
    programme = room.desk.live.day.programme
    step = replace(programme.step("DD07"), harvest=("spelregels", "spelregels"))
    places = places_of(replace(programme, steps=(step,)), room.desk.library)
    assert [place.harvest for place in places] == ["spelregels"]


def test_a_note_is_offered_every_place_but_its_own(room):
    left, right, *_rest = control_of(room).blocks
    for block, other in ((left, "halen"), (right, "brengen")):
        here = [place.side for place in block.field.notes._places if place.step_id == SIDES]
        assert here == [other]
