import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from wijkteam_studio.domain.notes import Tally
from wijkteam_studio.storage import cells
from wijkteam_studio.storage.migrations import LATEST, NEW, STEPS, migrate, version_of
from wijkteam_studio.storage.new_columns import NewColumn, add_columns

SESSION, WHOLE, BROKEN, LAST = "5" * 32, "a" * 32, "b" * 32, "c" * 32
MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
WORDS = ("Wij bellen", "het team", "2026-12-08", "teken", 1, 0, "team", "", "niet", "krant")


@pytest.fixture
def driver(tmp_path: Path):
    """A file of version 3 with an agreement whose words were changed between two that hold."""
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as opened:
        migrate(opened, ())
        assert version_of(opened) == 3
        opened.execute("PRAGMA foreign_keys = OFF")
        for key in (WHOLE, BROKEN, LAST):
            values = (SESSION, key, *WORDS)
            digest = cells.digest("agreement", values)
            opened.execute(f"INSERT INTO agreement VALUES ({MARKS})", (*values, digest))  # noqa: S608
        opened.execute("UPDATE agreement SET what = 'Wij mailen' WHERE id = ?", (BROKEN,))
        yield opened


def agreement(driver: sqlite3.Connection, key: str) -> list[cells.Cell]:
    (row,) = cells.rows(driver, "SELECT * FROM agreement WHERE id = ?", (key,))
    return list(row)


def add_trigger(driver: sqlite3.Connection) -> None:
    add_columns(driver, "agreement", (NewColumn("trigger", "VARCHAR", ""),))


def test_a_row_that_held_holds_with_the_new_column_in_its_digest(driver):
    add_trigger(driver)
    for key in (WHOLE, LAST):
        assert cells.checked("agreement", agreement(driver, key)) == [SESSION, key, *WORDS, ""]
    driver.execute("UPDATE agreement SET \"trigger\" = 'x' WHERE id = ?", (WHOLE,))
    with pytest.raises(ValueError, match="does not hold"):
        cells.checked("agreement", agreement(driver, WHOLE))


def test_a_row_that_did_not_hold_comes_over_and_holds_no_better(driver):
    driver.execute("UPDATE agreement SET who = CAST(x'ff41' AS TEXT) WHERE id = ?", (BROKEN,))
    add_trigger(driver)
    row = agreement(driver, BROKEN)
    assert row[2] == b"Wij mailen"
    assert row[3] == b"\xff\x41"
    with pytest.raises(ValueError, match=r"does not hold|decode"):
        cells.checked("agreement", row)


def test_several_columns_come_in_their_order_with_what_older_rows_have_in_them(driver):
    new = (NewColumn("trigger", "VARCHAR", "bij de koffie"), NewColumn("weight", "INTEGER", 7))
    add_columns(driver, "agreement", new)
    for key in (WHOLE, LAST):
        held = cells.checked("agreement", agreement(driver, key))
        assert held == [SESSION, key, *WORDS, "bij de koffie", 7]
    columns = driver.execute("PRAGMA table_info(agreement)").fetchall()
    assert [(name, kind, must) for _at, name, kind, must, *_rest in columns[-3:]] == [
        ("trigger", "VARCHAR", 1), ("weight", "INTEGER", 1), ("hash", "BLOB", 1),
    ]  # fmt: skip


def test_rows_of_two_sessions_with_one_id_keep_their_own_words(driver):
    other = "6" * 32
    values = (other, WHOLE, "Wij fietsen", *WORDS[1:])
    marked = (*values, cells.digest("agreement", values))
    driver.execute(f"INSERT INTO agreement VALUES ({MARKS})", marked)  # noqa: S608
    add_trigger(driver)
    found = cells.rows(driver, "SELECT * FROM agreement WHERE id = ?", (WHOLE,))
    told = {cells.checked("agreement", row)[2] for row in found}
    assert told == {"Wij bellen", "Wij fietsen"}


def test_what_stood_around_the_table_stands_there_again(driver):
    found = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = 'agreement' AND type = ?"
    before = driver.execute(found, ("trigger",)).fetchall()
    driver.execute("DELETE FROM search_due")
    add_trigger(driver)
    assert driver.execute(found, ("trigger",)).fetchall() == before
    assert len(before) == 3
    assert driver.execute("SELECT kind, owner FROM search_due").fetchall() == [
        ("agreement", SESSION)
    ]
    left = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'older_%'"
    assert driver.execute(left).fetchone() == (0,)


def test_a_new_file_and_one_that_was_brought_up_have_the_same_shape(driver):
    driver.execute("DELETE FROM agreement")
    migrate(driver)
    shape = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new)
        assert new.execute(shape).fetchall() == driver.execute(shape).fetchall()
    assert version_of(driver) == LATEST


def test_the_ground_is_a_version_of_its_own():
    assert NEW.version == 3
    assert [step.version for step in STEPS] == list(range(2, LATEST + 1))
    assert Tally(WHOLE, "DD01", "x", {}).is_open is False
