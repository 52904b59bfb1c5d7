"""What people could read wrong: a side that is not told, a button that stands there twice."""

from dataclasses import replace

import pytest

from wijkteam_studio.domain.readable import readable
from wijkteam_studio.domain.wall import Showing

SIDES, COUNTED = "DD05", "DD13"


@pytest.fixture
def running(desk):
    desk.conduct.begin()
    return desk


def test_a_rescue_text_tells_what_is_offered_from_what_is_sought(running):
    for text, side in (("Brieven", "brengen"), ("Schuldhulp", "halen"), ("Van vroeger", "")):
        running.harvest.add(SIDES, "brengen_halen", text, side)
    lines = readable(running.live.day).splitlines()
    assert [line for line in lines if line.startswith("- ")] == [
        "- Brieven (brengen)",
        "- Schuldhulp (halen)",
        "- Van vroeger",
    ]


def test_a_field_that_a_step_asks_twice_can_be_shown_to_the_room_once(running):
    day = running.live.day
    steps = tuple(
        replace(step, harvest=("tijdwaardering", "aanwezigen_aantal", "tijdwaardering"))
        if step.id == COUNTED
        else step
        for step in day.programme.steps
    )
    running.live.change("Draaiboek", replace(day, programme=replace(day.programme, steps=steps)))
    running.conduct.go_to(COUNTED)
    running.counts.set_people(COUNTED, "aanwezigen_aantal", 9)
    shown = [choice for choice in running.wall.choices() if choice.kind == Showing.count("").kind]
    assert shown == [Showing.count("tijdwaardering"), Showing.count("aanwezigen_aantal")]
