"""Opening the file: first look without touching, then make or bring up to date, then take it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from wijkteam_studio.domain.errors import (
    DatabaseTooNew,
    FolderUnsuitable,
    FolderUnwritable,
    SavesLost,
    StorageError,
)
from wijkteam_studio.domain.words import clock_time, long_date
from wijkteam_studio.storage import family, faults, log_check
from wijkteam_studio.storage.connection import BUSY_TIMEOUT, DbSession, configured, connect
from wijkteam_studio.storage.erasure_list import ERASURES
from wijkteam_studio.storage.family import has_log
from wijkteam_studio.storage.high_water import count_anew, holds, name_anew
from wijkteam_studio.storage.migrations import (
    APPLICATION_ID,
    LATEST,
    migrate,
    shape_of,
    shape_of_today,
)
from wijkteam_studio.storage.ours import kept_beside
from wijkteam_studio.system import private, rescue_places
from wijkteam_studio.system.atomic import patiently, sync_folder
from wijkteam_studio.system.last_place import LAST_PLACE
from wijkteam_studio.system.paths import Paths, unsuitable_folder
from wijkteam_studio.system.preferences import PREFERENCES

#: Files up to this many bytes are read through at every start (about 50 ms).
_CHECKED_UP_TO = 64_000_000
#: What the name of a new file ends with until it is whole.
BEING_MADE = ".nieuw"
#: Said of a log that is set aside, with the name that it got.
LOG_ASIDE = (
    "Naast het bestand met de gegevens lag een logboek dat er niet bij hoort. Dat hebben wij apart "
    "gezet, het heet nu {}. Mis je iets? Kijk bij Instellingen, Herstellen."
)


_CUT_OFF = (
    "De vorige keer is dit bestand niet gewoon gesloten, en het logboek ernaast is weg. Er kunnen "
    "notities{} ontbreken. Kijk bij Instellingen, Herstellen, of er een kopie is met meer."
)


def check_folder(paths: Paths) -> None:
    """Make sure that we may keep a database here; raises FolderUnsuitable or FolderUnwritable."""
    reason = unsuitable_folder(paths.database)
    if reason:
        raise FolderUnsuitable(reason, "Kies een map op deze computer zelf.")
    if private.is_among_strangers(paths.data) and private.is_anothers(paths.data):
        raise FolderUnsuitable(
            f"De map {paths.data.name} staat tussen bestanden van anderen. Wij gebruiken hem niet.",
            "Kies een map van jezelf, zoals een map bij je documenten.",
        )
    probe = paths.data / ".schrijfproef"
    try:
        private.make_folder(paths.data)
        probe.write_bytes(b"")
        probe.unlink()
        private.take_back(_kept_in(paths))
        rescue_places.take_back(paths.data)
    except OSError as error:
        raise FolderUnwritable(
            f"Wij mogen niet schrijven in de map {paths.data.name}.",
            "Vraag de beheerder om schrijfrechten, of kies een andere map.",
        ) from error


def _kept_in(paths: Paths) -> Iterator[Path]:
    """Our own folders and files; not the data folder, which may be one that somebody chose."""
    for folder in (paths.backups, paths.logs, paths.crashes, paths.cache):
        yield folder
        yield from folder.glob("*")
    yield from paths.data.glob(f"{paths.database.stem}*{family.SUFFIX}*")
    yield from (paths.data / name for name in (PREFERENCES, LAST_PLACE, ERASURES))


def check_file(path: Path) -> int:
    """The version of an existing file, found without changing a byte of it.

    A log that belongs to another file is not looked at. Raises DatabaseDamaged, SavesLost,
    DatabaseTooNew or DatabaseBusy.
    """
    return _version_with(path, log_check.judged(path))


def accept(path: Path) -> None:
    """Go on with what is in a file, though more was saved once; what does not fit is kept aside.

    Raises StorageError.
    """
    judgement = log_check.judged(path)
    try:
        _version_with(path, log_check.Judgement(judgement.is_foreign))
    except SavesLost:
        family.copy_aside(path, datetime.now(UTC))
    family.set_log_aside(path, datetime.now(UTC), keeps_log=not judgement.is_foreign)
    try:
        with closing(configured(path)) as driver:
            count_anew(driver)
    except faults.OF_SQLITE as error:
        raise _explained(error) from error


def _version_with(path: Path, judgement: log_check.Judgement) -> int:
    if not path.is_file() or path.stat().st_size == 0:
        raise faults.damaged("Het bestand met de gegevens is leeg of weg.")
    look = look_without_log if judgement.is_foreign else look_at
    try:
        with closing(look(path)) as connection:
            version = _checked(connection, path.stat().st_size)
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error
    if judgement.lost:
        raise faults.saves_lost(judgement.lost)
    return version


def settle_log(path: Path) -> tuple[int, tuple[str, ...]]:
    """Check a file, then set a log aside that belongs to another one.

    Gives the version, and Dutch sentences about what was done. Raises as `check_file`.
    """
    judgement = log_check.judged(path)
    version = _version_with(path, judgement)
    if judgement.is_cut_off and version == LATEST:
        return version, (_cut_off(path),)
    if not judgement.is_foreign:
        return version, ()
    aside = family.set_log_aside(path, datetime.now(UTC))
    return version, (LOG_ASIDE.format(family.log_of(aside).name),)


def _cut_off(path: Path) -> str:
    """What may be missing, by the last change that is still there."""
    with closing(look_without_log(path)) as connection:
        newest = connection.execute("SELECT max(at) FROM change").fetchone()[0]
    if newest is None:
        return _CUT_OFF.format("")
    moment = datetime.fromisoformat(newest).astimezone()
    return _CUT_OFF.format(f" van na {long_date(moment)}, {clock_time(moment)} uur")


def look_at(path: Path) -> sqlite3.Connection:
    """A connection that only reads; with a log beside the file it reads that too."""
    return _look(path, "mode=ro" if has_log(path) else "mode=ro&immutable=1")


def look_inside(path: Path) -> sqlite3.Connection:
    """A connection that only reads a copy or a file that was set aside, whatever is lost of it.

    Raises DatabaseDamaged, DatabaseTooNew or DatabaseBusy.
    """
    judgement = log_check.Judgement(log_check.judged(path).is_foreign)
    _version_with(path, judgement)
    return look_without_log(path) if judgement.is_foreign else look_at(path)


def look_without_log(path: Path) -> sqlite3.Connection:
    """A connection that reads the main file alone."""
    return _look(path, "mode=ro&immutable=1")


def _look(path: Path, options: str) -> sqlite3.Connection:
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
    """Read the whole file; raises DatabaseDamaged or sqlite3.Error when it does not hold.

    The whole check and not the quick one: keys out of their order hide rows. A row of a session
    that is not there would never be seen again.
    """
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise faults.damaged()
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise faults.damaged()
    if not holds(connection):
        raise faults.rows_lost()


def _check_tables(connection: sqlite3.Connection) -> None:
    if not shape_of(connection) >= shape_of_today():
        raise faults.damaged("In het bestand met de gegevens ontbreekt een deel.")


def begin(paths: Paths) -> None:
    """Make the first database of a folder; raises DatabaseMissing when there was one before."""
    check_nothing_is_left(paths)
    make_new(paths.database)


def check_nothing_is_left(paths: Paths) -> None:
    """Raises DatabaseMissing when a folder without a database has a part or a copy of one."""
    if family.parts(paths.database) or any(kept_beside(paths)):
        raise faults.missing()


def make_new(path: Path) -> None:
    """Make an empty database that has its name only when it is whole; raises StorageError."""
    beside = path.with_name(f"{path.name}{BEING_MADE}")
    try:
        family.remove(beside)
        with closing(configured(beside)) as driver:
            migrate(driver)
            name_anew(driver)
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
    except faults.OF_SQLITE as error:
        raise _explained(error) from error


def _explained(error: Exception) -> StorageError:
    return faults.explained(error) or faults.damaged()
