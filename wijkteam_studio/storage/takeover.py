"""A file of an older version into the tables of today: every row, with a digest of its own.

Runs inside the transaction of its step, so the file is taken over whole or not at all. A row that
cannot be read is set aside as it is. What history told about counts of people is left behind.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from wijkteam_studio.domain.changes import UNJOURNALED
from wijkteam_studio.storage.cells import Cell, DamagedRow, Plain, digest, texts_as_bytes
from wijkteam_studio.storage.row_aside import keep_aside
from wijkteam_studio.storage.schema import SCHEMA
from wijkteam_studio.storage.scripts import run_script

#: Owners first, so that what is set aside finds its session.
_CHECKED: Final = (
    "team", "session", "step", "position", "step_time", "note", "parked_topic", "agreement",
    "draft", "chosen_dilemma", "vote_round", "tally", "matrix_answer", "risk", "partner",
    "scan_form", "photo", "section_choice",
)  # fmt: skip
_OLD: Final = "older_"
_CHANGES: Final = "SELECT session_id, number, id, label, at, edits, undone FROM older_change"


def take_over(connection: sqlite3.Connection) -> None:
    """Bring every row into new tables and leave nothing of the old ones; raises sqlite3.Error."""
    _make_room(connection)
    run_script(connection, SCHEMA)
    now = datetime.now(UTC)
    for table in _CHECKED:
        _take_table(connection, table, now)
    connection.execute("INSERT INTO picture SELECT session_id, digest, jpeg FROM older_picture")
    _take_history(connection, now)
    for table in (*_CHECKED, "picture", "change"):
        connection.execute(f"DROP TABLE {_OLD}{table}")


def _make_room(connection: sqlite3.Connection) -> None:
    """Take the search index and its triggers away, and give the tables another name."""
    for kind, listed in (("trigger", "%"), ("index", "%"), ("table", "%\\_search")):
        found = connection.execute(
            "SELECT name FROM sqlite_master"
            " WHERE type = ? AND sql IS NOT NULL AND name LIKE ? ESCAPE '\\'",
            (kind, listed),
        )
        for (name,) in found.fetchall():
            connection.execute(f"DROP {kind} {name}")
    connection.execute("DROP TABLE search_due")
    for table in (*_CHECKED, "picture", "change"):
        connection.execute(f"ALTER TABLE {table} RENAME TO {_OLD}{table}")


def _take_table(connection: sqlite3.Connection, table: str, now: datetime) -> None:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    names.remove("hash")
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * (len(names) + 1))
    insert = f"INSERT INTO {table} ({listed}, hash) VALUES ({marks})"  # noqa: S608 our own names
    for row in _rows(connection, f"SELECT {listed} FROM {_OLD}{table}"):  # noqa: S608 our own names
        values = _readable(row)
        if values is None:
            _put_aside(connection, table, names, row, now)
        else:
            connection.execute(insert, (*values, digest(table, values)))


def _take_history(connection: sqlite3.Connection, now: datetime) -> None:
    names = ("session_id", "number", "id", "label", "at", "edits", "undone")
    for row in _rows(connection, _CHANGES):
        values = _readable(row)
        edits = None if values is None else _without_counts(values[5])
        if values is None or edits is None:
            _put_aside(connection, "change", names, row, now)
        elif edits:
            kept = [*values[:5], edits]
            connection.execute(
                "INSERT INTO change (session_id, number, id, label, at, edits, hash, undone)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*kept, digest("change", kept), values[6]),
            )


def _without_counts(edits: Plain) -> str | None:
    """The edits that history keeps now, empty when none is left; None when they are no JSON."""
    try:
        found: list[dict[str, Any]] = json.loads(str(edits))
        kept = [edit for edit in found if edit["kind"] not in UNJOURNALED]
    except (ValueError, TypeError, KeyError):
        return None
    is_left = kept or not found  # a change without edits closes the history before it
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if is_left else ""


def _rows(connection: sqlite3.Connection, sql: str) -> Iterator[Sequence[Cell]]:
    cursor = connection.execute(sql)
    while True:
        with texts_as_bytes(connection):
            row = cursor.fetchone()
        if row is None:
            return
        yield row


def _readable(row: Sequence[Cell]) -> list[Plain] | None:
    try:
        return [cell.decode() if isinstance(cell, bytearray) else cell for cell in row]
    except UnicodeDecodeError:
        return None


def _put_aside(
    connection: sqlite3.Connection,
    table: str,
    names: Sequence[str],
    row: Sequence[Cell],
    now: datetime,
) -> None:
    damaged = DamagedRow(table, tuple(zip(names, row, strict=True)))
    keep_aside(connection, damaged, now)
