"""Copies of the database file: verified after writing, moved aside, put back."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from wijkteam_studio.domain.errors import DatabaseBusy, StorageError
from wijkteam_studio.storage import family, faults, opening, ours
from wijkteam_studio.storage.copying import copy_pages, settle
from wijkteam_studio.storage.log_check import is_stray
from wijkteam_studio.storage.migrations import version_of
from wijkteam_studio.system import atomic
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.rescue_places import is_of_others, rescue_places

#: What the name of a file ends with that is being put back.
PUT_BACK = ".terug"
_INSIDE = """SELECT t.name, s.date, s.programme_title,
    (SELECT count(*) FROM note n WHERE n.session_id = s.id)
    FROM session s JOIN team t ON t.id = s.team_id ORDER BY s.date DESC, s.start DESC"""
#: The tables whose rows are counted to see that a copy is complete.
_COUNTED = ("team", "session", "note", "agreement", "parked_topic", "change")


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: where it is, when it was made (UTC), and why."""

    path: Path
    made_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds, to recognise it by."""

    version: int
    counts: tuple[tuple[str, int], ...]

    @property
    def sessions(self) -> int:
        """The number of sessions in it."""
        return dict(self.counts).get("session", 0)

    @property
    def notes(self) -> int:
        """The number of notes in it."""
        return dict(self.counts).get("note", 0)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The copies in a folder, newest first."""
    found = (_named(path) for path in folder.glob(f"*{family.SUFFIX}"))
    backups = [backup for backup in found if backup is not None]
    return tuple(
        sorted(backups, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)
    )


def _named(path: Path) -> Backup | None:
    stamp = ours.stamp_of(path)
    if stamp is None or not path.is_file():
        return None
    return Backup(path, stamp, ours.reason_of(path))


def everywhere(paths: Paths) -> tuple[Path, ...]:
    """Every file with people's text beside the database itself: copies and what was set aside.

    Also a log that stands without its file or beside another, and rescue files in other folders.
    Files of other people among them are left out, and rescue files of another data folder.
    """
    named = [backup.path for backup in list_backups(paths.backups)]
    rescued = [path for path in _rescued(paths) if not is_of_others(path, paths.data)]
    others = [path for path in ours.kept_beside(paths) if path not in named]
    return (*_stray_logs(paths), *named, *others, *rescued)


def _stray_logs(paths: Paths) -> Iterator[Path]:
    """Logs of copies and of files that were set aside that belong to none of them any more."""
    for folder in (paths.data, paths.backups):
        for ending in family.TEXT_ENDINGS:
            for log in folder.glob(f"*{family.SUFFIX}{ending}"):
                path = log.with_name(log.name.removesuffix(ending))
                is_log = log == family.log_of(path)
                is_known = ours.is_named_by_us(path, paths) or ours.is_ours(path)
                if path == paths.database or not is_known:
                    continue
                if is_stray(path) if is_log else not path.exists():
                    yield log


def of_others(paths: Paths) -> tuple[Path, ...]:
    """Rescue files of other data folders, which are not ours to change."""
    return tuple(path for path in _rescued(paths) if is_of_others(path, paths.data))


def _rescued(paths: Paths) -> list[Path]:
    return [each.path for place in rescue_places(paths.data) for each in list_backups(place)]


def rewrite(path: Path, work: Callable[[Path], None]) -> None:
    """Change a copy by making it anew: the old one is there until the new one is whole.

    Its log is put in it first: left behind by a stop, it would stand beside the new one.
    `work` gets the new file, brings it up to date and leaves it closed. Raises StorageError.
    """
    beside = path.with_suffix(family.HALF_MADE)
    try:
        contents(path)
        _take_log_in(path)
        with closing(opening.look_inside(path)) as source:
            _copy(source, beside)
        work(beside)
        contents(beside)
        atomic.patiently(lambda: beside.replace(path))
        for part in family.parts(path):
            if part != path:
                part.unlink()
        atomic.sync_folder(path.parent)
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error
    except OSError as error:
        raise atomic.explained(error, path) from error
    finally:
        for part in family.parts(beside):
            atomic.discard(part)


def _take_log_in(path: Path) -> None:
    """Put a log that is a file's own in that file, whole or not at all; raises sqlite3.Error."""
    if family.has_log(path) and not is_stray(path):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copy(source: sqlite3.Connection, path: Path) -> None:
    copy_pages(source, path)
    settle(path)


def contents(path: Path) -> Contents:
    """What a copy holds, read through from its first byte to its last; raises DatabaseDamaged."""
    try:
        with closing(opening.look_inside(path)) as connection:
            opening.check_content(connection)
            return contents_of(connection)
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error


def sessions_inside(path: Path) -> tuple[tuple[str, str, str, int], ...]:
    """Team, date, draaiboek and number of notes of each session, newest first.

    What is not text any more is read as far as it can be. Raises StorageError.
    """
    try:
        with closing(opening.look_inside(path)) as connection:
            connection.text_factory = partial(str, encoding="utf-8", errors="replace")
            rows = connection.execute(_INSIDE).fetchall()
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error
    return tuple((str(team), str(day), str(title), int(notes)) for team, day, title, notes in rows)


def contents_of(connection: sqlite3.Connection) -> Contents:
    """What an open file holds, counted; raises sqlite3.Error."""
    known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    counts = tuple(
        (table, int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]))  # noqa: S608
        for table in _COUNTED
        if table in known
    )
    return Contents(version_of(connection), counts)


def restore(paths: Paths, backup: Path, now: datetime) -> Path | None:
    """Put a copy back; what was there is set aside first. The database must be closed.

    Gives where the former file is now, None when there was none. Raises DatabaseDamaged for a bad
    copy, DatabaseBusy when the file is open, or StorageError; the present file then stays.
    """
    contents(backup)
    _check_closed(paths.database)
    beside = paths.database.with_name(f"{paths.database.name}{PUT_BACK}")
    try:
        with closing(opening.look_inside(backup)) as source:
            _copy(source, beside)
        former = None
        if family.parts(paths.database):
            former = family.set_aside(paths.database, now, family.BEFORE_RESTORE)
        family.move(beside, paths.database)
        atomic.sync_folder(paths.data)
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error
    except OSError as error:
        raise atomic.explained(error, paths.database) from error
    finally:
        atomic.discard(beside)
    return former


def _check_closed(path: Path) -> None:
    try:
        opening.check_file(path)
    except DatabaseBusy:
        raise
    except StorageError:
        return
