from pathlib import Path

import pytest

from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.sections import WHOLE_NEWSPAPER

ROOT = Path(__file__).parents[2]
TOTALS = {"DB1": 240, "DB2": 420, "DB3": 90, "DB4": 120, "DB5": 30}
EVERY_VARIANT = [(programme, stage) for programme in TOTALS for stage in TeamStage]


@pytest.mark.parametrize(("programme", "stage"), EVERY_VARIANT)
def test_each_column_adds_up_to_the_total(library, programme, stage):
    template = library.programme(programme)
    assert template.total == TOTALS[programme]
    assert template.for_stage(stage).minutes == TOTALS[programme]


@pytest.mark.parametrize(("programme", "stage"), EVERY_VARIANT)
def test_no_stretch_without_a_break_is_longer_than_the_rule(library, programme, stage):
    stretch = library.programme(programme).for_stage(stage).longest_stretch()
    assert 0 < stretch.minutes <= 75
    assert not stretch.is_too_long


@pytest.mark.parametrize(
    ("programme", "stage", "minutes"),
    [
        ("DB1", TeamStage.STARTEND, (40, 70, 30)),
        ("DB1", TeamStage.GROEIEND, (40, 55, 45)),
        ("DB1", TeamStage.DRAAIEND, (40, 35, 65)),
        ("DB2", TeamStage.STARTEND, (50, 80, 60)),
        ("DB2", TeamStage.GROEIEND, (50, 65, 75)),
        ("DB2", TeamStage.DRAAIEND, (50, 45, 95)),
    ],
)
def test_minutes_move_between_wij_and_wijk_as_the_tailoring_says(
    library, programme, stage, minutes
):
    day = library.programme(programme).for_stage(stage)
    assert tuple(day.minutes_of(p) for p in (Phase.IK, Phase.WIJ, Phase.WIJK)) == minutes
    kind = "dagdeel" if programme == "DB1" else "hele dag"
    rule = library.tailoring.rule(f"MW0{2 + stage.column}").then
    ik, wij, wijk = minutes
    assert any(
        f"Ik {ik}, Wij {wij}, Wijk {wijk}" in part and kind in part for part in rule.split(").")
    )


def test_the_movable_break_goes_to_its_place_for_a_team_that_runs(library):
    for programme, pause, after in (("DB1", "DD09", "DD10"), ("DB2", "VD10", "VD11")):
        day = library.programme(programme).for_stage(TeamStage.DRAAIEND)
        assert day.index(pause) == day.index(after) + 1


def test_the_closing_and_the_breaks_are_never_cut(library):
    for programme in library.programmes:
        for step in programme.steps:
            closes = "afspraken" in step.harvest and step.phase is Phase.SLOT
            if closes or step.phase is Phase.PAUZE:
                assert step.shrink_to is None, step.id


def test_every_activity_section_and_harvest_of_a_step_exists(library):
    for programme in library.programmes:
        for step in programme.steps:
            if step.activity:
                assert library.activity(step.activity).id == step.activity
            if step.section not in ("", WHOLE_NEWSPAPER):
                assert library.section(step.section).id == step.section
            assert all(library.harvest_field(key).key == key for key in step.harvest)
            assert "geen" not in (step.activity, step.section, *step.harvest)


def test_a_step_that_names_a_section_feeds_it(library):
    for programme in library.programmes:
        for step in programme.steps:
            if step.section not in ("", WHOLE_NEWSPAPER):
                assert set(step.harvest) & set(library.section(step.section).sources), step.id


def test_only_slack_and_breaks_and_the_look_back_yield_nothing(library):
    for programme in library.programmes:
        for step in programme.steps:
            if not step.harvest and step.id != "TK01":
                assert step.phase in (Phase.PAUZE, Phase.SPELING), step.id


def test_every_step_says_and_does_something(library):
    for programme in library.programmes:
        for step in programme.steps:
            assert all((step.say, step.do, step.title)), step.id


def test_step_ids_are_unique_over_all_programmes(library):
    ids = [step.id for programme in library.programmes for step in programme.steps]
    assert len(ids) == len(set(ids)) == 59


def test_the_short_programme_follows_the_conversation_plan(library):
    programme = library.programme("DB3")
    assert programme.plan == library.conversation.id == "WWG90"
    followed = [library.conversation_step(step.id) for step in programme.steps]
    assert followed == list(library.conversation.steps)
    assert library.conversation_step("DD01") is None


def test_the_conversation_plan_guards_its_case_and_its_question(library):
    assert library.conversation.step("WWG3").privacy_check
    assert library.conversation.step("WWG5").required
    assert [s.id for s in library.conversation.steps if s.required] == ["WWG5"]
    assert sum(step.minutes for step in library.conversation.steps) == 90
