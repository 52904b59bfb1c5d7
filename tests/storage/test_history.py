import json
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import get_args, get_type_hints
from uuid import uuid4

import pytest

from tests.storage.days_to_keep import NOW, added, empty_day, full_day, note_of
from tests.storage.for_good import erase
from wijkteam_studio.domain.changes import UNJOURNALED, Change, Edit, Kind, edits_between
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.history import History
from wijkteam_studio.storage.kinds import KEEPS

_EDITS = "SELECT edits FROM change ORDER BY number"
DEFAULTS = {
    "Team": {"municipality": "", "neighbourhood": "", "stage": "groeiend"},
    "TeamSession": {
        "place": "", "people": 8, "stage": "groeiend", "programme_id": "", "programme_title": "",
        "programme_group": "", "state": "voorbereiden", "number": 1, "look_back": None,
        "closed_at": None, "newspaper_at": None,
    },
    "Step": {
        "do": "", "say": "", "shrink_to": None, "harvest": (), "section": "", "skipped": False,
    },
    "Note": {
        "dots": 0, "destination": "blijft hier", "on_wall": False, "lens": "", "pole": "",
        "stream": "", "level": "", "side": "",
    },
    "ParkedTopic": {
        "step_id": "", "fate": "open", "owner": "", "when": None, "destination": "blijft hier",
    },
    "Agreement": {
        "is_trial": False, "owner_kind": "team", "partner": "", "outcome": "nog niet bekeken",
        "destination": "krant", "trigger": "",
    },
    "ChosenDilemma": {
        "too_much_a": "", "too_much_b": "", "example": "", "question_behind": "",
        "deepening": (), "is_own": False, "is_chosen": True,
    },
    "SectionChoice": {"headline": "", "text": "", "is_left_out": False, "is_shared": False},
    "MatrixAnswer": {"owner": "", "when": None},
    "ScoredRisk": {"stream": 0, "first_step": "", "is_own": False},
}  # fmt: skip


@pytest.fixture
def day(database: Database) -> Day:
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    return day


def past(database: Database, day: Day, limit: int = 200) -> History:
    return database.read(lambda db: history.load(db, day.session.id, limit))


def do(database: Database, day: Day, change: Change) -> Change:
    database.write(lambda db: history.add_change(db, day.session.id, change))
    return change


def test_every_journaled_kind_comes_back_equal(database: Database, day: Day) -> None:
    full = full_day()
    full = replace(full, team=day.team, session=replace(full.session, id=day.session.id))
    change = Change(uuid4(), "Alles", NOW, edits_between(day, full))
    kinds = {edit.kind for edit in change.edits}
    assert kinds | {Kind.TEAM} == set(Kind)
    do(database, day, change)
    assert past(database, day).undo == (replace(change, edits=change.journaled),)
    assert not {edit.kind for edit in past(database, day).undo[0].edits} & UNJOURNALED


def defaults_of(kind: type, found: dict[str, dict[str, object]]) -> None:
    """The defaults of a kind, and of every kind inside it."""
    if not is_dataclass(kind) or kind.__name__ in found:
        return
    mine = {item.name: item.default for item in fields(kind) if item.default is not MISSING}
    found[kind.__name__] = mine
    for hint in get_type_hints(kind).values():
        for part in (hint, *get_args(hint)):
            defaults_of(part, found)


def test_history_leaves_out_defaults_so_they_are_part_of_the_file() -> None:
    """A default that changes gives kept history another meaning: that takes a migration."""
    found: dict[str, dict[str, object]] = {}
    for kind in Kind:
        if kind not in UNJOURNALED:
            defaults_of(KEEPS[kind].value, found)
    assert {name: mine for name, mine in found.items() if mine} == DEFAULTS


def test_history_keeps_of_a_note_only_what_it_says(database: Database, day: Day) -> None:
    plain = note_of("Bel school")
    marked = replace(plain, id=uuid4(), on_wall=True, dots=2, destination=Destination.NEWSPAPER)
    for note in (plain, marked):
        do(database, day, added(note))
    kept = database.read(
        lambda db: [json.loads(edits)[0]["after"] for (edits,) in db.run(_EDITS).fetchall()]
    )
    assert set(kept[1]) - set(kept[0]) == {"on_wall", "dots", "destination"}
    assert [change.edits[0].after for change in past(database, day).undo] == [plain, marked]


def test_history_is_written_without_space_between_its_words(database: Database, day: Day) -> None:
    """What a change takes on a page decides how often one is divided anew."""
    plain, richer = note_of("Bel, school: nu"), note_of('Café {0} – "zó"')
    do(database, day, Change(uuid4(), "Twee", NOW, (*added(plain).edits, *added(richer).edits)))
    ((kept,),) = database.read(lambda db: db.run(_EDITS).fetchall())
    assert kept == json.dumps(json.loads(kept), separators=(",", ":"), ensure_ascii=False)


def test_undo_and_redo_survive_closing(database: Database, day: Day) -> None:
    first, second, third = (do(database, day, added(note_of(word))) for word in "abc")
    database.write(lambda db: history.mark(db, day.session.id, third.id, undone=True))
    database.write(lambda db: history.mark(db, day.session.id, second.id, undone=True))
    database.close()
    again = Database.open(database.paths)
    assert past(again, day) == History((first,), (third, second))
    again.write(lambda db: history.mark(db, day.session.id, second.id, undone=False))
    assert past(again, day) == History((first, second), (third,))
    again.close()


def test_a_new_change_drops_what_could_be_redone(database: Database, day: Day) -> None:
    first, second = (do(database, day, added(note_of(word))) for word in "ab")
    database.write(lambda db: history.mark(db, day.session.id, second.id, undone=True))
    third = do(database, day, added(note_of("c")))
    assert past(database, day) == History((first, third), ())


def test_what_another_session_could_redo_stays(database: Database, day: Day) -> None:
    other = empty_day()
    database.write(lambda db: days.add_day(db, other))
    theirs = do(database, other, added(note_of("a")))
    database.write(lambda db: history.mark(db, other.session.id, theirs.id, undone=True))
    do(database, day, added(note_of("b")))
    assert past(database, other) == History((), (theirs,))


def test_only_the_last_changes_are_loaded_and_stay_in_order(database: Database, day: Day) -> None:
    changes = [do(database, day, added(note_of(str(number)))) for number in range(12)]
    assert past(database, day, limit=5).undo == tuple(changes[-5:])


def test_order_does_not_follow_the_clock(database: Database, day: Day) -> None:
    late, early = added(note_of("a")), added(note_of("b"))
    early = replace(early, at=datetime(1980, 1, 1, tzinfo=UTC))
    do(database, day, late)
    do(database, day, early)
    assert past(database, day).undo == (late, early)


def test_a_change_without_history_is_not_kept(database: Database, day: Day) -> None:
    edit = Edit(Kind.DRAFT, "in/oogst", None, "half")
    do(database, day, Change(uuid4(), "Getypt", NOW, (edit,)))
    assert past(database, day) == History()


def test_an_unknown_change_cannot_be_marked(database: Database) -> None:
    with pytest.raises(NotFound):
        database.write(lambda db: history.mark(db, uuid4(), uuid4(), undone=True))


def test_the_past_of_one_note_is_found(database: Database, day: Day) -> None:
    note = note_of("eerste tekst")
    first = do(database, day, added(note))
    do(database, day, added(note_of(f"noemt {note.id}")))
    edited = Edit(Kind.NOTE, str(note.id), note, replace(note, text="tweede"))
    second = do(database, day, Change(uuid4(), "Notitie aangepast", NOW, (edited,)))
    found = database.read(lambda db: history.of_note(db, day.session.id, note.id))
    assert found == (first, second)


def test_a_deleted_photo_comes_back_from_history(database: Database, day: Day) -> None:
    photo = next(iter(full_day().photos.values()))
    add = Edit(Kind.PHOTO, str(photo.id), None, photo)
    gone = Change(uuid4(), "Foto gewist", NOW, (add.reversed(),))
    database.write(lambda db: days.write_edits(db, day.session.id, (add,)))
    database.write(lambda db: days.write_edits(db, day.session.id, gone.edits))
    do(database, day, gone)
    assert past(database, day).undo == (gone,)
    erase(database, Erasure.of_thing(day.session.id, Kind.PHOTO, str(photo.id)))
    assert database.read(lambda db: db.run("SELECT count(*) FROM picture").fetchone()) == (0,)


def test_history_ends_where_it_cannot_be_read(database: Database, day: Day) -> None:
    do(database, day, added(note_of("a")))
    do(database, day, added(note_of("b")))
    last = do(database, day, added(note_of("c")))
    database.write(lambda db: db.run("UPDATE change SET edits = '[{}]' WHERE number = 2"))
    assert past(database, day).undo == (last,)
