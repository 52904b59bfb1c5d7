"""A copy of an open database: its pages are written, it is read back, and then it has its name."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from wijkteam_studio.storage import copies, family, faults, opening
from wijkteam_studio.storage.copies import Backup, Contents
from wijkteam_studio.storage.copying import copy_pages, settle
from wijkteam_studio.storage.high_water import FileMark, holds, is_counted, row_of
from wijkteam_studio.system import atomic, private
from wijkteam_studio.system.paths import Paths

_State: TypeAlias = tuple[FileMark | None, Contents | None]


@dataclass(frozen=True, slots=True)
class Unverified:
    """A copy that was not read back yet: where, its moment (UTC) and reason.

    `state` is that of the file of which it was made, when its last page was written.
    """

    beside: Path
    made_at: datetime
    reason: str
    state: _State | None = None


def write_copy(source: sqlite3.Connection, folder: Path, now: datetime, reason: str) -> Backup:
    """Copy an open database and verify the copy; it has its name only when it is good.

    Raises StorageError; no half copy stays.
    """
    return verified(copy_only(source, folder, now, reason))


def copy_file(paths: Paths, now: datetime, reason: str) -> Backup:
    """Copy a file that is not open; raises StorageError."""
    with closing(opening.look_at(paths.database)) as source:
        return write_copy(source, paths.backups, now, reason)


def copy_only(
    source: sqlite3.Connection,
    folder: Path,
    now: datetime,
    reason: str,
    make_way: Callable[[], None] | None = None,
) -> Unverified:
    """The part of copying that needs the source: the pages; raises StorageError.

    See `copy_pages` for `make_way`.
    """
    stamp = f"{now.astimezone(UTC):{family.STAMP}}"
    beside = folder / f"{stamp} {_plain(reason)} {uuid4().hex}{family.HALF_MADE}"
    copy = Unverified(beside, now.astimezone(UTC).replace(microsecond=0), _plain(reason))
    with _whole_or_gone(copy):
        private.make_folder(folder)
        copy_pages(source, beside, make_way)
        return replace(copy, state=_state_of(source))


def verified(copy: Unverified) -> Backup:
    """Read a copy from its first byte to its last, and give it its name; raises StorageError."""
    beside = copy.beside
    with _whole_or_gone(copy):
        _check_is_equal(copy)
        settle(beside)
        copies.contents(beside)
        name = f"{copy.made_at:{family.STAMP}} {copy.reason}".strip()
        path = family.free_name(beside.parent, name)
        atomic.patiently(lambda: beside.replace(path))
        atomic.sync_folder(path.parent)
    return Backup(path, copy.made_at, copy.reason)


@contextmanager
def _whole_or_gone(copy: Unverified) -> Iterator[None]:
    """What goes wrong takes the half copy away, and is told in Dutch."""
    try:
        yield
    except faults.OF_SQLITE as error:
        atomic.discard(copy.beside)
        raise faults.explained(error) or faults.damaged() from error
    except OSError as error:
        atomic.discard(copy.beside)
        raise atomic.explained(error, copy.beside) from error
    except BaseException:
        atomic.discard(copy.beside)
        raise


def _check_is_equal(copy: Unverified) -> None:
    with closing(opening.look_without_log(copy.beside)) as connection:
        if _state_of(connection) != copy.state or not holds(connection):
            raise faults.damaged("De reservekopie is niet gelijk aan de gegevens.")


def _state_of(connection: sqlite3.Connection) -> _State:
    """What tells one state of a file from every other; found at once, however large the file is.

    A file in which nobody counts has its rows counted instead.
    """
    return row_of(connection), None if is_counted(connection) else copies.contents_of(connection)


def _plain(reason: str) -> str:
    """A reason that can be part of a file name on every system."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in reason)
    return " ".join(kept.split())[:40].rstrip()
