import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.test_writer import saving, texts, wait_until
from wijkteam_studio.storage import days
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.place import Place
from wijkteam_studio.system.paths import Paths

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let go of a file that is open"
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    path = tmp_path / "wijkteam.db"
    path.write_bytes(b"main")
    path.with_name("wijkteam.db-wal").write_bytes(b"log")
    place = Place(path)
    place.note()
    return place


def _log(place: Place) -> Path:
    return place.path.with_name("wijkteam.db-wal")


def _swap(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


@pytest.mark.parametrize(
    "harm",
    [
        lambda place: place.path.unlink(),
        lambda place: _log(place).unlink(),
        lambda place: shutil.rmtree(place.path.parent),
        lambda place: place.path.parent.rename(place.path.parent.with_name("elsewhere")),
        lambda place: _swap(place.path),
        lambda place: _swap(_log(place)),
        lambda place: place.path.rename(place.path.with_name("old.db")),
    ],
    ids=["gone", "log gone", "folder gone", "folder moved", "other file", "other log", "renamed"],
)
def test_a_path_that_leads_elsewhere_is_seen(place: Place, harm) -> None:
    assert place.is_ours()
    assert place.leads_here()
    harm(place)
    assert not place.is_ours()
    assert not place.leads_here()
    place.note()
    assert not place.leads_here()


@pytest.mark.parametrize("which", [0, 1])
def test_what_others_write_in_the_file_is_seen(place: Place, which: int) -> None:
    path = (place.path, _log(place))[which]
    path.write_bytes(b"of somebody else")
    assert place.leads_here()
    assert not place.is_ours()


def touch(path: Path) -> None:
    """An hour earlier, as a program that syncs or scans sets it; not a byte else."""
    then = path.stat().st_mtime - 3600
    os.utime(path, (then, then))


def rewrite(path: Path, content: bytes) -> None:
    """Other bytes in the same file, of the same length and with the same time."""
    found = path.stat()
    with path.open("r+b") as file:
        file.write(content)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


@pytest.mark.parametrize("which", [0, 1])
def test_a_file_that_was_only_touched_is_ours(place: Place, which: int) -> None:
    path = (place.path, _log(place))[which]
    for _time in range(2):
        touch(path)
        assert place.is_ours()
        place.note()
        assert place.is_ours()


@pytest.mark.parametrize("which", [0, 1])
def test_a_file_that_was_touched_and_written_is_not(place: Place, which: int) -> None:
    path = (place.path, _log(place))[which]
    path.write_bytes(b"x" * path.stat().st_size)
    touch(path)
    assert not place.is_ours()


@pytest.mark.parametrize("which", [0, 1])
def test_other_first_bytes_are_seen_also_with_the_same_length_and_time(
    place: Place, which: int
) -> None:
    rewrite((place.path, _log(place))[which], b"X")
    assert not place.is_ours()


def test_a_log_that_grew_is_known_to_its_last_byte(place: Place) -> None:
    log = _log(place)
    with log.open("ab") as file:
        file.write(b"of a log that we wrote" * 9)
    place.note()
    touch(log)
    assert place.is_ours()
    rewrite(log, log.read_bytes()[:-1] + b"X")
    touch(log)
    assert not place.is_ours()


def test_what_we_wrote_ourselves_is_ours(place: Place) -> None:
    _log(place).write_bytes(b"longer than before")
    place.note()
    assert place.is_ours()


def test_a_session_of_saving_never_raises_the_alarm(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    for number in range(60):
        database.submit(saving(day, f"{number} {'tekst ' * 400}"))
    assert database.flush(20.0)
    database.write(lambda db: db.empty_log_after_commit())
    database.submit(saving(day, "na het opruimen"))
    assert database.flush(5.0)
    assert database.state.trouble is None
    assert database.state.rescued is None


def test_nothing_is_called_saved_when_the_path_leads_elsewhere(paths: Paths) -> None:
    database = Database.open(paths, retry_seconds=0.05, quiet_seconds=30.0)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    states = []
    database.on_saved = states.append
    shutil.rmtree(paths.data)
    database.submit(saving(day, "na het weghalen"))
    wait_until(lambda: bool(states))
    assert not any(state.is_kept and state.rescued is None for state in states)


def test_a_file_that_goes_in_a_quiet_moment_is_noticed(paths: Paths) -> None:
    database = Database.open(paths, retry_seconds=0.05, quiet_seconds=0.05)
    states = []
    database.on_saved = states.append
    _swap(paths.database)
    wait_until(lambda: bool(states))
    assert not any(state.is_kept and state.rescued is None for state in states)


#: Takes the lock to write, as another program would; says what stands in the way.
TRIES_TO_WRITE = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0).execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
"""


@pytest.mark.parametrize("which", [0, 1])
def test_a_day_in_which_the_files_are_touched_goes_on_where_it_is(
    database: Database, which: int
) -> None:
    day = empty_day()
    path = database.paths.database
    touched = (path, path.with_name("wijkteam.db-wal"))[which]
    database.write(lambda db: days.add_day(db, day))
    for number in range(40):
        touch(touched)
        database.submit(saving(day, f"{number} {'tekst ' * 900}"))
        assert database.flush(20.0)
        if number % 7 == 0:
            database.write(lambda db: db.empty_log_after_commit())
    assert (database.state.trouble, database.state.rescued) == (None, None)
    command = [sys.executable, "-c", TRIES_TO_WRITE, str(path)]
    said = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    assert said == "database is locked\n"


@pytest.mark.parametrize("which", [0, 1])
def test_a_file_that_is_written_over_in_place_is_left_for_a_rescue_file(
    database: Database, which: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.submit(saving(day, "voor"))
    assert database.flush(5.0)
    path = database.paths.database
    written = (path, path.with_name("wijkteam.db-wal"))[which]
    rewrite(written, b"X" * 200)
    database.submit(saving(day, "na"))
    assert database.flush(20.0)
    assert database.state.rescued is not None
    assert texts(database) == ["voor", "na"]


def test_one_other_byte_far_in_the_file_is_seen_once_it_was_quiet(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    database = Database.open(paths, retry_seconds=0.05, quiet_seconds=0.01)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    wait_until(lambda: database.glance(lambda db: not db.has_log and db.place.is_known))
    content = bytearray(paths.database.read_bytes())
    content[-1] ^= 1
    rewrite(paths.database, bytes(content))
    touch(paths.database)
    database.submit(saving(day, "na"))
    assert database.flush(20.0)
    assert database.state.rescued is not None
    assert texts(database) == ["na"]
    database.close()


def test_what_is_written_after_a_save_with_a_bug_is_ours(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: bugs.append(error))
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.keep_in_mind(saving(day, "nog in het geheugen"))
    database.submit(lambda db: db.run("SELECT nothing FROM nowhere"))
    database.submit(saving(day, "daarna"))
    assert database.flush(20.0)
    assert len(bugs) == 1
    assert (database.state.trouble, database.state.rescued) == (None, None)
    assert texts(database) == ["nog in het geheugen", "daarna"]
