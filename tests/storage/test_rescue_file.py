import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.days_to_keep import added, empty_day, note_of
from tests.storage.test_writer import saving, texts, wait_until
from wijkteam_studio.domain.changes import with_edits
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erased, Erasure
from wijkteam_studio.domain.errors import FolderUnwritable, StorageError
from wijkteam_studio.services.erasing import Eraser
from wijkteam_studio.storage import backups, days, rescue_file
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.rescue_places import FOLDER, rescue_places

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let go of a file that is open"
)


@pytest.fixture
def day(database: Database) -> Day:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.submit(saving(day, "van tevoren"))
    assert database.flush(5.0)
    return day


def rescued(database: Database) -> Path:
    wait_until(lambda: database.state.rescued is not None)
    found = database.state.rescued
    assert found is not None
    return found


def inside(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return [row[0] for row in connection.execute("SELECT text FROM note ORDER BY created_at")]


def remove(paths: Paths) -> None:
    shutil.rmtree(paths.data, ignore_errors=True)


def move(paths: Paths) -> None:
    paths.data.rename(paths.data.with_name("ergens anders"))


def replace(paths: Paths) -> None:
    other = paths.data / "ander.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE iets_anders (a)")
    other.replace(paths.database)


def overwrite(paths: Paths) -> None:
    paths.database.write_bytes(b"SQLite format 3\0" + b"van iemand anders" * 5000)


def cut_log(paths: Paths) -> None:
    paths.database.with_name("wijkteam.db-wal").write_bytes(b"")


HARMS = [remove, move, replace, overwrite, cut_log]


@pytest.mark.parametrize("harm", HARMS)
def test_everything_goes_on_in_a_rescue_file(paths: Paths, day: Day, database, harm) -> None:
    live = [day]
    database.keep_in_mind(lambda db: days.bring_up_to(db, live[0]))
    live[0] = with_edits(day, added(note_of("van tevoren")).edits)
    harm(paths)
    for text in ("erna", "en nog een"):
        change = added(note_of(text))
        live[0] = with_edits(live[0], change.edits)
        database.submit(lambda db, edits=change.edits: days.write_edits(db, day.session.id, edits))
    path = rescued(database)
    assert database.flush(5.0)
    assert "Documenten" in path.parts
    assert database.state.trouble is None
    kept = texts(database)
    assert {"van tevoren", "erna", "en nog een"} <= set(kept)
    database.close()
    assert set(inside(path)) == set(kept)


def test_a_save_that_waited_is_in_the_rescue_file_when_the_program_closes(
    paths: Paths, day: Day, database: Database
) -> None:
    remove(paths)
    database.submit(saving(day, "op het laatst"))
    database.close()
    path = database.state.rescued
    assert path is not None
    assert inside(path) == ["van tevoren", "op het laatst"]


def test_a_file_that_is_lost_at_the_very_end_is_rescued_too(
    paths: Paths, day: Day, database: Database
) -> None:
    remove(paths)
    database.close()
    path = database.state.rescued
    assert path is not None
    assert inside(path) == ["van tevoren"]


def test_a_file_that_goes_during_a_write_that_somebody_waits_for_is_rescued(
    paths: Paths, database: Database, day: Day
) -> None:
    def save_and_lose(db: DbSession) -> None:
        saving(day, "tijdens het schrijven")(db)
        move(paths)

    database.write(save_and_lose)
    assert rescued(database).exists()
    assert "tijdens het schrijven" in texts(database)


def test_the_words_are_there_to_read_without_the_program(
    paths: Paths, day: Day, database: Database
) -> None:
    remove(paths)
    database.submit(saving(day, "leesbaar"))
    text = rescued(database).with_suffix(".txt").read_text(encoding="utf-8")
    assert day.team.name in text
    assert "- van tevoren" in text


def test_it_goes_back_to_the_usual_place_and_on_from_there(
    paths: Paths, day: Day, database: Database
) -> None:
    replace(paths)
    foreign = paths.database.read_bytes()
    database.submit(saving(day, "in nood"))
    path = rescued(database)
    assert rescue_file.left_behind(paths.data) == (path,)
    database.go_back()
    assert database.state.rescued is None
    assert rescue_file.left_behind(paths.data) == ()
    database.submit(saving(day, "weer gewoon"))
    assert database.flush(5.0)
    assert foreign in [aside.read_bytes() for aside in paths.data.glob("*.db")]
    database.close()
    assert inside(paths.database) == ["van tevoren", "in nood", "weer gewoon"]
    assert inside(path) == ["van tevoren", "in nood"]


def test_a_place_that_takes_nothing_keeps_the_rescue_file_in_use(
    paths: Paths, day: Day, database: Database
) -> None:
    remove(paths)
    paths.data.write_text("een bestand in plaats van een map", encoding="utf-8")
    path = rescued_after(database, day)
    with pytest.raises(StorageError):
        database.go_back()
    database.submit(saving(day, "daarna"))
    assert database.flush(5.0)
    assert database.state.rescued == path
    assert texts(database)[-1] == "daarna"


def rescued_after(database: Database, day: Day) -> Path:
    database.submit(saving(day, "in nood"))
    return rescued(database)


def test_without_a_place_for_a_rescue_nothing_is_called_saved(
    paths: Paths, day: Day, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue_file, "rescue_places", lambda _data: ())
    states = []
    database.on_saved = states.append
    remove(paths)
    database.submit(saving(day, "nergens"))
    wait_until(lambda: database.state.trouble is not None)
    assert isinstance(database.state.trouble, FolderUnwritable)
    assert not any(state.is_kept for state in states)
    assert not database.flush(0.2)
    monkeypatch.undo()
    monkeypatch.setenv("HOME", str(paths.data.parent / "thuis"))
    assert database.flush(5.0)
    assert database.state.rescued is not None
    assert texts(database) == ["van tevoren", "nergens"]


def test_a_rescue_file_that_is_lost_is_rescued_in_its_turn(
    paths: Paths, day: Day, database: Database
) -> None:
    remove(paths)
    first = rescued_after(database, day)
    first.parent.rename(first.parent.with_name("weggehaald"))
    database.submit(saving(day, "nog eens"))
    assert database.flush(5.0)
    path = rescued(database)
    assert path.exists()
    database.close()
    assert inside(path) == ["van tevoren", "in nood", "nog eens"]


def test_an_unreadable_file_is_made_good_with_the_newest_backup(
    paths: Paths, day: Day, database: Database
) -> None:
    now = datetime.now(UTC)
    backups.back_up(database, now, "proef")
    live = with_edits(day, added(note_of("alleen in het geheugen")).edits)
    database.keep_in_mind(lambda db: days.bring_up_to(db, live))
    overwrite(paths)
    database.submit(saving(day, "in de wachtrij"))
    rescued(database)
    assert database.flush(5.0)
    assert "alleen in het geheugen" in texts(database)


def test_a_save_with_a_bug_is_made_good_from_memory(
    day: Day, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda _kind, _error, _trace: None)
    change = added(note_of("toch bewaard"))
    live = with_edits(day, change.edits)
    database.keep_in_mind(lambda db: days.bring_up_to(db, live))

    def broken(_db: object) -> None:
        raise KeyError("a bug")

    database.submit(broken)
    assert database.flush(5.0)
    assert "toch bewaard" in texts(database)
    assert database.state.is_kept


def test_a_rehearsal_leaves_no_rescue_file(paths: Paths, home: Path) -> None:
    database = Database.open(paths, rescues=False, retry_seconds=0.05)
    remove(paths)
    database.submit(lambda _db: None)
    wait_until(lambda: database.state.trouble is not None)
    with pytest.raises(FolderUnwritable):
        database.close()
    assert not list(home.rglob(FOLDER))


def test_a_rescue_is_never_in_the_lost_folder_or_in_one_that_is_copied(
    home: Path, tmp_path: Path
) -> None:
    assert rescue_places(tmp_path / "gegevens")[0] == home / "Documenten" / FOLDER
    (home / ".config").mkdir()
    named = home / ".config" / "user-dirs.dirs"
    (home / "OneDrive").mkdir()
    named.write_text('XDG_DOCUMENTS_DIR="$HOME/OneDrive"\n', encoding="utf-8")
    assert rescue_places(tmp_path / "gegevens")[0] == home / "Documenten" / FOLDER
    (home / "Stukken").mkdir()
    named.write_text('XDG_DOCUMENTS_DIR="$HOME/Stukken"\n', encoding="utf-8")
    assert rescue_places(tmp_path / "gegevens")[0] == home / "Stukken" / FOLDER
    assert home / FOLDER not in rescue_places(home)


def test_erasing_in_a_rescue_file_keeps_the_file_and_takes_the_words(
    paths: Paths, day: Day, database: Database
) -> None:
    replace(paths)
    path = rescued_after(database, day)
    text = path.with_suffix(".txt")
    assert "van tevoren" in text.read_text(encoding="utf-8")
    gone = Erasure(Erased.SESSION, day.session.id)
    outcome = Eraser(database).erase(gone)
    assert outcome.unreached == ()
    assert database.state.rescued == path
    assert texts(database) == []
    database.close()
    assert b"van tevoren" not in path.read_bytes() + text.read_bytes()


def test_a_rescue_file_that_was_never_put_back_is_told_once(database, day):
    remove(database.paths)
    database.submit(saving(day, "nergens anders"))
    kept = rescued(database)
    assert rescue_file.told_left_behind(database.paths) == (kept,)
    assert rescue_file.told_left_behind(database.paths) == ()
