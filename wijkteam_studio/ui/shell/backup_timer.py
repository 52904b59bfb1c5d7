"""Sees to it that there are backups without anybody thinking of them."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

_EVERY_MS = 600_000


class BackupTimer(QObject):
    """Makes a copy on request and every ten minutes of a day; emits failed(words), never stops.

    A rehearsal is never copied.
    """

    failed = Signal(str)

    def __init__(self, holder: StudioHolder, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._holder, self._tasks = holder, tasks
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._make_during_day)

    def watch_day(self, *, is_open: bool) -> None:
        """Make copies by the clock as long as a day is open."""
        if is_open:
            self._timer.start()
        else:
            self._timer.stop()

    def make(self, reason: str) -> None:
        """Make a copy now, behind the window; the reason stands in its name."""
        if self._holder.is_open and not self._holder.is_rehearsing:
            work = partial(self._holder.studio.back_up, reason)
            self._tasks.run(work, self._on_made, self._on_failed)

    def _make_during_day(self) -> None:
        self.make("tijdens de dag")

    def _on_made(self, _nothing: None) -> None:
        """A copy that worked asks for no words."""

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, StudioError):
            raise problem
        self.failed.emit(f"Er is geen reservekopie gemaakt. {problem.sentence}")
