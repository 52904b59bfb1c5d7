"""Every word about a time comes from the same minutes: planned and delay make the expected end."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain.timing import DayTiming
from wijkteam_studio.domain.words import clock_time

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))


@given(MOMENTS, MOMENTS)
def test_the_planned_end_and_the_delay_are_the_expected_end_in_words(planned, expected):
    delay = DayTiming((), planned, expected).delay
    assert clock_time(planned + timedelta(minutes=delay)) == clock_time(expected)


def test_half_a_minute_more_is_not_told_as_a_whole_one():
    planned = datetime(2026, 11, 30, 13, 0)
    late = timedelta(minutes=31, seconds=40)
    assert DayTiming((), planned, planned + late).delay == 31
