"""Whether the log beside a file is its own, and whether all that was saved is still there."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import faults
from wijkteam_studio.storage.family import has_log, log_of, mark_of
from wijkteam_studio.storage.high_water import FileMark, read_mark, row_of

#: A log begins with one of these; SQLite passes over any other without a word.
_MAGIC: Final = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
#: The main file as if there were no log beside it, and the two together.
_ALONE: Final = "mode=ro&immutable=1"
_WITH_LOG: Final = "mode=ro"
_NO_DATABASE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_HEADER_AND_FRAME: Final = 32 + 24


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the log belongs to another file, and how many saved changes are gone.

    `is_cut_off` says that nobody can tell how many: the file was open, and log and mark are gone.
    """

    is_foreign: bool = False
    lost: int = 0
    is_cut_off: bool = False


def judged(path: Path) -> Judgement:
    """What the counters of file, log and mark tell; changes nothing. Raises DatabaseBusy."""
    if not path.is_file() or path.stat().st_size == 0:
        return Judgement()
    check_free(path)
    alone = _row(path, _ALONE)
    whole = _row(path, _WITH_LOG) if has_log(path) else alone
    is_foreign = _is_foreign(path, alone, whole)
    held = alone if is_foreign else whole
    mark = read_mark(mark_of(path))
    if mark is None or held is None or held.file != mark[0]:
        is_open = held is not None and not held.is_closed
        is_cut_off = is_open and mark is None and not log_of(path).exists()
        return Judgement(is_foreign, is_cut_off=is_cut_off)
    return Judgement(is_foreign, max(0, mark[1] - held.counter))


def is_stray(path: Path) -> bool:
    """Whether the log that would stand beside this name belongs to no file of this name.

    False when nobody can tell now, as when another program holds the file.
    """
    if not path.exists():
        return True
    try:
        return judged(path).is_foreign
    except (StorageError, OSError):
        return False


def _is_foreign(path: Path, alone: FileMark | None, whole: FileMark | None) -> bool:
    if not has_log(path):
        return False
    if not _is_log(log_of(path)):
        return not mark_of(path).exists()
    if alone is not None and whole is not None and alone != whole:
        return not whole.continues(alone)
    # where they say the same, nothing that was counted stands in the log
    is_known = alone is not None or whole is not None
    breaks = alone is None or _is_broken(path, _WITH_LOG)
    return is_known and breaks and _reads_well(path, _ALONE)


def _reads_well(path: Path, options: str) -> bool:
    """Whether a file is whole in itself, read in this way."""
    try:
        with closing(_look(path, options)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except faults.OF_SQLITE:
        return False


def _is_broken(path: Path, options: str) -> bool:
    """Whether what is read in this way is no database; not when it cannot be read here."""
    try:
        with closing(_look(path, options)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")
    except UnicodeError:
        return True
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _NO_DATABASE


def _is_log(path: Path) -> bool:
    with path.open("rb") as file:
        begin = file.read(_HEADER_AND_FRAME)
    return len(begin) < _HEADER_AND_FRAME or begin[:4] in _MAGIC


def _row(path: Path, options: str) -> FileMark | None:
    try:
        with closing(_look(path, options)) as connection:
            return row_of(connection)
    except faults.OF_SQLITE:
        return None


def _look(path: Path, options: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?{options}", uri=True, timeout=0.5)


def check_free(path: Path) -> None:
    """Raises DatabaseBusy when the file is open elsewhere.

    Asks SQLite for the file alone over a connection that may not write: whoever holds it makes
    that busy, and otherwise the lock is refused before anything is made beside the file.
    """
    try:
        with closing(_look(path, "mode=ro")) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except faults.OF_SQLITE as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise faults.busy() from error
