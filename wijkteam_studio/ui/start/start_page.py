"""The first page: what is due, all sessions, and a new one."""

from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.overview import Overview, SearchHit
from wijkteam_studio.domain.words import greeting, long_date
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.keys import Action, Shortcut, key_for
from wijkteam_studio.ui.kit.labels import ElidedLabel, set_variant, text_label
from wijkteam_studio.ui.kit.layouts import FlowRow
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.scroll import TallScroll
from wijkteam_studio.ui.start.due_list import DueList
from wijkteam_studio.ui.start.session_block import SessionBlock
from wijkteam_studio.ui.start.session_words import DueItem, DueKind

_PREPARE = (
    "Vul in welk team, wanneer en met hoeveel mensen. "
    "Je krijgt een draaiboek dat bij het team past."
)
_LEAD = (
    "Het programma houdt de tijd bij, zet één vraag tegelijk op de zaal "
    "en bewaart wat jullie opschrijven."
)
_SHARE = "Van de dag maak je een wijkkrant. Het team kiest wat erin komt."
_STEPS = (
    ("ik", "Bereid de dag voor", _PREPARE),
    ("wij", "Leid het gesprek", _LEAD),
    ("wijk", "Deel de krant uit", _SHARE),
)
_WIDTH = 640
_NARROW = 900
_CLOSED = "Je sessies zijn nu niet te openen. Oefenen kan wel."


class Welcome(QFrame):
    """Three steps of a day, for somebody who has no sessions yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(text_label("Hier komen je sessies te staan", "heading", "welcomeTitle"))
        first = "Kies Nieuwe sessie om een dag voor te bereiden. Wil je eerst kijken hoe het gaat? "
        second = "Kies Oefenen: een dag met een bedacht team. Daarvan blijft niets bewaard."
        explanation = text_label(first + second, "muted", "welcomeText", wrap=True)
        measure(explanation, maximumWidth=_WIDTH)
        # In a row of its own: a column asks for the height at its own width, not at the most of it.
        narrow = QHBoxLayout()
        narrow.addWidget(explanation, 1)
        narrow.addStretch(0)
        column.addLayout(narrow)
        column.addSpacing(16)
        for number, (bar, title, text) in enumerate(_STEPS, start=1):
            column.addWidget(_step(number, bar, title, text))


def _step(number: int, bar: str, title: str, text: str) -> QFrame:
    row = QFrame()
    row.setProperty("card", "row")
    row.setProperty("bar", bar)
    figure = text_label(str(number), "number", "welcomeNumber")
    measure(figure, fixedWidth=32)
    line = QHBoxLayout(row)
    line.setContentsMargins(24, 12, 24, 12)
    line.setSpacing(16)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(text_label(title, "strong", "welcomeStep"))
    words.addWidget(text_label(text, "muted", "welcomeStepText", wrap=True))
    line.addWidget(figure)
    line.addLayout(words, 1)
    return row


class StartPage(QWidget):
    """Shows an overview and emits what somebody wants.

    With a SessionSummary: session_opened, look_back_requested, newspaper_requested,
    session_deleted_requested and team_deleted_requested; further hit_opened(SearchHit) and
    search_requested(words).
    """

    new_session_requested = Signal()
    rehearsal_requested = Signal()
    session_opened = Signal(object)
    look_back_requested = Signal(object)
    newspaper_requested = Signal(object)
    session_deleted_requested = Signal(object)
    team_deleted_requested = Signal(object)
    hit_opened = Signal(object)
    search_requested = Signal(str)
    settings_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self._greeting = ElidedLabel("", "title", "greeting")
        self._date = text_label("", "muted", "today")
        area = TallScroll("startScroll")
        self._column = QVBoxLayout(area.inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._settings = make_button("Instellingen", "quiet", name="settings")
        self._rehearse = make_button("Oefenen", "secondary", name="rehearse")
        self._new = make_button("Nieuwe sessie", "primary", "add", "newSession")
        self._loading = text_label("Je sessies worden opgezocht…", "muted", "loading")
        self._closed = text_label(_CLOSED, "muted", "closed", wrap=True)
        self._welcome = Welcome()
        self._due = DueList()
        self._block = SessionBlock()
        self._listed: tuple[Overview, date] | None = None
        self._going: set[UUID] = set()
        self._lay_out()
        self._connect()
        self._show_only(self._loading)

    def set_now(self, now: datetime) -> None:
        """Greet for this moment on the clock of the room; works before there is an overview."""
        self._greeting.set_text(greeting(now.hour))
        self._date.setText(long_date(now.date()))

    def set_overview(self, overview: Overview, now: datetime) -> None:
        """Show an overview as it is at this moment on the clock of the room."""
        self.set_now(now)
        self._listed = overview, now.date()
        self._show_sessions()
        self._new.setEnabled(True)
        self._show_only(self._block if overview.sessions else self._welcome)

    def set_closed(self) -> None:
        """Say that the sessions cannot be opened now, until there is an overview again."""
        self._listed = None
        self._new.setEnabled(False)
        self._due.hide()
        self._show_only(self._closed)

    def set_hits(self, words: str, hits: tuple[SearchHit, ...]) -> None:
        """Show what was found for these words; an answer to older words is not shown."""
        there = tuple(hit for hit in hits if not self._is_going(hit.session_id, hit.team_id))
        self._block.set_hits(words, there)

    def let_go(self, owner: UUID) -> None:
        """A session, or all sessions of a team, are being erased: offer nothing of them."""
        self._going.add(owner)
        self._show_sessions()

    def hold_again(self, owner: UUID) -> None:
        """It was not erased after all."""
        self._going.discard(owner)
        self._show_sessions()

    def is_going(self, session_id: UUID) -> bool:
        """Whether this session is listed, and is being erased."""
        sessions = self._listed[0].sessions if self._listed else ()
        return any(
            each.session.id == session_id and self._is_going(session_id, each.team.id)
            for each in sessions
        )

    def focus_search(self) -> None:
        """Put the cursor in the search field, when there is something to search."""
        self._block.focus_search()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() is None:
            self._rehearse.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = 24 if event.size().width() < _NARROW else 36
        self._column.setContentsMargins(side, 24, side, 24)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        for button in (self._rehearse, self._new):
            set_variant(button, "fit", "large")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._greeting)
        words.addWidget(self._date)
        said = QWidget()
        said.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        head = FlowRow()
        head.add(said, stretch=True)
        head.add(self._settings)
        head.add(self._rehearse)
        head.add(self._new)
        self._column.setSpacing(24)
        self._column.addLayout(head)
        for part in (self._loading, self._closed, self._due, self._welcome):
            self._column.addWidget(part)
        self._column.addWidget(self._block, 1)
        self._column.addStretch(0)

    def _connect(self) -> None:
        self._settings.clicked.connect(self.settings_requested)
        self._new.clicked.connect(self._ask_new)
        self._rehearse.clicked.connect(self._ask_rehearsal)
        self._due.action_requested.connect(self._do)
        self._block.search_requested.connect(self.search_requested)
        self._block.table.opened.connect(self.session_opened)
        self._block.table.newspaper_requested.connect(self.newspaper_requested)
        self._block.table.deleted_requested.connect(self.session_deleted_requested)
        self._block.table.team_deleted_requested.connect(self.team_deleted_requested)
        self._block.results.opened.connect(self.hit_opened)
        self._new.setShortcut(key_for(Shortcut.NEW_SESSION))
        find = QShortcut(key_for(Action.SEARCH), self)
        find.activated.connect(self.focus_search)

    def _show_sessions(self) -> None:
        if self._listed is None:
            return
        overview, today = self._listed
        marked = overview.with_going(self._is_going)
        self._due.set_overview(marked, today)
        self._due.follow(self._new)
        self._block.set_overview(marked, today)

    def _is_going(self, session: UUID | None, team: UUID) -> bool:
        return not self._going.isdisjoint((session, team))

    def _show_only(self, shown: QWidget) -> None:
        for part in (self._loading, self._closed, self._welcome, self._block):
            part.setVisible(part is shown)

    def _ask_new(self) -> None:
        self.new_session_requested.emit()

    def _ask_rehearsal(self) -> None:
        self.rehearsal_requested.emit()

    def _do(self, item: DueItem) -> None:
        wishes = {
            DueKind.LOOK_BACK: self.look_back_requested,
            DueKind.NEWSPAPER: self.newspaper_requested,
        }
        wishes.get(item.kind, self.session_opened).emit(item.summary)
