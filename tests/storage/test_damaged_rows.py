"""A row that does not hold costs itself: it is noticed, set aside as it is, and nothing else."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from tests.storage.damaging import TEXTS, change_row
from tests.storage.days_to_keep import NOW, full_day
from tests.storage.for_good import erase
from wijkteam_studio.domain.changes import Change, edits_between
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.storage import days, front_page, history, mending, row_aside, search, sessions
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.rows import ChangeRow, SQLModel
from wijkteam_studio.system.paths import Paths

FIELD_OF = {
    "note": "notes",
    "parked_topic": "parked",
    "agreement": "agreements",
    "chosen_dilemma": "dilemmas",
    "vote_round": "votes",
    "tally": "tallies",
    "step_time": "step_times",
    "photo": "photos",
    "section_choice": "sections",
    "matrix_answer": "matrix",
    "risk": "risks",
    "partner": "partners",
    "scan_form": "forms",
    "draft": "drafts",
}


@pytest.fixture
def day(paths: Paths) -> Day:
    """A full day in a file that is closed, with a history."""
    day = full_day()
    database = Database.open(paths)
    database.write(lambda db: days.add_day(db, day))
    change = Change(uuid4(), "Dagtitel aangepast", NOW, edits_between(replace(day, notes={}), day))
    database.write(lambda db: history.add_change(db, day.session.id, change))
    database.close()
    return day


def read(paths: Paths, day: Day) -> tuple[Day, history.History, list[DamagedRow]]:
    damaged: list[DamagedRow] = []
    database = Database.open(paths)
    found, past = database.read(
        lambda db: (
            days.load_day(db, day.session.id, damaged),
            history.load(db, day.session.id, damaged=damaged),
        )
    )
    database.close()
    return found, past, damaged


def test_a_whole_day_has_nothing_to_tell(paths: Paths, day: Day) -> None:
    found, past, damaged = read(paths, day)
    assert (found, damaged, len(past.undo)) == (day, [], 1)


@pytest.mark.parametrize("damage", ["text", "utf8", "blob", "hash", "enum"])
@pytest.mark.parametrize("table", sorted(FIELD_OF))
def test_one_wrong_row_of_a_kind_costs_that_row_alone(
    paths: Paths, day: Day, table: str, damage: str
) -> None:
    column = {"step_time": "began_at"}.get(table) or TEXTS[table][0]
    value = {
        "text": f"{column} || 'e'",
        "utf8": f"CAST(CAST({column} AS BLOB) || x'ff' AS TEXT)",
        "blob": f"CAST({column} AS BLOB)",
        "hash": column,
        "enum": "'iets wat niet kan'",
    }[damage]
    also = ", hash = x'0011223344556677'" if damage == "hash" else ""
    one = f"SELECT hash FROM {table} LIMIT 1"  # noqa: S608 words of this test
    change_row(
        paths.database,
        f"UPDATE {table} SET {column} = {value}{also} WHERE hash = ({one})",  # noqa: S608
    )
    found, _past, damaged = read(paths, day)
    field = FIELD_OF[table]
    assert [row.table for row in damaged] == [table]
    assert len(getattr(found, field)) == len(getattr(day, field)) - 1
    assert getattr(found, field).items() <= getattr(day, field).items()
    assert replace(found, **{field: getattr(day, field)}) == day


@pytest.mark.parametrize("table", ["team", "session", "position", "step"])
def test_what_a_session_cannot_do_without_is_read_as_far_as_it_can_be(
    paths: Paths, day: Day, table: str
) -> None:
    column = {"team": "name", "session": "place", "position": "used", "step": "title"}[table]
    other = "99.5" if table == "position" else "'Anders \ufffd'"
    change_row(paths.database, f"UPDATE {table} SET {column} = {other}")  # noqa: S608
    found, _past, damaged = read(paths, day)
    assert {row.table for row in damaged} == {table}
    assert found.notes == day.notes
    assert found.session.id == day.session.id
    if table == "team":
        assert found.team == replace(day.team, name="Anders \ufffd")
    elif table == "session":
        assert found.session == replace(day.session, place="Anders \ufffd")
    elif table == "position":
        assert found.position.step_id == day.position.step_id
    else:
        assert found.programme.steps == ()


@pytest.mark.parametrize(
    ("table", "column", "instead"),
    [
        ("session", "date", date(2000, 1, 1)),
        ("session", "start", time(9)),
        ("session", "state", SessionState.CLOSED),
        ("team", "stage", TeamStage.GROEIEND),
        ("team", "created_at", datetime(2000, 1, 1, tzinfo=UTC)),
    ],
)
def test_something_stands_in_for_what_cannot_be_read_and_the_rest_is_kept(
    paths: Paths, day: Day, table: str, column: str, instead: object
) -> None:
    change_row(paths.database, f"UPDATE {table} SET {column} = 'onleesbaar'")  # noqa: S608
    found, _past, damaged = read(paths, day)
    assert {row.table for row in damaged} == {table}
    whole = getattr(day, table)
    assert getattr(found, table) == replace(whole, **{column: instead})
    assert found.notes == day.notes


def test_history_ends_where_it_does_not_hold_and_the_day_is_whole(paths: Paths, day: Day) -> None:
    change_row(paths.database, "UPDATE change SET label = 'Dagtitel aangepasd'")
    found, past, damaged = read(paths, day)
    assert (found, past.undo) == (day, ())
    assert [row.table for row in damaged] == ["change"]


def test_a_picture_that_is_not_what_it_was_costs_the_photo(paths: Paths, day: Day) -> None:
    change_row(paths.database, "UPDATE picture SET jpeg = x'ffd8'")
    found, _past, damaged = read(paths, day)
    assert found.photos == {}
    assert "photo" in {row.table for row in damaged}


def aside(database: Database) -> tuple[row_aside.Aside, ...]:
    return database.read(lambda db: row_aside.listed(db.driver))


def test_a_row_is_set_aside_as_it_is_and_not_told_again(paths: Paths, day: Day) -> None:
    wrong = "CAST(x'42656cff2076616b6572' AS TEXT)"
    change_row(paths.database, f"UPDATE note SET text = {wrong} WHERE text LIKE 'Bel%'")  # noqa: S608
    found, _past, damaged = read(paths, day)
    database = Database.open(paths)
    database.write(lambda db: mending.set_aside(db, damaged, found, NOW))
    (kept,) = aside(database)
    again: list[DamagedRow] = []
    assert database.read(lambda db: days.load_day(db, day.session.id, again)) == found
    database.close()
    assert again == []
    assert kept.session_id == day.session.id
    assert kept.row == damaged[0]
    assert kept.row.text_of("text") == "Bel\ufffd vaker"
    assert dict(kept.row.cells)["text"] == b"Bel\xff vaker"
    assert kept.found_at == NOW


@pytest.mark.parametrize("table", ["team", "session", "position"])
def test_what_must_stay_is_written_anew_and_its_old_row_kept(
    paths: Paths, day: Day, table: str
) -> None:
    change_row(paths.database, f"UPDATE {table} SET hash = x'00'")  # noqa: S608
    found, _past, damaged = read(paths, day)
    database = Database.open(paths)
    database.write(lambda db: mending.set_aside(db, damaged, found, NOW))
    assert [kept.row.table for kept in aside(database)] == [table]
    (told,) = database.glance(front_page.overview).sessions
    database.close()
    assert not told.is_damaged
    assert read(paths, day)[2] == []


def test_setting_the_same_row_aside_twice_keeps_it_once(paths: Paths, day: Day) -> None:
    change_row(paths.database, "UPDATE agreement SET what = 'iets anders'")
    found, _past, damaged = read(paths, day)
    database = Database.open(paths)
    for moment in (NOW, datetime(2027, 1, 1, tzinfo=UTC)):
        database.write(lambda db, at=moment: mending.set_aside(db, damaged, found, at))
    assert len(aside(database)) == 1
    database.close()


def test_a_deleted_session_takes_what_was_set_aside_along(paths: Paths, day: Day) -> None:
    change_row(paths.database, "UPDATE parked_topic SET text = 'Merkwoordapart'")
    found, _past, damaged = read(paths, day)
    database = Database.open(paths)
    database.write(lambda db: mending.set_aside(db, damaged, found, NOW))
    assert len(aside(database)) == 1
    erase(database, Erasure.of_session(day.session.id))
    assert aside(database) == ()
    database.close()
    assert b"Merkwoordapart" not in paths.database.read_bytes()


def test_lists_and_search_go_on_over_a_byte_that_is_no_text(paths: Paths, day: Day) -> None:
    for table, column in (("note", "text"), ("team", "name"), ("step", "title")):
        worse = f"CAST(CAST({column} AS BLOB) || x'ff' AS TEXT)"
        change_row(paths.database, f"UPDATE {table} SET {column} = {worse}")  # noqa: S608
    database = Database.open(paths)
    hits = database.read(lambda db: search.search(db, "vaker"))
    (told,) = database.glance(front_page.overview).sessions
    team = database.read(lambda db: sessions.of_team(db, day.team.id))
    database.close()
    assert len(hits) == 1
    assert told.is_damaged
    assert told.team.name.startswith(day.team.name)
    assert len(team) == 1


def test_every_table_of_a_day_has_a_digest_at_the_end_of_what_it_says() -> None:
    bare = {
        "laptop", "picture", "stamp", "team_stamp", "row_aside", "search_due", "search_place",
        "file_mark",
    }  # fmt: skip
    for name, table in SQLModel.metadata.tables.items():
        columns = [column.name for column in table.columns]
        if name == ChangeRow.__tablename__:
            assert columns[-2:] == ["hash", "undone"]
        elif name not in bare:
            assert columns[-1] == "hash", name


def test_a_file_without_digests_would_be_believed(
    paths: Paths, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard broken on purpose: with a digest that says nothing, a changed letter passes."""
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as careless:
        for table in (*FIELD_OF, "team", "session", "position", "step", "change"):
            careless.execute(f"UPDATE {table} SET hash = x'00'")  # noqa: S608 words of this test
    monkeypatch.setattr("wijkteam_studio.storage.cells.digest", lambda _table, _values: b"\x00")
    change_row(paths.database, "UPDATE note SET text = 'Bel vager even' WHERE text LIKE 'Bel%'")
    found, _past, damaged = read(paths, day)
    assert damaged == []
    assert "Bel vager even" in {note.text for note in found.notes.values()}
