import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.storage.days_to_keep import added, empty_day, note_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import DatabaseDamaged, DiskFull, NotFound
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.database import Database, DbSession, SaveState
from wijkteam_studio.system.paths import Paths

BIG = "x" * 15_000


@pytest.fixture
def day(database: Database) -> Day:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    return day


def saving(day: Day, text: str) -> Callable[[DbSession], None]:
    change = added(note_of(text))

    def save(db: DbSession) -> None:
        days.write_edits(db, day.session.id, change.edits)
        history.add_change(db, day.session.id, change)

    return save


def texts(database: Database) -> list[str]:
    return database.read(
        lambda db: [row[0] for row in db.run("SELECT text FROM note ORDER BY created_at")]
    )


def wait_until(true: Callable[[], bool]) -> None:
    quiet = threading.Event()
    for _ in range(500):
        if true():
            return
        quiet.wait(0.01)
    raise AssertionError("it did not happen")


def limit_pages(database: Database, pages: int) -> None:
    database.read(lambda db: db.run(f"PRAGMA max_page_count = {pages}").fetchone())


def fill_disk(database: Database) -> None:
    used = database.read(lambda db: db.run("PRAGMA page_count").fetchone()[0])
    limit_pages(database, used + 1)


def test_queued_saves_happen_in_the_order_of_the_calls(database: Database, day: Day) -> None:
    wanted = [f"notitie {number}" for number in range(50)]
    for text in wanted:
        database.submit(saving(day, text))
    assert database.flush(5.0)
    assert texts(database) == wanted


def test_a_reader_sees_what_was_queued_before(database: Database, day: Day) -> None:
    database.submit(saving(day, "net getypt"))
    assert texts(database) == ["net getypt"]


def test_saved_is_told_after_every_commit(database: Database, day: Day) -> None:
    states: list[SaveState] = []
    database.on_saved = states.append
    database.write(lambda _db: [database.submit(saving(day, text)) for text in "abc"])
    assert database.flush(5.0)
    assert states == [SaveState(2), SaveState(1), SaveState(0)]
    assert database.state == SaveState(0)


def test_closing_saves_what_is_queued(paths: Paths) -> None:
    database = Database.open(paths)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    for text in "abc":
        database.submit(saving(day, text))
    database.close()
    again = Database.open(paths)
    assert texts(again) == ["a", "b", "c"]
    again.close()


def test_a_full_disk_keeps_everything_and_says_so(database: Database, day: Day) -> None:
    states: list[SaveState] = []
    database.on_saved = states.append
    fill_disk(database)
    wanted = [f"{number} {BIG}" for number in range(4)]
    for text in wanted:
        database.submit(saving(day, text))
    wait_until(lambda: any(state.trouble for state in states))
    trouble = database.state.trouble
    assert isinstance(trouble, DiskFull)
    assert "De schijf is vol" in trouble.sentence
    assert not database.flush(0.2)
    before = database.state.pending
    assert before >= 3
    assert texts(database) == wanted[: 4 - before]
    limit_pages(database, 1_000_000)
    assert database.flush(5.0)
    assert texts(database) == wanted
    assert (database.state, states[-1]) == (SaveState(0), SaveState(0))


def test_a_full_disk_is_tried_again_by_itself(database: Database, day: Day) -> None:
    fill_disk(database)
    database.submit(saving(day, BIG * 2))
    wait_until(lambda: database.state.trouble is not None)
    limit_pages(database, 1_000_000)
    wait_until(lambda: database.state == SaveState(0))
    assert texts(database) == [BIG * 2]


def test_a_write_that_waits_is_refused_while_the_disk_is_full(database: Database, day: Day) -> None:
    fill_disk(database)
    database.submit(saving(day, BIG * 2))
    wait_until(lambda: database.state.trouble is not None)
    with pytest.raises(DiskFull):
        database.write(saving(day, "later"))
    limit_pages(database, 1_000_000)
    assert database.flush(5.0)
    assert texts(database) == [BIG * 2]


@pytest.mark.parametrize("rescues", [False, True])
def test_closing_on_a_full_disk_says_what_is_not_saved_or_rescues_it(
    paths: Paths, *, rescues: bool
) -> None:
    database = Database.open(paths, rescues=rescues, retry_seconds=0.05)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    fill_disk(database)
    wanted = ["past nog net niet" + BIG * 2, "en dit ook niet"]
    for text in wanted:
        database.submit(saving(day, text))
    if not rescues:
        with pytest.raises(DiskFull):
            database.close()
        return
    database.close()
    found = database.state.rescued
    assert found is not None
    with closing(sqlite3.connect(found)) as connection:
        kept = connection.execute("SELECT text FROM note ORDER BY created_at").fetchall()
    assert [text for (text,) in kept] == wanted


def test_a_bug_in_one_save_is_reported_and_the_rest_is_saved(
    database: Database, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    net: list[BaseException] = []
    owner: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: net.append(error))
    database.on_bug = owner.append
    bug = KeyError("a bug")

    def broken(db: DbSession) -> None:
        saving(day, "half")(db)
        raise bug

    database.submit(saving(day, "eerst"))
    database.submit(broken)
    database.submit(saving(day, "daarna"))
    assert database.flush(5.0)
    assert texts(database) == ["eerst", "daarna"]
    assert net == owner == [bug]
    assert database.state.trouble is not None
    assert "kon niet worden bewaard" in database.state.trouble.message


def test_a_save_of_something_gone_does_not_block_the_rest(
    database: Database, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    net: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: net.append(error))
    gone = added(note_of("weg"))
    database.submit(lambda db: history.mark(db, day.session.id, gone.id, undone=True))
    database.submit(saving(day, "daarna"))
    assert database.flush(5.0)
    assert texts(database) == ["daarna"]
    assert [type(error) for error in net] == [NotFound]


def test_a_listener_with_a_bug_does_not_stop_the_saving(
    database: Database, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    net: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: net.append(error))
    database.on_saved = {}.__getitem__
    database.submit(saving(day, "a"))
    assert database.flush(5.0)
    wait_until(lambda: len(net) == 1)
    assert texts(database) == ["a"]


def test_what_sqlite_says_becomes_dutch(database: Database) -> None:
    def damaged(db: DbSession) -> None:
        db.run("PRAGMA writable_schema = ON")
        db.run("UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'risk'")
        db.run("PRAGMA writable_schema = RESET")
        db.run("SELECT * FROM risk").fetchall()

    with pytest.raises(DatabaseDamaged):
        database.write(damaged)


def test_questions_from_many_threads_are_all_answered(database: Database, day: Day) -> None:
    def work(name: str) -> None:
        for number in range(20):
            database.write(saving(day, f"{name}{number}"))

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts(database)) == 80


def test_the_writer_does_not_wait_for_itself(database: Database) -> None:
    with pytest.raises(RuntimeError, match="itself"):
        database.read(lambda _db: database.read(lambda db: db.run("SELECT 1")))


def test_nothing_is_taken_after_closing(paths: Paths) -> None:
    database = Database.open(paths)
    database.close()
    with pytest.raises(RuntimeError, match="closed"):
        database.submit(lambda _db: None)
    database.close()


def test_a_change_waits_from_the_moment_it_is_given(database: Database, day: Day) -> None:
    held, told = threading.Event(), list[int]()
    database.on_queued = lambda: told.append(database.state.pending)
    database.submit(lambda _db: held.wait(10) and None)
    database.submit(saving(day, "achter een trage schijf"))
    assert told == [1, 2]
    held.set()
    assert database.flush(5.0)
    assert database.state == SaveState(0)


def test_what_is_being_typed_waits_too_until_it_is_kept(database: Database) -> None:
    told = list[int]()
    database.on_queued = lambda: told.append(database.state.pending)
    for waits in (True, True, False, False):
        database.expect("regel", waits=waits)
    assert told == [1, 0]
    assert database.state.is_kept


def a_full_disk() -> Exception:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


@pytest.mark.parametrize(("error", "told"), [(KeyError("a bug"), True), (a_full_disk(), False)])
def test_a_bug_in_a_quiet_moment_is_reported_and_a_full_disk_is_not(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, error: Exception, *, told: bool
) -> None:
    tried = threading.Event()
    net: list[BaseException] = []

    def fails(_driver: object, _most: int) -> int:
        tried.set()
        raise error

    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: net.append(error))
    monkeypatch.setattr("wijkteam_studio.storage.search.catch_up", fails)
    database = Database.open(paths, quiet_seconds=0.01)
    assert tried.wait(10)
    database.read(lambda _db: None)
    database.close()
    assert bool(net) is told
