import time

import pytest
from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from wijkteam_studio.domain.text import NOTE_LIMIT
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.form_field import LineField
from wijkteam_studio.ui.kit.labels import ElidedLabel, plain_tip, set_variant, text_label
from wijkteam_studio.ui.kit.painting import line_icon
from wijkteam_studio.ui.kit.plain_editor import PlainEditor

MARKUP = "<b>vet</b> & <img src='http://voorbeeld/x'>"
SIZES = {"small": 13, "body": 15, "heading": 20, "title": 28}


@pytest.fixture
def editor(qtbot):
    editor = PlainEditor("Notitie", "note")
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
    editor.setFocus()
    return editor


def paste(editor, text, html=""):
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    editor.paste()


@pytest.mark.parametrize("role", SIZES)
def test_a_role_has_its_size(qtbot, role):
    label = text_label("Wij", role)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == SIZES[role]


def test_a_label_shows_markup_as_text(qtbot):
    label = text_label(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    plain = QLabel(MARKUP)
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_a_tip_shows_markup_as_text():
    assert "<img" not in plain_tip(MARKUP)
    assert "&lt;img" in plain_tip(MARKUP)
    assert plain_tip("") == ""


def test_another_variant_gives_another_look(qtbot):
    label = text_label("Wij", "small")
    qtbot.addWidget(label)
    label.ensurePolished()
    set_variant(label, "role", "title")
    assert label.font().pixelSize() == 28


def test_a_long_line_ends_in_dots_and_keeps_its_text_in_the_tip(qtbot):
    label = ElidedLabel("een regel die hier\nniet past")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text() == "een regel die hier niet past"
    assert "niet past" in label.toolTip()
    assert label.minimumSizeHint().width() < 60
    short = ElidedLabel("een regel die hier niet past")
    qtbot.addWidget(short)
    short.resize(400, 20)
    assert label.grab().toImage() != short.grab(label.rect()).toImage()


@pytest.mark.parametrize("words", ["Zuid & co", "A && B", "&"])
def test_people_text_on_a_button_keeps_its_ampersands(qtbot, words):
    button = make_button(as_caption(words))
    qtbot.addWidget(button)
    assert button.accessibleName() == words


def test_a_marked_letter_is_not_part_of_the_name(qtbot):
    button = make_button("Nieuwe &sessie")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Nieuwe sessie"


def test_every_icon_can_be_drawn_in_a_colour(qapp, resources):
    names = [file.stem for file in (resources / "icons").glob("*.svg")]
    assert names
    for name in names:
        image = line_icon(name, "#B4501E").pixmap(QSize(20, 20), 3.0).toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours <= {"#b4501e"}, name
        assert colours, name


def test_an_icon_that_is_not_there_is_a_mistake(qapp):
    with pytest.raises(FileNotFoundError):
        line_icon("bestaat-niet", "#000000")


def test_the_editor_pastes_plain_text_only(editor):
    paste(editor, "vet", "<b>vet</b><script>x</script>")
    assert editor.text() == "vet"


def test_a_paste_that_fits_to_the_last_character_is_taken(editor):
    paste(editor, "x" * NOTE_LIMIT)
    assert len(editor.text()) == NOTE_LIMIT


def test_a_paste_that_is_too_long_is_refused_and_the_text_stays(editor, qtbot):
    editor.set_text("wat er al stond")
    with qtbot.waitSignal(editor.refused) as refused:
        paste(editor, "x" * NOTE_LIMIT)
    assert editor.text() == "wat er al stond"
    assert "Notitie: deze tekst heeft 20.015 tekens" in refused.args[0]


def test_a_huge_paste_is_refused_at_once(editor, qtbot):
    huge = "x" * 10_000_000
    QGuiApplication.clipboard().setText(huge)
    started = time.thread_time()
    with qtbot.waitSignal(editor.refused):
        editor.paste()
    assert time.thread_time() - started < 1.0
    assert editor.text() == ""


def test_a_paste_over_a_selection_counts_what_it_replaces(editor, qtbot):
    editor.set_text("x" * NOTE_LIMIT)
    editor.selectAll()
    with qtbot.assertNotEmitted(editor.refused):
        paste(editor, "y" * NOTE_LIMIT)
    assert set(editor.text()) == {"y"}


def test_typing_stops_at_the_end_but_deleting_goes_on(editor, qtbot):
    editor.set_text("x" * NOTE_LIMIT)
    with qtbot.waitSignal(editor.refused):
        qtbot.keyClick(editor, Qt.Key.Key_A)
    assert len(editor.text()) == NOTE_LIMIT
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert len(editor.text()) == NOTE_LIMIT - 1


def test_enter_hands_in_only_when_asked_for(editor, qtbot):
    qtbot.keyClicks(editor, "een")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "een\n"
    editor.set_enter_submits(submits=True)
    with qtbot.waitSignal(editor.submitted) as handed_in:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert handed_in.args == ["een\n"]
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text().count("\n") == 2


def test_the_editor_grows_with_its_text_up_to_a_point(editor):
    heights = []
    for lines in (1, 3, 8, 30):
        editor.set_text("\n".join("x" * lines))
        heights.append(editor.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_a_text_that_fits_needs_no_scroll_bar(editor):
    editor.set_text("een\ntwee\ndrie")
    editor.resize(300, editor.sizeHint().height())
    QApplication.sendPostedEvents()
    assert editor.verticalScrollBar().maximum() == 0


def test_tab_leaves_the_editor(qtbot):
    window, editor, after = QWidget(), PlainEditor("Notitie", "note"), make_button("Verder")
    column = QVBoxLayout(window)
    column.addWidget(editor)
    column.addWidget(after)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    editor.setFocus()
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert editor.text() == ""


def test_the_same_text_leaves_the_cursor_where_it_is(editor):
    editor.set_text("een twee")
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    editor.set_text("een twee")
    assert editor.textCursor().position() == 3


def test_a_line_that_is_too_long_says_so_and_keeps_the_old_text(qtbot):
    field = LineField("Naam", "name", 10)
    qtbot.addWidget(field)
    field.setText("oud")
    QGuiApplication.clipboard().setText("x" * 50)
    with qtbot.assertNotEmitted(field.textEdited), qtbot.waitSignal(field.refused) as refused:
        field.paste()
    assert refused.args == ["Hier passen 10 tekens in."]
    assert field.text() == "oud"
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Naam"


def test_a_line_counts_an_emoji_as_one(qtbot):
    field = LineField("Naam", "name", 10)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.refused):
        field.insert("\N{SUNFLOWER}" * 10)
    assert field.text() == "\N{SUNFLOWER}" * 10
