import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.desks import a_wish, an_example, opened
from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.system.paths import resources_folder
from wijkteam_studio.ui.dialogs import ask
from wijkteam_studio.ui.pages import newspaper_press
from wijkteam_studio.ui.pages.newspaper_page import NewspaperPage
from wijkteam_studio.ui.tasks import TaskRunner
from wijkteam_studio.ui.widgets.paper_view import PaperView
from wijkteam_studio.ui.widgets.press_list import PressList
from wijkteam_studio.ui.widgets.section_list import SectionList

MOST_MS = 60_000
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CHECKED = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def studio(tmp_path):
    with opened(tmp_path) as studio:
        yield studio


@pytest.fixture
def desk(studio):
    return an_example(studio)


@pytest.fixture
def tasks():
    runner = TaskRunner()
    yield runner
    runner.wait()


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


@pytest.fixture
def printing(bare, tmp_path, tasks):
    bare.set_printer(resources_folder() / "fonts", tmp_path / "proef", tasks)
    return tmp_path / "proef"


def label(page, name):
    return page.findChild(QLabel, name).text()


def sections(page):
    found = page.findChild(SectionList)
    return [found.item(row).data(SPOKEN) for row in range(found.count())]


def choose(page, section):
    found = page.findChild(SectionList)
    names = [found.item(row).text() for row in range(found.count())]
    found.setCurrentRow(names.index(section))


def shown(page):
    return page.findChild(PaperView)._pages


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


def test_the_real_pages_appear_and_follow_a_change(printing, page, desk, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    assert label(page, "paperLine") == "4 bladzijden"
    first = shown(page)[0].copy()
    assert first.width() > 300
    assert first.height() > first.width()
    field = page.findChild(QLineEdit, "headline")
    field.selectAll()
    QTest.keyClicks(field, "Iets heel anders")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert label(page, "paperLine") == "De krant wordt gemaakt…"
    qtbot.waitUntil(lambda: shown(page)[0] != first, timeout=MOST_MS)
    assert list(printing.iterdir()) == []


def test_the_pages_can_be_turned_and_made_larger(printing, page, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    sheet = page.findChild(QWidget, "sheet")
    page.findChild(QPushButton, "page3").click()
    assert sheet.accessibleName() == "Bladzijde 3 van 4"
    before = sheet.width()
    page.findChild(QPushButton, "paperZoom").click()
    assert sheet.width() > 1.5 * before
    wanted = round(sheet.width() * page.devicePixelRatioF())
    qtbot.waitUntil(lambda: shown(page)[2].width() == wanted, timeout=MOST_MS)


def test_a_section_brings_its_own_page_in_view(printing, page, qtbot):
    choose(page, "Onze wijk")
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    sheet = page.findChild(QWidget, "sheet")
    assert sheet.accessibleName() == "Bladzijde 3 van 4"
    choose(page, "Colofon")
    assert sheet.accessibleName() == "Bladzijde 4 van 4"


def test_an_answer_that_was_overtaken_is_dropped(printing, page, desk, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    made, real = [], newspaper_press.make_newspaper

    def make(newspaper, fonts, target):
        made.append(newspaper.articles[0].headline)
        real(newspaper, fonts, target)

    proofs = []
    monkeypatch.setattr(newspaper_press, "make_newspaper", make)
    page._press.proof_made.connect(proofs.append)
    desk.paper.set_headline("voorpagina", "De eerste kop")
    qtbot.waitUntil(lambda: bool(made), timeout=MOST_MS)
    desk.paper.set_headline("voorpagina", "De tweede kop")
    qtbot.waitUntil(lambda: bool(proofs), timeout=MOST_MS)
    assert made[-1] == "De tweede kop"
    assert len(proofs) == 1


def test_the_paper_is_saved_where_the_user_wants(printing, page, desk, qtbot, monkeypatch):
    target = printing.parent / "krant.pdf"
    asked = []

    def answer(_parent, _title, suggested, _kind):
        asked.append(suggested.name)
        return target

    monkeypatch.setattr(ask, "ask_save_path", answer)
    with qtbot.waitSignal(page.newspaper_saved, timeout=MOST_MS) as signal:
        page.findChild(QPushButton, "saveNewspaper").click()
    assert signal.args == [target]
    assert target.read_bytes().startswith(b"%PDF")
    assert asked == [desk.paper.file_name()]
    assert desk.live.day.session.newspaper_at is not None
    assert label(page, "bannerText") == "De krant is opgeslagen: krant.pdf"


def test_a_file_that_cannot_be_written_is_told_calmly(printing, page, desk, qtbot, monkeypatch):
    def refuse(_newspaper, _fonts, _target):
        raise PrintError("Het bestand is nog open in een ander programma.", "Sluit het eerst.")

    before = desk.live.day.session.newspaper_at
    monkeypatch.setattr(newspaper_press, "make_newspaper", refuse)
    monkeypatch.setattr(ask, "ask_save_path", lambda *_: printing / "krant.pdf")
    save = page.findChild(QPushButton, "saveNewspaper")
    with qtbot.waitSignal(page._press.save_failed, timeout=MOST_MS):
        save.click()
    assert label(page, "bannerText") == (
        "De krant kon niet worden gemaakt. "
        "Het bestand is nog open in een ander programma. Sluit het eerst."
    )
    assert save.isEnabled()
    assert desk.live.day.session.newspaper_at == before


def test_leaving_the_question_where_saves_nothing(printing, page, desk, monkeypatch):
    monkeypatch.setattr(ask, "ask_save_path", lambda *_: None)
    save = page.findChild(QPushButton, "saveNewspaper")
    save.click()
    assert save.isEnabled()


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


def test_a_page_that_is_not_seen_prints_nothing(printing, page, desk, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    begun = []
    page._press.proof_begun.connect(lambda: begun.append(True))
    page.hide()
    desk.paper.set_headline("voorpagina", "Achter de schermen")
    assert begun == []
    page.show()
    assert begun
    assert page.findChild(QLineEdit, "headline").text() == "Achter de schermen"


def test_everything_fits_the_smallest_screen(printing, page, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    page.resize(1024, 768)
    assert page.minimumSizeHint().width() <= 1024


def test_everything_that_takes_the_keys_has_a_name(printing, page, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget.objectName() or type(widget).__name__


def test_the_model_keeps_the_rules_of_qt(page, qtmodeltester):
    qtmodeltester.check(page.findChild(PressList).model())
