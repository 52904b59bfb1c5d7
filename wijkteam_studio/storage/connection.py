"""The one connection to the file: its settings, and one transaction at a time."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

T = TypeVar("T")

#: Milliseconds that we wait for a lock of somebody else.
BUSY_TIMEOUT = 500
_CACHED_STATEMENTS = 256

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
)


class DbSession(Session):
    """What storage functions get: the SQLModel session of a running transaction.

    `run` goes straight to the driver, for the few statements behind every key press. Storage
    functions never commit: `transact` does that once, for everything or nothing.
    """

    def __init__(self, connection: Connection, driver: sqlite3.Connection) -> None:
        super().__init__(bind=connection, expire_on_commit=False)
        self.driver = driver
        self._connection = connection
        self.empties_log = False

    def run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run one prepared statement with values that SQLite knows."""
        return self.driver.execute(sql, values)

    def empty_log_after_commit(self) -> None:
        """Leave nothing of what this transaction deletes in the write-ahead log."""
        self.empties_log = True

    def shut(self) -> None:
        """Put everything in the main file and let go of it; raises sqlite3.Error."""
        self.close()
        try:
            empty_log(self.driver)
        finally:
            self._connection.close()
            self._connection.engine.dispose()


def connect(path: Path) -> DbSession:
    """Open the file with our settings and take it for ourselves; raises sqlite3.Error.

    Must be called on the thread that will use it.
    """
    driver = configured(path)
    engine = create_engine(
        "sqlite://",
        creator=lambda: driver,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",  # `transact` says BEGIN and COMMIT itself
        hide_parameters=True,  # an error message never quotes what people wrote
    )
    return DbSession(engine.connect(), driver)


def configured(path: Path) -> sqlite3.Connection:
    """A driver connection with every setting read back; raises sqlite3.Error."""
    driver = sqlite3.connect(
        path,
        timeout=BUSY_TIMEOUT / 1000,
        isolation_level=None,
        cached_statements=_CACHED_STATEMENTS,
    )
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


def _require(name: str, found: object, expected: object) -> None:
    if found != expected:
        raise sqlite3.OperationalError(f"{name} stays {found}")


def transact(db: DbSession, work: Callable[[DbSession], T]) -> T:
    """Do the work in one transaction: everything of it is kept, or nothing."""
    driver = db.driver
    driver.execute("BEGIN IMMEDIATE")
    try:
        result = work(db)
        if db.in_transaction():
            db.flush()
        driver.execute("COMMIT")
    except BaseException:
        _roll_back(driver)
        db.empties_log = False
        raise
    finally:
        if db.in_transaction():
            db.close()
    if db.empties_log:
        db.empties_log = False
        empty_log(driver)
    return result


def empty_log(driver: sqlite3.Connection) -> None:
    """Put everything in the main file and cut the write-ahead log to nothing."""
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _roll_back(driver: sqlite3.Connection) -> None:
    if not driver.in_transaction:
        return
    try:
        driver.execute("ROLLBACK")
    except sqlite3.Error:
        return
