from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.desks import an_example
from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.printing.newspaper import newspaper_pdf
from wijkteam_studio.system.paths import resources_folder
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.newspaper import newspaper_press, paper_view
from wijkteam_studio.ui.newspaper.newspaper_page import NewspaperPage
from wijkteam_studio.ui.newspaper.paper_view import PaperView
from wijkteam_studio.ui.newspaper.section_list import SectionList

MOST_MS = 60_000


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


@pytest.fixture(scope="session")
def krant(library, example):
    return newspaper_pdf(compose(example, library), resources_folder() / "fonts")


class QuickPrinter:
    def __init__(self, pdf):
        self.pdf, self.made, self.may_go_on = pdf, [], Event()
        self.lacking = ""
        self.may_go_on.set()

    def make(self, newspaper, _fonts, target, _cancel=None):
        self.made.append(newspaper.articles[0].headline)
        assert self.may_go_on.wait(30)
        target.write_bytes(self.pdf)
        return self.lacking


@pytest.fixture
def printed(printing, krant, monkeypatch):
    printer = QuickPrinter(krant)
    monkeypatch.setattr(newspaper_press, "make_newspaper", printer.make)
    yield printer
    printer.may_go_on.set()


def label(page, name):
    return page.findChild(QLabel, name).text()


def choose(page, section):
    found = page.findChild(SectionList)
    names = [found.item(row).text() for row in range(found.count())]
    found.setCurrentRow(names.index(section))


def shown(page):
    return page.findChild(PaperView)._pages


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


def test_the_pages_can_be_turned_and_made_larger(printed, page, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    sheet = page.findChild(QWidget, "sheet")
    page.findChild(QPushButton, "page3").click()
    assert sheet.accessibleName() == "Bladzijde 3 van 4"
    before = sheet.width()
    page.findChild(QPushButton, "paperZoom").click()
    assert sheet.width() > 1.5 * before
    wanted = round(sheet.width() * page.devicePixelRatioF())
    qtbot.waitUntil(lambda: shown(page)[2].width() == wanted, timeout=MOST_MS)


def test_a_section_brings_its_own_page_in_view(printed, page, qtbot):
    choose(page, "Onze wijk")
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    sheet = page.findChild(QWidget, "sheet")
    assert sheet.accessibleName() == "Bladzijde 3 van 4"
    choose(page, "Colofon")
    assert sheet.accessibleName() == "Bladzijde 4 van 4"


def test_an_answer_that_was_overtaken_is_dropped(printed, page, desk, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    proofs = []
    page._press.proof_made.connect(proofs.append)
    printed.made.clear()
    printed.may_go_on.clear()
    desk.paper.set_headline("voorpagina", "De eerste kop")
    qtbot.waitUntil(lambda: printed.made == ["De eerste kop"], timeout=MOST_MS)
    desk.paper.set_headline("voorpagina", "De tweede kop")
    qtbot.waitUntil(lambda: not page._press._quiet.isActive(), timeout=MOST_MS)
    printed.may_go_on.set()
    qtbot.waitUntil(lambda: bool(proofs), timeout=MOST_MS)
    page._press._tasks.wait()
    QApplication.processEvents()
    assert printed.made == ["De eerste kop", "De tweede kop"]
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
    assert label(page, "bannerText") == f"De krant is opgeslagen: krant.pdf, in {target.parent}."


def test_a_file_that_cannot_be_written_is_told_calmly(printing, page, desk, qtbot, monkeypatch):
    def refuse(_newspaper, _fonts, _target, _cancel=None):
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


def test_leaving_the_question_where_saves_nothing(printed, page, desk, monkeypatch):
    monkeypatch.setattr(ask, "ask_save_path", lambda *_: None)
    save = page.findChild(QPushButton, "saveNewspaper")
    save.click()
    assert save.isEnabled()


def test_a_page_that_is_not_seen_prints_nothing(printed, page, desk, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    begun = []
    page._press.proof_begun.connect(lambda: begun.append(True))
    page.hide()
    desk.paper.set_headline("voorpagina", "Achter de schermen")
    assert begun == []
    page.show()
    assert begun
    assert page.findChild(QLineEdit, "headline").text() == "Achter de schermen"


def test_pages_are_never_drawn_by_two_threads_at_once(krant, monkeypatch):
    # PDFium falls then, and takes the program with it
    draw, inside, most = paper_view._picture, [], []

    def watched(*page):
        inside.append(page)
        most.append(len(inside))
        try:
            return draw(*page)
        finally:
            inside.remove(page)

    monkeypatch.setattr(paper_view, "_picture", watched)
    with ThreadPoolExecutor(3) as threads:
        drawn = list(threads.map(paper_view.page_pictures, [krant] * 3, [200] * 3))
    assert [len(pages) for pages in drawn] == [4, 4, 4]
    assert max(most) == 1


def test_everything_fits_the_smallest_screen(printed, page, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    page.resize(1024, 768)
    assert page.minimumSizeHint().width() <= 1024


def test_everything_that_takes_the_keys_has_a_name(printed, page, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget.objectName() or type(widget).__name__


def test_what_cannot_be_printed_is_told_beside_the_proof(printed, page, desk, qtbot):
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=MOST_MS)
    told = page.findChild(QLabel, "pressLacking")
    assert not told.isVisible()
    printed.lacking = "Dit kan niet op papier, daar komt [teken] te staan: Wij (李)."
    desk.paper.set_headline("ik", "Mevrouw 李 kookt")
    qtbot.waitUntil(told.isVisible, timeout=MOST_MS)
    assert told.text() == printed.lacking
    printed.lacking = ""
    desk.paper.set_headline("ik", "Mevrouw kookt")
    qtbot.waitUntil(lambda: not told.isVisible(), timeout=MOST_MS)
