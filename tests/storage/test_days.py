from dataclasses import replace
from uuid import uuid4

import pytest

from tests.storage.days_to_keep import NOW, added, empty_day, form, full_day, note_of
from wijkteam_studio.domain.changes import Edit, Kind, edits_between, with_edits
from wijkteam_studio.domain.clock import Clock
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.kinds import KEEPS
from wijkteam_studio.system.paths import Paths

MAPPED = [kind for kind in Kind if kind not in {Kind.TEAM, Kind.SESSION, Kind.POSITION, Kind.STEP}]


def kept(database: Database, day: Day) -> Day:
    return database.read(lambda db: days.load_day(db, day.session.id))


def test_a_day_with_one_of_everything_comes_back_equal(database: Database) -> None:
    day = full_day()
    assert all(len(getattr(day, kind)) > 0 for kind in MAPPED)
    database.write(lambda db: days.add_day(db, day))
    assert kept(database, day) == day


def test_a_day_comes_back_equal_after_closing(database: Database, tmp_path: object) -> None:
    day = full_day()
    database.write(lambda db: days.add_day(db, day))
    database.close()
    again = Database.open(database.paths)
    try:
        assert kept(again, day) == day
    finally:
        again.close()


def test_every_kind_has_a_place_to_be_kept() -> None:
    assert set(KEEPS) == set(Kind)


@pytest.mark.parametrize("kind", MAPPED)
def test_one_thing_of_each_kind_is_added_changed_and_deleted(
    database: Database, kind: Kind
) -> None:
    full, bare = full_day(), empty_day()
    database.write(lambda db: days.add_day(db, bare))
    things = dict(getattr(full, kind))
    for after in (things, changed(kind, things), {}):
        day = kept(database, bare)
        wanted = replace(day, **{kind.value: after})
        edits = edits_between(day, wanted)
        assert edits
        database.write(lambda db, edits=edits: days.write_edits(db, bare.session.id, edits))
        assert kept(database, bare) == wanted


def changed(kind: Kind, things: dict) -> dict:
    field = {
        Kind.NOTE: {"text": "anders", "dots": 9},
        Kind.PARKED: {"owner": "anders"},
        Kind.AGREEMENT: {"what": "anders"},
        Kind.DILEMMA: {"deepening": ("drie",)},
        Kind.VOTE: {"counts": {"a": 1}},
        Kind.TALLY: {"counts": {}},
        Kind.STEP_TIME: {"seconds": 99.0},
        Kind.PHOTO: {"jpeg": b"ander beeld"},
        Kind.SECTION: {"text": "anders"},
        Kind.MATRIX: {"when": None},
        Kind.RISK: {"impact": {"1": 1}},
        Kind.PARTNER: {"strength": 0},
        Kind.FORM: {"dilemmas": ()},
    }
    if kind is Kind.DRAFT:
        return dict.fromkeys(things, "andere zin")
    return {key: replace(value, **field[kind]) for key, value in things.items()}


def test_team_session_place_and_steps_change(database: Database) -> None:
    day = full_day()
    database.write(lambda db: days.add_day(db, day))
    programme = day.programme.moved("wij", 0).without("pauze").stretched("in", 20)
    wanted = replace(
        day,
        team=replace(day.team, name="Andere naam"),
        session=replace(day.session, place="Kerk", closed_at=None, look_back=None),
        position=Position("in", Clock(60.0, 1.0)),
        programme=programme,
    )
    edits = edits_between(day, wanted)
    database.write(lambda db: days.write_edits(db, day.session.id, edits))
    assert kept(database, day) == wanted


def test_a_running_clock_is_kept_standing_still(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    running = Position("in", Clock(60.0, 5.0, since=1234.5))
    edit = Edit(Kind.POSITION, "", day.position, running)
    database.write(lambda db: days.write_edits(db, day.session.id, (edit,)))
    assert kept(database, day).position == Position("in", Clock(60.0, 5.0))


def test_a_second_day_of_a_team_brings_the_team_up_to_date(database: Database) -> None:
    first = empty_day()
    second = empty_day(replace(first.team, name="Nieuwe naam"))
    database.write(lambda db: days.add_day(db, first))
    database.write(lambda db: days.add_day(db, second))
    assert kept(database, first).team.name == "Nieuwe naam"


def test_an_unknown_session_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound, match="sessie"):
        database.read(lambda db: days.load_day(db, uuid4()))


def test_a_write_that_fails_halfway_leaves_nothing(database: Database) -> None:
    day, note = empty_day(), note_of("half")
    database.write(lambda db: days.add_day(db, day))

    def half(db: DbSession) -> None:
        days.write_edits(db, day.session.id, added(note).edits)
        history.add_change(db, day.session.id, added(note))
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        database.write(half)
    assert kept(database, day) == day
    assert database.read(lambda db: history.load(db, day.session.id)).undo == ()


def test_a_naive_time_is_refused(database: Database) -> None:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    naive = replace(note_of("x"), created_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="time zone"):
        database.write(lambda db: days.write_edits(db, day.session.id, added(naive).edits))


def test_edits_in_memory_and_on_disk_give_the_same_day(database: Database) -> None:
    day = replace(full_day(), forms={})
    database.write(lambda db: days.add_day(db, day))
    edits = tuple(edit.reversed() for edit in edits_between(empty_of(day), day))
    database.write(lambda db: days.write_edits(db, day.session.id, edits))
    assert kept(database, day) == with_edits(day, edits)


def empty_of(day: Day) -> Day:
    return Day(day.team, day.session, day.programme, day.position)


def forms_on_disk(folder: Paths, ids: list, order: list[int]) -> list[bytes]:
    day = replace(full_day(), forms={})
    session = replace(day.session, id=ids[-1])
    database = Database.open(folder)
    database.write(lambda db: days.add_day(db, replace(day, session=session)))
    for place in order:
        edit = Edit(Kind.FORM, str(ids[place]), None, form(place % 6))
        database.write(lambda db, edit=edit: days.write_edits(db, session.id, (edit,)))
    root = database.read(
        lambda db: db.run("SELECT rootpage FROM sqlite_master WHERE name = 'scan_form'").fetchone()
    )[0]
    database.close()
    raw = folder.database.read_bytes()
    return [raw[(root - 1) * 4096 : root * 4096]]


def test_the_bytes_of_forms_do_not_tell_in_which_order_they_came(paths: Paths) -> None:
    ids = [uuid4() for _ in range(8)]
    first = forms_on_disk(Paths.at(paths.data / "a"), ids, [0, 1, 2, 3, 4, 5, 6])
    other = forms_on_disk(Paths.at(paths.data / "b"), ids, [6, 2, 4, 0, 5, 1, 3])
    assert b"meer tijd" in first[0]
    assert first == other


def test_no_column_of_forms_or_votes_can_order_answers(database: Database) -> None:
    columns = database.read(
        lambda db: {
            table: {row[1] for row in db.run(f"PRAGMA table_info({table})")}
            for table in ("scan_form", "vote_round")
        }
    )
    assert columns["scan_form"] == {
        "session_id", "id", "answers", "open_answers", "dilemmas", "competences", "hash",
    }  # fmt: skip
    assert not {"number", "created_at", "changed_at", "order"} & columns["vote_round"]
    with pytest.raises(Exception, match="no such column: rowid"):
        database.read(lambda db: db.run("SELECT rowid FROM scan_form"))
