"""Columns that come into a table after its first version, covered by the digest of its rows."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wijkteam_studio.storage.cells import Plain, checked, digest, rows

#: What stands in front of the digest of a row is covered by it.
_HASH: Final = "hash BLOB NOT NULL"


@dataclass(frozen=True, slots=True)
class NewColumn:
    """A column that is never empty: its name, its type, and what older rows have in it."""

    name: str
    type: str
    value: str | int


def add_columns(connection: sqlite3.Connection, table: str, new: Sequence[NewColumn]) -> None:
    """Bring every row into a table with these columns too, with the digest that belongs to it.

    A row that does not hold comes over as it is and holds no better. Raises sqlite3.Error.
    """
    around = _around(connection, table)
    for kind, name, _sql in around:
        connection.execute(f"DROP {kind} {name}")
    made = _sql_of(connection, table)
    known = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    connection.execute(f"ALTER TABLE {table} RENAME TO older_{table}")
    added = "".join(f'"{column.name}" {column.type} NOT NULL, ' for column in new)
    connection.execute(made.replace(_HASH, added + _HASH))
    for _kind, _name, sql in around:
        connection.execute(sql)
    _copy(connection, table, known, new)
    _digest_anew(connection, table, known, new)
    connection.execute(f"DROP TABLE older_{table}")


def _around(connection: sqlite3.Connection, table: str) -> list[tuple[str, str, str]]:
    """The indexes and triggers of a table as (kind, name, SQL)."""
    found = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
    return connection.execute(f"{found} AND type != 'table'", (table,)).fetchall()


def _sql_of(connection: sqlite3.Connection, table: str) -> str:
    made = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    return str(connection.execute(made, (table,)).fetchone()[0])


def _copy(
    connection: sqlite3.Connection, table: str, known: Sequence[str], new: Sequence[NewColumn]
) -> None:
    """Every cell as it is, whatever its bytes are."""
    columns = ", ".join(f'"{name}"' for name in (*known, *(column.name for column in new)))
    cells = ", ".join([*(f'"{name}"' for name in known), *("?" for _ in new)])
    connection.execute(
        f"INSERT INTO {table} ({columns}) SELECT {cells} FROM older_{table}",  # noqa: S608 our own names
        [column.value for column in new],
    )


def _digest_anew(
    connection: sqlite3.Connection, table: str, known: Sequence[str], new: Sequence[NewColumn]
) -> None:
    """The digest of what the rows are now, for those that held before."""
    covered = known[: known.index("hash")]
    listed = ", ".join(f'"{name}"' for name in (*covered, "hash"))
    more: list[Plain] = [column.value for column in new]
    for cells in rows(connection, f"SELECT {listed} FROM older_{table}"):  # noqa: S608 our own names
        try:
            values = checked(table, cells)
        except ValueError:
            continue
        connection.execute(
            f"UPDATE {table} SET hash = ? WHERE session_id = ? AND id = ?",  # noqa: S608 our own names
            (digest(table, [*values, *more]), *values[:2]),
        )
