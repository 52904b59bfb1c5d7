import hashlib
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.days_to_keep import added, empty_day, note_of
from wijkteam_studio.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseTooNew,
    FolderUnsuitable,
    FolderUnwritable,
)
from wijkteam_studio.storage import connection, days, migrations
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.family import set_aside
from wijkteam_studio.storage.migrations import APPLICATION_ID, LATEST
from wijkteam_studio.storage.opening import make_new
from wijkteam_studio.system.paths import Paths

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "locking_mode": "exclusive",
    "foreign_keys": 1,
    "secure_delete": 1,
    "busy_timeout": connection.BUSY_TIMEOUT,
    "trusted_schema": 0,
    "mmap_size": 0,
}


def digests(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file() and not path.name.endswith("-shm")
    }


def made(paths: Paths) -> None:
    database = Database.open(paths)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    for number in range(40):
        edits = added(note_of(f"notitie {number} " * 40)).edits
        database.write(lambda db, edits=edits: days.write_edits(db, day.session.id, edits))
    database.close()


def refused(paths: Paths, kind: type[Exception]) -> None:
    before = digests(paths.data)
    with pytest.raises(kind):
        Database.open(paths)
    assert digests(paths.data) == before


@pytest.mark.parametrize(("name", "value"), PRAGMAS.items())
def test_the_settings_are_as_designed(database: Database, name: str, value: object) -> None:
    assert database.read(lambda db: db.run(f"PRAGMA {name}").fetchone()) == (value,)


def test_a_setting_that_does_not_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_SETTINGS", (("synchronous", "OFF", 2),))
    with pytest.raises(sqlite3.OperationalError, match="synchronous stays 0"):
        connection.configured(tmp_path / "een.db")


def test_a_new_file_is_ours_and_up_to_date(paths: Paths) -> None:
    Database.open(paths).close()
    assert {path.name for path in paths.data.iterdir()} == {"wijkteam.db", "wijkteam.db-merk"}
    with closing(sqlite3.connect(paths.database)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (LATEST,)


@pytest.mark.parametrize("ahead", [1, 100])
def test_a_newer_file_is_refused_untouched(paths: Paths, ahead: int) -> None:
    made(paths)
    with closing(sqlite3.connect(paths.database)) as raw:
        raw.execute(f"PRAGMA user_version = {LATEST + ahead}")
    refused(paths, DatabaseTooNew)


def test_a_newer_file_with_a_log_is_refused_untouched(paths: Paths, tmp_path: Path) -> None:
    made(paths)
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute(f"PRAGMA user_version = {LATEST + 1}")
        crashed = Paths.at(tmp_path / "na stroomuitval")
        crashed.data.mkdir()
        for ending in ("", "-wal"):
            name = f"{paths.database.name}{ending}"
            (crashed.data / name).write_bytes((paths.data / name).read_bytes())
    refused(crashed, DatabaseTooNew)


def garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9000])


def zeroed_page(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[4096 * 5 : 4096 * 6] = bytes(4096)
    path.write_bytes(raw)


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE note (id)")


def without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE risk")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "damage",
    [garbage, empty, truncated, zeroed_page, of_another_program, without_a_table, a_folder],
)
def test_a_file_that_is_not_ours_or_damaged_is_refused_untouched(paths: Paths, damage) -> None:
    made(paths)
    damage(paths.database)
    refused(paths, DatabaseDamaged)


@pytest.mark.parametrize("part", ["INDEX change_undone", "TRIGGER note_changed"])
def test_a_file_that_lacks_an_index_or_a_trigger_is_made_anew(paths: Paths, part: str) -> None:
    made(paths)
    with closing(sqlite3.connect(paths.database)) as raw:
        raw.execute(f"DROP {part}")
    database = Database.open(paths)
    assert database.notices
    assert database.read(lambda db: migrations.shape_of(db.driver) >= migrations.shape_of_today())
    assert database.read(lambda db: db.run("SELECT count(*) FROM note").fetchone()) == (40,)
    database.close()


def test_a_log_without_its_file_is_not_covered_by_a_new_file(paths: Paths) -> None:
    made(paths)
    paths.database.rename(f"{paths.database}-wal")
    refused(paths, DatabaseDamaged)


def test_a_damaged_file_is_set_aside_only_when_asked(paths: Paths) -> None:
    made(paths)
    garbage(paths.database)
    before = paths.database.read_bytes()
    aside = set_aside(paths.database, NOW)
    assert (aside.name, aside.read_bytes()) == (
        "wijkteam apart gezet 2026-11-22 100000.db",
        before,
    )
    with pytest.raises(DatabaseMissing):
        Database.open(paths)
    make_new(paths.database)
    Database.open(paths).close()
    assert aside.read_bytes() == before


def test_a_second_process_is_told_that_the_file_is_in_use(database: Database) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from wijkteam_studio.storage.database import Database\n"
        "from wijkteam_studio.system.paths import Paths\n"
        "from wijkteam_studio.domain.errors import DatabaseBusy\n"
        "try: Database.open(Paths.at(Path(sys.argv[1])))\n"
        "except DatabaseBusy: print('busy')\n"
    )
    run = [sys.executable, "-c", script, str(database.paths.data)]
    other = subprocess.run(run, capture_output=True, text=True, check=True, timeout=30)
    assert other.stdout.strip() == "busy"
    assert database.read(lambda db: db.run("SELECT count(*) FROM note").fetchone()) == (0,)


def test_a_second_database_in_this_process_is_refused_too(database: Database) -> None:
    with pytest.raises(DatabaseBusy):
        Database.open(database.paths)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))


def test_a_synced_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderUnsuitable, match="OneDrive"):
        Database.open(Paths.at(tmp_path / "OneDrive - Gemeente" / "data"))
    assert not (tmp_path / "OneDrive - Gemeente").exists()


def test_a_database_that_is_a_link_into_a_synced_folder_is_refused(tmp_path: Path) -> None:
    paths = Paths.at(tmp_path / "data")
    paths.data.mkdir()
    paths.database.symlink_to(tmp_path / "Dropbox" / "wijkteam.db")
    with pytest.raises(FolderUnsuitable, match="Dropbox"):
        Database.open(paths)


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(FolderUnwritable):
        Database.open(Paths.at(tmp_path / "bestand" / "data"))


def old_step(sql: str) -> tuple[migrations.Step, ...]:
    return (*migrations.STEPS, migrations.Step(LATEST + 1, "a test step", sql))


def test_a_step_that_fails_leaves_nothing(tmp_path: Path) -> None:
    steps = old_step(
        "CREATE TABLE extra (a);\nINSERT INTO extra VALUES (1);\nINSERT INTO nowhere VALUES (1);"
    )
    with closing(connection.configured(tmp_path / "a.db")) as driver:
        migrations.migrate(driver)
        before = list(driver.iterdump())
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrations.migrate(driver, steps)
        assert migrations.version_of(driver) == LATEST
        assert list(driver.iterdump()) == before
        assert driver.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_step_that_breaks_references_leaves_nothing(tmp_path: Path) -> None:
    steps = old_step("INSERT INTO draft VALUES ('nobody', 'key', 'text', x'00');")
    with closing(connection.configured(tmp_path / "a.db")) as driver:
        migrations.migrate(driver)
        with pytest.raises(sqlite3.IntegrityError, match="draft"):
            migrations.migrate(driver, steps)
        assert driver.execute("SELECT count(*) FROM draft").fetchone() == (0,)


def test_doing_the_steps_twice_changes_nothing(tmp_path: Path) -> None:
    with closing(connection.configured(tmp_path / "a.db")) as driver:
        migrations.migrate(driver)
        before = driver.total_changes
        migrations.migrate(driver)
        assert driver.total_changes == before


def test_a_backup_is_made_before_an_older_file_is_changed(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(paths)
    steps = old_step("CREATE TABLE extra (a);")
    monkeypatch.setattr(migrations.migrate, "__defaults__", (steps,))
    monkeypatch.setattr("wijkteam_studio.storage.database.LATEST", LATEST + 1)
    monkeypatch.setattr("wijkteam_studio.storage.opening.LATEST", LATEST + 1)
    Database.open(paths).close()
    (backup,) = paths.backups.iterdir()
    assert backup.name.endswith(f"voor versie {LATEST + 1}.db")
    with closing(sqlite3.connect(backup)) as old, closing(sqlite3.connect(paths.database)) as new:
        assert old.execute("PRAGMA user_version").fetchone() == (LATEST,)
        assert new.execute("PRAGMA user_version").fetchone() == (LATEST + 1,)
        assert old.execute("SELECT count(*) FROM note").fetchone() == (40,)
        assert new.execute("SELECT count(*) FROM note").fetchone() == (40,)
