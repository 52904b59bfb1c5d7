"""A rollback journal is played when its file needs it, and never over a file that is whole."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.fallen import NEVER_QUIET, texts, write_notes
from tests.storage.test_takeover import put
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import DatabaseDamaged
from wijkteam_studio.storage import days, erased_copies
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.family import journal_of
from wijkteam_studio.system.paths import Paths

EARLIER = ["een", "twee"]
LATER = [f"later {number} {'lang ' * 3000}" for number in range(9)]


class Morning:
    """A file of this morning, torn in the middle of a change, and the journal that mends it."""

    def __init__(self, paths: Paths, folder: Path) -> None:
        self.day: Day = empty_day()
        database = Database.open(paths, quiet_seconds=NEVER_QUIET)
        database.write(lambda db: days.add_day(db, self.day))
        write_notes(database, self.day, EARLIER)
        database.close()
        self.torn, self.journal = torn_in_a_change(paths.database, folder)


def torn_in_a_change(path: Path, folder: Path) -> tuple[bytes, bytes]:
    """A file as a stop leaves it in the middle of a large change, and its journal."""
    changed = Path(shutil.copy(path, folder / "ochtend.db"))
    raw = sqlite3.connect(changed, isolation_level=None)
    for words in ("journal_mode = DELETE", "cache_size = 2"):
        raw.execute(f"PRAGMA {words}")
    raw.executescript("BEGIN; CREATE TABLE filler (a); UPDATE note SET text = text || '!';")
    for _page in range(50):
        raw.execute("INSERT INTO filler VALUES (zeroblob(9000))")
    found = changed.read_bytes(), journal_of(changed).read_bytes()
    raw.close()
    return found


@pytest.fixture
def morning(paths: Paths, tmp_path: Path) -> Morning:
    return Morning(paths, tmp_path)


def opened(paths: Paths) -> tuple[list[str], tuple[str, ...]]:
    database = Database.open(paths)
    notices = database.notices
    database.close()
    return texts(paths), notices


def test_a_journal_of_this_morning_takes_nothing_of_this_afternoon(
    paths: Paths, morning: Morning
) -> None:
    database = Database.open(paths)
    write_notes(database, morning.day, LATER)
    database.close()
    journal_of(paths.database).write_bytes(morning.journal)
    found, (notice,) = opened(paths)
    assert found == [*EARLIER[:1], *LATER, *EARLIER[1:]]
    (aside,) = paths.data.glob("*-journal")
    assert aside.read_bytes() == morning.journal
    assert aside.name in notice


def test_a_file_that_was_torn_is_mended_by_its_own_journal(paths: Paths, morning: Morning) -> None:
    paths.database.write_bytes(morning.torn)
    with pytest.raises(DatabaseDamaged):
        texts(paths)
    journal_of(paths.database).write_bytes(morning.journal)
    assert opened(paths) == (EARLIER, ())
    assert {path.name for path in paths.data.glob("wijkteam*")} == {
        "wijkteam.db",
        "wijkteam.db-merk",
    }


def test_a_journal_that_brings_back_what_is_there_already_is_no_alarm(
    paths: Paths, morning: Morning
) -> None:
    """As after a stop while a copy that was put back goes over to a log."""
    journal_of(paths.database).write_bytes(morning.journal)
    assert opened(paths) == (EARLIER, ())
    assert list(paths.data.glob("*apart*")) == []


def test_the_same_of_an_older_file_is_no_alarm(paths: Paths, tmp_path: Path) -> None:
    """It says nothing of itself yet by which one state is told from another."""
    put(paths, "version-1")
    _torn, journal = torn_in_a_change(paths.database, tmp_path)
    journal_of(paths.database).write_bytes(journal)
    found, (notice,) = opened(paths)
    assert "overgezet naar deze versie" in notice
    assert len(found) > len(EARLIER)
    assert list(paths.data.glob("*apart*")) == []


@pytest.mark.parametrize("head", [b"", bytes(512)])
def test_a_journal_that_says_nothing_is_no_news(
    paths: Paths, morning: Morning, head: bytes
) -> None:
    journal_of(paths.database).write_bytes(head)
    assert opened(paths) == (EARLIER, ())


def test_a_file_that_no_journal_mends_stays_as_it_is(paths: Paths, morning: Morning) -> None:
    broken, journal = b"nonsense " * 900, morning.journal[:700]
    paths.database.write_bytes(broken)
    journal_of(paths.database).write_bytes(journal)
    with pytest.raises(DatabaseDamaged):
        texts(paths)
    assert paths.database.read_bytes() == broken
    assert journal_of(paths.database).read_bytes() == journal


def test_erasing_takes_a_journal_beside_a_copy_along(
    paths: Paths, morning: Morning, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(paths.database, tmp_path / "kopie.db"))
    journal_of(copy).write_bytes(morning.journal)
    assert erased_copies.erase_from(copy, Erasure.of_session(morning.day.session.id))
    assert not journal_of(copy).exists()
