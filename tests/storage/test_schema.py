from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import Inspector
from sqlmodel import SQLModel

from wijkteam_studio.storage.connection import configured
from wijkteam_studio.storage.migrations import migrate
from wijkteam_studio.storage.rows import TABLES
from wijkteam_studio.storage.search_sources import SOURCES

INDEXES = tuple(f"{source.index}" for source in SOURCES)


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Inspector]:
    path = tmp_path / "a.db"
    with closing(configured(path)) as driver:
        migrate(driver)
    engine = create_engine(f"sqlite:///{path}")
    yield inspect(engine)
    engine.dispose()


def test_the_steps_make_exactly_the_tables_of_today(migrated: Inspector) -> None:
    found = {name for name in migrated.get_table_names() if not name.startswith(INDEXES)}
    assert found == TABLES


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_column_is_the_same_in_the_steps_and_in_the_rows(
    migrated: Inspector, table: str
) -> None:
    expected = SQLModel.metadata.tables[table]
    assert [(column["name"], column["nullable"]) for column in migrated.get_columns(table)] == [
        (column.name, column.nullable) for column in expected.columns
    ]
    assert migrated.get_pk_constraint(table)["constrained_columns"] == [
        column.name for column in expected.primary_key.columns
    ]
    assert {index["name"] for index in migrated.get_indexes(table)} == {
        index.name for index in expected.indexes
    }


@pytest.mark.parametrize("table", sorted(TABLES))
def test_references_are_the_same_and_go_with_their_session(migrated: Inspector, table: str) -> None:
    with migrated.engine.connect() as connection:
        rows = connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})").all()
    found = {(row[3], row[2], row[6]) for row in rows}
    assert found == {
        (key.parent.name, key.column.table.name, key.ondelete or "NO ACTION")
        for key in SQLModel.metadata.tables[table].foreign_keys
    }
    if "session_id" in SQLModel.metadata.tables[table].columns:
        assert ("session_id", "session", "CASCADE") in found


def test_no_field_asks_for_a_person() -> None:
    columns = {
        column.name for table in SQLModel.metadata.tables.values() for column in table.columns
    }
    assert not columns & {
        "bsn",
        "birth_date",
        "address",
        "phone",
        "email",
        "first_name",
        "last_name",
    }
