"""A glance runs plain statements at once; everything else has SQLModel, and whole transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError, OperationalError

from tests.storage.days_to_keep import full_day
from wijkteam_studio.domain.errors import DatabaseDamaged, NotFound
from wijkteam_studio.storage import days, faults, front_page, sessions
from wijkteam_studio.storage.connection import DbSession, configured, connect, glance, transact
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.migrations import migrate
from wijkteam_studio.system.paths import Paths


@pytest.fixture
def db(tmp_path: Path) -> Iterator[DbSession]:
    with closing(configured(tmp_path / "a.db")) as driver:
        migrate(driver)
    opened = connect(tmp_path / "a.db")
    yield opened
    opened.shut()


def test_a_glance_has_no_sqlmodel_session(db: DbSession) -> None:
    with pytest.raises(RuntimeError, match="plain statements"):
        glance(db, lambda db: db.orm)
    assert glance(db, front_page.count) == 0


def test_sqlmodel_never_ends_a_running_transaction(db: DbSession) -> None:
    with pytest.raises(RuntimeError, match="end the transaction"):
        glance(db, lambda db: db.ready())


def test_the_first_work_with_sqlmodel_is_kept_whole_or_not_at_all(db: DbSession) -> None:
    def half(db: DbSession) -> None:
        days.add_day(db, full_day())
        raise NotFound("halverwege")

    with pytest.raises(NotFound):
        transact(db, half)
    assert glance(db, front_page.count) == 0
    transact(db, lambda db: days.add_day(db, full_day()))
    assert glance(db, front_page.count) == 1


def test_a_glance_sees_what_was_just_saved(database: Database) -> None:
    day = full_day()
    database.submit(lambda db: days.add_day(db, day))
    assert database.glance(front_page.overview).sessions[0].session == day.session


def test_a_glance_that_fails_says_why_and_holds_nobody_up(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        database.glance(lambda db: db.run("SELECT * FROM weg"))
    assert database.glance(front_page.count) == database.read(sessions.count) == 0


def test_a_database_that_was_only_glanced_at_closes_without_a_log(paths: Paths) -> None:
    database = Database.open(paths)
    database.glance(front_page.overview)
    database.close()
    assert {path.name for path in paths.data.iterdir()} == {"wijkteam.db", "wijkteam.db-merk"}


def test_what_sqlalchemy_wraps_is_explained_as_what_sqlite_says() -> None:
    cause = sqlite3.DatabaseError("stuk")
    cause.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    assert isinstance(faults.explained(DatabaseError("SELECT", {}, cause)), DatabaseDamaged)
    assert isinstance(faults.explained(cause), DatabaseDamaged)
    assert faults.explained(OperationalError("SELECT", {}, ValueError("x"))) is None
    assert faults.explained(ValueError("x")) is None
