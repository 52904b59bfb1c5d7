"""Opens sessions behind the window, known and new, and remembers which one is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.errors import InvalidInput, NotFound
from wijkteam_studio.domain.overview import SearchHit, SessionSummary
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.ui.kit import errors
from wijkteam_studio.ui.kit.tasks import Inquiry, TaskRunner
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

if TYPE_CHECKING:
    from wijkteam_studio.domain.team import Team
    from wijkteam_studio.domain.wishes import SessionWish
    from wijkteam_studio.services.desk import Desk
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.ui.prepare.new_session_dialog import NewSessionDialog

#: A session that was open this long is one that opens well.
_LASTS_MS = 20_000


class SessionMaker(QObject):
    """Keeps the dialog open until the session is there; emits made(Desk).

    Emits left when the session came after somebody had closed the dialog: it is kept, not opened.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, holder: StudioHolder, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._holder, self._tasks, self._window = holder, tasks, window
        self._dialog: NewSessionDialog | None = None
        #: The session is made where it was asked for, whatever is open by then.
        self._studio: Studio | None = None
        self._is_asking = False

    def ask(self) -> None:
        """Ask for whom, what and when; does nothing before the studio is open, or while asking."""
        if self._holder.is_open and not self._is_asking:
            self._is_asking = True
            self._studio = self._holder.studio
            self._tasks.run(self._studio.teams, self._on_teams, self._on_failed)

    def _on_teams(self, teams: tuple[Team, ...]) -> None:
        from wijkteam_studio.ui.prepare.new_session_dialog import NewSessionDialog

        if self._studio is None or self._studio is not self._holder.studio:
            self._is_asking = False  # somebody went on to a rehearsal in the meantime
            return
        self._dialog = NewSessionDialog(self._window)
        programmes = self._studio.library.programmes
        self._dialog.set_choices(teams, programmes, self._holder.now().date())
        self._dialog.session_wished.connect(self._on_wished)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_wished(self, wish: SessionWish) -> None:
        if self._studio is not None:
            work = partial(self._studio.new_session, wish)
            self._tasks.run(work, self._on_made, self._on_failed)

    def _on_made(self, desk: Desk) -> None:
        if self._dialog is None:
            self.left.emit()
            return
        self._dialog.accept()
        self.made.emit(desk)

    def _on_finished(self, _result: int) -> None:
        self._dialog = None
        self._is_asking = False

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, InvalidInput) and self._dialog is not None:
            self._dialog.show_problem(problem)
        else:
            self._is_asking = self._dialog is not None
            errors.show_error(self._window, problem)


class SessionOpener(QObject):
    """Emits day_opened(Desk), newspaper_opened(Desk), failed(Exception) and fell.

    Only the last wish is answered: a session that comes late does not push another away. A
    rehearsal is never remembered. `fell` says that the last session was left closed.
    """

    day_opened = Signal(object)
    newspaper_opened = Signal(object)
    failed = Signal(object)
    fell = Signal()

    def __init__(
        self, holder: StudioHolder, tasks: TaskRunner, data: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._holder, self._inquiry = holder, Inquiry(tasks)
        self._place = LastPlace(data)
        self._open: UUID | None = None
        self._untold: dict[UUID, str] = {}
        self._lasted = QTimer(self, singleShot=True, interval=_LASTS_MS)
        self._lasted.timeout.connect(self._remember)

    def open(self, session_id: UUID) -> None:
        """Open a session where it was left."""
        self._behind(partial(self._holder.studio.open_day, session_id), self.arrive)

    def open_listed(self, summary: SessionSummary) -> None:
        """Open a session of the list."""
        self.open(summary.session.id)

    def open_hit(self, hit: SearchHit) -> None:
        """Open the session in which something was found; a team has none."""
        if hit.session_id is not None:
            self.open(hit.session_id)

    def open_newspaper(self, summary: SessionSummary) -> None:
        """Open the newspaper of a session of the list."""
        work = partial(self._holder.studio.open_day, summary.session.id)
        self._behind(work, self._on_newspaper)

    def rehearse(self) -> None:
        """Open the day of the made-up team."""
        self._behind(self._holder.studio.rehearsal, self.arrive)

    def resume(self) -> None:
        """Open the session of the last time, when there was one that opens well."""
        last = self._place.take()
        if last is not None:
            work = partial(self._holder.studio.open_day, last)
            self._ask(work, self._on_resumed, self._on_lost)
        elif self._place.fallen() is not None:
            self.fell.emit()

    def go_on(self) -> None:
        """Open the session that was left closed because it fell twice."""
        fallen = self._place.fallen()
        if fallen is not None:
            self.open(fallen)

    @property
    def fallen(self) -> UUID | None:
        """The session that was left closed because it fell twice."""
        return self._place.fallen()

    def is_at(self, session_id: UUID) -> bool:
        """Whether this session is open now, and not one to rehearse."""
        return self._open == session_id

    def forget(self) -> None:
        """Whatever was asked to be opened is not waited for any more."""
        self._inquiry.forget()

    def arrive(self, desk: Desk) -> None:
        """This day is open from now on."""
        self.forget()
        self._take(desk)
        self._remember()
        self.day_opened.emit(desk)

    def leave(self) -> None:
        """No day is open any more."""
        self.forget()
        self._open = None
        self._lasted.stop()
        if not self._holder.is_rehearsing:
            self._place.forget()

    def end(self) -> None:
        """The program is closed as a person wants it: the next time it comes back here."""
        self._place.ended_well()

    def _on_newspaper(self, desk: Desk) -> None:
        self._take(desk)
        self._remember()
        self.newspaper_opened.emit(desk)

    def _on_resumed(self, desk: Desk) -> None:
        self._take(desk)
        self._lasted.start()
        self.day_opened.emit(desk)

    def _on_lost(self, problem: Exception) -> None:
        if not isinstance(problem, NotFound):
            self.failed.emit(problem)

    def _take(self, desk: Desk) -> None:
        self._untold.pop(desk.live.day.session.id, None)
        self._open = None if self._holder.is_rehearsing else desk.live.day.session.id

    def _remember(self) -> None:
        if self._open is not None:
            self._place.remember(self._open)

    def _behind(self, work: Callable[[], Desk], done: Callable[[Desk], None]) -> None:
        self._ask(work, done, self.failed.emit)

    def _ask(
        self,
        work: Callable[[], Desk],
        done: Callable[[Desk], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._inquiry.ask(partial(_with_untold, work, self._untold), done, failed)


def _with_untold(work: Callable[[], Desk], untold: dict[UUID, str]) -> Desk:
    """The desk with all that is new of its session: an answer that came too late told nobody."""
    desk = work()
    key = desk.live.day.session.id
    if desk.news:
        untold[key] = desk.news
    return replace(desk, news=untold.get(key, ""))
