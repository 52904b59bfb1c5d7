"""A file that was open, and came back without its log and mark, says what may be missing."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.test_writer import saving, texts
from wijkteam_studio.domain.day import Day
from wijkteam_studio.storage import backups, days
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.family import log_of, mark_of
from wijkteam_studio.system.paths import Paths

CUT_OFF = "niet gewoon gesloten, en het logboek ernaast is weg"


def a_copy_of_a_fall(paths: Paths, to: Paths, day: Day) -> Path:
    """The files as they stand when the program ends by force, all copied to another folder."""
    database = Database.open(paths, quiet_seconds=30.0)
    database.write(lambda db: days.add_day(db, day))
    database.between(lambda db: db.empty_log())
    database.submit(saving(day, "staat in het logboek"))
    assert database.flush(5.0)
    to.data.mkdir()
    for path in (paths.database, log_of(paths.database), mark_of(paths.database)):
        shutil.copy(path, to.data)
    database.close()
    return to.database


@pytest.fixture
def elsewhere(tmp_path: Path) -> Paths:
    return Paths.at(tmp_path / "elders")


def news_of(paths: Paths) -> tuple[list[str], tuple[str, ...]]:
    database = Database.open(paths)
    try:
        return texts(database), database.notices
    finally:
        database.close()


def test_without_log_and_mark_it_is_told_once_what_may_be_missing(
    paths: Paths, elsewhere: Paths
) -> None:
    day = empty_day()
    fallen = a_copy_of_a_fall(paths, elsewhere, day)
    log_of(fallen).unlink()
    mark_of(fallen).unlink()
    assert news_of(elsewhere)[0] == []
    log_of(fallen).unlink(missing_ok=True)
    found, notices = news_of(elsewhere)
    assert (found, notices) == ([], ())


def test_the_sentence_names_the_last_moment_that_is_still_there(
    paths: Paths, elsewhere: Paths
) -> None:
    day = empty_day()
    database = Database.open(paths)
    database.write(lambda db: days.add_day(db, day))
    database.submit(saving(day, "op tijd"))
    database.close()
    fallen = a_copy_of_a_fall(paths, elsewhere, empty_day())
    log_of(fallen).unlink()
    mark_of(fallen).unlink()
    _texts, (sentence,) = news_of(elsewhere)
    assert CUT_OFF in sentence
    assert " van na " in sentence
    assert "Herstellen" in sentence


def keep_all(_path: Path) -> None: ...


def lose_the_mark(path: Path) -> None:
    mark_of(path).unlink()


def empty_the_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(path, path.with_suffix(".stil"))
    path.with_suffix(".stil").replace(path)
    log_of(path).write_bytes(b"")
    mark_of(path).unlink()


@pytest.mark.parametrize("kept", [keep_all, lose_the_mark, empty_the_log])
def test_a_fall_that_left_the_log_is_no_alarm(
    paths: Paths, elsewhere: Paths, kept: Callable[[Path], None]
) -> None:
    kept(a_copy_of_a_fall(paths, elsewhere, empty_day()))
    assert news_of(elsewhere) == (["staat in het logboek"], ())


def closed(database: Database) -> Path:
    database.close()
    return database.paths.database


def copied(database: Database) -> Path:
    from datetime import UTC, datetime

    path = backups.back_up(database, datetime.now(UTC), "proef").path
    database.close()
    return path


@pytest.mark.parametrize("ready", [closed, copied])
def test_a_file_that_was_closed_and_a_copy_of_ours_are_whole_in_themselves(
    database: Database, elsewhere: Paths, ready: Callable[[Database], Path]
) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.submit(saving(day, "bewaard"))
    assert database.flush(5.0)
    path = ready(database)
    elsewhere.data.mkdir()
    shutil.copy(path, elsewhere.database)
    assert news_of(elsewhere) == (["bewaard"], ())
