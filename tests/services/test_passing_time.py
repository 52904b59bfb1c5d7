"""Durations come from the clock that only goes on; the plan moves with the clock of the room."""

from datetime import date, datetime, timedelta

import pytest

from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.clock import delay_in_words
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.timing import JUMPED


def delay(desk):
    return delay_in_words(desk.conduct.timing.delay)


@pytest.fixture
def late(desk, clocks):
    """A running day that is 6 minutes late, in a step with 9 minutes left."""
    desk.conduct.begin()
    clocks.advance(16)
    desk.conduct.next()
    clocks.advance(6)
    assert delay(desk) == "6 min achter"
    return desk


@pytest.mark.parametrize(
    "jump",
    [
        timedelta(hours=1),
        timedelta(hours=-1),
        timedelta(days=-1),
        timedelta(days=2525, minutes=13),
        timedelta(minutes=2),
        timedelta(minutes=-40),
    ],
)
def test_a_jump_of_the_clock_makes_nobody_late_and_is_told_once(late, clocks, jump):
    clocks.began += jump
    assert delay(late) == "6 min achter"
    assert late.conduct.look() == JUMPED
    assert late.conduct.look() == ""
    assert delay(late) == "6 min achter"
    assert late.conduct.timing.expected_end == datetime(2026, 11, 17, 13, 6) + jump
    assert late.conduct.timing.steps[0].expected == datetime(2026, 11, 17, 9, 0) + jump
    clocks.advance(10)
    assert delay(late) == "7 min achter"


def test_a_jump_there_and_back_is_as_if_nothing_happened(late, clocks):
    before = late.conduct.timing
    for jump in (timedelta(hours=1), timedelta(hours=-1)):
        clocks.began += jump
        assert late.conduct.look() == JUMPED
    assert late.conduct.timing == before


def test_a_jump_while_the_clock_is_paused_is_a_jump(late, clocks):
    late.conduct.toggle_clock()
    clocks.began += timedelta(hours=1)
    assert late.conduct.look() == JUMPED
    assert delay(late) == "6 min achter"


def test_a_clock_that_is_set_right_a_little_is_not_worth_a_word(late, clocks):
    clocks.began += timedelta(seconds=110)
    assert late.conduct.look() == ""


def test_a_day_begun_at_a_wrong_date_and_set_right_is_not_late(studio, clocks):
    clocks.began = datetime(2020, 1, 1, 0, 10)
    desk = studio.new_session(a_wish())
    desk.conduct.begin()
    clocks.advance(5)
    desk.conduct.next()
    clocks.began = datetime(2026, 11, 17, 9, 25)
    assert delay(desk) == "5 min voor"


def test_a_second_half_a_week_later_counts_from_there(desk, clocks):
    desk.conduct.begin()
    clocks.advance(60)
    desk.conduct.next()
    desk.conduct.toggle_clock()
    clocks.advance(7 * 24 * 60 - 60)
    assert delay(desk) == "op tijd"
    told = desk.conduct.look()
    assert told.startswith("Het programma stond stil sinds 17 november 2026, 10.00 uur.")
    assert desk.conduct.look() == ""
    here = next(step for step in desk.conduct.timing.steps if step.is_now)
    assert here.expected == here.planned == datetime(2026, 11, 24, 9, 0)
    desk.conduct.toggle_clock()
    clocks.advance(20)
    assert delay(desk) == "5 min achter"
    now = desk.conduct.timing
    assert now.planned_end == datetime(2026, 11, 24, 9, 0) + timedelta(minutes=230)


def test_a_day_looked_at_the_day_before_begins_when_it_begins(studio, clocks):
    clocks.began = datetime(2027, 1, 11, 16, 0)
    desk = studio.new_session(a_wish(date=date(2027, 1, 12)))
    desk.conduct.begin()
    clocks.advance(17 * 60 + 20)
    assert delay(desk) == "20 min achter"
    desk.conduct.next()
    assert delay(desk) == "10 min achter"
    assert desk.conduct.timing.steps[0].expected == datetime(2027, 1, 12, 9, 20)


def test_a_laptop_that_slept_through_the_night_with_a_running_clock(late, clocks):
    late.conduct.look()
    clocks.advance(16 * 60)
    assert delay(late) == "op tijd"
    assert "stond stil" in late.conduct.look()
    assert late.conduct.seconds_left == 9 * 60
    assert not late.live.day.position.clock.is_running


def test_a_long_talk_on_one_day_is_simply_late(late, clocks):
    clocks.advance(120)
    assert delay(late) == "117 min achter"
    assert late.conduct.look() == ""


def test_a_pause_that_somebody_watches_makes_the_day_late(late, clocks):
    late.conduct.toggle_clock()
    for _ in range(12):
        clocks.advance(10)
        assert late.conduct.look() == ""
    assert delay(late) == "126 min achter"


@pytest.mark.parametrize(
    ("away", "said", "told"),
    [(30, "36 min achter", ""), (95, "op tijd", "stond stil"), (60 * 24 * 7, "op tijd", "stond")],
)
def test_a_program_that_was_closed_for_long_counts_anew(paths, clocks, away, said, told):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        clocks.advance(16)
        desk.conduct.next()
        clocks.advance(6)
        desk.conduct.keep_clock()
        session = desk.live.day.session.id
    clocks.advance(away)
    clocks.at, clocks.began = 5.0, clocks.room() - timedelta(seconds=5 - 1000)  # started anew
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert delay(desk) == said
        words = desk.conduct.look()
        assert told in words
        assert bool(words) == bool(told)
        desk.conduct.toggle_clock()
        clocks.advance(5)
        desk.conduct.keep_clock()
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert delay(desk) == said
        assert desk.conduct.look() == ""


def test_going_on_with_a_closed_day_counts_from_there(late, clocks):
    late.conduct.close()
    clocks.advance(24 * 60)
    late.conduct.reopen()
    assert late.live.day.session.state is SessionState.RUNNING
    assert delay(late) == "op tijd"
    assert "stond stil" in late.conduct.look()


def test_a_plan_that_moved_is_the_same_after_a_restart(paths, clocks):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        clocks.advance(16)
        desk.conduct.next()
        clocks.began += timedelta(hours=3)
        desk.conduct.keep_clock()
        before, session = desk.conduct.timing, desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        assert studio.open_day(session).conduct.timing == before


@pytest.mark.parametrize(
    ("begun", "said"),
    [(45, "45 min achter"), (89, "89 min achter"), (91, "op tijd"), (-89, "89 min voor")],
)
def test_a_day_begun_within_an_hour_and_a_half_is_late_and_further_is_another_time(
    studio, clocks, begun, said
):
    clocks.began += timedelta(minutes=begun)
    desk = studio.new_session(a_wish())
    desk.conduct.begin()
    assert delay(desk) == said
