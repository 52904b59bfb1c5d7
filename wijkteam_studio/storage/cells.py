"""The cells of a row as they are in the file, and the digest that tells whether they hold."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, TypeAlias

#: What we write into a column.
Plain: TypeAlias = str | int | float | bytes | None
#: What stands in a column: text comes as the bytes that are there, whatever they are.
Cell: TypeAlias = bytearray | int | float | bytes | None

_DIGEST_BYTES: Final = 8
_as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """A row that does not hold: its table, and every column with the cell as it is."""

    table: str
    cells: tuple[tuple[str, Cell], ...]

    def text_of(self, column: str) -> str:
        """What can be read of a column, for who looks for the row; empty when there is nothing."""
        cell = dict(self.cells).get(column)
        return cell.decode("utf-8", "replace") if isinstance(cell, bytearray) else ""


def digest(table: str, values: Sequence[Plain]) -> bytes:
    """The digest of a row of this table: one changed letter in one column gives another."""
    return digest_of_json(table, _as_json(values).encode())


def digest_of_json(table: str, written: bytes) -> bytes:
    """The same of values that are JSON already, in the words of Python and without spaces."""
    return blake2b(written, digest_size=_DIGEST_BYTES, person=table.encode()).digest()


@contextmanager
def texts_as_bytes(driver: sqlite3.Connection) -> Iterator[None]:
    """Inside this, texts come from the driver as the bytes that they are."""
    usual = driver.text_factory
    driver.text_factory = bytearray
    try:
        yield
    finally:
        driver.text_factory = usual


def rows(
    driver: sqlite3.Connection, sql: str, values: Sequence[Plain] = ()
) -> list[tuple[Cell, ...]]:
    """The rows that a statement finds, no byte of their texts interpreted."""
    with texts_as_bytes(driver):
        return driver.execute(sql, values).fetchall()


def checked(table: str, cells: Sequence[Cell]) -> list[Plain]:
    """The values of a row with its digest as the last; raises ValueError when it does not hold."""
    *columns, kept = cells
    values = [_value(cell) for cell in columns]
    if digest(table, values) != kept:
        raise ValueError(f"a row of {table} does not hold")
    return values


def _value(cell: Cell) -> Plain:
    if isinstance(cell, bytearray):
        return cell.decode()
    if isinstance(cell, bytes):
        raise ValueError("bytes where a text or a number belongs")  # noqa: TRY004 the file's fault
    return cell
