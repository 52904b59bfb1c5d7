from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QTextBrowser, QWidget

from wijkteam_studio.system.paths import manual_folder
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.form_field import SearchField
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.settings.keys_dialog import KeysDialog
from wijkteam_studio.ui.settings.manual_dialog import ManualDialog, read_book, show_manual

FOLDER = manual_folder()
BOOK = read_book(FOLDER)
PICTURE = QTextDocument.ResourceType.ImageResource.value
KEY = Qt.Key


def name(chapter):
    return chapter.name


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def manual(window, qtbot):
    dialog = ManualDialog(window, FOLDER)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def view(manual):
    return manual.findChild(QTextBrowser, "manualView")


@pytest.fixture
def chapters(manual):
    return manual.findChild(QListWidget, "manualChapters")


@pytest.fixture
def field(manual):
    return manual.findChild(SearchField, "manualSearch")


def listed(chapters):
    return [chapters.item(row).text() for row in range(chapters.count())]


def search(qtbot, field, words):
    with qtbot.waitSignal(field.searched, check_params_cb=lambda found: found == words):
        field.setText(words)


def formats(view):
    block = view.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            yield piece.fragment().charFormat()
            piece += 1
        block = block.next()


def test_the_work_goes_on_beside_the_manual(manual, window):
    assert not manual.isModal()
    assert window.isEnabled()
    assert manual.chapter == "README.md"


def test_the_chapters_stand_in_the_order_of_the_first_page(chapters):
    assert listed(chapters) == [chapter.title for chapter in BOOK]
    assert len(BOOK) == 12


@pytest.mark.parametrize("chapter", BOOK, ids=name)
def test_every_chapter_opens_with_its_pictures_and_without_marks(manual, view, chapter):
    manual.show_chapter(chapter.name)
    assert manual.chapter == chapter.name
    text = view.document().toPlainText()
    assert text.startswith(chapter.title)
    assert not [mark for mark in ("**", "](", "```", "|--") if mark in text]
    targets = [f.toImageFormat().name() for f in formats(view) if f.isImageFormat()]
    assert len(targets) == chapter.text.count("![")
    for target in targets:
        assert not view.loadResource(PICTURE, QUrl(target)).isNull()


@pytest.mark.parametrize("chapter", BOOK, ids=name)
def test_every_link_opens_its_chapter(manual, view, chapter):
    manual.show_chapter(chapter.name)
    links = {f.anchorHref() for f in formats(view) if f.isAnchor()}
    assert links
    for link in links:
        manual.show_chapter(chapter.name)
        view.anchorClicked.emit(QUrl(link))
        assert manual.chapter == link


def test_nothing_outside_the_manual_is_opened_or_fetched(manual, view, monkeypatch):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    outside = ("https://voorbeeld.example/x.md", "file:///etc/hostname", "../architecture.md")
    for link in outside:
        view.anchorClicked.emit(QUrl(link))
        assert manual.chapter == "README.md"
    assert not view.openExternalLinks()
    assert not view.openLinks()
    assert opened == []
    kinds = QTextDocument.ResourceType
    for kind in (kinds.HtmlResource, kinds.StyleSheetResource, kinds.MarkdownResource):
        assert view.loadResource(kind.value, QUrl.fromLocalFile(str(FOLDER / "README.md"))) is None
    assert view.loadResource(PICTURE, QUrl("https://voorbeeld.example/x.png")).isNull()


def test_pictures_are_found_in_an_installation_too(tmp_path, window, qtbot):
    (tmp_path / "images").mkdir()
    for page in FOLDER.glob("*.md"):
        (tmp_path / page.name).write_bytes(page.read_bytes())
    for picture in (FOLDER.parent / "images").iterdir():
        (tmp_path / "images" / picture.name).write_bytes(picture.read_bytes())
    view = ManualDialog(window, tmp_path).findChild(QTextBrowser, "manualView")
    assert view.loadResource(PICTURE, QUrl("../images/zaalscherm.png")).width() == 600


def test_html_in_a_page_stays_text(tmp_path, window, qtbot):
    text = "# Kop\n\nEen <b>woord</b> en ![x](http://voorbeeld.example/x.png) [uit](http://x.example)\n"
    (tmp_path / "README.md").write_text(text, "utf-8")
    view = ManualDialog(window, tmp_path).findChild(QTextBrowser, "manualView")
    assert "<b>woord</b>" in view.document().toPlainText()


def test_search_keeps_the_chapters_that_hold_the_words(manual, field, chapters, view, qtbot):
    search(qtbot, field, "reservekopie")
    found = [chapter for chapter in BOOK if chapter.hits("reservekopie")]
    assert 0 < len(found) < len(BOOK)
    assert listed(chapters) == [f"{c.title} ({c.hits('reservekopie')})" for c in found]
    assert manual.chapter == found[0].name
    assert len(view.extraSelections()) == found[0].hits("reservekopie")
    assert view.textCursor().selectedText().casefold() == "reservekopie"
    search(qtbot, field, "")
    assert listed(chapters) == [chapter.title for chapter in BOOK]
    assert manual.chapter == found[0].name
    assert view.extraSelections() == []


@pytest.mark.parametrize("words", ["beamer", "Ctrl P", "een", "stip"])
def test_the_number_behind_a_chapter_is_what_is_marked_in_it(manual, field, view, qtbot, words):
    search(qtbot, field, words)
    for chapter in BOOK:
        if chapter.hits(words):
            manual.show_chapter(chapter.name)
            assert len(view.extraSelections()) == chapter.hits(words), chapter.name


def test_enter_goes_to_the_next_place_and_on_to_the_next_chapter(manual, field, view, qtbot):
    search(qtbot, field, "beamer")
    found = [chapter for chapter in BOOK if chapter.hits("beamer")]
    places = []
    for _ in range(sum(chapter.hits("beamer") for chapter in found)):
        places.append((manual.chapter, view.textCursor().position()))
        QTest.keyClick(field, KEY.Key_Return)
    assert len(set(places)) == len(places)
    assert [chapter for chapter, _ in places][:: len(places) - 1] == [found[0].name, found[-1].name]
    assert (manual.chapter, view.textCursor().position()) == places[0]


def test_words_that_are_nowhere_are_said_to_be_nowhere(manual, field, chapters, view, qtbot):
    manual.show_chapter("4-de-zaal.md")
    search(qtbot, field, "beamer")
    search(qtbot, field, "zeppelin")
    nowhere = manual.findChild(QLabel, "manualNone")
    assert nowhere.isVisible()
    assert listed(chapters) == []
    assert manual.chapter == "4-de-zaal.md"
    assert view.extraSelections() == []
    QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClick(field, KEY.Key_Escape)
    qtbot.waitUntil(nowhere.isHidden)
    assert manual.isVisible()
    assert manual.chapter == "4-de-zaal.md"


def test_a_chapter_that_search_left_out_can_still_be_shown(manual, field, qtbot):
    search(qtbot, field, "UTF-8")
    manual.show_chapter("4-de-zaal.md")
    assert manual.chapter == "4-de-zaal.md"
    assert field.text() == ""
    with pytest.raises(KeyError):
        manual.show_chapter("99-nergens.md")


def test_everything_works_without_a_mouse(manual, field, chapters, view, qtbot):
    assert QApplication.focusWidget() is chapters
    QTest.keyClick(chapters, KEY.Key_Down)
    assert manual.chapter == "1-beginnen.md"
    QTest.keyClick(chapters, KEY.Key_Return)
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, KEY.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    QTest.keyClick(view, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, KEY.Key_Down)
    assert QApplication.focusWidget() is chapters
    manual.show_chapter("README.md")
    view.setFocus()
    QTest.keyClick(view, KEY.Key_Tab)
    QTest.keyClick(view, KEY.Key_Return)
    assert manual.chapter == "1-beginnen.md"


@pytest.mark.parametrize("where", ["manualSearch", "manualChapters", "manualView"])
def test_escape_closes_the_manual(manual, qtbot, where):
    manual.findChild(QWidget, where).setFocus()
    with qtbot.waitSignal(manual.finished):
        QTest.keyClick(manual.findChild(QWidget, where), KEY.Key_Escape)
    assert not manual.isVisible()


def test_every_control_has_a_name(manual):
    for control in ("manualSearch", "manualChapters", "manualView"):
        assert manual.findChild(QWidget, control).accessibleName()
    assert manual.accessibleName() == manual.windowTitle() == "Handleiding"


def test_the_page_wears_our_fonts_and_colours(manual, view):
    manual.show_chapter("8-toetsen.md")
    assert view.font().family() == "IBM Plex Sans"
    sizes = [f.font().pixelSize() for f in formats(view)]
    assert sizes[0] == theme.TYPE_SIZES[3]
    assert theme.TYPE_SIZES[2] in sizes
    palette = view.palette()
    assert palette.color(QPalette.ColorRole.Link).name().upper() == theme.ACCENT


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_manual_that_is_open_is_used_again(window, qtbot):
    first = show_manual(window, FOLDER)
    second = show_manual(window, FOLDER, "4-de-zaal.md")
    assert second is first
    assert first.chapter == "4-de-zaal.md"
    with qtbot.waitSignal(first.destroyed):
        first.close()
    assert show_manual(window, FOLDER).chapter == "README.md"


def test_a_manual_that_is_missing_says_so(window):
    with pytest.raises(FileNotFoundError):
        ManualDialog(window, Path("nergens"))


def test_the_keys_lead_to_the_manual(window, qtbot):
    keys = KeysDialog(window, KeyMap().groups)
    keys.open()
    assert keys.focusWidget() is keys.findChild(QPushButton, "keysClose")
    button = keys.findChild(QPushButton, "keysManual")
    with qtbot.waitSignals([keys.manual_requested, keys.finished]):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not keys.isVisible()
