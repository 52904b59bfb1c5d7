"""Asks for a new session and makes it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.ui.kit import errors
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

if TYPE_CHECKING:
    from wijkteam_studio.domain.team import Team
    from wijkteam_studio.domain.wishes import SessionWish
    from wijkteam_studio.services.desk import Desk
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.ui.prepare.new_session_dialog import NewSessionDialog


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
