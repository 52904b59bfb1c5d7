import shutil
import sys
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.test_writer import saving, wait_until
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
    return Place(path)


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
