import shutil
import time
from collections.abc import Iterator

import pytest

from tests.e2e.hotplug_room import (
    BEAMER,
    LAPTOP,
    PRIVATE,
    Room,
    is_hidden,
    is_on_beamer,
    opened_room,
)

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None, reason="Xvfb is not installed: apt-get install xvfb"
)


@pytest.fixture(params=[pytest.param("no window manager", marks=pytest.mark.long), "openbox"])
def room(request: pytest.FixtureRequest) -> Iterator[Room]:
    with opened_room(request.param) as room:
        yield room


def test_the_wall_leaves_with_the_beamer_and_comes_back_with_it(room: Room) -> None:
    assert room.first["screens"] == ["BEAMER", "LAPTOP"]
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    for times in range(1, 4):
        room.monitors.pull("BEAMER")
        hidden = room.seen_within(0.5, is_hidden)
        assert hidden["events"][-1] == "lost BEAMER 1024x768"
        room.monitors.plug("BEAMER", BEAMER)
        back = room.seen_within(2, is_on_beamer)
        assert back["events"][-1] == "returned BEAMER 1024x768"
        assert back["centre"]["LAPTOP"] == PRIVATE
        assert back["private_on"] == "LAPTOP"
        assert len(back["events"]) == 2 * times


def test_a_stopped_wall_stays_away_when_the_beamer_comes_back(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.monitors.pull("BEAMER")
    room.seen_within(0.5, is_hidden)
    room.ask("stop")
    room.monitors.plug("BEAMER", BEAMER)
    back = room.seen_within(2, lambda state: "BEAMER" in state["screens"])
    assert not back["visible"]
    assert back["events"] == ["lost BEAMER 1024x768"]


def test_one_screen_is_covered_only_on_request_and_the_beamer_takes_the_wall_over(
    room: Room,
) -> None:
    room.monitors.pull("BEAMER")
    alone = room.seen_within(2, lambda state: state["screens"] == ["LAPTOP"])
    assert not alone["visible"]
    room.ask("start")
    covered = room.seen_within(2, lambda state: state["visible"])
    assert covered["rect"] == list(LAPTOP)
    assert covered["events"] == ["one_screen LAPTOP 1366x768"]
    room.monitors.plug("BEAMER", BEAMER)
    moved = room.seen_within(2, is_on_beamer)
    assert moved["events"][-1] == "returned BEAMER 1024x768"
    room.seen_within(2, lambda state: state["centre"]["LAPTOP"] == PRIVATE)


def test_the_wall_leaves_the_keyboard_to_the_facilitator_each_time_it_comes() -> None:
    with opened_room("openbox") as room:
        room.seen_within(2, lambda state: state["keyboard"] == "QMainWindow")
        room.ask("start")
        room.seen_within(2, is_on_beamer)
        for _ in range(2):
            never_at_the_wall(room)
            room.monitors.pull("BEAMER")
            room.seen_within(0.5, is_hidden)
            room.monitors.plug("BEAMER", BEAMER)
            room.seen_within(2, is_on_beamer)
        never_at_the_wall(room)


def test_the_wall_over_the_only_screen_takes_the_keyboard_and_gives_it_back() -> None:
    with opened_room("openbox") as room:
        room.monitors.pull("BEAMER")
        room.seen_within(2, lambda state: state["screens"] == ["LAPTOP"])
        room.ask("start")
        room.seen_within(2, lambda state: state["keyboard"] == "AudienceWindow")
        room.monitors.plug("BEAMER", BEAMER)
        room.seen_within(2, lambda state: is_on_beamer(state) and is_typing(state))


def is_typing(state: dict) -> bool:
    return state["keyboard"] == "QMainWindow"


def never_at_the_wall(room: Room) -> None:
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        state = room.ask()
        assert is_typing(state), state


def test_a_mirrored_beamer_is_told_and_hides_the_wall(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    room.monitors.pull("BEAMER")
    room.seen_within(0.5, is_hidden)
    room.monitors.plug("BEAMER", LAPTOP)
    state = room.seen_within(2, lambda state: len(state["events"]) > 1)
    assert not state["visible"]
    assert "mirrored LAPTOP 1366x768" in state["events"]
    room.monitors.pull("BEAMER")
    room.seen_within(0.5, is_hidden)
    room.monitors.plug("BEAMER", BEAMER)
    room.seen_within(2, is_on_beamer)


def test_another_picture_size_of_the_beamer_is_filled_again(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    smaller = (1366, 0, 800, 600)
    room.monitors.pull("BEAMER")
    room.seen_within(0.5, is_hidden)
    room.monitors.plug("BEAMER", smaller)
    room.seen_within(2, lambda state: state["visible"] and state["rect"] == list(smaller))


def test_a_loose_plug_ends_with_the_wall_on_the_beamer_and_off_the_laptop(room: Room) -> None:
    room.ask("start")
    room.seen_within(2, is_on_beamer)
    for pause in (0.0, 0.01, 0.03, 0.06, 0.1, 0.2):
        room.monitors.pull("BEAMER")
        time.sleep(pause)
        room.monitors.plug("BEAMER", (1366, 0, 800, 600))
        time.sleep(pause)
        room.monitors.pull("BEAMER")
        time.sleep(pause)
        room.monitors.plug("BEAMER", BEAMER)
    room.seen_within(3, lambda state: is_on_beamer(state) and state["centre"]["LAPTOP"] == PRIVATE)
    time.sleep(1)
    state = room.ask()
    assert is_on_beamer(state), state
    assert state["centre"]["LAPTOP"] == PRIVATE
