import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QListWidget

from tests.ui.day.facilitator_room import MIRROR, room_in
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.shell.restore_dialog import WholeLines

ROLE = QPalette.ColorRole
SYSTEM = {
    ROLE.Window: "#000000",
    ROLE.Base: "#000000",
    ROLE.AlternateBase: "#202020",
    ROLE.WindowText: "#ffff00",
    ROLE.Text: "#ffff00",
    ROLE.Highlight: "#00ffff",
    ROLE.HighlightedText: "#000000",
}


@pytest.fixture
def contrast(qapp):
    before = qapp.palette()
    palette = QPalette(before)
    for role, colour in SYSTEM.items():
        palette.setColor(role, QColor(colour))
    qapp.setPalette(palette)
    qapp.setProperty(theme.CONTRAST_PROPERTY, True)
    yield
    qapp.setProperty(theme.CONTRAST_PROPERTY, False)
    qapp.setPalette(before)


def colours(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def shown(room, qtbot):
    notes = room.field().notes
    qtbot.waitUntil(lambda: notes.viewport().height() >= notes.sizeHint().height() > 0)


def test_rows_take_the_colours_of_a_system_in_high_contrast(tmp_path, qtbot, contrast):
    with room_in(tmp_path, qtbot) as room:
        room.go(MIRROR)
        room.enter("Een notitie")
        shown(room, qtbot)
        steps = colours(room.page.view.steps.viewport())
        notes = colours(room.field().notes.viewport())
    assert {"#ffff00", "#00ffff"} <= steps
    assert {"#ffff00", "#000000"} <= notes
    ours = {theme.INK, theme.INK_SOFT, theme.WIJ, theme.GREY_CHIP, theme.ACCENT_SOFT}
    assert not {colour.lower() for colour in ours} & (steps | notes)


def test_rows_have_our_colours_otherwise(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as room:
        room.go(MIRROR)
        room.enter("Een notitie")
        shown(room, qtbot)
        notes = colours(room.field().notes.viewport())
    assert theme.GREY_CHIP.lower() in notes
    assert "#ffff00" not in notes


def test_only_a_chosen_line_has_the_letters_of_a_chosen_line(qtbot, contrast):
    lines = QListWidget()
    qtbot.addWidget(lines)
    lines.setItemDelegate(WholeLines(lines))
    lines.addItems(["Wijkteam Noord", "Wijkteam Zuid"])
    lines.setCurrentRow(0)
    lines.resize(300, 120)
    lines.show()
    image = lines.viewport().grab().toImage()
    chosen, other = (
        {
            image.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        }
        for area in (lines.visualItemRect(lines.item(row)) for row in (0, 1))
    )
    assert "#ffff00" in other
    assert "#ffff00" not in chosen
