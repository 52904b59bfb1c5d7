"""The one thread that owns the connection: it saves in order and answers questions."""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import faults
from wijkteam_studio.storage.connection import DbSession, glance, transact

Work = Callable[[DbSession], Any]


@dataclass(frozen=True, slots=True)
class SaveState:
    """How many saves wait, and what stands in the way (None when nothing does)."""

    pending: int
    trouble: StorageError | None = None


@dataclass(slots=True, eq=False)
class _Job:
    """Work for the writer; a job with an answer is waited for, one without is a queued save."""

    work: Work
    answer: "Future[Any] | None" = None
    writes: bool = True
    is_glance: bool = False


@dataclass(slots=True)
class _Queue:
    jobs: deque[_Job] = field(default_factory=deque)
    saves: int = 0
    retry_at: float = 0.0
    trouble: StorageError | None = None
    closing: bool = False


class Writer:
    """Runs work on the connection that `opening` gives, in the order in which it came.

    A queued save that the disk refuses stays first and is tried again every `retry_seconds`;
    questions are answered meanwhile, and writes that somebody waits for fail with the trouble.
    `chore` runs in quiet moments and says whether there is more to do.
    """

    def __init__(
        self,
        opening: Callable[[], DbSession],
        chore: Callable[[DbSession], bool],
        retry_seconds: float,
        quiet_seconds: float,
    ) -> None:
        self.on_saved: Callable[[SaveState], None] = _nothing
        self.on_bug: Callable[[BaseException], None] = _nothing
        self._opening = opening
        self._chore = chore
        self._retry_seconds = retry_seconds
        self._quiet_seconds = quiet_seconds
        self._queue = _Queue()
        self._chores_wait = True
        self._wake = threading.Condition()
        self._opened: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="opslag", daemon=True)

    def start(self) -> None:
        """Start the thread and open the connection; raises what the opening raises."""
        self._thread.start()
        self._opened.result()

    @property
    def state(self) -> SaveState:
        """How the saving stands now."""
        with self._wake:
            return self._state()

    def submit(self, work: Work) -> None:
        """Queue a save; never waits."""
        self._put(_Job(work))

    def call(self, work: Work, *, writes: bool) -> Any:
        """Do work and wait for its answer; raises what the work raises, translated."""
        return self._ask(work, writes=writes)

    def glance(self, work: Work) -> Any:
        """As `call`, for a question that plain statements answer."""
        return self._ask(work, is_glance=True)

    def _ask(self, work: Work, *, writes: bool = False, is_glance: bool = False) -> Any:
        if threading.current_thread() is self._thread:
            raise RuntimeError("the writer cannot wait for itself")
        answer: Future[Any] = Future()
        self._put(_Job(work, answer, writes, is_glance))
        return answer.result()

    def flush(self, timeout: float) -> bool:
        """Try to save everything now; False when that did not work within so many seconds."""
        with self._wake:
            self._queue.retry_at = 0.0
            self._wake.notify_all()
            return self._wake.wait_for(lambda: not self._queue.saves, timeout)

    def stop(self) -> SaveState:
        """Save what can be saved, close the connection, and give how it ended."""
        with self._wake:
            self._queue.closing = True
            self._queue.retry_at = 0.0
            self._wake.notify_all()
        self._thread.join()
        return self.state

    def _put(self, job: _Job) -> None:
        with self._wake:
            if self._queue.closing:
                raise RuntimeError("the database is closed")
            self._queue.jobs.append(job)
            self._queue.saves += job.answer is None
            self._chores_wait = True
            self._wake.notify_all()

    def _state(self) -> SaveState:
        return SaveState(self._queue.saves, self._queue.trouble)

    def _run(self) -> None:
        db, error = _attempt(self._opening)
        if error is not None:
            self._queue.closing = True
            self._opened.set_exception(error)
            return
        self._opened.set_result(None)
        try:
            while self._step(db):
                pass
        finally:
            _attempt(db.shut)

    def _step(self, db: DbSession) -> bool:
        """Do one thing; False when there is nothing left to do ever."""
        with self._wake:
            job = self._next()
            if job is None and self._queue.closing:
                return False
        if job is None:
            self._do_chore(db)
        elif job.answer is None:
            self._save(db, job)
        else:
            self._answer(db, job, job.answer)
        return True

    def _next(self) -> _Job | None:
        """The next job; None in a quiet moment, and at the end."""
        queue = self._queue
        while True:
            stuck = queue.trouble is not None and queue.retry_at > time.monotonic()
            job = self._first_question() if stuck else next(iter(queue.jobs), None)
            if job is not None or queue.closing:
                return job
            if stuck:
                self._wake.wait(max(0.0, queue.retry_at - time.monotonic()))
            elif not self._wake.wait(self._quiet_seconds if self._chores_wait else None):
                return None

    def _first_question(self) -> _Job | None:
        return next((job for job in self._queue.jobs if job.answer is not None), None)

    def _save(self, db: DbSession, job: _Job) -> None:
        _result, error = _attempt(lambda: transact(db, job.work))
        trouble = faults.trouble(error) if error is not None else None
        if error is not None and trouble is None:
            self._report(error)
        with self._wake:
            self._queue.trouble = trouble
            if trouble is None:
                self._queue.jobs.remove(job)
                self._queue.saves -= 1
            elif self._queue.closing:
                self._abandon()
            else:
                self._queue.retry_at = time.monotonic() + self._retry_seconds
            self._wake.notify_all()
            state = self._state()
        self._tell(state)

    def _abandon(self) -> None:
        """Stop at the end of the program: what waits for an answer gets the trouble."""
        for job in self._queue.jobs:
            if job.answer is not None:
                job.answer.set_exception(self._queue.trouble)
        self._queue.jobs.clear()

    def _answer(self, db: DbSession, job: _Job, answer: "Future[Any]") -> None:
        with self._wake:
            self._queue.jobs.remove(job)
            trouble = self._queue.trouble
        if job.writes and trouble is not None:
            answer.set_exception(trouble)
            return
        run = glance if job.is_glance else transact
        result, error = _attempt(lambda: run(db, job.work))
        if error is None:
            answer.set_result(result)
        else:
            answer.set_exception(faults.explained(error) or error)

    def _do_chore(self, db: DbSession) -> None:
        more, error = _attempt(lambda: transact(db, self._chore))
        with self._wake:
            self._chores_wait = bool(self._queue.jobs) or (bool(more) and error is None)
        if error is not None and faults.explained(error) is None:
            self._report(error)

    def _tell(self, state: SaveState) -> None:
        _result, error = _attempt(lambda: self.on_saved(state))
        if error is not None:
            self._report(error)

    def _report(self, error: BaseException) -> None:
        """A bug goes to the crash net and to the owner; the rest is saved all the same."""
        _attempt(lambda: sys.excepthook(type(error), error, error.__traceback__))
        _attempt(lambda: self.on_bug(error))


def _nothing(_fact: object) -> None:
    """Nobody listens."""


class _Net:
    """Holds what a piece of work raised: the thread that saves must outlive every bug."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> "_Net":
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        self.error = error if isinstance(error, Exception) else None
        return self.error is not None


def _attempt(action: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """What an action gives, or what it raises; every caller tells somebody."""
    with _Net() as net:
        return action(), None
    return None, net.error
