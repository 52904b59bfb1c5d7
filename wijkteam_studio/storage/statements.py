"""SQL that runs behind every key press: compiled once from the tables, then only filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.storage.alchemy import (
    ClauseElement,
    Dialect,
    Float,
    SQLModel,
    Table,
    TypeEngine,
    Uuid,
    and_,
    bindparam,
    delete,
    sqlite,
)
from wijkteam_studio.storage.columns import UtcTime
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.fresh_digest import digest
from wijkteam_studio.storage.moments import utc_text

_Binder = Callable[[Any], Any]

_HASH: Final = "hash"


@dataclass(frozen=True, slots=True)
class Prepared:
    """One statement as text, with the columns to fill in and how SQLite wants each.

    `binders` make what SQLite knows of the columns at those places; the others are given as they
    are. `hashed` names the table when the digest of the row comes in, after those columns.
    """

    sql: str
    names: tuple[str, ...]
    binders: tuple[tuple[int, _Binder], ...]
    hashed: str = ""

    def run(self, db: DbSession, columns: Mapping[str, Any]) -> None:
        """Run it with these columns."""
        db.run(self.sql, self.filled(columns))

    def filled(self, columns: Mapping[str, Any]) -> list[Any]:
        """The values in the order of the statement, as SQLite wants them, and their digest."""
        values = [columns[name] for name in self.names]
        for place, binder in self.binders:
            values[place] = binder(values[place])
        if self.hashed:
            values.append(digest(self.hashed, values))
        return values


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    return SQLModel.metadata.tables[str(row.__tablename__)]


@cache
def upsert(row: type[SQLModel], keys: tuple[str, ...]) -> Prepared:
    """Insert a row, or replace the other columns of the row with the same keys."""
    table = table_of(row)
    names = [column.name for column in table.columns]
    insert = sqlite.insert(table).values({name: bindparam(name) for name in names})
    others = {name: insert.excluded[name] for name in names if name not in keys}
    return _prepared(insert.on_conflict_do_update(index_elements=keys, set_=others), table)


@cache
def insert_new(row: type[SQLModel], keys: tuple[str, ...]) -> Prepared:
    """Insert a row unless one with the same keys is there."""
    table = table_of(row)
    insert = sqlite.insert(table).values(
        {column.name: bindparam(column.name) for column in table.columns}
    )
    return _prepared(insert.on_conflict_do_nothing(index_elements=keys), table)


@cache
def removal(row: type[SQLModel], keys: tuple[str, ...]) -> Prepared:
    """Delete the row with these keys."""
    table = table_of(row)
    return _prepared(
        delete(table).where(and_(*(table.c[name] == bindparam(name) for name in keys))), table
    )


def _prepared(statement: ClauseElement, table: Table) -> Prepared:
    dialect = sqlite.dialect()
    compiled = statement.compile(dialect=dialect)
    # plain words: those of SQLAlchemy know how they are quoted, and are slow to look up
    names = [str(name) for name in getattr(compiled, "positiontup", None) or ()]
    hashed = table.name if names and names[-1] == _HASH else ""
    filled = names[:-1] if hashed else names
    binders = ((place, _binder(table.c[name].type, dialect)) for place, name in enumerate(filled))
    needed = tuple((place, binder) for place, binder in binders if binder is not None)
    return Prepared(str(compiled), tuple(filled), needed, hashed and str(hashed))


def _binder(column_type: TypeEngine[Any], dialect: Dialect) -> _Binder | None:
    """How a value goes to SQLite; moments and keys without the detour that SQLAlchemy takes."""
    if isinstance(column_type, UtcTime):
        return utc_text
    if isinstance(column_type, Uuid):
        return _hex
    if isinstance(column_type, Float):
        return _real
    return column_type.dialect_impl(dialect).bind_processor(dialect)


def _hex(key: UUID | None) -> str | None:
    return None if key is None else key.hex


def _real(value: float) -> float:
    """The number as SQLite gives it back: never a whole number of another type, no minus zero."""
    return value + 0.0


@cache
def plain_insert(row: type[SQLModel]) -> Prepared:
    """Insert a row."""
    table = table_of(row)
    names = [column.name for column in table.columns]
    return _prepared(sqlite.insert(table).values({name: bindparam(name) for name in names}), table)
