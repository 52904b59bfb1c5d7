"""Work away from the window's thread, and answers back on it."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A value and who wants it."""

    deliver: Callable[..., None]
    value: object


class TaskRunner(QObject):
    """One thread for slow work; answers and failures are calls on the thread that owns this."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tasks")
        self._open: set[Future[object]] = set()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Do the work after all work asked for earlier, then call one of the other two."""
        future: Future[object] = self._thread.submit(work)
        self._open = {task for task in self._open if not task.done()} | {future}
        future.add_done_callback(partial(self._answer, on_done, on_failed))

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait until no work is left (before closing files); False when it takes longer."""
        return not wait(self._open, timeout=milliseconds / 1000).not_done

    def _answer(
        self,
        on_done: Callable[..., None],
        on_failed: Callable[..., None],
        future: Future[object],
    ) -> None:
        """Runs on the thread of the work: whatever happened there, exactly one answer leaves."""
        error = future.exception()
        if error is not None:
            _log.info("A task failed: %s", type(error).__name__)
        answer = _Answer(on_done, future.result()) if error is None else _Answer(on_failed, error)
        try:
            self._answered.emit(answer)
        except RuntimeError:
            _log.info("An answer came after the program had closed its task runner")

    def _deliver(self, answer: _Answer) -> None:
        answer.deliver(answer.value)


class Postbox(QObject):
    """Takes calls from any thread and makes them on the thread that owns this, in order."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, function: Callable[[T], None], value: T) -> None:
        """Call the function with the value soon; after closing this does nothing."""
        try:
            self._posted.emit(_Answer(function, value))
        except RuntimeError:
            _log.info("A letter came after the window had closed")

    def _deliver(self, letter: _Answer) -> None:
        letter.deliver(letter.value)
