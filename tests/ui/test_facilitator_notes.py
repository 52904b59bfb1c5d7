import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.facilitator_room import (
    KEY,
    MIRROR,
    MIRROR_NOTES,
    NEIGHBOURHOOD,
    room_in,
)
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.ui.models.keymap import Action
from wijkteam_studio.ui.models.note_model import NOTE_ROLE
from wijkteam_studio.ui.widgets.note_menu import NoteMenu, Place

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(MIRROR)
        yield opened


@pytest.fixture
def three(room):
    for text in ("een", "twee", "drie"):
        room.enter(text)
    return room


def texts(room):
    return room.texts(MIRROR, MIRROR_NOTES)


def select(room, row):
    notes = room.field().notes
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(row, 0))
    return notes


def test_enter_makes_a_note_and_the_cursor_stays_in_the_empty_field(room):
    room.enter("We weten wie wat doet.")
    assert texts(room) == ["We weten wie wat doet."]
    assert room.field().editor.toPlainText() == ""
    assert room.field().editor.hasFocus()
    assert [note.text for note in room.field().notes.notes] == ["We weten wie wat doet."]


def test_enter_in_an_empty_field_makes_nothing(room):
    room.key(KEY.Key_Return, at=room.field().editor)
    room.enter("   ")
    assert texts(room) == []


def test_pasted_lines_wait_and_become_one_note_each(room):
    data = QMimeData()
    data.setText("- eerste\n- tweede\n\n3. derde")
    room.field().editor.insertFromMimeData(data)
    assert "3 notities" in room.field().line.text()
    room.key(KEY.Key_Return, at=room.field().editor)
    assert texts(room) == ["eerste", "tweede", "derde"]


def test_shift_enter_is_a_new_line_and_makes_no_note_yet(room):
    room.type("boven")
    room.key(KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier, room.field().editor)
    room.type("onder")
    assert texts(room) == []
    room.key(KEY.Key_Return, at=room.field().editor)
    assert texts(room) == ["boven", "onder"]


def test_markup_from_the_clipboard_stays_text(room):
    data = QMimeData()
    data.setHtml("<b>vet</b>")
    data.setText("<b>vet</b> & meer")
    room.field().editor.insertFromMimeData(data)
    room.key(KEY.Key_Return, at=room.field().editor)
    assert texts(room) == ["<b>vet</b> & meer"]


def test_a_paste_of_a_megabyte_is_refused_and_the_words_stay(room):
    room.type("Mijn zin")
    data = QMimeData()
    data.setText("x" * 1_000_000)
    room.field().editor.insertFromMimeData(data)
    assert room.field().editor.toPlainText() == "Mijn zin"
    assert "20.000" in room.field().line.text()
    assert room.field().editor.property("wrong") == "true"


def test_too_many_lines_at_once_say_so_and_change_nothing(room):
    room.field().editor.setPlainText("\n".join(f"regel {n}" for n in range(201)))
    room.key(KEY.Key_Return, at=room.field().editor)
    assert texts(room) == []
    assert "201 regels" in room.field().line.text()
    assert room.field().editor.toPlainText().startswith("regel 0")


def test_the_error_goes_when_typing_goes_on(room):
    room.field().set_trouble("Er is iets.")
    room.type("x")
    assert room.field().line.text() != "Er is iets."
    assert room.field().editor.property("wrong") == "false"


def test_a_note_is_edited_in_its_place(three):
    notes = select(three, 1)
    QTest.keyClick(notes, KEY.Key_F2)
    editor = notes.findChild(type(notes._editor))
    assert editor.isVisible()
    assert editor.toPlainText() == "twee"
    QTest.keyClicks(editor, "!")
    QTest.keyClick(editor, KEY.Key_Return)
    assert texts(three) == ["een", "twee!", "drie"]
    assert notes.hasFocus()


def test_escape_leaves_the_note_as_it_was_and_the_beamer_alone(three, qtbot):
    notes = select(three, 0)
    QTest.keyClick(notes, KEY.Key_Return)
    QTest.keyClicks(notes._editor, " en nog wat")
    with qtbot.assertNotEmitted(three.page.projection_leave_requested):
        QTest.keyClick(notes._editor, KEY.Key_Escape)
    assert texts(three) == ["een", "twee", "drie"]
    assert not notes._editor.isVisible()


def test_an_emptied_note_says_so_and_the_editor_stays_open(three):
    notes = select(three, 0)
    QTest.keyClick(notes, KEY.Key_F2)
    notes._editor.setPlainText("  ")
    QTest.keyClick(notes._editor, KEY.Key_Return)
    assert "staat niets meer" in three.field().line.text()
    assert notes._editor.isVisible()
    assert texts(three)[0] == "een"


def test_notes_move_merge_and_go_by_key(three):
    notes = select(three, 2)
    QTest.keyClick(notes, KEY.Key_Up, ALT)
    assert texts(three) == ["een", "drie", "twee"]
    assert notes.currentIndex().row() == 1
    QTest.keyClick(notes, KEY.Key_Down, ALT)
    assert texts(three) == ["een", "twee", "drie"]
    QTest.keyClick(notes, KEY.Key_M, CTRL)
    assert texts(three) == ["een", "twee drie"]
    QTest.keyClick(notes, KEY.Key_Delete)
    assert texts(three) == ["een"]


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
    places = [action.data() for action in menu.actions()[-1].menu().actions()]
    target = next(item for item in places if item.harvest == "wijk_zorgen")
    notes.place_requested.emit(note.id, target)
    assert three.texts(NEIGHBOURHOOD, "wijk_zorgen") == ["een"]
    assert texts(three) == ["twee", "drie"]


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
    assert texts(three) == ["een", "twee", "drie"]
    assert three.page.view.foot._quiet.text() == "Ongedaan gemaakt: Notitie gewist"
    QTest.keyClick(notes, KEY.Key_Y, CTRL)
    assert texts(three) == ["een", "drie"]
    assert three.page.view.foot._quiet.text() == "Opnieuw gedaan: Notitie gewist"


def test_control_z_first_takes_back_what_is_being_typed(three):
    three.type("half")
    three.key(KEY.Key_Z, CTRL, three.field().editor)
    assert texts(three) == ["een", "twee", "drie"]
    assert three.field().editor.toPlainText() != "half"
    three.field().clear()
    three.key(KEY.Key_Z, CTRL, three.field().editor)
    assert texts(three) == ["een", "twee"]


def test_the_draft_is_kept_a_second_after_the_last_key(room, qtbot):
    room.type("half een zin")
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == ""
    qtbot.waitUntil(
        lambda: room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "half een zin", timeout=2000
    )


def test_the_draft_is_kept_while_typing_goes_on(room, qtbot):
    field = room.field()
    field._longest.setInterval(120)
    field._pause.setInterval(60_000)
    room.type("door en door")
    qtbot.waitUntil(lambda: room.desk.harvest.draft(MIRROR, MIRROR_NOTES) != "", timeout=2000)


def test_the_draft_is_kept_and_restored_over_a_step_change(room):
    room.type("nog niet af")
    room.page.view.nav.next_requested.emit()
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "nog niet af"
    room.page.view.nav.back_requested.emit()
    assert room.field().editor.toPlainText() == "nog niet af"
    assert texts(room) == []


def test_the_draft_is_kept_when_the_step_changes_elsewhere(room):
    room.type("nog niet af")
    room.desk.conduct.next()
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "nog niet af"
    assert room.desk.live.day.position.step_id == "DD08"


def test_the_draft_is_kept_on_leaving_the_field_and_on_hiding(room):
    room.type("een")
    room.page.view.steps.setFocus()
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "een"
    room.field().editor.setFocus()
    room.type(" twee")
    room.page.hide()
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "een twee"


def test_a_made_note_leaves_no_draft_behind(room):
    room.type("een zin")
    room.field().keep_draft()
    room.key(KEY.Key_Return, at=room.field().editor)
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == ""


def test_typing_never_rebuilds_the_notes(three):
    resets = []
    three.field().notes.model().modelReset.connect(lambda: resets.append(1))
    three.field().notes.model().dataChanged.connect(lambda *_: resets.append(1))
    three.type("een lange zin die niemand ziet")
    three.field().keep_draft()
    assert resets == []


def test_only_the_field_that_changed_is_touched(room):
    room.go(NEIGHBOURHOOD)
    touched = []
    room.field(0).notes.model().rowsInserted.connect(lambda *_: touched.append("krachten"))
    room.field(1).notes.model().rowsInserted.connect(lambda *_: touched.append("zorgen"))
    room.enter("de speeltuin", 1)
    assert touched == ["zorgen"]


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


def test_undo_says_where_when_the_note_is_of_another_step(three):
    three.go(NEIGHBOURHOOD)
    title = three.desk.live.day.programme.step(MIRROR).title
    three.page.perform(Action.UNDO)
    foot = three.page.view.foot._quiet
    assert foot.text() == f"Ongedaan gemaakt: Notitie toegevoegd ({title})"
    three.page.perform(Action.REDO)
    assert foot.text() == f"Opnieuw gedaan: Notitie toegevoegd ({title})"
