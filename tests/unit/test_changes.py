from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid4

import pytest

from wijkteam_studio.domain.changes import (
    UNJOURNALED,
    Change,
    Edit,
    Kind,
    edits_between,
    landing,
    with_edits,
)
from wijkteam_studio.domain.clock import Clock
from wijkteam_studio.domain.day import Day, Position, drop, put
from wijkteam_studio.domain.notes import Note
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.team import SessionState, Team, TeamSession

NOW = datetime(2026, 11, 17, 8, 0, tzinfo=UTC)


@pytest.fixture
def day():
    team = Team(UUID(int=1), "Wijkteam De Linden", NOW)
    session = TeamSession(UUID(int=2), team.id, date(2026, 11, 17), time(9, 0), NOW)
    steps = tuple(Step(name, Phase.WIJ, name.upper(), "plenair", 10) for name in "abc")
    return Day(team, session, Programme("X", "Proef", steps))


def _note(text, order=1):
    return Note(uuid4(), "a", "rol_woorden", text, order, NOW, NOW)


def _back(edits):
    return tuple(edit.reversed() for edit in reversed(edits))


def test_the_same_state_has_no_edits(day):
    assert edits_between(day, day) == ()


def test_an_added_note_is_one_edit_and_can_be_taken_back(day):
    note = _note("Ik zoek nog.")
    new = replace(day, notes=put(day.notes, note.id, note))
    (edit,) = edits_between(day, new)
    assert (edit.kind, edit.key, edit.before, edit.after) == (Kind.NOTE, str(note.id), None, note)
    assert with_edits(new, _back((edit,))) == day


def test_a_deleted_note_comes_back_as_it_was(day):
    note = _note("Ik zoek nog.")
    full = replace(day, notes=put(day.notes, note.id, note))
    empty = replace(full, notes=drop(full.notes, note.id))
    edits = edits_between(full, empty)
    assert with_edits(empty, _back(edits)).notes[note.id] == note


def test_a_moved_step_gives_the_old_order_back(day):
    moved = replace(day, programme=day.programme.moved("c", 0))
    edits = edits_between(day, moved)
    assert {edit.kind for edit in edits} == {Kind.STEP}
    assert with_edits(moved, _back(edits)).programme == day.programme


def test_taking_back_a_date_does_not_take_back_that_the_day_began(day):
    other = replace(day, session=replace(day.session, date=date(2026, 12, 1)))
    edits = edits_between(day, other)
    begun = replace(other, session=replace(other.session, state=SessionState.RUNNING))
    back = with_edits(begun, landing(begun, _back(edits)))
    assert back.session.date == date(2026, 11, 17)
    assert back.session.state is SessionState.RUNNING


def test_taking_back_dots_keeps_a_later_text(day):
    note = _note("eerst")
    full = replace(day, notes=put(day.notes, note.id, note))
    dotted = replace(full, notes=put(full.notes, note.id, replace(note, dots=3)))
    edits = edits_between(full, dotted)
    later = replace(note, dots=3, text="later")
    now = replace(dotted, notes=put(dotted.notes, note.id, later))
    back = with_edits(now, landing(now, _back(edits)))
    assert back.notes[note.id] == replace(later, dots=0)


def test_taking_back_a_place_keeps_a_later_name_also_when_the_old_one_was_typed_again(day):
    before, again = (replace(day.team, name=" ".join(["Team", "Oost"])) for _ in range(2))
    assert before.name is not again.name
    edit = Edit(Kind.TEAM, str(day.team.id), replace(before, municipality="Hier"), again)
    now = replace(day, team=replace(day.team, name="Team West", municipality="Hier"))
    landed = with_edits(now, landing(now, (edit,)))
    assert (landed.team.name, landed.team.municipality) == ("Team West", "")


def test_where_the_day_stands_is_not_history(day):
    moved = replace(day, position=Position("b", Clock(600.0)))
    change = Change(uuid4(), "Stap", NOW, edits_between(day, moved))
    assert change.edits
    assert change.journaled == ()


def test_votes_and_forms_never_enter_history():
    assert {Kind.VOTE, Kind.FORM} <= UNJOURNALED
