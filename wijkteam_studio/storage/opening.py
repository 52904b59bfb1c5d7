"""Opening the file: first look without touching, then make or bring up to date, then take it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from wijkteam_studio.domain.errors import (
    DatabaseTooNew,
    FolderUnsuitable,
    FolderUnwritable,
    StorageError,
)
from wijkteam_studio.storage import faults
from wijkteam_studio.storage.connection import BUSY_TIMEOUT, DbSession, configured, connect
from wijkteam_studio.storage.migrations import APPLICATION_ID, LATEST, migrate
from wijkteam_studio.storage.tables import TABLES
from wijkteam_studio.system.atomic import patiently, sync_folder
from wijkteam_studio.system.paths import Paths, unsuitable_folder

#: Files up to this many bytes are read through at every start (about 50 ms).
_CHECKED_UP_TO = 64_000_000


def check_folder(paths: Paths) -> None:
    """Make sure that we may keep a database here; raises FolderUnsuitable or FolderUnwritable."""
    reason = unsuitable_folder(paths.data)
    if reason:
        raise FolderUnsuitable(reason, "Kies een map op deze computer zelf.")
    probe = paths.data / ".schrijfproef"
    try:
        paths.data.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise FolderUnwritable(
            f"Wij mogen niet schrijven in de map {paths.data.name}.",
            "Vraag de beheerder om schrijfrechten, of kies een andere map.",
        ) from error


def log_of(path: Path) -> Path:
    """The write-ahead log beside a database file."""
    return path.with_name(f"{path.name}-wal")


def check_file(path: Path) -> int:
    """The version of an existing file, found without changing a byte of it.

    Raises DatabaseDamaged, DatabaseTooNew or DatabaseBusy.
    """
    if not path.is_file() or path.stat().st_size == 0:
        raise faults.damaged("Het bestand met de gegevens is leeg of weg.")
    try:
        with closing(look_at(path)) as connection:
            return _checked(connection, path.stat().st_size)
    except sqlite3.Error as error:
        raise faults.explained(error) or faults.damaged() from error


def look_at(path: Path) -> sqlite3.Connection:
    """A connection that only reads; with a log beside the file it reads that too."""
    has_log = log_of(path).exists() and log_of(path).stat().st_size > 0
    options = "mode=ro" if has_log else "mode=ro&immutable=1"
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?{options}", uri=True, timeout=BUSY_TIMEOUT / 1000
    )


def _checked(connection: sqlite3.Connection, size: int) -> int:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID or version < 1:
        raise faults.damaged("Dit bestand is niet van Wijkteam Studio.")
    if version > LATEST:
        raise DatabaseTooNew(
            "Deze gegevens zijn gemaakt met een nieuwere versie van Wijkteam Studio.",
            "Werk het programma bij. Wij hebben niets veranderd.",
        )
    if size <= _CHECKED_UP_TO:
        check_content(connection)
    if version == LATEST:
        _check_tables(connection)
    return version


def check_content(connection: sqlite3.Connection) -> None:
    """Read the whole file; raises DatabaseDamaged or sqlite3.Error when it does not hold."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise faults.damaged()


def _check_tables(connection: sqlite3.Connection) -> None:
    found = {
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    if not found >= TABLES:
        raise faults.damaged("In het bestand met de gegevens ontbreekt een deel.")


def make_new(path: Path) -> None:
    """Make an empty database that has its name only when it is whole; raises StorageError."""
    if log_of(path).exists() and log_of(path).stat().st_size > 0:
        raise faults.damaged("Het bestand met de gegevens is weg, maar er ligt nog een deel van.")
    beside = path.with_name(f"{path.name}.nieuw")
    try:
        for leftover in (beside, log_of(beside)):
            leftover.unlink(missing_ok=True)
        with closing(configured(beside)) as driver:
            migrate(driver)
        patiently(lambda: beside.replace(path))
        sync_folder(path.parent)
    except OSError as error:
        raise FolderUnwritable(
            "Wij konden geen bestand voor de gegevens maken.", "Kies een andere map."
        ) from error


def take(path: Path) -> DbSession:
    """The connection to a checked file, for us alone; raises StorageError."""
    try:
        return connect(path)
    except sqlite3.Error as error:
        raise _explained(error) from error


def _explained(error: sqlite3.Error) -> StorageError:
    return faults.explained(error) or faults.damaged()
