import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from tests.ui.desks import a_wish, an_example
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.ui.kit.buttons import MoreButton
from wijkteam_studio.ui.newspaper.newspaper_page import NewspaperPage
from wijkteam_studio.ui.newspaper.press_list import PressList
from wijkteam_studio.ui.newspaper.section_editor import PhotoLines
from wijkteam_studio.ui.newspaper.section_list import SectionList

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CHECKED = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def desk(studio):
    return an_example(studio)


@pytest.fixture
def bare(qtbot):
    page = NewspaperPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    return page


@pytest.fixture
def page(bare, qtbot, desk):
    bare.set_desk(desk)
    bare.show()
    qtbot.waitExposed(bare)
    return bare


def label(page, name):
    return page.findChild(QLabel, name).text()


def sections(page):
    found = page.findChild(SectionList)
    return [found.item(row).data(SPOKEN) for row in range(found.count())]


def choose(page, section):
    found = page.findChild(SectionList)
    names = [found.item(row).text() for row in range(found.count())]
    found.setCurrentRow(names.index(section))


def test_every_section_says_how_it_stands(page, desk):
    found = sections(page)
    assert len(found) == len(desk.library.newspaper.sections)
    assert found[0] == "Voorpagina, gevuld"


def test_an_empty_day_says_what_is_needed(bare, studio):
    bare.set_desk(studio.new_session(a_wish()))
    bare.show()
    assert sections(bare)[0] == "Voorpagina, nog nodig"
    assert "Weerbericht, leeg" in sections(bare)
    assert "een gedeelde zin of een kop" in label(bare, "pressGaps")
    assert "nog niets opgeleverd" in label(bare, "feedsNothing")


def test_space_gives_a_note_to_the_paper_and_takes_it_back(page, desk):
    notes = page.findChild(PressList)
    index = notes.model().index(2, 0)
    notes.setCurrentIndex(index)
    text = index.data()
    (note,) = [note for note in desk.live.day.notes.values() if note.text == text]
    assert note.destination is Destination.HERE
    QTest.keyClick(notes, Qt.Key.Key_Space)
    assert desk.live.day.notes[note.id].destination is Destination.NEWSPAPER
    assert Qt.CheckState(notes.model().index(2, 0).data(CHECKED)) is Qt.CheckState.Checked
    assert notes.currentIndex().row() == 2
    QTest.keyClick(notes, Qt.Key.Key_Space)
    assert desk.live.day.notes[note.id].destination is Destination.HERE


def test_a_click_gives_a_note_to_the_paper(page, desk):
    notes = page.findChild(PressList)
    place = notes.visualRect(notes.model().index(2, 0)).center()
    before = sum(n.destination is Destination.NEWSPAPER for n in desk.live.day.notes.values())
    QTest.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=place)
    after = sum(n.destination is Destination.NEWSPAPER for n in desk.live.day.notes.values())
    assert after == before + 1


def test_what_never_gets_printed_is_nowhere_to_tick_and_says_why(page, desk):
    locked = [
        note.text
        for note in desk.live.day.notes.values()
        if not desk.library.newspaper.may_print(note.field)
    ]
    assert locked
    offered = []
    for section in desk.library.newspaper.sections:
        choose(page, section.title)
        model = page.findChild(PressList).model()
        offered += [model.index(row, 0).data() for row in range(model.rowCount())]
    assert not set(locked) & set(offered)
    everything = [
        note.text
        for note in desk.live.day.notes.values()
        if desk.library.newspaper.may_print(note.field)
    ]
    assert set(everything) <= set(offered)
    assert label(page, "pressLocked") == (
        "Komt nooit in een krant, want het blijft bij het team: ‘Wat mensen hopen’ (3)."
    )


def test_a_headline_counts_its_words_and_is_kept_on_enter(page, desk):
    field = page.findChild(QLineEdit, "headline")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Wij kiezen voor een vast gezicht")
    assert label(page, "headlineCaption") == "Kop · 6 van 8 woorden"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.paper.choice("voorpagina").headline == "Wij kiezen voor een vast gezicht"
    QTest.keyClicks(field, " dat altijd opneemt")
    caption = page.findChild(QLabel, "headlineCaption")
    assert caption.text() == "Kop · 9 van 8 woorden"
    assert caption.property("warn") == "true"


def test_a_headline_is_kept_when_another_section_is_chosen(page, desk):
    field = page.findChild(QLineEdit, "headline")
    field.selectAll()
    QTest.keyClicks(field, "Half af")
    choose(page, "Onze wijk")
    assert desk.paper.choice("voorpagina").headline == "Half af"
    assert desk.paper.choice("wijk").headline != "Half af"
    assert label(page, "sectionTitle") == "Onze wijk"


def test_a_section_is_left_out_and_taken_in_again(page, desk):
    choose(page, "Onze wijk")
    box = page.findChild(QCheckBox, "leaveOut")
    box.click()
    assert desk.paper.choice("wijk").is_left_out
    assert "Onze wijk, weggelaten" in sections(page)
    box.click()
    assert "Onze wijk, gevuld" in sections(page)


def test_the_front_page_cannot_be_left_out(page):
    assert not page.findChild(QCheckBox, "leaveOut").isVisible()


def test_undo_names_what_it_took_back(page, desk):
    choose(page, "Onze wijk")
    page.findChild(QCheckBox, "leaveOut").click()
    QTest.keyClick(page.findChild(SectionList), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not desk.paper.choice("wijk").is_left_out
    assert label(page, "bannerText") == "Teruggedraaid: Rubriek weggelaten."


def test_going_back_keeps_the_headline_that_was_being_typed(page, desk, qtbot):
    field = page.findChild(QLineEdit, "headline")
    field.selectAll()
    QTest.keyClicks(field, "Net getypt")
    with qtbot.waitSignal(page.back_requested):
        page.findChild(QPushButton, "backToDay").click()
    assert desk.paper.choice("voorpagina").headline == "Net getypt"


def test_letting_go_of_a_day_keeps_the_headline_that_was_being_typed(page, desk):
    field = page.findChild(QLineEdit, "headline")
    field.selectAll()
    QTest.keyClicks(field, "Nog net op tijd")
    page.set_desk(None)
    assert desk.paper.choice("voorpagina").headline == "Nog net op tijd"


def test_the_model_keeps_the_rules_of_qt(page, qtmodeltester):
    qtmodeltester.check(page.findChild(PressList).model())


def test_a_photo_of_the_section_is_named_and_can_be_erased(page, desk):
    heard = []
    desk.erasing.listen(heard.append)
    photo = next(iter(desk.live.day.photos.values()))
    choose(page, desk.library.section(photo.section).title)
    (more,) = [one for one in page.findChildren(MoreButton, "photoMore") if one.isVisible()]
    assert more.accessibleName() == f"Meer: Foto: {photo.caption}"
    more.menu_of_row.actions()[0].trigger()
    session = desk.live.day.session.id
    assert heard == [Erasure.of_thing(session, Kind.PHOTO, str(photo.id))]
    desk.erasing.forget(heard[0])
    assert photo.id not in desk.live.day.photos
    assert page.findChild(PhotoLines).isHidden()
