import shutil
import time
from collections.abc import Iterator
from functools import partial

import pytest

from tests.e2e.hotplug_room import (
    BEAMER,
    LAPTOP,
    PRIVATE,
    THIRD,
    Room,
    close_lid,
    is_at_home,
    is_curtained,
    is_hidden,
    is_on_beamer,
    never_private,
    opened_room,
)

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None, reason="Xvfb is not installed: apt-get install xvfb"
)


@pytest.fixture(params=[pytest.param("no window manager", marks=pytest.mark.long), "openbox"])
def room(request: pytest.FixtureRequest) -> Iterator[Room]:
    with opened_room(request.param) as room:
        yield room


def test_a_mirrored_beamer_is_covered_and_uncovered_by_itself(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.monitors.pull("BEAMER")
    # Qt keeps the old place of a monitor without an output that goes and comes in one breath
    room.seen_within(1, is_hidden)
    room.monitors.plug("BEAMER", LAPTOP)
    state = room.seen_within(0.5, is_curtained)
    assert state["exposure"] == "gespiegeld"
    never_private(room, "LAPTOP", 0.5)
    room.monitors.pull("BEAMER")
    room.seen_within(1, is_hidden)
    room.monitors.plug("BEAMER", BEAMER)
    room.seen_within(2, lambda state: is_on_beamer(state) and is_at_home(state))


def test_a_closed_lid_leaves_the_wall_on_the_beamer_and_nothing_private(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    before = room.ask()["private_rect"]
    close_lid(room)
    never_private(room, "BEAMER", 1.5)
    held = room.ask()
    assert held["visible"], held
    assert held["covered"], held
    room.ask("stop")
    time.sleep(0.4)
    left = room.seen_within(1, lambda state: not state["visible"])
    assert left["covered"], left
    never_private(room, "BEAMER", 0.5)
    room.ask("start")
    room.monitors.plug("LAPTOP", LAPTOP, is_real=True)
    back = room.seen_within(3, lambda state: is_at_home(state) and is_on_beamer(state))
    assert back["private_rect"] == before


def test_a_closed_lid_shows_nothing_private_on_a_beamer_that_was_never_used(room: Room) -> None:
    close_lid(room)
    state = room.seen_within(1, lambda state: state["exposure"] == "scherm weg")
    assert is_curtained(state), state
    never_private(room, "BEAMER", 0.5)
    room.monitors.plug("LAPTOP", LAPTOP, is_real=True)
    room.seen_within(3, is_at_home)


def test_a_lid_that_closes_and_opens_fast_ends_as_it_was(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    for pause in (0.0, 0.05, 0.15, 0.4):
        room.monitors.pull("LAPTOP")
        time.sleep(pause)
        room.monitors.plug("LAPTOP", LAPTOP, is_real=True)
        time.sleep(pause)
    room.seen_within(3, lambda state: is_at_home(state) and is_on_beamer(state))
    time.sleep(1)
    state = room.ask()
    assert is_at_home(state), state
    assert is_on_beamer(state), state


def test_a_window_manager_that_moves_the_window_late_does_not_give_it_another_home(
    room: Room,
) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    close_lid(room)
    room.seen_within(1, lambda state: state["exposure"] == "scherm weg")
    room.monitors.plug("LAPTOP", LAPTOP, is_real=True)
    room.seen_within(3, is_at_home)
    time.sleep(0.4)
    room.ask("drag 1500 100")
    time.sleep(3)
    state = room.ask()
    assert is_at_home(state), state
    assert is_on_beamer(state), state


def test_a_person_may_go_on_where_the_window_was_put(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.ask("stop")
    close_lid(room)
    room.seen_within(2, is_curtained)
    room.ask("accept")
    room.seen_within(2, lambda state: not state["covered"])


def test_a_laptop_that_sleeps_wakes_with_everything_in_its_place(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    for _ in range(2):
        room.monitors.pull("BEAMER")
        room.monitors.pull("LAPTOP")
        time.sleep(0.3)
        room.ask()
        room.monitors.plug("BEAMER", BEAMER)
        never_private(room, "BEAMER", 0.3)
        room.monitors.plug("LAPTOP", LAPTOP, is_real=True)
        room.seen_within(3, lambda state: is_on_beamer(state) and is_at_home(state))


def test_a_beamer_that_was_out_while_the_laptop_slept_gets_the_wall_back(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    time.sleep(1)
    for _ in range(2):
        room.sleep(partial(room.monitors.pull, "BEAMER"), partial(plug_beamer, room))
        time.sleep(1.5)
        state = room.seen_within(0.5, is_on_beamer)
        assert is_at_home(state), state


def test_a_guest_on_the_beamer_goes_home_when_the_screens_change(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.ask("drag 1500 60")
    room.seen_within(1, is_curtained)
    time.sleep(2)
    room.monitors.plug("ANDER", THIRD)
    room.seen_within(4, lambda state: is_on_beamer(state) and is_at_home(state))


def plug_beamer(room: Room) -> None:
    room.monitors.plug("BEAMER", BEAMER)


def test_a_laptop_without_any_picture_survives(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.monitors.pull("BEAMER")
    room.monitors.pull("LAPTOP")
    room.monitors.go_dark()
    time.sleep(0.5)
    asleep = room.ask()
    assert not [name for name in asleep["screens"] if name in {"LAPTOP", "BEAMER"}]


def test_another_first_screen_changes_nothing(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.monitors.plug("BEAMER", BEAMER, is_primary=True)
    time.sleep(0.5)
    state = room.ask()
    assert is_on_beamer(state), state
    assert is_at_home(state), state


def test_a_third_screen_does_not_draw_the_wall_away(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.monitors.plug("ANDER", THIRD)
    state = room.seen_within(2, lambda state: "ANDER" in state["screens"])
    time.sleep(0.5)
    assert is_on_beamer(room.ask())
    room.monitors.pull("BEAMER")
    room.seen_within(2, lambda state: state["visible"] and state["on"] == "ANDER")
    room.monitors.plug("BEAMER", BEAMER)
    state = room.seen_within(2, is_on_beamer)
    assert is_at_home(state)


def test_a_beamer_that_came_later_gets_the_wall_that_was_on(room: Room) -> None:
    room.monitors.pull("BEAMER")
    room.seen_within(2, lambda state: state["screens"] == ["LAPTOP"])
    room.ask("start")
    room.seen_within(2, lambda state: state["visible"] and state["covered"])
    never_private(room, "LAPTOP", 0.5)
    room.monitors.plug("BEAMER", BEAMER)
    room.seen_within(2, lambda state: is_on_beamer(state) and is_at_home(state))


def test_a_window_that_is_dragged_to_the_beamer_is_covered_there(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.ask("drag 1500 100")
    there = room.seen_within(2, lambda state: state["private_on"] == "BEAMER")
    room.seen_within(1, is_curtained)
    never_private(room, "BEAMER", 0.5)
    room.ask("drag 100 100")
    room.seen_within(3, lambda state: is_on_beamer(state) and state["private_on"] == "LAPTOP")
    room.seen_within(1, lambda state: not state["covered"])
    assert there["line"]


def test_a_window_that_lies_half_over_the_beamer_is_covered(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.ask("drag 900 100")
    state = room.seen_within(2, lambda state: state["covered"])
    assert state["exposure"] == "op de beamer"
    assert is_on_beamer(room.ask())


def test_the_screens_can_be_pointed_at(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.ask("signs")
    room.seen_within(1, lambda state: [name for name, _ in state["signs"]] == ["LAPTOP", "BEAMER"])
    room.seen_within(1, lambda state: PRIVATE not in state["centre"].values())
    room.monitors.pull("BEAMER")
    room.seen_within(1, lambda state: state["signs"] == [])
