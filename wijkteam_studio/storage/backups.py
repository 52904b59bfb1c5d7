"""Backups that exist without anyone thinking of it: made, verified, thinned, put back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from wijkteam_studio.storage.copies import (
    Backup,
    Contents,
    contents,
    list_backups,
    restore,
)
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.fresh_copy import copy_only, verified
from wijkteam_studio.system import atomic

__all__ = [
    "Backup",
    "Contents",
    "back_up",
    "contents",
    "kept",
    "list_backups",
    "restore",
    "thin",
]

ALL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 10, 6, 6


def back_up(database: Database, now: datetime, reason: str) -> Backup:
    """Copy the open database, verify the copy, and thin the older ones; raises StorageError."""
    folder = database.paths.backups
    backup = copy_to(database, folder, now, reason)
    thin(folder, backup)
    return backup


def copy_to(database: Database, folder: Path, now: datetime, reason: str) -> Backup:
    """Copy the open database to a folder and verify the copy; raises StorageError.

    No note waits for it: what is saved while its pages are written is in it too. It is named
    with the moment at which it was asked for.
    """
    return verified(
        database.beside(lambda db, make_way: copy_only(db.driver, folder, now, reason, make_way))
    )


def thin(folder: Path, newest: Backup) -> tuple[Path, ...]:
    """Remove what need not be kept, never `newest`, which was just verified; gives what went."""
    backups = list_backups(folder)
    keep = kept([backup.made_at for backup in backups])
    gone = [
        backup.path
        for backup in backups
        if backup.made_at not in keep and backup.path != newest.path
    ]
    for path in gone:
        atomic.discard(path)
    return tuple(gone)


def kept(moments: Sequence[datetime]) -> frozenset[datetime]:
    """Which moments to keep: all of the last 2 days, then the last of 10 days, 6 weeks, 6 months.

    Counts from the newest moment and not from the clock, so a clock that jumps removes nothing.
    """
    newest_first = sorted(set(moments), reverse=True)
    if not newest_first:
        return frozenset()
    since = newest_first[0] - ALL_FOR
    return frozenset(
        {moment for moment in newest_first if moment >= since}
        | set(islice(_last_of_each(newest_first, "%Y-%m-%d"), DAYS))
        | set(islice(_last_of_each(newest_first, "%G-%V"), WEEKS))
        | set(islice(_last_of_each(newest_first, "%Y-%m"), MONTHS))
    )


def _last_of_each(newest_first: Iterable[datetime], period: str) -> Iterator[datetime]:
    seen: set[str] = set()
    for moment in newest_first:
        name = moment.strftime(period)
        if name not in seen:
            seen.add(name)
            yield moment
