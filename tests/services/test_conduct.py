import pytest

from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.wall import (
    BreakView,
    CountdownView,
    DilemmaView,
    NotesView,
    QuestionView,
    Screen,
    Showing,
    WaitingView,
)


def test_the_clock_starts_at_the_first_advance(desk, clocks):
    desk.conduct.begin()
    clocks.advance(5)
    assert desk.conduct.seconds_left == 600
    desk.conduct.next()
    clocks.advance(5)
    assert desk.conduct.seconds_left == 600


def test_skipped_steps_are_passed(desk):
    desk.plan.skip("DD02", skip=True)
    desk.conduct.begin()
    desk.conduct.next()
    assert desk.live.day.position.step_id == "DD03"
    desk.conduct.previous()
    assert desk.live.day.position.step_id == "DD01"


def test_going_back_finds_the_clock_where_it_was(desk, clocks):
    desk.conduct.begin()
    desk.conduct.next()
    clocks.advance(4)
    desk.conduct.next()
    clocks.advance(20)
    desk.conduct.previous()
    assert desk.conduct.seconds_left == 11 * 60


def test_the_walk_ends_at_both_ends(desk):
    desk.conduct.begin()
    assert not desk.conduct.previous()
    while desk.conduct.next():
        pass
    assert desk.live.day.position.step_id == "DD14"


def test_a_step_that_runs_over_makes_the_rest_late(desk, clocks):
    desk.conduct.begin()
    clocks.advance(10)
    desk.conduct.next()
    clocks.advance(21)
    now = desk.conduct.timing
    assert now.delay == 6
    assert f"{now.expected_end:%H:%M}" == "13:06"
    desk.plan.skip("DD14", skip=True)
    assert desk.conduct.timing.delay == 6


def test_a_pause_stays_a_pause_after_a_restart(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        clocks.advance(3)
        desk.conduct.keep_clock()
        session = desk.live.day.session.id
    clocks.advance(60)
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        clocks.advance(10)
        assert desk.conduct.seconds_left == 12 * 60


def test_a_clock_that_got_more_time_while_it_ran_is_kept_with_what_it_used(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        clocks.advance(3)
        desk.conduct.extend(1)
        session = desk.live.day.session.id
    clocks.advance(60)
    with open_studio(paths, clocks) as studio:
        assert studio.open_day(session).conduct.seconds_left == 13 * 60


def test_undo_does_not_move_the_day(desk):
    desk.plan.stretch("DD05", 25)
    desk.conduct.begin()
    desk.conduct.next()
    desk.live.undo()
    assert desk.live.day.position.step_id == "DD02"
    assert desk.live.day.session.state is SessionState.RUNNING


def test_a_day_does_not_close_with_a_parked_topic(desk):
    desk.conduct.begin()
    topic = desk.parking.park("Wie heeft de sleutel?")
    with pytest.raises(InvalidInput) as caught:
        desk.conduct.close()
    assert "Parkeerplaats" in caught.value.field
    assert desk.live.day.session.state is SessionState.RUNNING
    with pytest.raises(InvalidInput):
        desk.parking.settle(topic.id, Fate.NEXT_SESSION)
    desk.parking.settle(topic.id, Fate.NEXT_SESSION, "de teamleider")
    desk.conduct.close()
    assert desk.live.day.session.state is SessionState.CLOSED


def test_the_wall_waits_before_the_day(desk):
    assert desk.wall.wall().view == WaitingView(
        "Wijkteam Noord", "Welkom. We beginnen om 9.00 uur."
    )


def test_the_wall_shows_the_question_and_never_a_private_note(desk):
    desk.conduct.begin()
    desk.conduct.next()
    (note,) = desk.harvest.add("DD02", "verwachtingen", "GEHEIM")
    view = desk.wall.wall().view
    assert isinstance(view, QuestionView)
    assert view.question == "Hoe zit je erbij, en wat hoop je vandaag?"
    desk.wall.show(Showing.NOTES)
    assert "GEHEIM" not in repr(desk.wall.wall())
    desk.harvest.show_on_wall(note.id, shown=True)
    assert desk.wall.wall().view == NotesView(view.phase, view.question, ("GEHEIM",))


def test_a_next_step_shows_its_question_again(desk):
    desk.conduct.begin()
    desk.harvest.show_on_wall(
        desk.harvest.add("DD01", "spelregels", "Eén tegelijk")[0].id, shown=True
    )
    desk.wall.show(Showing.NOTES)
    desk.conduct.next()
    assert isinstance(desk.wall.wall().view, QuestionView)


def test_a_break_says_when_we_go_on(desk, clocks):
    desk.conduct.begin()
    desk.conduct.go_to("DD06")
    assert desk.wall.wall().view == BreakView("Pauze", "We gaan verder om 9.15 uur")


def test_black_and_back_is_one_key(desk):
    desk.wall.toggle_screen(Screen.BLACK)
    assert desk.wall.wall().screen is Screen.BLACK
    desk.wall.toggle_screen(Screen.WHITE)
    assert desk.wall.wall().screen is Screen.WHITE
    desk.wall.toggle_screen(Screen.WHITE)
    assert desk.wall.wall().screen is Screen.SHOWN


def test_a_frozen_wall_keeps_its_picture(desk):
    desk.conduct.begin()
    before = desk.wall.wall()
    desk.wall.toggle_freeze()
    desk.conduct.next()
    assert desk.wall.wall().view == before.view
    desk.wall.toggle_freeze()
    assert desk.wall.wall().view != before.view


def test_silence_counts_down(desk, clocks):
    desk.conduct.begin()
    desk.wall.start_silence(1)
    clocks.advance(0.3)
    wall = desk.wall.wall()
    assert isinstance(wall.view, CountdownView)
    assert wall.clock == "0:42"
    clocks.advance(2)
    assert desk.wall.silence_left == 0


def test_the_chosen_dilemma_can_be_shown(desk):
    desk.conduct.begin()
    desk.dilemmas.choose("D09")
    assert Showing.DILEMMA in desk.wall.choices()
    desk.wall.show(Showing.DILEMMA)
    view = desk.wall.wall().view
    assert isinstance(view, DilemmaView)
    assert (view.theme, view.title) == ("Samen werken", "Aanspreken of de sfeer goed houden")
