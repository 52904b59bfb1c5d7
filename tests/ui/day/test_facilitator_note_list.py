import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.day.facilitator_room import (
    KEY,
    MIRROR,
    MIRROR_NOTES,
    NEIGHBOURHOOD,
)
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.ui.day.note_menu import NoteMenu, Place
from wijkteam_studio.ui.day.note_row import NOTE_ROLE
from wijkteam_studio.ui.kit.keys import Action

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(room):
    room.go(MIRROR)
    return room


def select(room, row):
    notes = room.field().notes
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(row, 0))
    return notes


def test_a_note_is_edited_in_its_place(three):
    notes = select(three, 1)
    QTest.keyClick(notes, KEY.Key_F2)
    editor = notes.findChild(type(notes._editor))
    assert editor.isVisible()
    assert editor.toPlainText() == "twee"
    QTest.keyClicks(editor, "!")
    QTest.keyClick(editor, KEY.Key_Return)
    assert three.texts() == ["een", "twee!", "drie"]
    assert notes.hasFocus()


def test_escape_leaves_the_note_as_it_was_and_the_beamer_alone(three, qtbot):
    notes = select(three, 0)
    QTest.keyClick(notes, KEY.Key_Return)
    QTest.keyClicks(notes._editor, " en nog wat")
    with qtbot.assertNotEmitted(three.page.requested):
        QTest.keyClick(notes._editor, KEY.Key_Escape)
    assert three.texts() == ["een", "twee", "drie"]
    assert not notes._editor.isVisible()


def test_a_note_that_is_being_edited_is_kept_when_the_focus_leaves(three):
    notes = select(three, 1)
    QTest.keyClick(notes, KEY.Key_F2)
    QTest.keyClicks(notes._editor, " en meer")
    three.field().editor.setFocus()
    assert three.texts() == ["een", "twee en meer", "drie"]
    assert not notes._editor.isVisible()


def test_a_note_that_is_being_edited_is_kept_when_the_step_is_left(three):
    notes = select(three, 2)
    QTest.keyClick(notes, KEY.Key_F2)
    QTest.keyClicks(notes._editor, "!")
    three.desk.conduct.next()
    assert three.texts() == ["een", "twee", "drie!"]


def test_an_emptied_note_says_so_and_the_editor_stays_open(three):
    notes = select(three, 0)
    QTest.keyClick(notes, KEY.Key_F2)
    notes._editor.setPlainText("  ")
    QTest.keyClick(notes._editor, KEY.Key_Return)
    assert "staat niets meer" in three.field().line.text()
    assert notes._editor.isVisible()
    assert three.texts()[0] == "een"


def test_notes_move_merge_and_go_by_key(three):
    notes = select(three, 2)
    QTest.keyClick(notes, KEY.Key_Up, ALT)
    assert three.texts() == ["een", "drie", "twee"]
    assert notes.currentIndex().row() == 1
    QTest.keyClick(notes, KEY.Key_Down, ALT)
    assert three.texts() == ["een", "twee", "drie"]
    QTest.keyClick(notes, KEY.Key_M, CTRL)
    assert three.texts() == ["een", "twee drie"]
    QTest.keyClick(notes, KEY.Key_Delete)
    assert three.texts() == ["een"]


def test_dots_newspaper_and_wall_by_key(three):
    notes = select(three, 0)
    QTest.keyClick(notes, KEY.Key_Plus)
    QTest.keyClick(notes, KEY.Key_Plus)
    QTest.keyClick(notes, KEY.Key_Minus)
    QTest.keyClick(notes, KEY.Key_K)
    QTest.keyClick(notes, KEY.Key_T)
    note = three.desk.live.day.notes_of(MIRROR, MIRROR_NOTES)[0]
    assert (note.dots, note.destination, note.on_wall) == (1, Destination.NEWSPAPER, True)
    QTest.keyClick(notes, KEY.Key_K)
    assert three.desk.live.day.notes[note.id].destination is Destination.HERE


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_on_more_opens_the_menu_and_changes_nothing(three, qtbot):
    notes = three.field().notes
    index = notes.model().index(0, 0)
    area = notes.visualRect(index)
    note = index.data(NOTE_ROLE)
    right = next(
        x
        for x in range(area.right(), area.left(), -2)
        if notes._rows.chip_at(QPointF(x, area.top() + 20), area, note, with_more=False)
    )
    spot = area.topLeft()
    spot.setX(right - 6)
    spot.setY(area.top() + 20)
    note = three.desk.live.day.notes_of(MIRROR, MIRROR_NOTES)[0]
    qtbot.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    after = three.desk.live.day.notes[note.id]
    assert notes.selected == note.id
    assert after.destination is Destination.HERE
    menu = notes.findChild(NoteMenu)
    assert menu.isVisible()
    menu.close()


def test_a_click_on_the_newspaper_chip_sends_the_note_there(three, qtbot):
    notes = select(three, 0)
    index = notes.currentIndex()
    area, note = notes.visualRect(index), index.data(NOTE_ROLE)
    middle = area.top() + 20
    spots = {
        notes._rows.chip_at(QPointF(x, middle), area, note, with_more=True): x
        for x in range(area.left(), area.right(), 4)
    }
    spot = area.topLeft()
    spot.setX(spots["destination"])
    spot.setY(middle)
    qtbot.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert three.desk.live.day.notes[note.id].destination is Destination.NEWSPAPER


def test_the_menu_names_every_work_and_moves_a_note_to_another_field(three):
    notes = select(three, 0)
    note = three.desk.live.day.notes_of(MIRROR, MIRROR_NOTES)[0]
    menu = NoteMenu(note, notes._places, notes)
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Wissen\tDelete" in words
    (others,) = [action.menu() for action in menu.actions() if action.menu()]
    places = [action.data() for action in others.actions()]
    target = next(item for item in places if item.harvest == "wijk_zorgen")
    notes.place_requested.emit(note.id, target)
    assert three.texts(NEIGHBOURHOOD, "wijk_zorgen") == ["een"]
    assert three.texts() == ["twee", "drie"]


def test_no_place_is_offered_where_no_notes_can_be(three):
    places = three.field().notes._places
    assert all(isinstance(place, Place) for place in places)
    assert not {"dilemma", "afspraken", "parkeerplaats"} & {place.harvest for place in places}


def test_down_goes_from_the_empty_line_to_the_notes(three):
    three.key(KEY.Key_Down, at=three.field().editor)
    assert three.field().notes.hasFocus()
    assert three.field().notes.currentIndex().row() == 0


def test_a_deleted_note_comes_back_with_control_z_and_says_so(three):
    notes = select(three, 1)
    QTest.keyClick(notes, KEY.Key_Delete)
    QTest.keyClick(notes, KEY.Key_Z, CTRL)
    assert three.texts() == ["een", "twee", "drie"]
    assert three.page.view.foot._quiet.text() == "Ongedaan gemaakt: Notitie gewist"
    QTest.keyClick(notes, KEY.Key_Y, CTRL)
    assert three.texts() == ["een", "drie"]
    assert three.page.view.foot._quiet.text() == "Opnieuw gedaan: Notitie gewist"


def test_undo_says_where_when_the_note_is_of_another_step(three):
    three.go(NEIGHBOURHOOD)
    title = three.desk.live.day.programme.step(MIRROR).title
    three.page.perform(Action.UNDO)
    foot = three.page.view.foot._quiet
    assert foot.text() == f"Ongedaan gemaakt: Notitie toegevoegd ({title})"
    three.page.perform(Action.REDO)
    assert foot.text() == f"Opnieuw gedaan: Notitie toegevoegd ({title})"
