"""A file in which keys are wrong is made anew from the rows that hold, and the program says so."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.damaging import change_row
from tests.storage.days_to_keep import full_day
from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.damage import place_words
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import DatabaseDamaged
from wijkteam_studio.storage import days, row_aside, search, stamps
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths


@pytest.fixture
def day(paths: Paths) -> Day:
    day = full_day()
    database = Database.open(paths)
    database.write(lambda db: days.add_day(db, day))
    database.close()
    return day


def flip_key(paths: Paths, column: str) -> None:
    """Another last digit in the key of one note, as the bytes stand in the file."""
    with closing(sqlite3.connect(paths.database)) as driver:
        session, note, text = driver.execute(
            "SELECT session_id, id, text FROM note WHERE text LIKE 'Bel%'"
        ).fetchone()
    raw = bytearray(paths.database.read_bytes())
    row = raw.index(f"{session}{note}".encode())
    at = row + (31 if column == "session_id" else 63)
    raw[at] = ord("0") if raw[at] != ord("0") else ord("1")
    assert text.encode() in raw[row : row + 400]
    paths.database.write_bytes(raw)


def read(paths: Paths, day: Day) -> tuple[Day, list[DamagedRow], tuple[str, ...], int]:
    damaged: list[DamagedRow] = []
    database = Database.open(paths)
    found = database.read(lambda db: days.load_day(db, day.session.id, damaged))
    aside = database.read(lambda db: len(row_aside.listed(db.driver)))
    hits = database.read(lambda db: search.search(db, "vaker"))
    notices = database.notices
    database.close()
    assert len(hits) == sum("vaker" in note.text for note in found.notes.values())
    return found, damaged, notices, aside


def test_a_note_under_a_wrong_session_comes_back(paths: Paths, day: Day) -> None:
    flip_key(paths, "session_id")
    found, damaged, notices, aside = read(paths, day)
    assert (found, damaged, aside) == (day, [], 0)
    (told,) = notices
    assert told.startswith("Het bestand met de gegevens was beschadigd.")
    assert told.endswith(
        f"Het gaat om de sessie van {place_words(day.team.name, day.session.date)}."
    )
    (former,) = paths.data.glob("wijkteam apart gezet*.db")
    assert former.stat().st_size == paths.database.stat().st_size
    assert read(paths, day)[2] == ()


def test_a_note_with_a_wrong_key_costs_that_note(paths: Paths, day: Day) -> None:
    flip_key(paths, "id")
    found, damaged, notices, aside = read(paths, day)
    assert len(found.notes) == len(day.notes) - 1
    assert aside + len(damaged) == 1
    assert bool(notices) is bool(aside)
    where = place_words(day.team.name, day.session.date)
    assert [f"Het gaat om de sessie van {where}. " in told for told in notices] == [True] * aside


@pytest.mark.parametrize("table", ["team", "session"])
def test_a_team_or_session_with_a_wrong_key_comes_back(paths: Paths, day: Day, table: str) -> None:
    change_row(paths.database, f"UPDATE {table} SET id = 'f' || substr(id, 1, 31)")  # noqa: S608
    found, damaged, notices, aside = read(paths, day)
    assert (found, damaged, aside, len(notices)) == (day, [], 0, 1)
    assert place_words(day.team.name, day.session.date) in notices[0]


def test_stamps_and_the_name_of_the_laptop_come_along(paths: Paths, day: Day) -> None:
    changed = replace(day.team, name="Andere naam")
    edit = Edit(Kind.TEAM, str(day.team.id), day.team, changed)
    database = Database.open(paths)
    database.write(lambda db: stamps.keep(db, day.session.id, (edit,)))
    marks = "SELECT * FROM team_stamp, laptop"
    before = database.read(lambda db: db.run(marks).fetchall())
    database.close()
    flip_key(paths, "session_id")
    database = Database.open(paths)
    assert database.notices
    assert database.read(lambda db: db.run(marks).fetchall()) == before != []
    database.close()


def test_marks_that_belong_to_nobody_cost_none_of_the_others(paths: Paths, day: Day) -> None:
    pictures = "SELECT session_id, digest FROM picture ORDER BY digest"
    nobody = "0" * 32
    with closing(sqlite3.connect(paths.database)) as driver:
        before = driver.execute(pictures).fetchall()
        driver.execute("INSERT INTO picture VALUES (?, 'a', 'b')", (nobody,))
        driver.execute("INSERT INTO picture VALUES (?, 'b', 'b')", (nobody,))
        driver.commit()
    assert before
    database = Database.open(paths)
    assert database.notices
    assert database.read(lambda db: db.run(pictures).fetchall()) == before
    database.close()


def test_a_file_with_lost_pages_is_refused_and_left_as_it_is(paths: Paths, day: Day) -> None:
    with closing(sqlite3.connect(paths.database)) as driver:
        (page,) = driver.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'note'"
        ).fetchone()
    raw = bytearray(paths.database.read_bytes())
    raw[(page - 1) * 4096 : page * 4096] = bytes(4096)
    paths.database.write_bytes(raw)
    before = files(paths.data)
    with pytest.raises(DatabaseDamaged):
        Database.open(paths)
    assert files(paths.data) == before
    assert day.notes


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and not path.name.endswith("-shm")
    }
