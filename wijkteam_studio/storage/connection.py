"""The one connection to the file: its settings, and one transaction at a time."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from wijkteam_studio.storage.family import mark_of
from wijkteam_studio.storage.high_water import HighWater
from wijkteam_studio.storage.place import Place
from wijkteam_studio.system import heavy, private

if TYPE_CHECKING:
    from wijkteam_studio.storage.orm import OrmSession

T = TypeVar("T")

#: Milliseconds that we wait for a lock of somebody else.
BUSY_TIMEOUT = 500
_CACHED_STATEMENTS = 256
#: The log is put in the main file at every step and in quiet moments, and at this many pages:
#: little lives in the log alone, and on a small disk there is room for both.
_LOG_PAGES = 100

#: Name, what we ask, what we must read back. WAL with FULL loses no note in a power
#: cut; EXCLUSIVE needs no shared memory file and keeps others out.
_SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("busy_timeout", str(BUSY_TIMEOUT), BUSY_TIMEOUT),
    ("trusted_schema", "OFF", 0),
    ("mmap_size", "0", 0),
    ("wal_autocheckpoint", str(_LOG_PAGES), _LOG_PAGES),
)


class DbSession:
    """What storage functions get: the connection of a running transaction.

    `run` goes straight to the driver, for the few statements behind every key press and for the
    start page; `orm` is the SQLModel session for everything else. Storage functions never commit:
    `transact` does that once, for everything or nothing.
    """

    def __init__(
        self, driver: sqlite3.Connection, place: Place, high_water: HighWater | None = None
    ) -> None:
        self.driver = driver
        self.place = place
        self.high_water = high_water
        self.empties_log = False
        self._orm: OrmSession | None = None

    @property
    def orm(self) -> "OrmSession":
        """The SQLModel session; a glance has none, and raises RuntimeError."""
        if self._orm is None:
            raise RuntimeError("a glance knows plain statements only")
        return self._orm

    def ready(self) -> None:
        """Make the SQLModel session when there is none yet; never inside a transaction.

        Importing SQLModel takes longer than all that the start page needs, so it waits for the
        first work that uses it, or for a quiet moment.
        """
        if self._orm is not None:
            return
        if self.driver.in_transaction:
            raise RuntimeError("SQLAlchemy would end the transaction that is running")
        heavy.load()
        from wijkteam_studio.storage.orm import OrmSession

        self._orm = OrmSession(self.driver)

    def run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run one prepared statement with values that SQLite knows."""
        return self.driver.execute(sql, values)

    def empty_log_after_commit(self) -> None:
        """Put all that is saved in the main file after this transaction, and nothing in the log."""
        self.empties_log = True

    @property
    def has_log(self) -> bool:
        """Whether something was saved since the log was emptied."""
        return self.high_water is not None and not self.high_water.is_log_empty

    def empty_log(self) -> None:
        """Put everything in the main file and cut the write-ahead log to nothing.

        Never inside a transaction; raises sqlite3.Error.
        """
        is_held, *_pages = self.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if self.high_water is not None and not is_held:
            self.high_water.log_emptied()

    def begin(self) -> None:
        """Have the main file say that it is open; raises sqlite3.Error."""
        if self.high_water is not None:
            self.high_water.begin()
            self.empty_log()

    def flush(self) -> None:
        """Send what waits in the SQLModel session to the file."""
        if self._orm is not None and self._orm.in_transaction():
            self._orm.flush()

    def forget(self) -> None:
        """Let go of every row that was read."""
        if self._orm is not None and self._orm.in_transaction():
            self._orm.close()

    def abandon(self) -> None:
        """Let go of a file that is not at its place any more, and write nothing in it.

        Closing would put our log into the main file. SQLite leaves that when the file was moved; a
        file in which others wrote stays open until the program ends.
        """
        if self.high_water is not None:
            self.high_water.close()
        if self._orm is not None:
            self._orm.shut()
        if not self.place.leads_here():
            self.driver.close()
            self.place.close()

    def shut(self) -> None:
        """Put everything in the main file and let go of it; raises sqlite3.Error."""
        try:
            if self.high_water is not None:
                self.high_water.end()
            self.empty_log()
        finally:
            if self.high_water is not None:
                self.high_water.close()
            if self._orm is not None:
                self._orm.shut()
            self.driver.close()
            self.place.close()


def connect(path: Path) -> DbSession:
    """Open the file with our settings and take it for ourselves; raises sqlite3.Error.

    Must be called on the thread that will use it.
    """
    before = Place(path).identity
    driver = configured(path)
    try:
        _require("the file", Place(path).identity, before)
        db = DbSession(driver, Place(path), HighWater(driver, mark_of(path)))
        with suppress(sqlite3.OperationalError):  # a full disk is told when something is saved
            db.empty_log()
            db.begin()
        db.place.note()
    except BaseException:
        driver.close()
        raise
    return db


def configured(path: Path) -> sqlite3.Connection:
    """A driver connection with every setting read back; raises sqlite3.Error."""
    with suppress(OSError):  # SQLite itself tells what stands in the way
        private.make_file(path)
    driver = sqlite3.connect(
        path,
        timeout=BUSY_TIMEOUT / 1000,
        isolation_level=None,
        cached_statements=_CACHED_STATEMENTS,
    )
    driver.text_factory = _readable
    try:
        for name, value, expected in _SETTINGS:
            driver.execute(f"PRAGMA {name} = {value}")
            found = driver.execute(f"PRAGMA {name}").fetchone()[0]
            _require(name, found, expected)
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("ROLLBACK")
    except BaseException:
        driver.close()
        raise
    return driver


def _readable(text: bytes) -> str:
    """What can be read of a text: one wrong byte must not take a whole list with it.

    Rows of people's text are read byte by byte and checked, see `cells`.
    """
    return text.decode("utf-8", "replace")


def _require(name: str, found: object, expected: object) -> None:
    if found != expected:
        raise sqlite3.OperationalError(f"{name} stays {found}")


def transact(db: DbSession, work: Callable[[DbSession], T]) -> T:
    """Do the work in one transaction: everything of it is kept, or nothing."""
    db.ready()
    return glance(db, work)


def glance(db: DbSession, work: Callable[[DbSession], T]) -> T:
    """The same for work that needs no SQLModel: nothing waits for its import."""
    driver, mark = db.driver, db.high_water
    driver.execute("BEGIN IMMEDIATE")
    before = driver.total_changes
    try:
        result = work(db)
        db.flush()
        writes = driver.total_changes != before
        if writes and mark is not None:
            mark.count()
        driver.execute("COMMIT")
    except BaseException as error:
        _roll_back(driver)
        db.empties_log = False
        if _is_full(error):
            _make_room(db)
        raise
    finally:
        db.forget()
    if writes and mark is not None:
        mark.reached()
    if db.empties_log:
        db.empties_log = False
        with suppress(sqlite3.OperationalError):  # it is saved; the next quiet moment tries again
            db.empty_log()
    return result


def plainly(db: DbSession, work: Callable[[DbSession], T]) -> T:
    """The same for work that cannot be in a transaction, such as copying; nothing is counted."""
    return work(db)


def _is_full(error: BaseException) -> bool:
    cause = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)
    return getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL


def _make_room(db: DbSession) -> None:
    """On a full disk, give back what stands both in the log and in the main file."""
    with suppress(sqlite3.OperationalError):
        db.empty_log()


def _roll_back(driver: sqlite3.Connection) -> None:
    if not driver.in_transaction:
        return
    try:
        driver.execute("ROLLBACK")
    except sqlite3.Error:
        return
