from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.wishes import HandClocks, a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.day.step_rows import rows_of

KEY = Qt.Key
MIRROR, MIRROR_NOTES = "DD07", "spiegel_inzichten"
DILEMMA, NEIGHBOURHOOD, AGREEMENTS, BREAK = "DD08", "DD10", "DD12", "DD06"


def wish(programme="DB1", people=8, team="Wijkteam Noord"):
    return a_wish(programme, people=people, team_name=team)


@dataclass
class Room:
    page: FacilitatorPage
    desk: object
    studio: object
    clocks: HandClocks

    def go(self, step_id):
        self.desk.conduct.go_to(step_id)
        return self.page.panel

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, at=None):
        target = at or self.page.focusWidget() or self.page
        QTest.keyClick(target, key, modifiers)

    def field(self, number=0):
        return self.blocks[number].field

    @property
    def blocks(self):
        notes = self.page.panel.all_of(NotesControl)
        return [block for control in notes for block in control.blocks]

    def type(self, text, number=0):
        QTest.keyClicks(self.field(number).editor, text)

    def enter(self, text, number=0):
        self.type(text, number)
        QTest.keyClick(self.field(number).editor, KEY.Key_Return)

    def texts(self, step_id=MIRROR, harvest=MIRROR_NOTES):
        return [note.text for note in self.desk.live.day.notes_of(step_id, harvest)]

    def now(self):
        return self.desk.live.day.position.step_id

    def text(self, name):
        return self.page.findChild(QWidget, name).text()

    def rows(self):
        return rows_of(self.desk.live.day, self.desk.conduct.timing)


@contextmanager
def room_in(folder, qtbot, size=(1366, 768), session=None):
    clocks = HandClocks()
    with open_studio(Paths.at(folder), clocks) as studio:
        desk = studio.new_session(session or wish())
        page = FacilitatorPage()

        def let_go(_widget):
            # holds the page until qtbot closes it: a page with cycles may not be collected by
            # the thread of the writer
            page.release()

        qtbot.addWidget(page, before_close_func=let_go)
        page.resize(*size)
        page.set_desk(desk)
        with qtbot.waitActive(page):
            page.show()
        try:
            yield Room(page, desk, studio, clocks)
        finally:
            page.release()
            page.hide()
