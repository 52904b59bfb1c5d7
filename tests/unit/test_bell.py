import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain.bell import LONGEST_JUMP, SOFT_AT, SOFT_FROM, Bell, Moment, Sound

TEN = 600.0


def heard(lefts, planned=TEN, *, clock="a", running=True, soft=True):
    bell, sounds = Bell(), []
    for left in lefts:
        bell, sound = bell.look(Moment(clock, left, planned, running), soft_warning=soft)
        sounds.append(sound)
    return [sound for sound in sounds if sound is not None]


def ticking(start, end, step=0.25):
    count = round((start - end) / step)
    return [start - step * number for number in range(count + 1)]


def test_a_step_has_its_chime_a_minute_before_the_end_and_its_gong_at_zero():
    bell, rung = Bell(), {}
    for left in ticking(TEN, -60):
        bell, sound = bell.look(Moment("a", left, TEN, is_running=True), soft_warning=True)
        if sound is not None:
            rung[sound] = left
    assert rung == {Sound.SOFT: SOFT_AT, Sound.GONG: 0.0}


def test_a_short_step_has_only_its_gong():
    assert heard(ticking(120, -5), 120.0) == [Sound.GONG]
    assert heard(ticking(SOFT_FROM, -5), SOFT_FROM) == [Sound.SOFT, Sound.GONG]
    assert heard(ticking(SOFT_FROM - 1, -5), SOFT_FROM - 1) == [Sound.GONG]


def test_the_chime_can_be_left_out():
    assert heard(ticking(70, -5), soft=False) == [Sound.GONG]


def test_the_first_look_is_never_a_sound():
    assert heard([0.0]) == []
    assert heard([-3.0, -3.25]) == []
    assert heard([SOFT_AT]) == []


def test_what_passed_during_sleep_is_silent():
    assert heard([100.0, 100.0 - LONGEST_JUMP - 60]) == []
    assert heard([2.0, -600.0, -600.25]) == []
    assert heard([TEN, 30.0]) == []
    assert heard([TEN, 30.0, *ticking(29.75, -1)]) == [Sound.GONG]


@pytest.mark.parametrize("slept", [6, 30, 119, 3600, 86_400])
def test_after_a_sleep_the_gong_stays_silent(slept):
    assert heard([3.0, 3.0 - slept, 2.0 - slept]) == []
    assert heard([SOFT_AT + 3.0, SOFT_AT + 3.0 - slept]) == []


def test_a_window_that_was_busy_for_a_moment_still_rings():
    assert heard([2.0, 2.0 - LONGEST_JUMP]) == [Sound.GONG]


def test_more_time_lets_it_ring_again():
    first = ticking(70, -10)
    assert heard([*first, *ticking(290, -10)]) == [Sound.SOFT, Sound.GONG] * 2
    assert heard([*first, *ticking(50, -10)]) == [Sound.SOFT, Sound.GONG, Sound.GONG]


def test_another_step_begins_without_a_sound():
    bell = Bell()
    bell, _ = bell.look(Moment("a", 0.1, TEN, is_running=True), soft_warning=True)
    bell, sound = bell.look(Moment("b", -0.1, TEN, is_running=True), soft_warning=True)
    assert sound is None


def test_a_pause_on_the_very_end_is_silent_and_stays_so():
    bell, _ = Bell().look(Moment("a", 0.1, TEN, is_running=True), soft_warning=True)
    bell, at_pause = bell.look(Moment("a", -0.1, TEN, is_running=False), soft_warning=True)
    _, after = bell.look(Moment("a", -0.2, TEN, is_running=True), soft_warning=True)
    assert (at_pause, after) == (None, None)


def test_rounding_around_zero_rings_once():
    assert heard([1e-9, -1e-9, 1e-9, -1e-9, 0.0, 1e-12, -0.25]) == [Sound.GONG]


falls = st.lists(st.floats(0, 8), max_size=80)
plans = st.sampled_from([60.0, 299.0, 300.0, 900.0])


@given(falls, plans, st.floats(-20, 120))
def test_each_sound_is_heard_at_most_once_as_long_as_time_only_falls(steps, planned, start):
    lefts = [start]
    for step in steps:
        lefts.append(lefts[-1] - step)
    sounds = heard(lefts, planned)
    assert sounds.count(Sound.GONG) <= 1
    assert sounds.count(Sound.SOFT) <= (planned >= SOFT_FROM)
    assert sounds == sorted(sounds, key=[Sound.SOFT, Sound.GONG].index)


@given(
    st.lists(st.tuples(st.floats(-200, 900), st.sampled_from("ab"), st.booleans()), max_size=60),
    plans,
)
def test_never_while_paused_and_never_for_a_jump(looks, planned):
    bell, before = Bell(), None
    for left, clock, running in looks:
        bell, sound = bell.look(Moment(clock, left, planned, running), soft_warning=True)
        if sound is not None:
            assert running
            assert before is not None
            assert before[1] == clock
            assert 0 < before[0] - left <= LONGEST_JUMP
        before = (left, clock)


@given(
    st.lists(st.one_of(st.floats(0, 4), st.sampled_from([60.0, 300.0])), max_size=120),
    plans,
)
def test_a_sound_more_takes_time_more(changes, planned):
    left, lefts, extensions = 70.0, [70.0], 0
    for change in changes:
        extended = change in {60.0, 300.0}
        extensions += extended
        left += change if extended else -change
        lefts.append(left)
    assert heard(lefts, planned).count(Sound.GONG) <= 1 + extensions


@pytest.mark.parametrize("running", [True, False])
def test_a_clock_that_stands_still_says_nothing(running):
    assert heard([0.2] * 50, running=running) == []
