import pytest

from wijkteam_studio.domain.breaks import break_proposal
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.plan_words import (
    difference_in_words,
    duration_in_words,
    spine_in_words,
    stretch_in_words,
    totals,
)
from wijkteam_studio.domain.programme import Programme, Step


def programme(*steps):
    return Programme(
        "EIGEN",
        "Dag",
        tuple(
            Step(f"S{number}", phase, f"Stap {number}", "plenair", minutes)
            for number, (phase, minutes) in enumerate(steps)
        ),
    )


@pytest.mark.parametrize("stage", TeamStage)
def test_no_draaiboek_of_ours_breaks_the_break_rule(library, stage):
    for template in library.programmes:
        assert break_proposal(template.for_stage(stage)) is None


def test_the_short_break_moves_into_the_middle_of_what_is_too_long():
    day = programme(
        (Phase.WIJ, 40), (Phase.WIJ, 40), (Phase.PAUZE, 10), (Phase.WIJK, 20), (Phase.SLOT, 10)
    )
    proposal = break_proposal(day)
    assert proposal.moved.id == "S2"
    assert proposal.after.id == "S0"
    moved = day.moved("S2", day.index("S2") + proposal.by)
    assert moved.longest_stretch().minutes == proposal.stretch == 70


def test_a_lunch_stays_and_a_new_break_is_proposed():
    day = programme((Phase.IK, 60), (Phase.IK, 60), (Phase.PAUZE, 45), (Phase.WIJK, 10))
    proposal = break_proposal(day)
    assert proposal.moved is None
    assert (proposal.after.id, proposal.at) == ("S0", 1)


def test_one_step_that_is_too_long_by_itself_has_no_proposal():
    assert break_proposal(programme((Phase.WIJ, 90))) is None


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(240, "4 uur"), (90, "1 uur en 30 minuten"), (30, "30 minuten"), (61, "1 uur en 1 minuut")],
)
def test_a_length_reads_as_people_say_it(minutes, words):
    assert duration_in_words(minutes) == words


def test_the_plan_in_words(library):
    day = library.programme("DB1").for_stage(TeamStage.GROEIEND)
    assert spine_in_words(day) == "Ik 40, Wij 55, Wijk 45 minuten"
    assert [words for _phase, words in totals(day)] == [
        "Ik 40",
        "Wij 55",
        "Wijk 45",
        "pauze 20",
        "speling 20",
    ]
    assert stretch_in_words(day) == "Langste stuk zonder pauze: 75 minuten. Dat past."


def test_a_longer_day_says_how_much_and_until_when(library):
    from datetime import datetime

    day = library.programme("DB1").for_stage(TeamStage.GROEIEND)
    first = day.steps[0]
    longer = day.stretched(first.id, first.minutes + 10)
    begins = datetime(2027, 1, 12, 9, 0)
    assert (
        difference_in_words(longer, 240, begins) == "10 minuten langer dan gepland, klaar om 13.10."
    )
    assert difference_in_words(day, 240, begins) == "Precies 4 uur, zoals het draaiboek."
    assert stretch_in_words(longer).startswith("Vanaf ‘Welkom en spelregels’ is er 85 minuten")
