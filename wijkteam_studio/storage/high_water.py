"""How far the file has come: a counter in it, and a mark beside it that knows the last one.

SQLite drops the end of a damaged log without a word, and plays a log over any file of its name.
So every transaction that writes also counts, in a table of one row; after COMMIT the number goes
to a small file beside the database. A mark that is ahead of the counter says: something that was
saved is not there any more. The mark is not synced: after a power cut it may lag, never lead.

The row also names the log that it was written to and the one before, so that a log tells whether
it continues this file, and how many rows the tables hold together: a page that a disk put in the
wrong place can empty a whole table, and nothing in SQLite would tell. A file that was closed as it
should be says so: one that was open and has no log any more may lack what was saved last.

The row is of this file and not of the team's work: a server needs none.
"""

import os
import secrets
import sqlite3
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

_TABLE: Final = """CREATE TABLE file_mark (
    file VARCHAR NOT NULL, counter INTEGER NOT NULL, log VARCHAR NOT NULL, former VARCHAR NOT NULL,
    held INTEGER NOT NULL
)"""
#: What the name of the log begins with in a file that is closed: nothing is written in that one.
_CLOSED: Final = "dicht "
_READ: Final = "SELECT file, counter, log, former FROM file_mark"
_COUNT: Final = "UPDATE file_mark SET counter = ?, log = ?, former = ?"
#: Every table but those that are made again by themselves.
COUNTED: Final = (
    "agreement", "change", "chosen_dilemma", "draft", "matrix_answer", "note", "parked_topic",
    "partner", "photo", "picture", "position", "risk", "row_aside", "scan_form", "section_choice",
    "session", "stamp", "step", "step_time", "tally", "team", "team_stamp", "vote_round",
)  # fmt: skip
#: The tables of an older version are not counted.
_UNCOUNTED: Final = -1
_WATCHERS: Final = (
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%file_mark%'"
)
_WATCH: Final = """CREATE TRIGGER IF NOT EXISTS {table}_{name} AFTER {event} ON {table}
    BEGIN UPDATE file_mark SET held = held {sign} {weight}; END"""
_EVENTS: Final = (("held_more", "INSERT", "+"), ("held_less", "DELETE", "-"))


@dataclass(frozen=True, slots=True)
class FileMark:
    """Which file this is, how many writing transactions it holds, and which log wrote the last."""

    file: str
    counter: int
    log: str
    former: str

    @property
    def is_closed(self) -> bool:
        """Whether all that was saved is in the main file."""
        return self.log.startswith(_CLOSED)

    def continues(self, base: "FileMark") -> bool:
        """Whether the log in which this stood belongs to the file in which `base` stood.

        The main file may know the log itself too: SQLite puts a long one away while it is written.
        """
        return (
            self.file == base.file
            and base.log in {self.log, self.log.removeprefix(_CLOSED), self.former}
            and self.counter >= base.counter
        )


def row_of(connection: sqlite3.Connection) -> FileMark | None:
    """What a file says of itself; None when it was made before there were marks."""
    try:
        row = connection.execute(_READ).fetchone()
        return None if row is None else FileMark(str(row[0]), int(row[1]), str(row[2]), str(row[3]))
    except (sqlite3.OperationalError, ValueError, TypeError):
        return None


def name_anew(connection: sqlite3.Connection) -> None:
    """Make this file one of its own: a copy is no stage of the file that it was made of."""
    connection.execute("DROP TABLE IF EXISTS file_mark")
    connection.execute(_TABLE)
    values = (secrets.token_hex(16), 0, _CLOSED + _new_log(), "", _UNCOUNTED)
    connection.execute("INSERT INTO file_mark VALUES (?, ?, ?, ?, ?)", values)
    count_anew(connection)


def count_anew(connection: sqlite3.Connection) -> None:
    """Count the rows once, and have every table count from here on; after tables were changed.

    All of it or nothing: in the transaction that runs, or in one of its own.
    """
    if row_of(connection) is None:
        return
    is_part = connection.in_transaction
    if not is_part:
        connection.execute("BEGIN IMMEDIATE")
    try:
        _count_anew(connection)
    except BaseException:
        if not is_part:
            connection.execute("ROLLBACK")
        raise
    if not is_part:
        connection.execute("COMMIT")


def _count_anew(connection: sqlite3.Connection) -> None:
    for (name,) in connection.execute(_WATCHERS).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if there.issuperset(COUNTED):
        for table in COUNTED:
            for name, event, sign in _EVENTS:
                words = {"table": table, "name": name, "event": event, "sign": sign}
                connection.execute(_WATCH.format(**words, weight=_weight(table)))
        connection.execute("UPDATE file_mark SET held = ?", (_rows_of(connection),))


def holds(connection: sqlite3.Connection) -> bool:
    """Whether the tables hold as many rows as were put in them.

    Also when nobody counted, as in a file of before there were marks.
    """
    try:
        found = connection.execute("SELECT held FROM file_mark").fetchone()
    except sqlite3.OperationalError:
        return not connection.execute(_WATCHERS).fetchone()
    return found is not None and (found[0] == _UNCOUNTED or found[0] == _rows_of(connection))


def _weight(table: str) -> int:
    """What one row counts for: another number in each table, so none can stand in for another."""
    return zlib.crc32(table.encode())


def is_counted(connection: sqlite3.Connection) -> bool:
    """Whether the rows of the tables are counted as they come and go."""
    try:
        found = connection.execute("SELECT held FROM file_mark").fetchone()
    except sqlite3.OperationalError:
        return False
    return found is not None and found[0] != _UNCOUNTED


def _rows_of(connection: sqlite3.Connection) -> int:
    """The rows of all tables, weighed and added."""
    counts = " + ".join(
        f"{_weight(table)} * (SELECT count(*) FROM {table})"  # noqa: S608 our own names
        for table in COUNTED
    )
    return int(connection.execute(f"SELECT {counts}").fetchone()[0])


def read_mark(path: Path) -> tuple[str, int] | None:
    """The file and the counter in a mark; None when there is none that can be read."""
    try:
        written = path.read_bytes()
    except OSError:
        return None
    file, _space, rest = written.decode("ascii", "replace").partition(" ")
    counter = rest.partition(" ")[0]
    if not counter.isdecimal() or _line(file, int(counter)) != written:
        return None
    return file, int(counter)


def _line(file: str, counter: int) -> bytes:
    """A mark as it is written: always of one length, so that it is overwritten in place."""
    said = f"{file} {counter:020d}"
    return f"{said} {zlib.crc32(said.encode()):08x}\n".encode()


def _new_log() -> str:
    return secrets.token_hex(8)


class HighWater:
    """Counts what one open connection writes. Needs a file that is ours alone.

    `count` belongs in the transaction, `reached` after its COMMIT, `log_emptied` after a
    checkpoint that left nothing in the log.
    """

    def __init__(self, driver: sqlite3.Connection, mark: Path) -> None:
        self._driver = driver
        found = row_of(driver)
        if found is None or not is_counted(driver):
            _named_in_the_main_file(driver)
            found = row_of(driver)
        assert found is not None  # noqa: S101 it was written just now
        self._now = found
        #: Whether the main file or the log holds a row that names this log.
        self._is_named = True
        self._file = _opened(mark)
        self._write()
        if self._file is not None:
            with suppress(OSError):
                self._file.truncate()

    @property
    def counter(self) -> int:
        """How many writing transactions the file holds."""
        return self._now.counter

    @property
    def is_log_empty(self) -> bool:
        """Whether nothing was written since the log was emptied."""
        return not self._is_named

    def count(self) -> None:
        """Count this transaction, inside it; raises sqlite3.Error."""
        now = self._now
        self._driver.execute(_COUNT, (now.counter + 1, now.log, now.former))

    def reached(self) -> None:
        """COMMIT returned: the mark may follow."""
        now = self._now
        self._now = FileMark(now.file, now.counter + 1, now.log, now.former)
        self._is_named = True
        self._write()

    def begin(self) -> None:
        """Write down that the file is open, with an empty log; raises sqlite3.Error."""
        self._write_row(self._now.log)

    def end(self) -> None:
        """Write down, as the last thing in the log, that the file is closed; as `begin`."""
        self._write_row(_CLOSED + self._now.log.removeprefix(_CLOSED))

    def _write_row(self, log: str) -> None:
        self._driver.execute("BEGIN IMMEDIATE")
        self._driver.execute(_COUNT, (self._now.counter, log, self._now.former))
        self._driver.execute("COMMIT")
        self._is_named = True

    def log_emptied(self) -> None:
        """What comes now stands in a log of its own.

        Emptied once more before anything was written, the log keeps its name: the main file does
        not know that one yet, and a log must continue what the main file knows.
        """
        if self._is_named:
            self._now = replace(self._now, log=_new_log(), former=self._now.log)
            self._is_named = False

    def close(self) -> None:
        """Let go of the mark."""
        if self._file is not None:
            self._file.close()

    def _write(self) -> None:
        """A mark that cannot be written lags: it then warns less, and never wrongly."""
        if self._file is None:
            return
        try:
            self._file.seek(0)
            self._file.write(_line(self._now.file, self._now.counter))
        except OSError:
            return


def _named_in_the_main_file(driver: sqlite3.Connection) -> None:
    """Name a file without a log: a name that stood in a log alone would make that one foreign."""
    driver.execute("PRAGMA journal_mode = DELETE")
    driver.execute("BEGIN IMMEDIATE")
    name_anew(driver)
    driver.execute("COMMIT")
    driver.execute("PRAGMA journal_mode = WAL")


def _opened(mark: Path) -> BinaryIO | None:
    try:
        descriptor = os.open(mark, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    except OSError:
        return None
    return os.fdopen(descriptor, "r+b", buffering=0)
