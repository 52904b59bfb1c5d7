"""Work away from the window's thread, and answers back on it."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _QueuedCall:
    """A value, who wants it, and through whom it comes."""

    caller: "_Caller"
    to: Callable[..., None]
    value: object

    def make(self) -> None:
        """Hand the value over, unless one of the two has gone in the meantime."""
        if self.caller.is_open and _is_there(self.to):
            self.to(self.value)


def _is_there(reader: Callable[..., None]) -> bool:
    """Whether the one whose method this is still lives."""
    owner = getattr(reader, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class _CallQueue(QObject):
    """Makes calls on the window's thread, in order; lives as long as the application.

    Other threads touch this object and no other: a signal of one that dies at that moment fells
    the process.
    """

    _sent = Signal(object)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._out = self._sent
        self._sent.connect(self._make, Qt.ConnectionType.QueuedConnection)

    def send(self, call: _QueuedCall) -> None:
        """Make this soon."""
        self._out.emit(call)

    def _make(self, call: _QueuedCall) -> None:
        call.make()


class _Caller:
    """Queues calls for one object, until that dies under its parent."""

    def __init__(self, owner: QObject) -> None:
        self.is_open = True
        self._queue = _queue()
        owner.destroyed.connect(self._close)

    def send(self, to: Callable[..., None], value: object) -> None:
        """Have this called with the value on the window's thread; from any thread."""
        if self.is_open:
            self._queue.send(_QueuedCall(self, to, value))

    def _close(self) -> None:
        self.is_open = False


def _queue() -> _CallQueue:
    """The one queue of this application."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application yet")
    return app.findChild(_CallQueue) or _CallQueue(app)


class TaskRunner(QObject):
    """One thread for slow work; answers and failures are calls on the thread that owns this.

    `doing` says in Dutch what a person waits for while there is work.
    """

    def __init__(self, parent: QObject | None = None, doing: str = "") -> None:
        super().__init__(parent)
        self.doing = doing
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tasks")
        self._open: set[Future[object]] = set()
        self._caller = _Caller(self)

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

    @property
    def is_busy(self) -> bool:
        """Whether there is work that is not done."""
        return any(not task.done() for task in self._open)

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
        if error is None:
            self._caller.send(on_done, future.result())
        else:
            self._caller.send(on_failed, error)


class Inquiry:
    """Asks one thing at a time: only the answer to the last question comes through.

    Whoever moved on gets no answer any more to what was asked before.
    """

    def __init__(self, tasks: TaskRunner) -> None:
        self._tasks = tasks
        self._number = 0

    def ask(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Have work done and get its answer, unless something else is asked before it comes."""
        self.forget()
        answers = (partial(self._answer, self._number, to) for to in (on_done, on_failed))
        self._tasks.run(work, *answers)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._number += 1

    def _answer(self, number: int, to: Callable[..., None], value: object) -> None:
        if number == self._number and _is_there(to):
            to(value)


@dataclass(frozen=True, slots=True)
class Lanes:
    """Three threads beside the window, so that what is quick never waits for what takes long."""

    #: Opening, listing, searching.
    quick: TaskRunner
    #: Copies of the database, and erasing from them.
    slow: TaskRunner
    #: The newspaper.
    printing: TaskRunner

    @classmethod
    def of(cls, parent: QObject) -> "Lanes":
        """New lanes that live as long as their parent."""
        return cls(
            TaskRunner(parent, "je sessies worden nog gelezen"),
            TaskRunner(parent, "een reservekopie wordt nog bijgewerkt"),
            TaskRunner(parent, "de krant wordt nog gestopt"),
        )

    @property
    def busy(self) -> tuple[TaskRunner, ...]:
        """The lanes in which there is work that is not done."""
        return tuple(lane for lane in (self.quick, self.slow, self.printing) if lane.is_busy)


class QueuedCalls(QObject):
    """Takes calls from any thread and makes them on the thread that owns this, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caller = _Caller(self)

    def post(self, function: Callable[[T], None], value: T) -> None:
        """Call the function with the value soon; after closing this does nothing."""
        self._caller.send(function, value)
