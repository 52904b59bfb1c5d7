from datetime import datetime

import pytest

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.programme import (
    Programme,
    ProgrammeTemplate,
    Step,
    StepTemplate,
)


def _step(name, phase, minutes):
    return Step(name, phase, f"Stap {name}", "plenair", minutes)


@pytest.fixture
def programme():
    return Programme(
        "X",
        "Proef",
        (
            _step("a", Phase.START, 10),
            _step("b", Phase.IK, 50),
            _step("p", Phase.PAUZE, 15),
            _step("c", Phase.WIJ, 30),
        ),
    )


def _clock(programme):
    return [f"{at:%H:%M}" for at in programme.starts(datetime(2026, 11, 17, 9, 0))]


def test_times_follow_each_other(programme):
    assert _clock(programme) == ["09:00", "09:10", "10:00", "10:15", "10:45"]


def test_times_follow_when_a_step_is_stretched(programme):
    assert _clock(programme.stretched("b", 20)) == ["09:00", "09:10", "09:30", "09:45", "10:15"]


def test_a_skipped_step_takes_no_time_and_keeps_its_minutes(programme):
    skipped = programme.skipping("b", skip=True)
    assert _clock(skipped)[-1] == "09:55"
    assert skipped.skipping("b", skip=False) == programme


@pytest.mark.parametrize(("to", "order"), [(0, "cabp"), (2, "abcp"), (99, "abpc"), (-5, "cabp")])
def test_a_step_moves_and_stays_within_the_day(programme, to, order):
    assert "".join(step.id for step in programme.moved("c", to)) == order


@pytest.mark.parametrize("minutes", [0, -5, 241])
def test_an_impossible_length_is_refused_in_dutch(programme, minutes):
    with pytest.raises(InvalidInput) as caught:
        programme.stretched("a", minutes)
    assert caught.value.field == "Minuten"
    assert "1 tot 240" in caught.value.message


def test_the_longest_stretch_starts_after_a_break(programme):
    longest = programme.longest_stretch()
    assert (longest.minutes, longest.first_step, longest.is_too_long) == (60, "a", False)


def test_without_the_break_the_stretch_is_too_long(programme):
    longest = programme.skipping("p", skip=True).longest_stretch()
    assert (longest.minutes, longest.is_too_long) == (90, True)


def test_slack_is_not_counted_as_a_stretch():
    slack = Programme("X", "Proef", (_step("a", Phase.START, 70), _step("s", Phase.SPELING, 20)))
    assert not slack.longest_stretch().is_too_long


def test_the_movable_break_has_its_own_place_for_a_seasoned_team():
    template = ProgrammeTemplate(
        "X",
        "Proef",
        60,
        (
            StepTemplate("a", Phase.WIJ, "A", "plenair", (30, 25, 20)),
            StepTemplate(
                "p", Phase.PAUZE, "P", "geen", (5, 5, 5), movable=True, after_when_draaiend="b"
            ),
            StepTemplate("b", Phase.WIJK, "B", "plenair", (25, 30, 35)),
        ),
    )
    orders = ["".join(step.id for step in template.for_stage(stage)) for stage in TeamStage]
    assert orders == ["apb", "apb", "abp"]
    assert [template.for_stage(stage).minutes for stage in TeamStage] == [60, 60, 60]
