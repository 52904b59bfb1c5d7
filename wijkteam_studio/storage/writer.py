"""The one thread that owns the connection: it saves in order and answers questions."""

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import faults
from wijkteam_studio.storage.attempts import attempt
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.save_queue import Job, SaveQueue, Work
from wijkteam_studio.storage.save_state import SaveState
from wijkteam_studio.storage.ways import Ways


class Writer:
    """Runs work on the connection that `opening` gives, in the order in which it came.

    A queued save that the disk refuses stays first and is tried again every `retry_seconds`;
    questions are answered meanwhile, and writes that somebody waits for fail with the trouble.
    Before and after every save, and every `quiet_seconds`, it looks whether the path still leads
    to the open file: what is written in a file that nobody can find again is not saved.
    """

    def __init__(self, ways: Ways, retry_seconds: float, quiet_seconds: float) -> None:
        self.on_queued: Callable[[], None] = _nobody_listens
        self.on_saved: Callable[[SaveState], None] = _nobody_listens
        self.on_bug: Callable[[BaseException], None] = _nobody_listens
        self._ways = ways
        self._retry_seconds = retry_seconds
        self._quiet_seconds = quiet_seconds
        self._queue = SaveQueue()
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
            return self._queue.state

    def submit(self, work: Work) -> None:
        """Queue a save; never waits. `on_queued` is called before this returns."""
        self._put(Job(work))
        self.on_queued()

    def expect(self, key: str, *, waits: bool) -> None:
        """A change is being typed under this key, or not any more: until then it is not saved."""
        with self._wake:
            is_news = self._queue.expect(key, waits=waits)
        if is_news:
            self.on_queued()

    def expect_nothing(self) -> None:
        """Another day is open: nobody types in the one before any more."""
        with self._wake:
            self._queue.typing.clear()

    def ask(self, job: Job) -> Any:
        """Do this and wait for its answer; raises what the work raises, translated."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("the writer cannot wait for itself")
        job.answer = Future()
        self._put(job)
        return job.answer.result()

    def make_way(self, db: DbSession) -> None:
        """Amid long work on this connection: do what waits now, and not what comes meanwhile.

        Raises StorageError when the work must end. Only on the writer's thread.
        """
        with self._wake:
            waiting = len(self._queue.jobs)
        for _ in range(max(waiting, 1)):
            with self._wake:
                job, before = self._queue.due_amid(time.monotonic()), self._queue.trouble
            if job is None:
                return
            if job.writes and not db.place.is_ours():
                raise faults.gone()
            self._do(job)
            if db is not self._db:
                raise faults.gone()
            if before is None and self._queue.trouble is not None:
                raise self._queue.trouble

    def flush(self, timeout: float) -> bool:
        """Try to save everything now; False when that did not work within so many seconds."""
        with self._wake:
            self._queue.retry_at = 0.0
            self._wake.notify_all()
            return self._wake.wait_for(lambda: self._queue.is_done, timeout)

    def stop(self) -> StorageError | None:
        """Save what can be saved and close the connection; gives what stood in the way."""
        with self._wake:
            self._queue.closing = True
            self._queue.retry_at = 0.0
            self._wake.notify_all()
        self._thread.join()
        return self._queue.trouble

    def _put(self, job: Job) -> None:
        with self._wake:
            self._queue.add(job)
            self._chores_wait = True
            self._wake.notify_all()

    def _run(self) -> None:
        db, error = attempt(self._ways.opening)
        if error is not None:
            self._queue.closing = True
            self._opened.set_exception(error)
            return
        self._db: DbSession = db
        self._opened.set_result(None)
        try:
            while self._step():
                pass
            self._settle(self._astray())
        finally:
            attempt(self._db.shut)

    def _step(self) -> bool:
        """Do one thing; False when there is nothing left to do ever."""
        with self._wake:
            job = self._next()
            if job is None and self._queue.closing:
                return False
        if job is None:
            self._settle(self._astray())
            self._do_chore()
        else:
            self._do(job)
        return True

    def _do(self, job: Job) -> None:
        if not job.writes:
            self._answer(job, None)
            return
        astray = self._astray()
        if job.moves:
            self._move(job)
        elif job.answer is not None:
            self._answer(job, astray)
        elif astray is None:
            self._save(job)
        else:
            self._settle(astray)

    def _next(self) -> Job | None:
        """The next job; None in a quiet moment, and at the end."""
        queue = self._queue
        while True:
            now = time.monotonic()
            job = queue.due(now)
            if job is not None or queue.closing:
                return job
            if queue.is_stuck(now):
                self._wake.wait(queue.retry_at - now)
            elif not self._wake.wait(self._quiet_seconds):
                return None

    def _astray(self) -> StorageError | None:
        """Why what we write cannot be found again; None as long as it can, here or elsewhere."""
        return None if self._db.place.is_ours() else self._moved()

    def _moved(self) -> StorageError | None:
        """Go on elsewhere, as the path leads to another file; gives why that is not possible."""
        db, error = attempt(lambda: self._ways.elsewhere(self._db))
        if error is not None:
            trouble = faults.explained(error)
            if trouble is None:
                self._report(error)
            return trouble or faults.gone()
        self._go_on_with(db)
        return None

    def _flees(self) -> bool:
        """At the end of the program, what the usual file does not take goes to a rescue file."""
        if not self._queue.closing or self._queue.rescued is not None:
            return False
        db, error = attempt(lambda: self._ways.elsewhere(self._db))
        if error is None:
            self._go_on_with(db)
        return error is None

    def _go_on_with(self, db: DbSession) -> None:
        former, self._db = self._db, db
        attempt(former.shut if former.place.is_ours() else former.abandon)
        with self._wake:
            self._queue.rescued = db.place.path
        self._tell()

    def _settle(self, astray: StorageError | None) -> None:
        """Nothing was saved now: say it when the file is lost, or is found again."""
        with self._wake:
            queue = self._queue
            if astray is None and (queue.trouble is None or queue.saves):
                return
            queue.trouble = astray
            queue.retry_at = time.monotonic() + self._retry_seconds
            if astray is not None and queue.closing:
                queue.abandon()
            self._wake.notify_all()
        self._tell()

    def _save(self, job: Job) -> None:
        _result, error, is_found = self._transact(job)
        if error is not None and faults.trouble(error) is not None and self._flees():
            _result, error, is_found = self._transact(job)
        trouble = faults.trouble(error) if error else (None if is_found else self._moved())
        is_bug = error is not None and trouble is None
        is_dropped = is_bug and not attempt(lambda: self._ways.repair(self._db))[0]
        with self._wake:
            queue = self._queue
            queue.trouble = trouble
            if is_dropped:
                queue.dropped = faults.dropped()
            if error is None or trouble is None:
                queue.settle(job)
            elif queue.closing:
                queue.abandon()
            queue.retry_at = time.monotonic() + self._retry_seconds
            self._wake.notify_all()
            state = queue.state
        if error is not None and is_bug:
            self._report(error)
        self._tell(state)

    def _transact(self, job: Job) -> tuple[Any, Exception | None, bool]:
        """What the work gives or raises, and whether the path still leads to where it was done."""
        result, error = attempt(lambda: job.run(self._db, job.work))
        return result, error, self._db.place.note()

    def _move(self, job: Job) -> None:
        before = self._db
        db, error = attempt(lambda: job.work(before))
        with self._wake:
            self._queue.jobs.remove(job)
            if error is None:
                self._db = db
                self._queue.rescued = self._queue.trouble = self._queue.dropped = None
        if error is None:
            attempt(before.shut)
            self._tell()
        self._reply(job, None, error)

    def _answer(self, job: Job, astray: StorageError | None) -> None:
        with self._wake:
            self._queue.jobs.remove(job)
            trouble = astray or self._queue.trouble
        if job.writes and trouble is not None:
            self._reply(job, None, trouble)
            return
        result, error, is_found = self._transact(job)
        if error is None and job.writes and not is_found:
            error = self._moved()
        self._reply(job, result, error)

    def _reply(self, job: Job, result: Any, error: Exception | None) -> None:
        if job.answer is None:
            return
        if error is None:
            job.answer.set_result(result)
        else:
            job.answer.set_exception(faults.explained(error) or error)

    def _do_chore(self) -> None:
        if not self._chores_wait:
            return
        more, error, _is_found = self._transact(Job(self._ways.chore))
        with self._wake:
            self._chores_wait = bool(self._queue.jobs) or (bool(more) and error is None)
        if error is not None and faults.explained(error) is None:
            self._report(error)

    def _tell(self, now: SaveState | None = None) -> None:
        _result, error = attempt(lambda: self.on_saved(now or self.state))
        if error is not None:
            self._report(error)

    def _report(self, error: BaseException) -> None:
        """A bug goes to the crash net and to the owner; the rest is saved all the same."""
        attempt(lambda: sys.excepthook(type(error), error, error.__traceback__))
        attempt(lambda: self.on_bug(error))


def _nobody_listens(*_fact: object) -> None:
    """What is told before somebody listens."""
