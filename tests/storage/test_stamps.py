"""The last change of each field has a stamp; what people counted or filled in has none."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from tests.storage.days_to_keep import NOW, added, empty_day, full_day, note_of
from tests.storage.for_good import erase
from wijkteam_studio.domain.changes import UNJOURNALED, Change, Kind, edits_between
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.notes import SectionChoice
from wijkteam_studio.storage import days
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths


@pytest.fixture
def day(database: Database) -> Day:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    return day


def go(database: Database, day: Day, to: Day) -> Day:
    edits = edits_between(day, to)
    database.write(lambda db: days.write_edits(db, day.session.id, edits))
    return to


def stamps(database: Database) -> dict[tuple[str, str, str], int]:
    rows = database.read(lambda db: db.run("SELECT kind, key, field, stamp FROM stamp").fetchall())
    return {(kind, key, field): stamp for kind, key, field, stamp in rows}


def laptop(database: Database) -> str:
    ((name,),) = database.read(lambda db: db.run("SELECT id FROM laptop").fetchall())
    return str(name)


def test_a_new_thing_needs_no_stamp_and_a_changed_field_has_one(
    database: Database, day: Day
) -> None:
    note = note_of("eerst")
    with_note = go(database, day, replace(day, notes={note.id: note}))
    assert stamps(database) == {}
    changed = replace(note, text="daarna", lens="wijk")
    go(database, with_note, replace(with_note, notes={note.id: changed}))
    assert set(stamps(database)) == {
        ("notes", str(note.id), "text"),
        ("notes", str(note.id), "lens"),
    }


def test_a_stamp_says_which_laptop_and_stays_in_the_file(paths: Paths) -> None:
    names = []
    for _ in range(2):
        database = Database.open(paths)
        names.append(laptop(database))
        database.close()
    database = Database.open(Paths.at(paths.data / "other"))
    names.append(laptop(database))
    database.close()
    assert names[0] == names[1] != names[2]
    assert UUID(names[0]).hex == names[0]


def test_every_stamp_is_later_than_the_one_before_also_when_the_clock_was_set_back(
    database: Database, day: Day
) -> None:
    note = note_of("0")
    now = go(database, day, replace(day, notes={note.id: note}))
    now = go(database, now, replace(now, notes={note.id: replace(note, text="1")}))
    ahead = 9_000_000_000_000_000_000
    database.write(lambda db: db.run("UPDATE stamp SET stamp = ?", (ahead,)))
    go(database, now, replace(now, notes={note.id: replace(note, text="2")}))
    assert list(stamps(database).values()) == [ahead + 1]


def test_taking_away_and_bringing_back_are_told_without_the_text(
    database: Database, day: Day
) -> None:
    note = note_of("Merkwoordstempel")
    edits = added(note).edits
    back = tuple(edit.reversed() for edit in edits)
    key = ("notes", str(note.id), "")
    for turn in (edits, back, edits, back):
        database.write(lambda db, turn=turn: days.write_edits(db, day.session.id, turn))
    first = stamps(database)[key]
    database.write(lambda db: days.write_edits(db, day.session.id, edits))
    assert stamps(database)[key] > first
    told = database.read(lambda db: repr(db.run("SELECT * FROM stamp").fetchall()))
    assert "Merkwoord" not in told


def test_what_both_laptops_may_make_has_a_stamp_from_the_start(
    database: Database, day: Day
) -> None:
    choice = SectionChoice("kop", "Kop!", "tekst")
    go(database, day, replace(day, sections={"kop": choice}))
    assert {field for _kind, _key, field in stamps(database)} == {
        "section", "headline", "text", "is_left_out", "is_shared",
    }  # fmt: skip


def test_a_team_has_stamps_of_its_own_that_go_with_it(database: Database, day: Day) -> None:
    renamed = replace(day, team=replace(day.team, name="Andere naam"))
    go(database, day, renamed)
    count = "SELECT field FROM team_stamp"
    assert database.read(lambda db: db.run(count).fetchall()) == [("name",)]
    erase(database, Erasure.of_team(day.team.id))
    assert database.read(lambda db: db.run(count).fetchall()) == []


def test_votes_counts_and_forms_leave_no_stamp_no_laptop_and_no_history(
    database: Database, day: Day
) -> None:
    full = full_day()
    counted = {Kind.VOTE, Kind.TALLY, Kind.FORM}
    for kind in counted:
        things = getattr(full, kind)
        changed = replace(day, **{kind.value: things})
        go(database, day, changed)
        go(database, changed, day)
    risk = next(iter(full.risks.values()))
    with_risk = go(database, day, replace(day, risks={risk.id: risk}))
    more = replace(risk, likelihood={"1": 9}, impact={"4": 1})
    scored = replace(with_risk, risks={risk.id: more})
    go(database, with_risk, scored)
    assert stamps(database) == {}
    assert Change(uuid4(), "Score", NOW, edits_between(with_risk, scored)).journaled == ()
    (made,) = Change(uuid4(), "Risico", NOW, edits_between(day, scored)).journaled
    assert made.after == replace(risk, likelihood={}, impact={})
    assert counted <= UNJOURNALED


@pytest.mark.parametrize("table", ["vote_round", "tally", "scan_form"])
def test_no_column_of_what_people_chose_tells_who_when_or_in_which_order(
    database: Database, table: str
) -> None:
    columns = database.read(lambda db: {row[1] for row in db.run(f"PRAGMA table_info({table})")})
    assert not columns & {
        "number", "created_at", "changed_at", "at", "order", "laptop", "stamp", "who", "device",
    }  # fmt: skip
    with pytest.raises(Exception, match="no such column: rowid"):
        database.read(lambda db: db.run(f"SELECT rowid FROM {table}"))  # noqa: S608


def test_every_key_that_travels_is_random_or_from_the_content(database: Database) -> None:
    tables = database.read(
        lambda db: [
            row[0]
            for row in db.run(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND sql LIKE '%session_id%' AND name NOT IN ('change', 'row_aside')"
            )
        ]
    )
    keys = {
        table: [
            (row[1], row[2])
            for row in database.read(
                lambda db, t=table: db.run(f"PRAGMA table_info({t})").fetchall()
            )
            if row[5]
        ]
        for table in tables
    }
    assert len(keys) > 15
    assert not [key for key in keys.items() if any(kind == "INTEGER" for _name, kind in key[1])]


def test_a_whole_session_that_is_erased_takes_its_stamps_along(
    database: Database, day: Day
) -> None:
    note = note_of("x")
    now = go(database, day, replace(day, notes={note.id: note}))
    go(database, now, replace(now, notes={note.id: replace(note, text="y")}))
    assert stamps(database) != {}
    erase(database, Erasure.of_session(day.session.id))
    assert stamps(database) == {}
