from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.damaging import pretender
from tests.storage.days_to_keep import added, empty_day, full_day, note_of
from tests.storage.for_good import erase
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import DatabaseBusy, DatabaseDamaged
from wijkteam_studio.storage import backups, copies, days, sessions
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def day(database: Database) -> Day:
    day = full_day()
    database.write(lambda db: days.add_day(db, day))
    return day


def load(database: Database, day: Day) -> Day:
    return database.read(lambda db: days.load_day(db, day.session.id))


def test_a_backup_is_verified_and_says_what_it_holds(database: Database, day: Day) -> None:
    made = backups.back_up(database, NOW, "einde: sessie/1")
    assert made.path.name == "2026-11-22 100000 einde sessie 1.db"
    assert backups.list_backups(database.paths.backups) == (made,)
    held = backups.contents(made.path)
    assert (held.sessions, held.notes) == (1, 2)
    assert [path.name for path in database.paths.backups.iterdir()] == [made.path.name]


def test_the_database_goes_on_after_a_backup(database: Database, day: Day) -> None:
    backups.back_up(database, NOW, "start")
    edits = added(note_of("daarna")).edits
    database.write(lambda db: days.write_edits(db, day.session.id, edits))
    assert len(load(database, day).notes) == 3


def test_a_half_copy_that_a_fall_left_is_gone_at_the_next_start(paths: Paths) -> None:
    paths.backups.mkdir(parents=True)
    half = paths.backups / "2026-11-30 120000 half.tmp"
    half.write_bytes(b"SQLite format 3")
    Database.open(paths).close()
    assert not half.exists()


def test_two_backups_in_one_second_both_stay(database: Database, day: Day) -> None:
    first = backups.back_up(database, NOW, "start")
    second = backups.back_up(database, NOW, "start")
    assert first.path != second.path
    assert len(backups.list_backups(database.paths.backups)) == 2


def test_a_restore_brings_everything_back_and_can_be_undone(database: Database, day: Day) -> None:
    paths = database.paths
    made = backups.back_up(database, NOW, "start")
    erase(database, Erasure.of_session(day.session.id))
    later = empty_day()
    database.write(lambda db: days.add_day(db, later))
    database.close()
    former = backups.restore(paths, made.path, NOW)
    again = Database.open(paths)
    assert load(again, day) == day
    assert again.read(sessions.count) == 1
    again.close()
    assert former is not None
    backups.restore(paths, former, NOW)
    undone = Database.open(paths)
    assert load(undone, later) == later
    undone.close()


def test_a_restore_over_a_damaged_file_keeps_the_damaged_file(database: Database, day: Day) -> None:
    made = backups.back_up(database, NOW, "start")
    database.close()
    database.paths.database.write_bytes(b"stuk" * 999)
    former = backups.restore(database.paths, made.path, NOW)
    assert former is not None
    assert former.read_bytes() == b"stuk" * 999
    again = Database.open(database.paths)
    assert load(again, day) == day
    again.close()


def test_an_open_database_is_not_restored_over(database: Database, day: Day) -> None:
    made = backups.back_up(database, NOW, "start")
    with pytest.raises(DatabaseBusy):
        backups.restore(database.paths, made.path, NOW)
    assert load(database, day) == day


def test_a_damaged_backup_is_refused_and_changes_nothing(database: Database, day: Day) -> None:
    made = backups.back_up(database, NOW, "start")
    made.path.write_bytes(made.path.read_bytes()[:-5000])
    database.close()
    before = database.paths.database.read_bytes()
    with pytest.raises(DatabaseDamaged):
        backups.restore(database.paths, made.path, NOW)
    assert database.paths.database.read_bytes() == before


MOMENTS = st.lists(
    st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes)),
    min_size=1,
    max_size=60,
)


@given(MOMENTS)
def test_thinning_keeps_the_promised_set(moments: list[datetime]) -> None:
    kept = backups.kept(moments)
    newest = max(moments)
    assert newest in kept
    assert {moment for moment in moments if moment >= newest - timedelta(days=2)} <= kept
    for period, number in (("%Y-%m-%d", 10), ("%G-%V", 6), ("%Y-%m", 6)):
        there = sorted({moment.strftime(period) for moment in moments}, reverse=True)
        held = {moment.strftime(period) for moment in kept}
        assert set(there[:number]) <= held
    assert backups.kept(sorted(kept)) == kept


def test_thinning_really_removes() -> None:
    moments = [NOW - timedelta(hours=6 * number) for number in range(4 * 400)]
    assert 10 + 8 <= len(backups.kept(moments)) <= 9 + 10 + 6 + 6


def named(folder: Path, moment: datetime) -> Path:
    path = folder / f"{moment:%Y-%m-%d %H%M%S} start.db"
    path.write_bytes(b"x")
    return path


def test_thinning_never_removes_the_newest_verified_one_when_the_clock_jumps_back(
    database: Database, day: Day
) -> None:
    folder = database.paths.backups
    folder.mkdir()
    future = [named(folder, NOW + timedelta(days=30 + number)) for number in range(400)]
    made = backups.back_up(database, NOW, "start")
    assert made.path.exists()
    assert 10 <= sum(path.exists() for path in future) <= 25


def test_other_files_in_the_folder_are_left_alone(database: Database, day: Day) -> None:
    folder = database.paths.backups
    folder.mkdir()
    (folder / "brief.db").write_text("x")
    (folder / "lees mij.txt").write_text("x")
    for number in range(3):
        backups.back_up(database, NOW + timedelta(days=400 * number), "start")
    assert (folder / "brief.db").exists()
    assert len(backups.list_backups(folder)) == 3


def test_making_a_backup_in_a_folder_that_is_a_file_is_explained(
    paths: Paths, database: Database
) -> None:
    paths.backups.write_text("x")
    with pytest.raises(Exception, match=r"reservekopie|geschreven"):
        backups.back_up(database, NOW, "start")


def test_a_copy_that_only_says_to_be_ours_cannot_be_looked_into(tmp_path: Path) -> None:
    path = pretender(tmp_path / "kopie.db")
    with pytest.raises(DatabaseDamaged, match="kunnen het bestand met de gegevens niet lezen"):
        copies.sessions_inside(path)
