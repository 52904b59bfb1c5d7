"""A field with sides on the facilitator's page."""

from tests.ui.day.facilitator_room import room_in
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.kit.labels import WrapLine


def test_what_a_field_with_sides_asks_stands_there_once(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as room:
        room.go("DD05")
        control = room.page.panel.one_of(NotesControl)
        asked = room.desk.library.named_field("brengen_halen").prompt
        lines = [line for line in control.findChildren(WrapLine) if line.isVisibleTo(room.page)]
        assert [line.text() for line in lines if line.text()] == [asked]
        said = [block.field.editor.accessibleDescription() for block in control.blocks]
        assert said == [asked, asked]
        room.go("DD13")
        (plain,) = room.page.panel.one_of(NotesControl).blocks
        assert plain.field.line.text() == room.desk.library.named_field("koppen").prompt
