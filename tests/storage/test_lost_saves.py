"""What was saved and is not there any more is told, whatever became of the log."""

import os
import random
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day, note_of
from tests.storage.fallen import NEVER_QUIET, copied, fallen, texts, write_notes
from wijkteam_studio.domain.errors import DatabaseDamaged, DatabaseMissing, SavesLost
from wijkteam_studio.services import rescue
from wijkteam_studio.storage import backups, connection, days, opening, rows
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.family import log_of, mark_of
from wijkteam_studio.storage.high_water import COUNTED, read_mark, row_of
from wijkteam_studio.system.paths import Paths

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ALL = 15


@pytest.fixture
def after(paths: Paths, tmp_path: Path) -> Paths:
    return fallen(paths, tmp_path / "gevallen")[0]


def test_a_program_that_fell_has_everything_and_nothing_is_said(after: Paths) -> None:
    assert len(texts(after)) == ALL
    assert Database.open(after).notices == ()


def test_a_log_that_is_gone_is_told_and_nothing_is_changed(after: Paths) -> None:
    log_of(after.database).unlink()
    before = after.database.read_bytes()
    with pytest.raises(SavesLost, match="12 wijzigingen"):
        texts(after)
    assert after.database.read_bytes() == before


def test_a_log_cut_at_any_point_is_told_or_holds_all(after: Paths, tmp_path: Path) -> None:
    whole = log_of(after.database).read_bytes()
    lengths = random.Random(7).sample(range(len(whole)), 40)  # noqa: S311
    for number, length in enumerate(lengths):
        cut = Paths.at(tmp_path / f"knip {number}")
        shutil.copytree(after.data, cut.data)
        log_of(cut.database).write_bytes(whole[:length])
        with pytest.raises(SavesLost):
            texts(cut)


@pytest.mark.parametrize("place", [0, 9, 17, 40, 3000])
def test_a_changed_byte_in_the_log_is_told(after: Paths, place: int) -> None:
    log = bytearray(log_of(after.database).read_bytes())
    log[place] ^= 0xFF
    log_of(after.database).write_bytes(log)
    with pytest.raises(SavesLost):
        texts(after)


def test_without_the_count_nobody_would_know(after: Paths) -> None:
    """The negative control: SQLite itself opens a file without its log as if nothing happened."""
    log_of(after.database).unlink()
    mark_of(after.database).unlink()
    assert len(texts(after)) == 3


def test_one_can_go_on_with_what_is_left_and_the_rest_is_kept_aside(after: Paths) -> None:
    log = log_of(after.database)
    log.write_bytes(log.read_bytes()[:60_000])
    opening.accept(after.database)
    assert 3 < len(texts(after)) < ALL
    assert len(texts(after)) == len(texts(after))
    (kept,) = after.data.glob("wijkteam logboek apart gezet *.db-wal")
    assert kept.stat().st_size == 60_000


def test_a_log_of_another_file_is_set_aside_and_said(
    after: Paths, paths: Paths, tmp_path: Path
) -> None:
    other, _day = fallen(Paths.at(tmp_path / "ander"), tmp_path / "anders", word="vreemd")
    Database.open(other).close()
    shutil.copy2(other.database, after.database)
    database = Database.open(after)
    (sentence,) = database.notices
    assert "hoort" in sentence
    database.close()
    assert texts(after) == texts(other)
    assert len(list(after.data.glob("wijkteam logboek apart gezet *.db-wal"))) == 1


@pytest.mark.parametrize("newer", [False, True])
def test_a_log_of_another_moment_of_the_same_file_is_never_played_over_it(
    paths: Paths, tmp_path: Path, newer: bool
) -> None:
    """As when a person copies files by hand: the file of one moment beside the log of another."""
    first, day = fallen(paths, tmp_path / "eerst")
    (tmp_path / "oud").mkdir()
    shutil.copy2(first.database, tmp_path / "oud" / "wijkteam.db")
    shutil.copy2(log_of(first.database), tmp_path / "oud" / "wijkteam.db-wal")
    database = Database.open(first, quiet_seconds=NEVER_QUIET)
    write_notes(database, day, ["later 1", "later 2"])
    second = copied(first, tmp_path / "later", database)
    if newer:  # the newer log beside the older file
        shutil.copy2(tmp_path / "oud" / "wijkteam.db", second.database)
        with pytest.raises(SavesLost):
            texts(second)
    else:  # the older log beside the newer file
        Database.open(second).close()
        shutil.copy2(tmp_path / "oud" / "wijkteam.db-wal", log_of(second.database))
        assert len(texts(second)) == ALL + 2


def test_a_file_that_is_gone_offers_the_backups(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    backups.back_up(database, NOW, "start")
    database.close()
    database.paths.database.unlink()
    with pytest.raises(DatabaseMissing):
        Database.open(database.paths)
    found = rescue.newest_rescue(database.paths)
    assert found is not None
    rescue.put_back(database.paths, found)
    again = Database.open(database.paths)
    assert again.read(lambda db: days.load_day(db, day.session.id)) == day
    again.close()


def test_beginning_anew_works_when_only_the_log_is_left(after: Paths) -> None:
    after.database.unlink()
    with pytest.raises(DatabaseMissing):
        texts(after)
    rescue.begin_anew(after)
    assert texts(after) == []
    assert len(list(after.data.glob("wijkteam apart gezet *.db-wal"))) == 1


def test_a_backup_is_put_back_beside_no_old_log(paths: Paths, tmp_path: Path) -> None:
    database = Database.open(paths, quiet_seconds=NEVER_QUIET)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    write_notes(database, day, ["in de kopie"])
    backups.back_up(database, NOW, "start")
    write_notes(database, day, [f"daarna {number}" for number in range(60)])
    after = copied(paths, tmp_path / "gevallen", database)
    shutil.copytree(paths.backups, after.backups)
    after.database.unlink()
    found = rescue.newest_rescue(after)
    assert found is not None
    rescue.put_back(after, found)
    assert texts(after) == ["in de kopie"]


def test_a_backup_copied_over_the_file_by_hand_is_taken(after: Paths, tmp_path: Path) -> None:
    database = Database.open(after, quiet_seconds=NEVER_QUIET)
    made = backups.back_up(database, NOW, "start")
    database.close()
    shutil.copy2(made.path, after.database)
    assert len(texts(after)) == ALL


def test_the_mark_never_leads_and_never_lags_behind_a_quiet_program(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    mark = mark_of(database.paths.database)
    for number in range(20):
        write_notes(database, day, [str(number)])
        row = database.glance(lambda db: row_of(db.driver))
        assert row is not None
        assert read_mark(mark) == (row.file, row.counter)


def test_reading_does_not_count(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    before = database.glance(lambda db: row_of(db.driver))
    database.read(lambda db: days.load_day(db, day.session.id))
    assert database.glance(lambda db: row_of(db.driver)) == before


@pytest.mark.parametrize("written", [b"", b"x", b"\x00" * 63, b"abc 12 00000000\n", b"\xff" * 80])
def test_a_mark_that_cannot_be_read_warns_of_nothing(after: Paths, written: bytes) -> None:
    mark_of(after.database).write_bytes(written)
    assert len(texts(after)) == ALL
    assert read_mark(mark_of(after.database)) is not None


def test_a_file_of_before_the_marks_gets_one(paths: Paths, tmp_path: Path) -> None:
    after, _day = fallen(paths, tmp_path / "gevallen")
    Database.open(after).close()
    with closing(connection.configured(after.database)) as raw:
        watching = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_held_*'"
        for (name,) in raw.execute(watching).fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("DROP TABLE file_mark")
    mark_of(after.database).unlink()
    assert len(texts(after)) == ALL
    assert read_mark(mark_of(after.database)) is not None


def test_a_file_that_is_open_elsewhere_is_in_use_and_not_damaged(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.glance(lambda db: db.empty_log_after_commit())
    os.truncate(mark_of(database.paths.database), 0)
    with pytest.raises(Exception, match="gebruikt de gegevens al"):
        Database.open(database.paths)
    write_notes(database, day, [note_of("x").text])


def test_every_table_with_peoples_work_is_counted() -> None:
    assert set(COUNTED) == rows.TABLES - {"laptop", "search_due", "search_place"}


def test_a_table_that_a_disk_emptied_is_told(after: Paths) -> None:
    Database.open(after).close()
    with closing(connection.configured(after.database)) as raw:
        find = "SELECT sql FROM sqlite_master WHERE name = 'note_held_less'"
        (trigger,) = raw.execute(find).fetchone()
        raw.execute("DROP TRIGGER note_held_less")
        raw.execute("DELETE FROM note")
        raw.execute(trigger)
    with pytest.raises(SavesLost, match="ontbreken regels"):
        texts(after)
    opening.accept(after.database)
    assert texts(after) == []
    assert len(list(after.data.glob("wijkteam apart gezet *.db"))) == 1


def test_a_log_with_a_broken_head_and_no_mark_is_set_aside(after: Paths) -> None:
    mark_of(after.database).unlink()
    log = bytearray(log_of(after.database).read_bytes())
    log[:4] = b"stuk"
    log_of(after.database).write_bytes(log)
    database = Database.open(after)
    assert "logboek" in database.notices[0]
    database.close()


def test_an_empty_file_with_a_log_is_damaged(after: Paths) -> None:
    after.database.write_bytes(b"")
    with pytest.raises(DatabaseDamaged):
        texts(after)


def test_a_cut_log_of_which_all_is_in_the_main_file_costs_nothing(
    paths: Paths, tmp_path: Path
) -> None:
    """As after a fall between putting the log in the main file and cutting it to nothing."""
    database = Database.open(paths, quiet_seconds=NEVER_QUIET)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    write_notes(database, day, [f"tekst {number} " * 40 for number in range(12)])
    database.between(lambda db: db.run("PRAGMA wal_checkpoint(FULL)").fetchone())
    after = copied(paths, tmp_path / "gevallen", database)
    whole = log_of(after.database).read_bytes()
    for number, part in enumerate((0.2, 0.5, 0.8, 0.99)):
        cut = Paths.at(tmp_path / f"knip {number}")
        shutil.copytree(after.data, cut.data)
        log_of(cut.database).write_bytes(whole[: int(len(whole) * part)])
        assert len(texts(cut)) == 12
