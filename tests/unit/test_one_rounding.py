"""Every word about a time comes from the same minutes: planned and delay make the expected end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.storage.days_to_keep import empty_day
from wijkteam_studio.domain.day import Day, Replan
from wijkteam_studio.domain.notes import StepTime
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.timing import DayTiming, timing
from wijkteam_studio.domain.words import clock_time
from wijkteam_studio.ui.day.step_rows import rows_of

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))


@given(MOMENTS, MOMENTS)
def test_the_planned_end_and_the_delay_are_the_expected_end_in_words(planned, expected):
    delay = DayTiming((), planned, expected).delay
    assert clock_time(planned + timedelta(minutes=delay)) == clock_time(expected)


def test_half_a_minute_more_is_not_told_as_a_whole_one():
    planned = datetime(2026, 11, 30, 13, 0)
    late = timedelta(minutes=31, seconds=40)
    assert DayTiming((), planned, planned + late).delay == 31


def _ran_ahead(began: datetime, anew: Replan | None = None) -> tuple[Day, datetime]:
    """A day of two steps of which the second, planned hours later, was begun at `began`."""
    day = empty_day()
    programme = Programme(
        "DB1",
        "Dag",
        (Step("een", Phase.START, "Een", "", 240), Step("twee", Phase.IK, "Twee", "", 30)),
    )
    start = day.session.begins
    times = {
        "een": StepTime("een", start.astimezone(UTC), 60.0),
        "twee": StepTime("twee", began.astimezone(UTC), 0.0),
    }
    position = replace(day.position, step_id="twee", replan=anew)
    return replace(day, programme=programme, position=position, step_times=times), start


def test_a_step_far_ahead_shows_when_it_began_also_after_a_restart():
    began = empty_day().session.begins + timedelta(minutes=1)
    day, start = _ran_ahead(began)
    found = timing(day, began, 1800.0)
    assert found.steps[1].expected == began
    assert found.steps[1].planned == start + timedelta(hours=4)
    assert rows_of(day, found)[-1].time == clock_time(began)
    assert found.steps[1].expected <= found.expected_end


def test_a_day_that_did_not_begin_ends_when_its_last_step_does():
    day, start = _ran_ahead(empty_day().session.begins)
    day = replace(day, position=replace(day.position, step_id=""), step_times={})
    found = timing(day, start, 0.0)
    end = start + timedelta(minutes=270)
    assert (found.planned_end, found.expected_end) == (end, end)
    assert [step.planned for step in found.steps] == [start, start + timedelta(minutes=240)]
    assert not any(step.is_done or step.is_now for step in found.steps)
