import pytest
from PySide6.QtCore import QMimeData, Qt

from tests.ui.day.facilitator_room import (
    KEY,
    MIRROR,
    MIRROR_NOTES,
    NEIGHBOURHOOD,
)

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(room):
    room.go(MIRROR)
    return room


def test_enter_makes_a_note_and_the_cursor_stays_in_the_empty_field(room):
    room.enter("We weten wie wat doet.")
    assert room.texts() == ["We weten wie wat doet."]
    assert room.field().editor.toPlainText() == ""
    assert room.field().editor.hasFocus()
    assert [note.text for note in room.field().notes.notes] == ["We weten wie wat doet."]


def test_enter_in_an_empty_field_makes_nothing(room):
    room.key(KEY.Key_Return, at=room.field().editor)
    room.enter("   ")
    assert room.texts() == []


def test_pasted_lines_wait_and_become_one_note_each(room):
    data = QMimeData()
    data.setText("- eerste\n- tweede\n\n3. derde")
    room.field().editor.insertFromMimeData(data)
    assert "3 notities" in room.field().line.text()
    room.key(KEY.Key_Return, at=room.field().editor)
    assert room.texts() == ["eerste", "tweede", "3. derde"]


def test_shift_enter_is_a_new_line_and_makes_no_note_yet(room):
    room.type("boven")
    room.key(KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier, room.field().editor)
    room.type("onder")
    assert room.texts() == []
    room.key(KEY.Key_Return, at=room.field().editor)
    assert room.texts() == ["boven", "onder"]


def test_markup_from_the_clipboard_stays_text(room):
    data = QMimeData()
    data.setHtml("<b>vet</b>")
    data.setText("<b>vet</b> & meer")
    room.field().editor.insertFromMimeData(data)
    room.key(KEY.Key_Return, at=room.field().editor)
    assert room.texts() == ["<b>vet</b> & meer"]


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
    assert room.texts() == []
    assert "201 regels" in room.field().line.text()
    assert room.field().editor.toPlainText().startswith("regel 0")


def test_the_error_goes_when_typing_goes_on(room):
    room.field().set_trouble("Er is iets.")
    room.type("x")
    assert room.field().line.text() != "Er is iets."
    assert room.field().editor.property("wrong") == "false"


def test_control_z_first_takes_back_what_is_being_typed(three):
    three.type("half")
    three.key(KEY.Key_Z, CTRL, three.field().editor)
    assert three.texts() == ["een", "twee", "drie"]
    assert three.field().editor.toPlainText() != "half"
    three.field().clear()
    three.key(KEY.Key_Z, CTRL, three.field().editor)
    assert three.texts() == ["een", "twee"]


def test_the_draft_is_kept_a_second_after_the_last_key(room, qtbot):
    room.type("half een zin")
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == ""
    qtbot.waitUntil(
        lambda: room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "half een zin", timeout=2000
    )


def test_the_draft_is_kept_while_typing_goes_on(room, qtbot):
    field = room.field()
    field._pause.longest.setInterval(120)
    field._pause.pause.setInterval(60_000)
    room.type("door en door")
    qtbot.waitUntil(lambda: room.desk.harvest.draft(MIRROR, MIRROR_NOTES) != "", timeout=2000)


def test_the_draft_is_kept_and_restored_over_a_step_change(room):
    room.type("nog niet af")
    room.page.view.nav.next_requested.emit()
    assert room.desk.harvest.draft(MIRROR, MIRROR_NOTES) == "nog niet af"
    room.page.view.nav.back_requested.emit()
    assert room.field().editor.toPlainText() == "nog niet af"
    assert room.texts() == []


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
