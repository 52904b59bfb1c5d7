"""The short form of `make soak-start`."""

import pytest

from tests.starts.course import busy, kept_day, start

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return kept_day(tmp_path_factory.mktemp("dag") / "gegevens")


def test_five_starts_on_a_busy_machine_come_back_to_their_step_whole(place):
    with busy(2):
        starts = [start(place) for _ in range(5)]
    assert [one.faults for one in starts] == [()] * 5
    assert all(one.painted < one.there for one in starts)


def test_the_old_way_in_which_every_thread_imports_for_itself_is_noticed(place):
    (fault,) = start(place, "old").faults
    assert fault.startswith("heavy things were imported on more than one thread")
