"""Printing in a process of its own: a paper that goes wrong takes nothing else along."""

import multiprocessing
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.system.atomic import write_whole

#: The most memory that the printing process may take, in bytes.
_MEMORY = 2 * 1024**3


def print_newspaper(newspaper: Newspaper, fonts: Path, target: Path, timeout: float = 60.0) -> None:
    """Write a newspaper to a file, whole or not at all, within a time in seconds.

    Raises PrintError when it cannot be made, StorageError when it cannot be written.
    """
    write_whole(target, _printed(newspaper, fonts, timeout))


def _printed(newspaper: Newspaper, fonts: Path, timeout: float) -> bytes:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(newspaper, fonts, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        return _answer(ours, timeout)
    finally:
        ours.close()
        # Its answer is in, or it is too late: there is nothing more to wait for.
        process.kill()
        process.join()
        process.close()


def _answer(ours: Connection, timeout: float) -> bytes:
    if not ours.poll(timeout):
        raise PrintError(
            "Het maken van de krant duurt te lang.",
            "Kort de langste teksten in, of laat een rubriek weg. Er is niets veranderd.",
        )
    try:
        answer = ours.recv()
    except EOFError as fault:
        raise PrintError(
            "Het maken van de krant is onderbroken.",
            "Probeer het nog eens. Je notities staan veilig.",
        ) from fault
    if isinstance(answer, bytes):
        return answer
    raise PrintError(*answer)


def _work(newspaper: Newspaper, fonts: Path, answer: Connection) -> None:
    """What the other process does: the PDF as bytes, or the words of a PrintError."""
    _limit_memory()
    from wijkteam_studio.printing.newspaper import newspaper_pdf

    try:
        answer.send(newspaper_pdf(newspaper, fonts))
    except PrintError as fault:
        answer.send((fault.message, fault.advice))
    answer.close()


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
