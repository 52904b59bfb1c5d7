"""The facilitator's window: the pages of a session, never projected."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from wijkteam_studio.domain.errors import DatabaseDamaged, StudioError
from wijkteam_studio.system import heavy
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.kit import errors
from wijkteam_studio.ui.kit.banner import NoticeColumn, QuietBanner, above
from wijkteam_studio.ui.kit.saved import SavedWords
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.kit.tasks import Lanes
from wijkteam_studio.ui.shell.backup_timer import BackupTimer
from wijkteam_studio.ui.shell.closing import Closing
from wijkteam_studio.ui.shell.saved_story import SavedStory
from wijkteam_studio.ui.shell.session_list import SessionList
from wijkteam_studio.ui.shell.session_opener import SessionMaker, SessionOpener
from wijkteam_studio.ui.shell.sheets import Sheets
from wijkteam_studio.ui.shell.start_notices import StartNotices
from wijkteam_studio.ui.shell.studio_holder import StudioHolder
from wijkteam_studio.ui.shell.wiper import Wiper
from wijkteam_studio.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from wijkteam_studio.domain.library import Library
    from wijkteam_studio.services.desk import Desk
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.ui.shell.day_pages import DayPages

SMALLEST = QSize(800, 400)
_USUAL = QSize(1366, 800)
_ROOMY = QSize(1600, 1000)
#: The window may not seem dead while it closes.
_CLOSING_SECONDS = 0.7
_TRY_AGAIN = "Probeer opnieuw"
_TRY_ROOM = "Zaal proberen"
#: Who has something to say above the pages: the most pressing comes first.
_LINES = ("trouble", "saving", "rehearsal", "mirrored", "fell", "rescued", "news", "unusable")
_REHEARSING = "Oefenen: je kunt alles proberen. Hiervan blijft niets bewaard."


class FacilitatorWindow(QMainWindow):
    """Shows the start page at once; everything else comes when the studio is open.

    Emits first_painted once, listed when the sessions stand on the start page, and
    damaged(DatabaseDamaged) when the database needs a decision.
    """

    first_painted = Signal()
    listed = Signal()
    damaged = Signal(object)

    def __init__(
        self,
        holder: StudioHolder,
        lanes: Lanes,
        fonts: Path,
        paths: Paths,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._holder, self._lanes, self._settings = holder, lanes, settings
        self._tasks = tasks = lanes.quick
        self._fonts, self._folder = fonts, paths.cache
        self._own = paths.own_content.name
        self._opener = SessionOpener(holder, tasks, paths.data, self)
        self._day: DayPages | None = None
        self._start = StartPage()
        self._maker = SessionMaker(holder, tasks, self)
        self._session_list = SessionList(self._start, holder, lanes.quick, self)
        self.wiper = Wiper(holder, lanes.slow, self)
        self._was_painted = False
        self._may_ask = True
        self._stack = QStackedWidget()
        self._bye, self._banner = QuietBanner("closingBanner"), NoticeColumn(_LINES)
        self._middle = above(self._banner, self._stack)
        self._notices = StartNotices(self._banner, self._stack, self._start, self._opener)
        self._closing = Closing(lanes, self._bye, self._middle)
        self._story = SavedStory(self._banner, holder, lanes.slow, self)
        self._backup_timer = BackupTimer(holder, lanes.slow, self)
        self.sheets = Sheets(self, settings, partial(attrgetter("day_pages"), self))
        self._arrange()
        self._connect()

    def open_fitting(self) -> None:
        """Show the window so that all of it is on the screen: a laptop is filled by it."""
        room = self.screen().availableSize()
        if room.width() < _ROOMY.width() or room.height() < _ROOMY.height():
            self.showMaximized()
        else:
            self.show()

    @property
    def day_pages(self) -> DayPages:
        """The pages of a session; made when they are first needed."""
        if self._day is None:
            heavy.load()
            from wijkteam_studio.ui.shell.day_pages import DayPages

            self._day = DayPages(
                self._stack, self._fonts, self._folder, self._lanes.printing, self._settings
            )
            self._day.leave_requested.connect(self.show_start)
            self._day.keys_requested.connect(self.sheets.show_keys)
            self._day.titled.connect(self._on_titled)
            self._day.newspaper_saved.connect(self._on_newspaper_saved)
            self._day.told.connect(self.tell)
            self._day.paper_failed.connect(self._closing.stay)
            self._closing.left.connect(self._day.cancel_printing)
            self._day.set_saved(self._holder.saving)
        return self._day

    def show_start(self) -> None:
        """Go to the start page; what was being typed is kept."""
        if self._day is not None:
            self._day.close()
        self._backup_timer.watch_day(is_open=False)
        self._opener.leave()
        if self._holder.is_rehearsing:
            self.day_pages.cancel_printing()
            self._banner.line("rehearsal").clear()
            self._holder.end_rehearsal()
        elif self._holder.is_open:
            self._backup_timer.make("na de sessie")
            self._session_list.list_sessions()
        self._stack.setCurrentWidget(self._start)
        self._on_titled("Start")

    def show_trouble(self, problem: Exception) -> None:
        """Say calmly why the data cannot be opened, and offer to try again."""
        if not isinstance(problem, StudioError):
            raise problem
        self._start.set_closed()
        words = f"{problem.title}. {problem.sentence}"
        self._banner.line("trouble").show_message(words, _TRY_AGAIN, "red")

    def open_session(self, session_id: UUID) -> None:
        """Open a session where it was left."""
        self._opener.open(session_id)

    @property
    def is_at_start(self) -> bool:
        """Whether no session is on the table."""
        return self._stack.currentWidget() is self._start

    def keep_all(self, seconds: float) -> bool:
        """Keep everything that is typed; False when it is not saved within these seconds."""
        if self._day is not None:
            self._day.hand_in()
        return not self._holder.is_open or self._holder.studio.flush(seconds)

    def leave_at_once(self) -> None:
        """Close without a question: whoever could answer is not there any more."""
        self._may_ask = False
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            watched.removeEventFilter(self)
            QTimer.singleShot(1, self._on_first_painted)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything typed is kept first; a disk that is full never holds a person here."""
        is_kept = self.keep_all(_CLOSING_SECONDS)
        if not is_kept and self._may_ask and not self._story.lets_go():
            event.ignore()
            return
        is_printing = self._day is not None and self._day.end_proof()
        if not self._closing.is_free(is_printing=is_printing):
            event.ignore()
            return
        if self._day is not None:
            self._day.shut()
        self._opener.end()
        self._holder.close()
        event.accept()

    def _arrange(self) -> None:
        self.setObjectName("facilitatorWindow")
        self.setWindowTitle("Wijkteam Studio")
        self.setMinimumSize(SMALLEST)
        self.resize(_USUAL.boundedTo(self.screen().availableSize()))
        self._stack.addWidget(self._start)
        self.setCentralWidget(above(self._bye, self._middle))
        self._start.set_now(self._holder.now())
        self._start.installEventFilter(self)

    def _connect(self) -> None:
        self._connect_wiper()
        self._holder.opened.connect(self._on_opened)
        self._holder.failed.connect(self._on_open_failed)
        self._holder.saved.connect(self._on_saved)
        self._start.new_session_requested.connect(self._maker.ask)
        self._maker.made.connect(self._opener.arrive)
        self._opener.day_opened.connect(self._on_desk)
        self._opener.newspaper_opened.connect(self._on_paper_desk)
        self._opener.failed.connect(self._on_failed)
        self._start.settings_requested.connect(self.sheets.show_settings)
        self._start.rehearsal_requested.connect(self._opener.forget)
        self._start.rehearsal_requested.connect(self._holder.rehearse)
        self._maker.left.connect(self._session_list.list_sessions)
        self._start.session_opened.connect(self._opener.open_listed)
        self._start.look_back_requested.connect(self._opener.open_listed)
        self._start.newspaper_requested.connect(self._opener.open_newspaper)
        self._start.hit_opened.connect(self._opener.open_hit)
        self._session_list.listed.connect(self.listed)
        self._session_list.listed.connect(self._notices.look_for_mirror)
        self._banner.line("trouble").action_requested.connect(self._try_again)
        self._banner.line("rehearsal").action_requested.connect(self._try_room)
        self._backup_timer.failed.connect(self.tell)

    def _connect_wiper(self) -> None:
        self._start.session_deleted_requested.connect(self.wiper.wipe_session)
        self._start.team_deleted_requested.connect(self.wiper.wipe_team)
        self.wiper.follow(self._opener)
        self.wiper.told.connect(self.tell)
        self.wiper.begun.connect(self._notices.hold_back)
        self.wiper.undone.connect(self._notices.offer_again)
        self.wiper.undone.connect(self._list_again)
        self.wiper.wiped.connect(self._list_again)
        self.wiper.gone.connect(self.show_start)

    def _list_again(self) -> None:
        if self.is_at_start:
            self._session_list.list_sessions()

    def _on_titled(self, where: str) -> None:
        self.setWindowTitle(f"{where} · Wijkteam Studio")

    def _on_first_painted(self) -> None:
        self.first_painted.emit()
        self._holder.open()

    def _try_room(self) -> None:
        self.day_pages.check_room()

    def _try_again(self) -> None:
        self._banner.line("trouble").clear()
        self._holder.open()

    def _on_opened(self, studio: Studio) -> None:
        if studio.is_rehearsal:
            self._banner.line("rehearsal").show_message(_REHEARSING, _TRY_ROOM)
            self._opener.rehearse()
            return
        self._session_list.list_sessions()
        self._tasks.run(partial(attrgetter("library"), studio), self._on_library, self._on_failed)
        self._backup_timer.make("bij het starten")
        self._story.look_back()
        self._opener.resume()

    def _on_open_failed(self, problem: Exception) -> None:
        if isinstance(problem, DatabaseDamaged):
            self.damaged.emit(problem)
        else:
            self.show_trouble(problem)

    def _on_desk(self, desk: Desk) -> None:
        self.day_pages.open(desk)
        if desk.news:
            self.tell(desk.news)
        self._backup_timer.watch_day(is_open=True)

    def _on_paper_desk(self, desk: Desk) -> None:
        self.day_pages.open_newspaper(desk)
        if desk.news:
            self.tell(desk.news)

    def _on_newspaper_saved(self, _path: Path) -> None:  # its own page says that it is there
        self._backup_timer.make("krant gemaakt")

    def _on_saved(self, saving: SavedWords) -> None:
        """The whole story stands above every page, a few words of it in the page itself."""
        if self._day is not None:
            self._day.set_saved(saving)
        self._story.tell(saving)

    def tell(self, words: str, earlier: str = "") -> None:
        """Say something above every page, after what stands there, without what was `earlier`."""
        self._banner.line("news").add_message(words, earlier)

    def _on_library(self, library: Library) -> None:
        self._notices.tell_library(library, self._own)

    def _on_failed(self, problem: Exception) -> None:
        errors.show_error(self, problem)
