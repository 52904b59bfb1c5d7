from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.pages.facilitator_page import FacilitatorPage

KEY = Qt.Key
MIRROR, MIRROR_NOTES = "DD07", "spiegel_inzichten"
DILEMMA, NEIGHBOURHOOD, AGREEMENTS, BREAK = "DD08", "DD10", "DD12", "DD06"


@dataclass
class HandClocks:
    at: float = 1000.0
    began: datetime = field(default=datetime(2026, 11, 17, 9, 0))

    def seconds(self):
        return self.at

    def room(self):
        return self.began + timedelta(seconds=self.at - 1000.0)

    def advance(self, minutes):
        self.at += 60 * minutes


def wish(programme="DB1", people=8, team="Wijkteam Noord"):
    return SessionWish(
        None,
        team,
        "Voorbeeldstad",
        "Noord",
        date(2026, 11, 17),
        time(9, 0),
        "Buurthuis",
        people,
        programme,
        TeamStage.GROEIEND,
    )


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
        return self.page.panel.blocks[number].field

    def type(self, text, number=0):
        QTest.keyClicks(self.field(number).editor, text)

    def enter(self, text, number=0):
        self.type(text, number)
        QTest.keyClick(self.field(number).editor, KEY.Key_Return)

    def texts(self, step_id, harvest):
        return [note.text for note in self.desk.live.day.notes_of(step_id, harvest)]


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
