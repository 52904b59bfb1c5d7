"""What one save costs, in counts that a busy machine does not change."""

from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise

import pytest

from tests.storage.days_to_keep import added, full_day, note_of
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.connection import DbSession, connect, transact
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths

DAY = full_day()
SAVES = 200
TEXT = "We spreken af dat één van ons de school belt, en dat wij er dinsdag op terugkomen ({})."


@pytest.fixture
def db(paths: Paths) -> Iterator[DbSession]:
    with closing(Database.open(paths)) as database:
        database.write(lambda db: days.add_day(db, DAY))
    db = connect(paths.database)
    for number in range(5):  # the search index is marked and every statement is prepared
        keep(db, number)
    yield db
    db.shut()


def keep(db: DbSession, number: int) -> None:
    change = added(note_of(TEXT.format(number)))

    def work(db: DbSession) -> None:
        days.write_edits(db, DAY.session.id, change.edits)
        history.add_change(db, DAY.session.id, change)

    transact(db, work)


def test_a_note_is_saved_with_seven_statements(db: DbSession) -> None:
    """Begin, the note, its stamp, the number of the change, the change, the counter, commit."""
    begun: list[str] = []
    db.driver.set_trace_callback(begun.append)
    keep(db, 5)
    db.driver.set_trace_callback(None)
    ours = [begun[0], *(now for was, now in pairwise(begun) if now != was)]
    assert len(ours) == 7, ours


def test_a_note_changes_few_pages(db: DbSession) -> None:
    """Three pages, and now and then those between which rows are divided anew."""
    db.driver.execute("PRAGMA wal_autocheckpoint = 0")
    db.empty_log()
    for number in range(SAVES):
        keep(db, number)
    log = db.place.path.with_name(f"{db.place.path.name}-wal")
    assert log.stat().st_size / (4096 + 24) / SAVES < 6.5
