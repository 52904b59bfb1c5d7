"""A rollback journal beside a file: SQLite plays one over any file of its name, without a word.

Ours stands there for a moment, when a file goes over to a log. After a fall in that moment the file
needs it; in any other it would bring an earlier state back, and all that was kept since is gone.
"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import family, faults, log_check, opening
from wijkteam_studio.system import atomic, private

#: What the name of the copy ends with on which a journal is tried.
BEING_TRIED: Final = ".proef"
#: How a file is written stands in these first bytes, and nothing that people wrote.
_HEADER: Final = 100


class _State(NamedTuple):
    """Whether a file holds, and a sum over all of it but its header."""

    is_whole: bool
    sum: bytes


def settle_journal(path: Path) -> tuple[str, ...]:
    """Take apart a journal that a file does not need, and play the one that it does need.

    A file that is broken with it and without it stays as it is. Gives Dutch sentences about what
    was done; raises DatabaseBusy or StorageError.
    """
    journal = family.journal_of(path)
    if not path.is_file() or not _is_hot(journal):
        return ()
    log_check.check_free(path)
    if family.has_log(path):
        return (_set_aside(path, journal),)
    now, after = _state_of(path), _state_after(path, journal)
    if after.is_whole and (after.sum == now.sum or not now.is_whole):
        try:
            _play(path)
        except faults.OF_SQLITE as error:
            raise faults.explained(error) or faults.damaged() from error
    elif now.is_whole:
        return (_set_aside(path, journal),)
    return ()


def _set_aside(path: Path, journal: Path) -> str:
    aside = family.journal_of(family.free_log_name(path, datetime.now(UTC)))
    try:
        family.move(journal, aside)
        atomic.sync_folder(path.parent)
    except OSError as error:
        raise atomic.explained(error, path) from error
    return opening.LOG_ASIDE.format(aside.name)


def _is_hot(journal: Path) -> bool:
    """Whether SQLite would play it: it does not when there is nothing, or a zero, at its head."""
    try:
        with journal.open("rb") as file:
            return file.read(1) not in {b"", b"\0"}
    except OSError:
        return False


def _state_of(path: Path) -> _State:
    """A file as it stands there, without what lies beside it."""
    try:
        with closing(opening.look_without_log(path)) as connection:
            opening.check_content(connection)
        with path.open("rb") as file:
            file.seek(_HEADER)
            return _State(is_whole=True, sum=sha256(file.read()).digest())
    except (*faults.OF_SQLITE, StorageError, OSError):
        return _State(is_whole=False, sum=b"")


def _state_after(path: Path, journal: Path) -> _State:
    """Tried on a copy: what is broken anyway is not made worse."""
    beside = path.with_name(f"{path.name}{BEING_TRIED}")
    try:
        family.remove(beside)
        private.copy(path, beside)
        private.copy(journal, family.journal_of(beside))
        _play(beside)
        return _state_of(beside)
    except OSError as error:
        raise atomic.explained(error, path) from error
    except faults.OF_SQLITE:
        return _State(is_whole=False, sum=b"")
    finally:
        family.remove(beside)


def _play(path: Path) -> None:
    """SQLite plays a journal by itself before it reads; raises sqlite3.Error."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
