"""Printing in a process of its own: a paper that goes wrong takes nothing else along."""

import multiprocessing
import pickle
import sys
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Event, Lock

from wijkteam_studio.domain.errors import PrintCancelled, PrintError
from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.system import half_made
from wijkteam_studio.system.atomic import write_whole

#: The most memory that the printing process may take, in bytes.
_MEMORY = 2 * 1024**3
_TOO_LARGE = (
    "De krant is te groot om te maken: het geheugen is vol.",
    "Haal een grote foto weg, of laat een rubriek weg. Je notities staan veilig.",
)


class Cancel:
    """The way to end a newspaper that is being made, at once and from any thread."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._process: BaseProcess | None = None
        self._asked = Event()

    def is_asked(self) -> bool:
        """Whether somebody does not want to wait any longer."""
        return self._asked.is_set()

    def ask(self) -> None:
        """End the process that makes the newspaper; one that has not begun does not begin.

        Never waits: a process that is just being started is ended by who starts it.
        """
        self._asked.set()
        if self._one_at_a_time.acquire(blocking=False):
            try:
                self._end_now()
            finally:
                self._one_at_a_time.release()

    def begin(self, process: BaseProcess) -> None:
        """Start this process; raises PrintCancelled when it is not wanted any more."""
        with self._one_at_a_time:
            if self.is_asked():
                raise PrintCancelled
            process.start()
            self._process = process
        if self.is_asked():
            self.ask()

    def end(self, process: BaseProcess) -> None:
        """Let go of a process: its answer is in, or it is too late."""
        with self._one_at_a_time:
            self._process = None
            process.kill()
            process.join()
            process.close()

    def _end_now(self) -> None:
        if self._process is not None:
            self._process.kill()


def print_newspaper(
    newspaper: Newspaper,
    fonts: Path,
    target: Path,
    timeout: float = 60.0,
    cancel: Cancel | None = None,
) -> str:
    """Write a newspaper to a file, whole or not at all, within a time in seconds.

    Gives a Dutch sentence about what could not be printed, or nothing. Raises PrintCancelled when
    `cancel` was asked, PrintError when it cannot be made, StorageError when it cannot be written.
    """
    pdf, lacking = _printed(newspaper, fonts, timeout, cancel or Cancel())
    write_whole(target, pdf, is_for_all=True)
    half_made.sweep(target.parent)
    return lacking


def _printed(
    newspaper: Newspaper, fonts: Path, timeout: float, cancel: Cancel
) -> tuple[bytes, str]:
    """The newspaper goes over after the start: what a process cannot take, it does not hang on."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(fonts, theirs), daemon=True)
    with ours:
        with theirs:
            cancel.begin(process)
        try:
            answer = _answer(ours, newspaper, timeout, cancel)
        finally:
            cancel.end(process)
    if cancel.is_asked():
        raise PrintCancelled
    return answer


def _answer(
    ours: Connection, newspaper: Newspaper, timeout: float, cancel: Cancel
) -> tuple[bytes, str]:
    """Bytes go over, not things: a `send` that breaks off leaves a buffer that cannot be freed."""
    try:
        ours.send_bytes(pickle.dumps(newspaper))
        if not ours.poll(timeout):
            raise PrintError(
                "Het maken van de krant duurt te lang.",
                "Kort de langste teksten in, of laat een rubriek weg. Er is niets veranderd.",
            )
        answer = pickle.loads(ours.recv_bytes())  # noqa: S301 our own process made it
    except (EOFError, OSError) as fault:
        if cancel.is_asked():
            raise PrintCancelled from fault
        raise PrintError(
            "Het maken van de krant is onderbroken.",
            "Probeer het nog eens. Je notities staan veilig.",
        ) from fault
    pdf, lacking, trouble = answer
    if trouble:
        raise PrintError(*trouble)
    return pdf, lacking


def _work(fonts: Path, answer: Connection) -> None:
    """What the other process does: the PDF and what it lacks, or the words of a PrintError."""
    newspaper: Newspaper = answer.recv()
    _limit_memory()
    from wijkteam_studio.printing.newspaper import printed

    try:
        made = printed(newspaper, fonts)
        answer.send((made.pdf, made.lacking, ()))
    except PrintError as fault:
        answer.send((b"", "", (fault.message, fault.advice)))
    except MemoryError:
        answer.send((b"", "", _TOO_LARGE))
    answer.close()


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
