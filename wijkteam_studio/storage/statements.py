"""SQL that runs behind every key press: compiled once from the tables, then only filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from wijkteam_studio.storage.alchemy import (
    ClauseElement,
    Dialect,
    SQLModel,
    Table,
    TypeEngine,
    and_,
    bindparam,
    delete,
    sqlite,
)
from wijkteam_studio.storage.columns import UtcTime, utc_text
from wijkteam_studio.storage.connection import DbSession

_Binder = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """One statement as text, with the columns to fill in and how SQLite wants each."""

    sql: str
    binders: tuple[tuple[str, _Binder], ...]

    def run(self, db: DbSession, columns: Mapping[str, Any]) -> None:
        """Run it with these columns."""
        db.run(self.sql, self.filled(columns))

    def filled(self, columns: Mapping[str, Any]) -> list[Any]:
        """The values in the order of the statement, as SQLite wants them."""
        return [
            columns[name] if binder is None else binder(columns[name])
            for name, binder in self.binders
        ]


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    return SQLModel.metadata.tables[str(row.__tablename__)]


@cache
def upsert(row: type[SQLModel], keys: tuple[str, ...]) -> Prepared:
    """Insert a row, or replace the other columns of the row with the same keys."""
    table = table_of(row)
    names = [column.name for column in table.columns if not _is_place(column.name, table)]
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


def _is_place(name: str, table: Table) -> bool:
    """Whether this column is only the place of a row in the file."""
    return name == "number" and bool(table.c[name].primary_key)


def _prepared(statement: ClauseElement, table: Table) -> Prepared:
    dialect = sqlite.dialect()
    compiled = statement.compile(dialect=dialect)
    names = getattr(compiled, "positiontup", None) or ()
    return Prepared(
        str(compiled), tuple((name, _binder(table.c[name].type, dialect)) for name in names)
    )


def _binder(column_type: TypeEngine[Any], dialect: Dialect) -> _Binder:
    """How a value goes to SQLite; a moment without the detour that SQLAlchemy takes."""
    if isinstance(column_type, UtcTime):
        return utc_text
    return column_type.dialect_impl(dialect).bind_processor(dialect)


@cache
def plain_insert(row: type[SQLModel]) -> Prepared:
    """Insert a row; its place in the file follows by itself."""
    table = table_of(row)
    names = [column.name for column in table.columns if not _is_place(column.name, table)]
    return _prepared(sqlite.insert(table).values({name: bindparam(name) for name in names}), table)
