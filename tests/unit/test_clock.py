import pytest

from wijkteam_studio.domain.clock import Clock, clock_face, delay_in_words


def test_a_clock_counts_down_and_goes_negative():
    clock = Clock(60.0).started(100.0)
    assert clock.left_at(100.0) == 60.0
    assert clock.left_at(170.0) == -10.0


def test_a_paused_clock_stands_still():
    clock = Clock(60.0).started(0.0).paused(25.0)
    assert clock.left_at(9999.0) == 35.0
    assert not clock.is_running


def test_starting_twice_does_not_lose_time():
    clock = Clock(60.0).started(0.0)
    assert clock.started(30.0).left_at(30.0) == 30.0


def test_a_clock_going_backwards_never_gives_time_back():
    assert Clock(60.0).started(100.0).left_at(40.0) == 60.0


def test_more_time_can_be_added():
    assert Clock(60.0).started(0.0).extended(300.0).left_at(60.0) == 300.0


@pytest.mark.parametrize(("left", "near"), [(100, False), (13, False), (12, True), (-5, True)])
def test_the_last_fifth_is_said(left, near):
    assert Clock(60.0, used=60.0 - left).is_nearly_over(0.0) is near


@pytest.mark.parametrize(
    ("left", "face"),
    [
        (740, "12:20"),
        (59.2, "1:00"),
        (0.4, "0:01"),
        (0, "0:00"),
        (-30, "+30 sec"),
        (-200, "+3 min"),
    ],
)
def test_the_face_is_what_people_read(left, face):
    assert clock_face(left) == face


@pytest.mark.parametrize(
    ("minutes", "words"), [(6, "6 min achter"), (-3, "3 min voor"), (0, "op tijd")]
)
def test_a_delay_is_said_in_words(minutes, words):
    assert delay_in_words(minutes) == words
