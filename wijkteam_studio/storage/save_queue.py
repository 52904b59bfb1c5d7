"""What waits for the writer; every use of it is under the writer's lock."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import faults
from wijkteam_studio.storage.connection import DbSession, transact
from wijkteam_studio.storage.save_state import SaveState

Work = Callable[[DbSession], Any]


@dataclass(slots=True, eq=False)
class Job:
    """Work for the writer; a job with an answer is waited for, one without is a queued save.

    `run` is how it is done: in a transaction or not.
    """

    work: Work
    answer: "Future[Any] | None" = None
    writes: bool = True
    run: Callable[[DbSession, Work], Any] = transact
    #: The work gives another connection to go on with.
    moves: bool = False
    #: It takes long, and others have their turn amid it; never amid another long one.
    is_long: bool = False
    #: It needs the file for itself: what is long ends, unfinished.
    is_alone: bool = False


@dataclass(slots=True)
class SaveQueue:
    """The jobs in their order, what is being typed, and what stands in the way.

    `dropped` is the trouble of a save that could not be done and is not tried again.
    """

    jobs: deque[Job] = field(default_factory=deque)
    saves: int = 0
    retry_at: float = 0.0
    trouble: StorageError | None = None
    dropped: StorageError | None = None
    rescued: Path | None = None
    closing: bool = False
    typing: set[str] = field(default_factory=set)

    @property
    def state(self) -> SaveState:
        """How the saving stands now."""
        waiting = self.saves + len(self.typing)
        return SaveState(waiting, self.trouble or self.dropped, self.rescued)

    @property
    def is_done(self) -> bool:
        """Whether everything that was given is saved."""
        return not self.saves and self.trouble is None

    def add(self, job: Job) -> None:
        """Take a job; raises RuntimeError when the database is closed."""
        if self.closing:
            raise RuntimeError("the database is closed")
        self.jobs.append(job)
        self.saves += job.answer is None

    def expect(self, key: str, *, waits: bool) -> bool:
        """Whether it is news that something is being typed under this key, or not any more."""
        before = len(self.typing)
        (self.typing.add if waits else self.typing.discard)(key)
        return len(self.typing) != before

    def settle(self, job: Job) -> None:
        """This save is done."""
        self.jobs.remove(job)
        self.saves -= 1

    def due(self, now: float) -> Job | None:
        """The job to do now: while saving does not work, only questions."""
        if self.is_stuck(now):
            return next((job for job in self.jobs if job.answer is not None), None)
        return self.jobs[0] if self.jobs else None

    def due_amid(self, now: float) -> Job | None:
        """The job to do amid a long one; raises StorageError when that must end."""
        if self.closing or any(job.is_alone for job in self.jobs):
            raise faults.made_way()
        is_stuck = self.is_stuck(now)
        waiting = (job for job in self.jobs if not (job.is_long or (is_stuck and not job.answer)))
        return next(waiting, None)

    def is_stuck(self, now: float) -> bool:
        """Whether saving does not work, and it is not yet time to try again."""
        return self.trouble is not None and self.retry_at > now

    def abandon(self) -> None:
        """Stop at the end of the program: what waits for an answer gets the trouble."""
        for job in self.jobs:
            if job.answer is not None:
                job.answer.set_exception(self.trouble)
        self.jobs.clear()
