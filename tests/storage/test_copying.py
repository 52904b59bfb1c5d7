"""A copy is made a little at a time: whoever comes amid it is served, and the copy is whole."""

import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.test_backups import NOW
from tests.storage.test_takeover import put
from tests.storage.test_writer import BIG, limit_pages, saving, texts, wait_until
from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import DatabaseDamaged, DiskFull, StorageError
from wijkteam_studio.services.erasing import Eraser
from wijkteam_studio.storage import backups, days, fresh_copy, opening
from wijkteam_studio.storage.copying import PAGES_AT_A_TIME
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.fresh_copy import Unverified
from wijkteam_studio.system.paths import Paths

Amid = Callable[[Callable[[], None]], None]


@pytest.fixture
def day(database: Database) -> Day:
    """A day of several times the pages that are copied at a time."""
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.write(lambda db: [saving(day, f"{number} {BIG}")(db) for number in range(120)])
    assert pages(database) > 3 * PAGES_AT_A_TIME
    return day


def pages(database: Database) -> int:
    return database.read(lambda db: int(db.run("PRAGMA page_count").fetchone()[0]))


def copied(database: Database, amid: Amid) -> Unverified:
    """A copy of which every time between two pieces goes to `amid`, with what makes way."""

    def work(db: DbSession, make_way: Callable[[], None]) -> Unverified:
        folder = database.paths.backups
        return fresh_copy.copy_only(db.driver, folder, NOW, "proef", partial(amid, make_way))

    return database.beside(work)


def texts_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT text FROM note ORDER BY created_at")]


def in_the_folder(database: Database) -> list[str]:
    return [path.name for path in database.paths.backups.iterdir()]


def test_a_note_is_saved_between_two_pieces_and_stands_in_the_copy(
    database: Database, day: Day
) -> None:
    saved: list[int] = []

    def amid(make_way: Callable[[], None]) -> None:
        database.submit(saving(day, f"tussen {len(saved)}"))
        make_way()
        saved.append(database.state.pending)

    made = fresh_copy.verified(copied(database, amid))
    assert len(saved) >= 3
    assert set(saved) == {0}
    assert texts_in(made.path) == texts(database)
    assert texts(database)[-1] == f"tussen {len(saved) - 1}"


def test_a_note_that_comes_after_the_last_piece_is_saved_and_is_not_in_the_copy(
    database: Database, day: Day
) -> None:
    half = copied(database, lambda make_way: make_way())
    database.submit(saving(day, "daarna"))
    assert database.flush(5.0)
    made = fresh_copy.verified(half)
    assert texts_in(made.path) == texts(database)[:-1]


def test_the_first_note_that_comes_while_a_backup_is_written_is_in_it(
    database: Database, day: Day
) -> None:
    amid: list[str] = []
    enough = threading.Event()

    def again(number: int, db: DbSession) -> None:
        saving(day, f"regel {number}")(db)
        if list(database.paths.backups.glob("*.tmp")):
            amid.append(f"regel {number}")
        if not enough.is_set():
            database.submit(partial(again, number + 1))

    database.submit(partial(again, 0))
    made = backups.back_up(database, NOW, "proef")
    enough.set()
    assert amid[0] in texts_in(made.path)


def test_a_question_is_answered_between_two_pieces(database: Database, day: Day) -> None:
    found: list[int] = []

    def amid(make_way: Callable[[], None]) -> None:
        asker = threading.Thread(target=lambda: found.append(len(texts(database))))
        asker.start()
        while asker.is_alive():
            make_way()

    fresh_copy.verified(copied(database, amid))
    assert found == [120] * len(found)
    assert len(found) >= 3


def test_a_step_of_the_day_does_not_make_a_copy_begin_anew(database: Database, day: Day) -> None:
    """With a step all that is in the log goes to the main file."""
    turns: list[int] = []

    def amid(make_way: Callable[[], None]) -> None:
        edit = Edit(Kind.POSITION, "", None, Position("in"))
        database.submit(lambda db: days.write_edits(db, day.session.id, (edit,)))
        database.submit(saving(day, f"tussen {len(turns)}"))
        make_way()
        turns.append(len(turns))

    most = pages(database) // PAGES_AT_A_TIME + 2
    made = fresh_copy.verified(copied(database, amid))
    assert len(turns) <= most
    assert texts_in(made.path) == texts(database)


def test_closing_ends_a_copy_and_leaves_nothing_of_it(paths: Paths) -> None:
    database = Database.open(paths)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.write(lambda db: [saving(day, f"{number} {BIG}")(db) for number in range(120)])
    closer = threading.Thread(target=database.close)

    def amid(make_way: Callable[[], None]) -> None:
        if not closer.is_alive():
            database.submit(saving(day, "net voor het sluiten"))
            closer.start()
        wait_until(lambda: bool(make_way()))

    with pytest.raises(StorageError, match="iets tussen"):
        copied(database, amid)
    closer.join(10)
    assert in_the_folder(database) == []
    again = Database.open(paths)
    assert texts(again)[-1] == "net voor het sluiten"
    again.close()


def test_erasing_ends_a_copy_and_leaves_nothing_of_it(database: Database, day: Day) -> None:
    eraser = threading.Thread(
        target=lambda: Eraser(database).erase(Erasure.of_session(day.session.id))
    )

    def amid(make_way: Callable[[], None]) -> None:
        if not eraser.is_alive():
            eraser.start()
        wait_until(lambda: bool(make_way()))

    with pytest.raises(StorageError, match="iets tussen"):
        copied(database, amid)
    eraser.join(10)
    assert in_the_folder(database) == []
    assert texts(database) == []


def test_a_second_copy_waits_for_the_first(database: Database, day: Day) -> None:
    order: list[str] = []

    def second() -> None:
        copied(database, lambda _make_way: order.append("tweede"))

    other = threading.Thread(target=second)

    def amid(make_way: Callable[[], None]) -> None:
        if not other.is_alive():
            other.start()
            wait_until(lambda: len(database._writer._queue.jobs) == 1)
        make_way()
        order.append("eerste")

    copied(database, amid)
    other.join(10)
    assert order == sorted(order)
    assert len(set(order)) == 2


def test_a_copy_ends_when_a_note_finds_no_room_beside_it(database: Database, day: Day) -> None:
    asked: list[str] = []

    def amid(make_way: Callable[[], None]) -> None:
        asked.append("")
        database.submit(lambda db: _without_room(db, saving(day, BIG * 3)))
        make_way()

    with pytest.raises(DiskFull):
        copied(database, amid)
    assert len(asked) == 1
    assert in_the_folder(database) == []
    limit_pages(database, 1_000_000)
    wait_until(lambda: database.state.pending == 0)
    assert texts(database)[-1] == BIG * 3


def _without_room(db: DbSession, save: Callable[[DbSession], None]) -> None:
    if db.run("PRAGMA max_page_count").fetchone()[0] > 1_000_000:
        used = db.run("PRAGMA page_count").fetchone()[0]
        db.run(f"PRAGMA max_page_count = {used}").fetchone()
    save(db)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
@pytest.mark.parametrize("goes", ["before the note", "with the note"])
def test_a_file_that_goes_amid_a_copy_is_rescued_with_the_note(
    database: Database, day: Day, goes: str
) -> None:
    data = database.paths.data
    elsewhere = data.with_name("ergens anders")

    def amid(make_way: Callable[[], None]) -> None:
        if goes == "before the note":
            data.rename(elsewhere)
            database.submit(saving(day, "erna"))
        else:
            database.submit(lambda db: (saving(day, "erna")(db), data.rename(elsewhere))[0])
        make_way()

    with pytest.raises(StorageError):
        copied(database, amid)
    assert database.flush(5.0)
    found = database.state.rescued
    assert found is not None
    assert texts(database)[-1] == "erna"
    assert len(texts(database)) == 121


def test_a_copy_of_another_moment_gets_no_name(database: Database, day: Day) -> None:
    one = copied(database, lambda make_way: make_way())
    database.write(saving(day, "later"))
    other = copied(database, lambda make_way: make_way())
    with pytest.raises(DatabaseDamaged, match="niet gelijk"):
        fresh_copy.verified(Unverified(one.beside, one.made_at, one.reason, other.state))
    assert in_the_folder(database) == [other.beside.name]


def test_a_copy_that_lacks_a_row_gets_no_name(database: Database, day: Day) -> None:
    half = copied(database, lambda make_way: make_way())
    with closing(sqlite3.connect(half.beside)) as connection:
        connection.execute("DROP TRIGGER note_held_less")
        connection.execute("DELETE FROM note WHERE text LIKE '7 %'")
        connection.commit()
    with pytest.raises(DatabaseDamaged, match="niet gelijk"):
        fresh_copy.verified(half)
    assert in_the_folder(database) == []


def test_a_copy_of_an_older_file_has_its_rows_counted(paths: Paths) -> None:
    """Nobody counts in a file of an earlier release, and it is copied before it is taken over."""
    put(paths, "version-1")
    with closing(opening.look_at(paths.database)) as source:
        half = fresh_copy.copy_only(source, paths.backups, NOW, "half")
        whole = fresh_copy.copy_only(source, paths.backups, NOW, "heel")
    with closing(sqlite3.connect(half.beside)) as connection:
        connection.execute("DELETE FROM note WHERE rowid = (SELECT min(rowid) FROM note)")
        connection.commit()
    with pytest.raises(DatabaseDamaged, match="niet gelijk"):
        fresh_copy.verified(half)
    assert fresh_copy.verified(whole).path.exists()
