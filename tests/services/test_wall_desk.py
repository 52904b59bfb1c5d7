from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from wijkteam_studio.domain.wall import (
    BreakView,
    CountdownView,
    NotesView,
    QuestionView,
    Screen,
    ScreenTestView,
    Showing,
    WaitingView,
)
from wijkteam_studio.services.wall_views import question, question_of
from wijkteam_studio.ui.day.step_rows import rows_of

BREAK = "DD06"


def put_on_wall(desk, text="Eén tegelijk"):
    (note,) = desk.harvest.add("DD01", "spelregels", text)
    desk.harvest.show_on_wall(note.id, shown=True)
    return note


# ---------- waiting: never empty by accident ----------


def test_the_wall_waits_with_the_name_of_the_team_before_and_after_the_day(desk):
    before = desk.wall.wall()
    desk.conduct.begin()
    assert isinstance(desk.wall.wall().view, QuestionView)
    desk.conduct.close()
    after = desk.wall.wall()
    assert isinstance(before.view, WaitingView)
    assert isinstance(after.view, WaitingView)
    assert before.view.title == after.view.title == "Wijkteam Noord"
    assert "beginnen" in before.view.line
    assert "Tot de volgende keer" in after.view.line
    assert before.clock == after.clock == ""


def test_a_day_that_goes_on_shows_its_step_again(desk):
    desk.conduct.begin()
    here = desk.wall.wall()
    desk.conduct.close()
    desk.conduct.reopen()
    assert desk.wall.wall().view == here.view


def test_every_step_of_a_day_has_words_on_the_wall(desk):
    desk.conduct.begin()
    seen = 0
    while True:
        view = desk.wall.wall().view
        words = view.until if isinstance(view, BreakView) else view.question
        assert words.strip()
        seen += 1
        if not desk.conduct.next():
            break
    assert seen > 10


@pytest.mark.parametrize("said", ["", "  ", "\u200b"])
def test_a_step_that_says_nothing_shows_its_title(desk, said):
    step = replace(desk.live.day.programme.steps[0], say=said)
    assert question_of(step) == step.title


def test_a_step_whose_activity_nobody_knows_any_more_shows_its_question_alone(desk):
    known = next(s for s in desk.live.day.programme.steps if question(s, desk.library).hint)
    unknown = replace(known, activity="van_vroeger")
    assert question(unknown, desk.library) == QuestionView(known.phase, known.say, "")


def test_the_rehearsal_waits_with_the_name_of_its_team(studio):
    desk = studio.rehearsal()
    assert desk.wall.wall().view.title == desk.live.day.team.name


# ---------- black, white and freeze ----------


@pytest.mark.parametrize("screen", [Screen.BLACK, Screen.WHITE])
def test_a_covered_wall_stays_covered_through_steps_undo_and_the_end(desk, screen):
    desk.conduct.begin()
    note = put_on_wall(desk)
    desk.wall.toggle_screen(screen)
    for deed in (
        desk.conduct.next,
        desk.conduct.previous,
        desk.live.undo,
        desk.live.redo,
        lambda: desk.harvest.show_on_wall(note.id, shown=False),
        lambda: desk.wall.start_silence(1),
        desk.conduct.close,
    ):
        deed()
        assert desk.wall.wall().screen is screen
    desk.wall.toggle_screen(screen)
    assert desk.wall.wall().screen is Screen.SHOWN


def test_a_frozen_wall_keeps_its_picture_through_steps_and_undo(desk):
    desk.conduct.begin()
    put_on_wall(desk)
    desk.wall.show(Showing.NOTES)
    view = desk.wall.wall().view
    desk.wall.toggle_freeze()
    for deed in (desk.live.undo, desk.live.undo, desk.conduct.next, desk.live.redo):
        deed()
        assert desk.wall.wall().view == view


def test_black_over_a_frozen_wall_gives_the_frozen_picture_back(desk):
    desk.conduct.begin()
    view = desk.wall.wall().view
    desk.wall.toggle_freeze()
    desk.conduct.next()
    desk.wall.toggle_screen(Screen.BLACK)
    assert desk.wall.wall().screen is Screen.BLACK
    desk.wall.toggle_screen(Screen.BLACK)
    assert (desk.wall.wall().screen, desk.wall.wall().view) == (Screen.SHOWN, view)


def test_a_wall_that_was_frozen_while_black_is_not_black_for_ever(desk):
    desk.conduct.begin()
    desk.wall.toggle_screen(Screen.BLACK)
    desk.wall.toggle_freeze()
    desk.wall.toggle_screen(Screen.BLACK)
    assert desk.wall.wall().screen is Screen.SHOWN


def test_the_clock_of_a_frozen_wall_is_true_or_not_there(desk, clocks):
    desk.conduct.begin()
    desk.conduct.next()
    desk.wall.toggle_freeze()
    before = desk.wall.wall().clock
    clocks.advance(1)
    running = desk.wall.wall().clock
    desk.conduct.next()
    assert before != running != ""
    assert desk.wall.wall().clock == ""
    assert not desk.wall.wall().clock_is_over


def test_a_frozen_wall_turns_its_own_pages(desk):
    desk.conduct.begin()
    desk.wall.toggle_freeze()
    desk.wall.turn(1, 3)
    assert desk.wall.wall().page == 1
    desk.wall.toggle_freeze()
    assert desk.wall.wall().page == 0


# ---------- what was chosen ----------


def test_what_is_gone_is_not_chosen_any_more(desk):
    desk.conduct.begin()
    note = put_on_wall(desk)
    desk.wall.show(Showing.NOTES)
    desk.harvest.show_on_wall(note.id, shown=False)
    assert desk.wall.showing is Showing.QUESTION
    assert desk.wall.showing in desk.wall.choices()
    assert isinstance(desk.wall.wall().view, QuestionView)


def test_undo_and_redo_bring_the_wall_back_to_the_same_place(desk):
    desk.conduct.begin()
    put_on_wall(desk)
    desk.wall.show(Showing.NOTES)
    desk.live.undo()
    assert isinstance(desk.wall.wall().view, QuestionView)
    desk.live.redo()
    assert isinstance(desk.wall.wall().view, NotesView)


def test_every_choice_that_is_offered_shows_something_of_its_own(desk):
    desk.conduct.begin()
    put_on_wall(desk)
    desk.dilemmas.choose("D09")
    desk.dilemmas.start_round(("D01", "D02"))
    kinds = []
    for showing in desk.wall.choices():
        desk.wall.show(showing)
        kinds.append(type(desk.wall.wall().view))
    assert len(set(kinds)) == len(kinds) == 4


def test_a_page_that_is_gone_turns_back_to_one_that_is_there(desk):
    desk.conduct.begin()
    desk.wall.turn(1, 6)
    desk.wall.turn(1, 6)
    desk.wall.turn(1, 6)
    desk.wall.turn(-1, 2)
    assert desk.wall.wall().page == 0


# ---------- the break ----------


def test_the_time_we_go_on_stays_while_two_clocks_differ_a_little(desk, clocks):
    clocks.began = datetime(2026, 11, 17, 9, 0, 0)
    desk.conduct.begin()
    desk.conduct.go_to(BREAK)
    seen = set()
    for tick in range(400):
        clocks.advance(0.02)
        clocks.began += timedelta(seconds=0.9 if tick % 2 else -0.9)
        seen.add(desk.wall.wall().view.until)
    assert len(seen) == 1


def test_the_wall_and_the_list_tell_one_time(desk, clocks):
    desk.conduct.begin()
    desk.conduct.go_to(BREAK)
    after = desk.live.day.programme.index(BREAK) + 1
    for _ in range(130):
        desk.conduct.extend(1)
        clocks.advance(0.617)
        listed = rows_of(desk.live.day, desk.conduct.timing)
        (row,) = [row for row in listed if row.step_id == desk.live.day.programme.steps[after].id]
        assert desk.wall.wall().view.until == f"We gaan verder om {row.time} uur"


def test_more_time_moves_the_time_we_go_on(desk):
    desk.conduct.begin()
    desk.conduct.go_to(BREAK)
    assert desk.wall.wall().view.until == "We gaan verder om 9.15 uur"
    desk.conduct.extend(1)
    assert desk.wall.wall().view.until == "We gaan verder om 9.16 uur"


def test_a_break_that_stands_still_promises_no_time(desk, clocks):
    desk.conduct.begin()
    desk.conduct.go_to(BREAK)
    desk.conduct.toggle_clock()
    views = set()
    for _ in range(5):
        clocks.advance(1)
        views.add((desk.wall.wall().view.until, desk.wall.wall().clock))
    assert views == {("We gaan straks verder.", "")}
    desk.conduct.toggle_clock()
    assert desk.wall.wall().view.until == "We gaan verder om 9.20 uur"


def test_a_break_that_is_over_calls_kindly_and_counts_nobody_late(desk, clocks):
    desk.conduct.begin()
    desk.conduct.go_to(BREAK)
    clocks.advance(18)
    wall = desk.wall.wall()
    assert (wall.view.until, wall.clock, wall.clock_is_over) == ("We gaan verder.", "", False)


# ---------- the test card ----------


def test_the_test_card_covers_everything_and_leaves_it_as_it_was(desk):
    desk.conduct.begin()
    put_on_wall(desk)
    desk.wall.show(Showing.NOTES)
    desk.wall.toggle_freeze()
    desk.wall.toggle_screen(Screen.BLACK)
    before = desk.wall.wall()
    told = []
    desk.wall.subscribe(lambda: told.append(desk.wall.wall()))
    desk.wall.show_test_card("EPSON 1024x768")
    assert desk.wall.shows_test_card
    assert desk.wall.wall().view == ScreenTestView("EPSON 1024x768")
    assert (desk.wall.wall().screen, desk.wall.wall().clock) == (Screen.SHOWN, "")
    desk.wall.stop_test_card()
    assert not desk.wall.shows_test_card
    assert desk.wall.wall() == before
    assert len(told) == 2


def test_the_test_card_stays_while_the_day_goes_on(desk):
    desk.wall.show_test_card("")
    desk.conduct.begin()
    desk.conduct.next()
    assert isinstance(desk.wall.wall().view, ScreenTestView)
    desk.wall.stop_test_card()
    assert isinstance(desk.wall.wall().view, QuestionView)


def test_a_silence_that_is_frozen_keeps_counting(desk, clocks):
    desk.conduct.begin()
    desk.wall.start_silence(1)
    desk.wall.toggle_freeze()
    clocks.advance(0.3)
    assert isinstance(desk.wall.wall().view, CountdownView)
    assert desk.wall.wall().clock == "0:42"
