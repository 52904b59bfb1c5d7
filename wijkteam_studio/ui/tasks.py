"""Work away from the window's thread, and answers back on it."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A value and who wants it."""

    deliver: Callable[..., None]
    value: object


class _Gate:
    """Lets signals of one object out, and none after that object has died under its parent.

    Qt deletes on the window's thread while another thread may be about to emit; looking and
    emitting must then be one thing.
    """

    def __init__(self, owner: QObject) -> None:
        self._lock = threading.Lock()
        self._is_open = True
        owner.destroyed.connect(self.close)

    def close(self) -> None:
        """Let nothing out any more."""
        with self._lock:
            self._is_open = False

    def emit(self, signal: SignalInstance, value: object) -> None:
        """Emit, unless it is too late."""
        with self._lock:
            if not self._is_open:
                return
            try:
                signal.emit(value)
            except RuntimeError:  # deleted by Python itself, which knows it
                self._is_open = False


class TaskRunner(QObject):
    """One thread for slow work; answers and failures are calls on the thread that owns this."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tasks")
        self._open: set[Future[object]] = set()
        self._gate = _Gate(self)
        self._answers = self._answered
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
        self._gate.emit(self._answers, answer)

    def _deliver(self, answer: _Answer) -> None:
        answer.deliver(answer.value)


class Postbox(QObject):
    """Takes calls from any thread and makes them on the thread that owns this, in order."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = _Gate(self)
        self._letters = self._posted
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, function: Callable[[T], None], value: T) -> None:
        """Call the function with the value soon; after closing this does nothing."""
        self._gate.emit(self._letters, _Answer(function, value))

    def _deliver(self, letter: _Answer) -> None:
        letter.deliver(letter.value)
