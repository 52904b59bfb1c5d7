"""Preparing a day: what one fills in is kept as it was meant, and refused in words."""

from dataclasses import replace
from datetime import date, time

import pytest

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.programme import LONGEST_STEP, OWN_NOTES, OWN_PREFIX


@pytest.fixture
def plan(desk):
    return desk.plan


def programme(desk):
    return desk.live.day.programme


def test_the_team_and_the_facts_of_a_day_can_be_changed_and_taken_back(desk, plan):
    before = desk.live.day
    plan.set_team(" Wijkteam Zuid ", "Ergens", "De Hoek")
    plan.set_facts(date(2027, 1, 12), time(13, 30), "Het Huis", 12)
    team, session = desk.live.day.team, desk.live.day.session
    assert (team.name, team.municipality, team.neighbourhood) == (
        "Wijkteam Zuid",
        "Ergens",
        "De Hoek",
    )
    assert (session.date, session.start) == (date(2027, 1, 12), time(13, 30))
    assert (session.place, session.people) == ("Het Huis", 12)
    desk.live.undo()
    desk.live.undo()
    assert (desk.live.day.team, desk.live.day.session) == (before.team, before.session)


@pytest.mark.parametrize("field", ["municipality", "neighbourhood"])
def test_a_place_has_80_signs_at_most(desk, plan, field):
    names = {"municipality": "", "neighbourhood": ""}
    plan.set_team("Team", **{**names, field: "x" * 80})
    assert getattr(desk.live.day.team, field) == "x" * 80
    with pytest.raises(InvalidInput):
        plan.set_team("Team", **{**names, field: "x" * 81})


def test_another_draaiboek_brings_its_own_steps_and_its_name(desk, plan):
    plan.choose("DB2", TeamStage.STARTEND)
    day = desk.live.day
    template = desk.library.programme("DB2")
    assert day.programme == template.for_stage(TeamStage.STARTEND)
    assert (day.session.programme_id, day.session.programme_title) == ("DB2", template.title)
    assert day.session.programme_group == template.group
    assert day.session.stage is day.team.stage is TeamStage.STARTEND


def test_a_step_moves_up_and_down_one_place(desk, plan):
    ids = [step.id for step in programme(desk)]
    plan.move(ids[2], -1)
    assert [step.id for step in programme(desk)][:3] == [ids[0], ids[2], ids[1]]
    plan.move(ids[2], 1)
    assert [step.id for step in programme(desk)] == ids


@pytest.mark.parametrize("minutes", [0, LONGEST_STEP + 1])
def test_a_length_that_cannot_be_is_refused_for_old_and_new_steps(desk, plan, minutes):
    first = programme(desk).steps[0]
    with pytest.raises(InvalidInput, match=str(LONGEST_STEP)):
        plan.stretch(first.id, minutes)
    with pytest.raises(InvalidInput, match=str(LONGEST_STEP)):
        plan.add("Eigen stap", Phase.WIJ, minutes, 1)
    assert programme(desk).steps[0] == first


@pytest.mark.parametrize("minutes", [1, LONGEST_STEP])
def test_the_shortest_and_the_longest_step_are_taken(desk, plan, minutes):
    first = programme(desk).steps[0]
    plan.stretch(first.id, minutes)
    added = plan.add("Eigen stap", Phase.WIJ, minutes, 1)
    assert programme(desk).steps[0].minutes == minutes
    assert programme(desk).steps[1] == added


@pytest.mark.parametrize(
    ("phase", "yields"),
    [
        (Phase.IK, ("ik", "plenair", (OWN_NOTES,))),
        (Phase.WIJ, ("wat_werkt", "plenair", (OWN_NOTES,))),
        (Phase.WIJK, ("wijk", "plenair", (OWN_NOTES,))),
        (Phase.SLOT, ("", "plenair", (OWN_NOTES,))),
        (Phase.PAUZE, ("", "", ())),
        (Phase.SPELING, ("", "", ())),
    ],
)
def test_a_step_of_ones_own_yields_notes_unless_people_leave_their_chairs(
    desk, plan, phase, yields
):
    step = plan.add("Eigen stap", phase, 15, 2)
    assert step.id.startswith(OWN_PREFIX)
    assert step.is_own
    assert (step.section, step.activity, step.harvest) == yields
    assert programme(desk).steps[2] == step


def test_a_step_with_notes_is_not_taken_away(desk, plan):
    step = plan.add("Eigen stap", Phase.WIJ, 15, 0)
    other = plan.add("Nog een", Phase.WIJ, 15, 0)
    desk.harvest.add(step.id, OWN_NOTES, "Dit schreven wij.")
    with pytest.raises(InvalidInput, match="notities"):
        plan.remove(step.id)
    plan.remove(other.id)
    assert other not in programme(desk).steps
    assert step in programme(desk).steps


def test_leaving_out_and_taking_in_have_words_of_their_own(desk, plan):
    first = programme(desk).steps[1]
    plan.skip(first.id, skip=True)
    assert programme(desk).step(first.id).skipped
    plan.skip(first.id, skip=False)
    assert programme(desk).step(first.id) == first
    assert desk.live.undo() == "Stap weer opgenomen"
    assert desk.live.undo() == "Stap overgeslagen"


def test_a_werkvorm_can_give_way_to_plain_talk(desk, plan):
    step = next(step for step in programme(desk) if step.activity not in {"", "plenair"})
    plan.use_plain_question(step.id)
    assert programme(desk).step(step.id).activity == "plenair"
    assert programme(desk).step(step.id).say == step.say


@pytest.mark.parametrize("other", ["Aap", "Zon"])
def test_a_team_does_not_get_the_name_of_another(studio, wish, other):
    """Whichever of the two names comes first in the alphabet."""
    studio.new_session(replace(wish, team_id=None, team_name=other))
    desk = studio.new_session(replace(wish, team_id=None, team_name="Maan"))
    with pytest.raises(InvalidInput, match="Er is al een team met deze naam"):
        desk.plan.set_team(other.lower(), "", "")
    assert desk.live.day.team.name == "Maan"
