"""Rows that hold become values of the domain; a row that does not is put in a list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.storage import cells
from wijkteam_studio.storage.alchemy import SQLModel, sqlite
from wijkteam_studio.storage.cells import Cell, DamagedRow, Plain
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import Columns, Keep, digest_of, value_of
from wijkteam_studio.storage.statements import table_of

_Reader = Callable[[Any], Any] | None
_PICTURE: Final = "SELECT jpeg FROM picture WHERE session_id = ? AND digest = ?"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table up to its digest, with how each is read, and those behind it."""

    table: str
    names: tuple[str, ...]
    readers: tuple[_Reader, ...]
    behind: tuple[str, ...]

    @property
    def select(self) -> str:
        """The statement that reads whole rows `x`; a condition can come after it."""
        listed = ", ".join(f'x."{name}"' for name in (*self.names, "hash", *self.behind))
        return f"SELECT {listed} FROM {self.table} x"  # noqa: S608 our own names

    def columns(self, row: Sequence[Cell]) -> Columns:
        """The columns of a row that holds; raises ValueError when it does not."""
        values = cells.checked(self.table, row[: len(self.names) + 1])
        return {
            name: value if reader is None else reader(value)
            for name, reader, value in zip(self.names, self.readers, values, strict=True)
        }

    def damaged(self, row: Sequence[Cell]) -> DamagedRow:
        """The row as it is, to set aside."""
        return DamagedRow(
            self.table, tuple(zip((*self.names, "hash", *self.behind), row, strict=True))
        )


@cache
def layout(row: type[SQLModel]) -> Layout:
    """How the rows of this class stand in their table."""
    table, dialect = table_of(row), sqlite.dialect()
    columns = list(table.columns)
    cut = [column.name for column in columns].index("hash")
    readers = (
        column.type.dialect_impl(dialect).result_processor(dialect, None)
        for column in columns[:cut]
    )
    names = tuple(column.name for column in columns)
    return Layout(table.name, names[:cut], tuple(readers), names[cut + 1 :])


def things(
    db: DbSession,
    keep: Keep,
    condition: str,
    values: Sequence[Plain],
    damaged: list[DamagedRow],
) -> dict[Any, Any]:
    """The values of one kind by key, in the order in which the statement finds them."""
    shape = layout(keep.row)
    found = {}
    for row in cells.rows(db.driver, f"{shape.select} {condition}", values):
        try:
            columns = shape.columns(row)
            if keep.kind is Kind.PHOTO:
                columns["jpeg"] = picture(db, columns["session_id"], columns["digest"])
            found[columns[keep.keys[-1]]] = value_of(keep, columns)
        except (ValueError, TypeError, KeyError):
            damaged.append(shape.damaged(row))
    return found


def of_session(
    db: DbSession, keep: Keep, session_id: UUID, damaged: list[DamagedRow]
) -> Mapping[Any, Any]:
    """Everything of one kind in one session."""
    return things(db, keep, "WHERE x.session_id = ?", (session_id.hex,), damaged)


def picture(db: DbSession, session_id: UUID, digest: str) -> bytes:
    """The bytes of a picture; raises ValueError when they are gone or not what they were."""
    found = db.run(_PICTURE, (session_id.hex, digest)).fetchone()
    if found is None or digest_of(found[0]) != digest:
        raise ValueError("a picture is not what it was")
    jpeg: bytes = found[0]
    return jpeg
