"""A file that SQLite cannot trust, made anew from the rows in it that hold.

One wrong bit in the key of a row puts it out of order and hides the rows around it; one in an index
does the same. The rows themselves are still there when every table can be read from its first page
to its last. The damaged file is never written: it is set aside as it is.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple, TypeGuard

from wijkteam_studio.domain.errors import DatabaseDamaged
from wijkteam_studio.storage import cells, family, faults, opening
from wijkteam_studio.storage.cells import Cell, DamagedRow, Plain
from wijkteam_studio.storage.connection import configured
from wijkteam_studio.storage.migrations import LATEST, version_of
from wijkteam_studio.storage.row_aside import keep_aside
from wijkteam_studio.storage.session_places import places_of
from wijkteam_studio.system import atomic

#: What the name of a file that is made anew ends with until it is whole.
BEING_REMADE: Final = ".opnieuw"
#: More rows than these that do not hold are no accident of one row: a backup is better then.
_MOST: Final = 10
#: These stay as they are, so that what hangs on them does: they are shown as damaged.
_HEADS: Final = frozenset({"team", "session"})
_REST: Final = (
    "step", "position", "step_time", "note", "parked_topic", "agreement", "draft",
    "chosen_dilemma", "vote_round", "tally", "matrix_answer", "risk", "partner", "scan_form",
    "photo", "section_choice", "change",
)  # fmt: skip
#: What the check of SQLite says of rows and indexes; everything else is about lost pages.
_DISORDER: Final = re.compile(
    r"^(row not in PRIMARY KEY order|NULL value in|row \d+ missing from index|wrong # of entries"
    r"|non-unique entry|malformed inverted index|(NUMERIC|TEXT) value in)"
)
_BARE: Final = ("picture", "stamp", "team_stamp")


class Remade(NamedTuple):
    """The tables of rows that were set aside, and the sessions in which rows were wrong."""

    tables: tuple[str, ...]
    places: tuple[str, ...]


class _TooMuch(Exception):
    """More is wrong than a row here and there."""


def remake(path: Path) -> Remade | None:
    """Put a new file in the place of a damaged one; gives what was wrong in it.

    None when more is wrong than some rows; everything is then as it was. Raises StorageError.
    """
    beside = path.with_name(f"{path.name}{BEING_REMADE}")
    try:
        opening.make_new(beside)
        with (
            closing(opening.look_at(path)) as source,
            closing(configured(beside)) as target,
        ):
            if version_of(source) != LATEST or not _is_disorder(source):
                return None
            aside = _moved(source, target)
            opening.check_content(target)
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        family.copy_aside(path, datetime.now(UTC))
        former = [part for part in family.parts(path) if part != path]
        family.move(beside, path)  # a log that a stop leaves beside it is seen to be another's
        for part in former:
            part.unlink()
        atomic.sync_folder(path.parent)
    except (*faults.OF_SQLITE, DatabaseDamaged, _TooMuch):
        return None
    except OSError as error:
        raise atomic.explained(error, path) from error
    finally:
        family.remove(beside)
    return aside


def _is_disorder(source: sqlite3.Connection) -> bool:
    """Whether every page is where it belongs, and only rows are out of order or belong nowhere."""
    found = [str(row[0]) for row in source.execute("PRAGMA integrity_check(1000)")]
    return all(message == "ok" or _DISORDER.search(message) for message in found)


def _moved(source: sqlite3.Connection, target: sqlite3.Connection) -> Remade:
    damaged: list[DamagedRow] = []
    target.execute("BEGIN IMMEDIATE")
    target.execute("DELETE FROM laptop")
    for table in ("laptop", "row_aside"):
        _copy_bare(source, target, table)
    teams = _names(source, "SELECT DISTINCT team_id FROM session")
    touched: list[str] = []
    damaged.extend(_copy_checked(source, target, "team", {"id": teams}, touched))
    known = {"id": _names(source, "SELECT DISTINCT session_id FROM step")}
    known["team_id"] = _names(target, "SELECT id FROM team")
    damaged.extend(_copy_checked(source, target, "session", known, touched))
    owners = {"session_id": _names(target, "SELECT id FROM session")}
    for table in _REST:
        damaged.extend(_copy_checked(source, target, table, owners, touched))
    for table in _BARE:
        _copy_bare(source, target, table)
    if len(damaged) > _MOST:
        raise _TooMuch
    now = datetime.now(UTC)
    for row in damaged:
        keep_aside(target, row, now)
    target.execute("COMMIT")
    return Remade(tuple(row.table for row in damaged), places_of(target, touched))


def _copy_checked(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    table: str,
    known: Mapping[str, Sequence[str]],
    touched: list[str],
) -> list[DamagedRow]:
    """Every row that holds, or holds again with a key that others know; gives the other rows.

    `touched` gets the key of the session or team of every row that did not hold as it was.
    """
    names = _columns(target, table)
    end = names.index("hash") + 1
    insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})"  # noqa: S608 our own
    owner = names.index("id" if table in _HEADS else "session_id")
    tries = [(names.index(name), keys) for name, keys in known.items()]
    damaged = []
    for row in _all(source, table, names):
        values = _held(table, row[:end], tries)
        if values is None or not _is_same(values, row):
            touched.append(_readable((row if values is None else values)[owner]))
        if values is None and table in _HEADS:
            marks = ", ".join("CAST(? AS TEXT)" if isinstance(c, bytearray) else "?" for c in row)
            target.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 only marks
        elif values is None or not _belongs(table, values, tries):
            damaged.append(DamagedRow(table, tuple(zip(names, row, strict=True))))
        else:
            target.execute(insert, (*values, *row[end - 1 :]))
    return damaged


def _is_same(values: Sequence[Plain], row: Sequence[Cell]) -> bool:
    """Whether a row holds with the very keys that stand in it."""
    return all(
        _readable(cell) == _readable(value) for cell, value in zip(row, values, strict=False)
    )


def _readable(cell: Cell | Plain) -> str:
    return cell.decode("utf-8", "replace") if isinstance(cell, bytearray) else str(cell)


def _belongs(
    table: str, values: Sequence[Plain], tries: Sequence[tuple[int, Sequence[str]]]
) -> bool:
    """Whether the owner of a row is there."""
    place, owners = tries[-1]
    return table == "team" or values[place] in owners


def _held(
    table: str, row: Sequence[Cell], tries: Sequence[tuple[int, Sequence[str]]]
) -> list[Plain] | None:
    """The values of a row that holds as it is, or with one key in the place of its own."""
    others = ((place, key) for place, keys in tries for key in keys)
    for place, key in chain([(0, None)], others):
        tried = list(row)
        if key is not None:
            tried[place] = bytearray(key.encode())
        try:
            return cells.checked(table, tried)
        except ValueError:
            continue
    return None


def _names(connection: sqlite3.Connection, sql: str) -> list[str]:
    return [name.decode() for (name,) in cells.rows(connection, sql) if _is_key(name)]


def _is_key(cell: Cell) -> TypeGuard[bytearray]:
    return isinstance(cell, bytearray) and cell.isascii()


def _copy_bare(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    """Rows without a digest: those that belong to nobody any more are left behind."""
    names = _columns(target, table)
    insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})"  # noqa: S608 our own
    for row in _all(source, table, names):
        values = [cell.decode() if isinstance(cell, bytearray) else cell for cell in row]
        try:
            target.execute(insert, values)
        except sqlite3.IntegrityError:
            continue


def _all(
    source: sqlite3.Connection, table: str, names: Sequence[str]
) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table in the order in which they stand, whatever their keys say."""
    listed = ", ".join(f'"{name}"' for name in names)
    return iter(cells.rows(source, f"SELECT {listed} FROM {table} NOT INDEXED"))  # noqa: S608 our own


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
