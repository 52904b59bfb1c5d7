"""Nothing points nowhere: not after undo, not after a restart, not in an older file."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.day import Position
from wijkteam_studio.domain.notes import Note, VoteRound
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.standing import LOST_TITLE, mended
from wijkteam_studio.services.clocks import Clocks
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.storage import days


def reopened(paths, clocks, session_id):
    with open_studio(paths, clocks) as studio:
        return studio.open_day(session_id)


@pytest.fixture
def added(desk):
    """A day with a step of its own on the table, which one can still take back."""
    desk.conduct.begin()
    desk.conduct.next()
    step = desk.plan.add("Eigen stap", Phase.WIJ, 10, 2)
    desk.conduct.go_to(step.id)
    return desk, step


def test_beginning_the_day_closes_the_history_of_preparation(desk, studio, paths, clocks):
    desk.plan.stretch("DD02", 25)
    desk.live.undo()
    desk.plan.choose("DB2", TeamStage.GROEIEND)
    desk.conduct.begin()
    assert (desk.live.undo_label, desk.live.redo_label) == ("", "")
    assert desk.live.undo() == ""
    assert desk.live.redo() == ""
    assert desk.live.day.programme.id == "DB2"


def test_the_history_stays_closed_after_a_restart(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.plan.choose("DB2", TeamStage.GROEIEND)
        desk.plan.stretch(desk.live.day.programme.steps[1].id, 12)
        desk.live.undo()
        desk.conduct.begin()
        desk.parking.park("Wie heeft de sleutel?")
        desk.parking.park("En de koffie?")
        desk.live.undo()
        session = desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert desk.live.redo() == "Geparkeerd"
        assert (desk.live.undo(), desk.live.undo(), desk.live.undo()) == (
            "Geparkeerd",
            "Geparkeerd",
            "",
        )
        assert desk.live.day.programme.id == "DB2"


def test_an_older_day_that_had_begun_keeps_its_plan(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.plan.choose("DB2", TeamStage.GROEIEND)
        clocks.began = Clocks().room() + timedelta(minutes=1)
        desk.conduct.begin()
        session = desk.live.day.session.id
        studio._database.write(lambda db: db.run("DELETE FROM change WHERE edits = '[]'"))
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert desk.live.undo() == ""
        assert desk.live.day.programme.id == "DB2"


def test_taking_back_the_step_on_the_table_goes_to_the_one_before(added, studio, paths, clocks):
    desk, _step = added
    clocks.advance(3)
    assert desk.live.undo() == "Stap toegevoegd"
    assert desk.live.day.position.step_id == "DD02"
    assert desk.live.day.step.id == "DD02"
    left = desk.conduct.seconds_left
    assert left == 15 * 60
    clocks.advance(1)
    assert desk.conduct.seconds_left == left - 60


def test_a_mended_position_is_kept(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        step = desk.plan.add("Eigen stap", Phase.WIJ, 10, 2)
        desk.conduct.go_to(step.id)
        desk.conduct.toggle_clock()
        desk.live.undo()
        session = desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        kept = studio._database.read(lambda db: days.load_day(db, session)).position
        assert kept.step_id == "DD02"
        desk = studio.open_day(session)
        assert desk.live.day.step.id == "DD02"
        assert desk.live.day.position.clock.is_paused
        assert desk.conduct.next()


def test_a_position_that_points_nowhere_in_an_older_file_is_mended_and_kept(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        session = desk.live.day.session.id
        studio.flush()
        nowhere = replace(desk.live.day.position, step_id="WEG")
        edits = (Edit(Kind.POSITION, "", None, nowhere),)
        studio._database.write(lambda db: days.write_edits(db, session, edits))
    for _ in range(2):
        with open_studio(paths, clocks) as studio:
            desk = studio.open_day(session)
            assert desk.live.day.step.id == "DD02"
            studio.flush()
            raw = studio._database.read(lambda db: days.load_day(db, session))
            assert raw.position.step_id == "DD02"


def test_a_step_in_which_something_was_said_is_left_out_and_not_taken_away(added):
    desk, step = added
    (note,) = desk.harvest.add(step.id, "eigen_notities", "Dit mag niet weg")
    desk.live.undo()
    desk.live.undo()
    assert note.id not in desk.live.day.notes
    assert step.id not in _ids(desk)
    desk.live.redo()
    desk.conduct.go_to(step.id)
    desk.live.redo()
    desk.live._undo.reverse()  # the step goes while the note stays
    desk.live.undo()
    assert desk.live.day.programme.step(step.id).skipped
    assert desk.live.day.notes[note.id].text == "Dit mag niet weg"


def test_a_card_that_people_chose_from_stays_when_its_making_is_taken_back(desk):
    desk.conduct.begin()
    own = desk.dilemmas.add_own(OwnDilemma("Van ons", "a", "b"))
    desk.dilemmas.start_round((own.card_id, "D01"))
    desk.live.undo()
    assert desk.dilemmas.card(own.card_id).title == "Van ons"
    assert own.card_id in desk.dilemmas.round.options


def test_notes_of_a_step_that_is_gone_come_back_in_sight(desk):
    now = datetime.now(UTC)
    lost = Note(uuid4(), "WEG", "verwachtingen", "Blijft", 1, now, now)
    day = replace(desk.live.day, notes={lost.id: lost})
    found = mended(day, set())
    step = found.programme.step("WEG")
    assert (step.title, step.harvest, step.skipped) == (LOST_TITLE, ("verwachtingen",), True)
    assert found.notes_of("WEG", "verwachtingen") == (lost,)
    assert mended(found, set()) == found


def test_a_choice_over_cards_that_are_gone_is_one_over_those_that_are_there(desk):
    vote = VoteRound(uuid4(), "DD01", ("D01", "WEG", "D02"), 9, 3, {"D01": 2, "WEG": 4}, 3)
    found = mended(replace(desk.live.day, votes={vote.id: vote}), {"D01", "D02"})
    (kept,) = found.votes.values()
    assert (kept.options, dict(kept.counts)) == (("D01", "D02"), {"D01": 2})


def test_a_day_without_steps_stands_nowhere(desk):
    empty = replace(desk.live.day.programme, steps=())
    day = replace(desk.live.day, programme=empty, position=Position("DD01"))
    assert mended(day, set()).position == Position()


def test_a_day_that_is_whole_stays_the_very_same(desk):
    desk.conduct.begin()
    desk.conduct.next()
    deck = {card.id for card in desk.library.deck}
    assert mended(desk.live.day, deck) is desk.live.day


def test_what_was_undone_stays_undone_after_a_restart(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.parking.park("een")
        desk.parking.park("twee")
        desk.live.undo()
        desk.live.undo()
        desk.live.redo()
        session = desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert [topic.text for topic in desk.live.day.open_topics] == ["een"]
        assert (desk.live.undo_label, desk.live.redo_label) == ("Geparkeerd", "Geparkeerd")
        desk.live.undo()
        assert desk.live.day.open_topics == ()
        assert desk.live.undo_label == ""


def _ids(desk):
    return [step.id for step in desk.live.day.programme]


@pytest.mark.parametrize("lost", ["AA", "zz"])
def test_a_day_that_stands_at_an_unknown_step_goes_to_one_that_is_there(desk, lost):
    """Whether the lost id comes before or after the others in the alphabet."""
    desk.conduct.begin()
    day = desk.live.day
    found = mended(replace(day, position=replace(day.position, step_id=lost)), set())
    assert found.position.step_id == day.position.step_id
