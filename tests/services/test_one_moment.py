"""The list and the wall tell the end of a step as one moment, to its very last second."""

from datetime import timedelta


def test_the_list_and_the_wall_agree_in_the_last_part_of_a_second(desk, clocks):
    clocks.advance(0.4 / 60)
    desk.conduct.begin()
    desk.conduct.next()
    place = desk.live.day.programme.index(desk.live.day.position.step_id)
    clocks.advance((desk.conduct.seconds_left - 0.1) / 60)
    assert 0 < desk.conduct.seconds_left < 0.2
    gap = desk.conduct.timing.steps[place + 1].expected - desk.conduct.ends
    assert abs(gap) < timedelta(milliseconds=1)
