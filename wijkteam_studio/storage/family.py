"""A database file with what belongs to it: log, shared memory, journal and mark.

They are one thing. Who moves, sets aside or removes the file does so with all of them: a log that
stays behind would be played over the next file of that name.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.system import atomic, private

STAMP = "%Y-%m-%d %H%M%S"
SUFFIX = ".db"
#: What the name of a copy ends with that is being made.
HALF_MADE = ".tmp"
#: What a set-aside file is called after, and what stands before the moment in its name.
ASIDE = "apart gezet"
BEFORE_RESTORE = "voor terugzetten"
_LOG, _JOURNAL, _MARK = "-wal", "-journal", "-merk"
#: Parts that hold people's text.
TEXT_ENDINGS = (_LOG, _JOURNAL)
#: In the order of moving: the log goes before its file, so it never waits for another one.
_ENDINGS = (_LOG, "-shm", _JOURNAL, _MARK, "")


def log_of(path: Path) -> Path:
    """The write-ahead log beside a database file."""
    return path.with_name(path.name + _LOG)


def journal_of(path: Path) -> Path:
    """The rollback journal beside a database file; see `rolling_back`."""
    return path.with_name(path.name + _JOURNAL)


def mark_of(path: Path) -> Path:
    """The high-water mark beside a database file; see `high_water`."""
    return path.with_name(path.name + _MARK)


def has_log(path: Path) -> bool:
    """Whether a log with something in it stands beside this name."""
    log = log_of(path)
    return log.is_file() and log.stat().st_size > 0


def parts(path: Path) -> tuple[Path, ...]:
    """Everything of this file that exists, the file itself last."""
    named = (path.with_name(path.name + ending) for ending in _ENDINGS)
    return tuple(part for part in named if part.exists() or part.is_symlink())


def set_aside(path: Path, now: datetime, word: str = ASIDE) -> Path:
    """Give a database file another name, with all that belongs to it, also when only that is left.

    What belongs to it is copied first and taken away last, so a computer that stops halfway
    leaves the file whole under one of its names, and never without its log. Gives the new name of
    the file; raises NotFound or StorageError.
    """
    found = parts(path)
    if not found:
        raise NotFound("Het bestand met de gegevens is er niet.")
    aside = free_name(path.parent, f"{path.stem} {word} {now.astimezone(UTC):{STAMP}}")
    copied = [part for part in found if part != path and part.is_file()]
    try:
        for part in copied:
            private.copy(part, _renamed(part, path, aside))
        atomic.sync_folder(path.parent)
    except OSError as error:
        for part in copied:
            atomic.discard(_renamed(part, path, aside))
        raise atomic.explained(error, path) from error
    _move([part for part in reversed(found) if part not in copied], path, aside)
    _take_away(copied, path)
    return aside


def set_log_aside(path: Path, now: datetime, *, keeps_log: bool = False) -> Path:
    """Give the mark and the log of a file a name of their own; the file itself stays.

    With `keeps_log` the log stays too, and a copy of it is put aside. Gives the name that the file
    of this log would have; raises StorageError.
    """
    aside, log = free_log_name(path, now), log_of(path)
    try:
        if keeps_log and log.exists():
            private.copy(log, _renamed(log, path, aside))
    except OSError as error:
        raise atomic.explained(error, path) from error
    kept = (path, log) if keeps_log else (path,)
    return _move([part for part in parts(path) if part not in kept], path, aside)


def copy_aside(path: Path, now: datetime) -> Path:
    """Keep a copy of a file and all that belongs to it under another name; raises StorageError."""
    aside = free_name(path.parent, f"{path.stem} {ASIDE} {now.astimezone(UTC):{STAMP}}")
    beside, found = aside.with_suffix(HALF_MADE), parts(path)
    try:
        for part in found:
            private.copy(part, _renamed(part, path, beside))
        for part in found:
            move(_renamed(part, path, beside), _renamed(part, path, aside))
        atomic.sync_folder(path.parent)
    except OSError as error:
        for part in found:
            atomic.discard(_renamed(part, path, beside))
        raise atomic.explained(error, path) from error
    return aside


def remove(path: Path) -> None:
    """Take a file away with all that belongs to it; raises StorageError."""
    _take_away(parts(path), path)


def free_log_name(path: Path, now: datetime) -> Path:
    """The name that the file would have of a log that is set aside alone."""
    return free_name(path.parent, f"{path.stem} logboek {ASIDE} {now.astimezone(UTC):{STAMP}}")


def free_name(folder: Path, name: str) -> Path:
    """A name for a database file that nothing in this folder has, nor a part of it."""
    path, number = folder / f"{name}{SUFFIX}", 1
    while parts(path):
        number += 1
        path = folder / f"{name} {number}{SUFFIX}"
    return path


def _move(found: Sequence[Path], path: Path, aside: Path) -> Path:
    try:
        for part in found:
            move(part, _renamed(part, path, aside))
        atomic.sync_folder(path.parent)
    except OSError as error:
        raise atomic.explained(error, path) from error
    return aside


def _take_away(found: Sequence[Path], path: Path) -> None:
    try:
        for part in found:
            atomic.patiently(part.unlink)
        atomic.sync_folder(path.parent)
    except OSError as error:
        raise atomic.explained(error, path) from error


def move(path: Path, to: Path) -> None:
    """Rename one file, patiently; raises OSError."""
    atomic.patiently(lambda: path.replace(to))


def _renamed(part: Path, path: Path, aside: Path) -> Path:
    return aside.with_name(aside.name + part.name.removeprefix(path.name))
