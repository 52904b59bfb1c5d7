"""Opens and closes studios behind the window: the real one, and the one to rehearse in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.services.clocks import Clocks
from wijkteam_studio.ui.kit.saved import SavedWords, saved_words
from wijkteam_studio.ui.kit.tasks import QueuedCalls, TaskRunner

if TYPE_CHECKING:
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.storage.database import SaveState

Opening = Callable[[], AbstractContextManager["Studio"]]


@dataclass(frozen=True, slots=True)
class Openings:
    """How the real studio and the rehearsal are opened, and the clocks that both go by."""

    real: Opening
    rehearsal: Opening
    clocks: Clocks = field(default_factory=Clocks)


class StudioHolder(QObject):
    """Holds the studio in use. Emits opened(Studio), failed(Exception) and saved(SavedWords)."""

    opened = Signal(object)
    failed = Signal(object)
    saved = Signal(object)
    exchanged = Signal()
    exchange_failed = Signal(object)

    def __init__(
        self, openings: Openings, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._openings, self._tasks = openings, tasks
        self._calls = QueuedCalls(self)
        self._open_real = ExitStack()
        self._open_rehearsal = ExitStack()
        self._studio: Studio | None = None
        self._rehearsed: Studio | None = None

    @property
    def studio(self) -> Studio:
        """The studio in use; raises RuntimeError before it is open."""
        found = self._rehearsed or self._studio
        if found is None:
            raise RuntimeError("the studio is not open yet")
        return found

    @property
    def is_open(self) -> bool:
        """Whether there is a studio to work in."""
        return self._studio is not None

    @property
    def is_rehearsing(self) -> bool:
        """Whether nothing of what happens now is kept."""
        return self._rehearsed is not None

    def now(self) -> datetime:
        """Now, on the clock of the room; also before the studio is open."""
        return self._openings.clocks.room()

    @property
    def is_saved(self) -> bool:
        """Whether nothing waits for the disk."""
        return not self.is_open or self.studio.saving.is_kept

    @property
    def saving(self) -> SavedWords:
        """How the saving stands now, in words: the one source of every mark."""
        return saved_words(self.studio.saving, is_rehearsal=self.is_rehearsing)

    def open(self) -> None:
        """Open the real studio, behind the window."""
        self._tasks.run(self._enter_real, self._on_real, self.failed.emit)

    def open_after(self, work: Callable[[], None], tasks: TaskRunner) -> None:
        """Close the real studio, do something with its files, and open it again.

        This comes after everything that `tasks` was asked for. Emits exchanged when that worked,
        else exchange_failed(Exception), and then opens what there is. No day may be open.
        """
        self._studio = None
        tasks.run(partial(self._exchange, work), self._on_exchanged, self._on_not_exchanged)

    def _exchange(self, work: Callable[[], None]) -> Studio:
        self._open_real.close()
        work()
        return self._enter_real()

    def _on_exchanged(self, studio: Studio) -> None:
        self._on_real(studio)
        self.exchanged.emit()

    def _on_not_exchanged(self, problem: Exception) -> None:
        self.exchange_failed.emit(problem)
        self.open()

    def rehearse(self) -> None:
        """Open a studio that leaves nothing behind."""
        self._tasks.run(self._enter_rehearsal, self._on_rehearsal, self.failed.emit)

    def end_rehearsal(self) -> None:
        """Throw the rehearsal away and go back to the real studio."""
        self._rehearsed = None
        self._tasks.run(self._open_rehearsal.close, self._on_ended, self.failed.emit)

    def close(self) -> None:
        """Close everything; waits until the work behind the window is done.

        What could not be saved was said, and somebody chose to leave all the same.
        """
        self._tasks.wait()
        for opened in (self._open_rehearsal, self._open_real):
            with suppress(StorageError):
                opened.close()
        self._studio = self._rehearsed = None

    def _enter_real(self) -> Studio:
        return self._open_real.enter_context(self._openings.real())

    def _enter_rehearsal(self) -> Studio:
        return self._open_rehearsal.enter_context(self._openings.rehearsal())

    def _on_real(self, studio: Studio) -> None:
        self._studio = studio
        self._take(studio)

    def _on_rehearsal(self, studio: Studio) -> None:
        self._rehearsed = studio
        self._take(studio)

    def _on_ended(self, _nothing: None) -> None:
        if self._studio is not None:
            self._take(self._studio)

    def _take(self, studio: Studio) -> None:
        studio.listen(self._on_queued, self._on_saved)
        self.opened.emit(studio)
        self._tell_saved()

    def _on_queued(self) -> None:
        """A change waits from now on; on the window's thread that is seen at once."""
        if QThread.currentThread() is self.thread():
            self._tell_saved()
        else:
            self._calls.post(self._tell_saved, None)

    def _on_saved(self, _state: SaveState) -> None:
        self._calls.post(self._tell_saved, None)

    def _tell_saved(self, _news: None = None) -> None:
        """Tell how it stands now, and not how it stood when the news was sent."""
        if self.is_open or self.is_rehearsing:
            self.saved.emit(self.saving)
