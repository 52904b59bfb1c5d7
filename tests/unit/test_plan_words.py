"""What one reads about a plan: exact words for exact minutes."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from wijkteam_studio.domain.breaks import break_proposal
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.plan_words import (
    difference_in_words,
    duration_in_words,
    proposal_in_words,
    span_in_words,
    spine_in_words,
    stretch_in_words,
    totals,
)
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.wishes import next_working_day

NINE = datetime(2026, 11, 17, 9, 0)


def a_day(*parts):
    steps = [
        Step(f"S{place}", phase, f"Stap {place}", "", minutes)
        for place, (phase, minutes) in enumerate(parts, 1)
    ]
    return Programme("X", "Proef", tuple(steps))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (59, "59 minuten"),
        (60, "1 uur"),
        (61, "1 uur en 1 minuut"),
        (90, "1 uur en 30 minuten"),
        (240, "4 uur"),
    ],
)
def test_a_length_is_said_in_hours_and_minutes(minutes, words):
    assert duration_in_words(minutes) == words


def test_the_spine_names_each_phase_that_gets_time():
    day = a_day((Phase.START, 10), (Phase.IK, 25), (Phase.IK, 15), (Phase.WIJK, 45))
    assert spine_in_words(day) == "Ik 40, Wijk 45 minuten"
    assert spine_in_words(a_day((Phase.START, 10))) == "geen tijd voor Ik, Wij en Wijk"


def test_the_totals_tell_the_phases_the_breaks_and_the_slack():
    day = a_day((Phase.IK, 40), (Phase.PAUZE, 15), (Phase.WIJ, 5), (Phase.SPELING, 20))
    assert totals(day) == (
        (Phase.IK, "Ik 40"),
        (Phase.WIJ, "Wij 5"),
        (Phase.PAUZE, "pauze 15"),
        (Phase.SPELING, "speling 20"),
    )


def test_the_span_runs_from_the_start_to_the_end():
    assert span_in_words(a_day((Phase.IK, 40), (Phase.WIJ, 35)), NINE) == "9.00 tot 10.15 uur"


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        (90, "Precies 1 uur en 30 minuten, zoals het draaiboek."),
        (60, "30 minuten langer dan gepland, klaar om 10.30."),
        (100, "10 minuten korter dan gepland, klaar om 10.30."),
        (0, "Samen 1 uur en 30 minuten."),
    ],
)
def test_a_day_says_how_it_differs_from_its_draaiboek(planned, words):
    assert difference_in_words(a_day((Phase.IK, 90)), planned, NINE) == words


def test_a_stretch_of_75_minutes_fits_and_one_of_76_is_too_long():
    just = a_day((Phase.IK, 75), (Phase.PAUZE, 10), (Phase.WIJ, 30))
    assert stretch_in_words(just) == "Langste stuk zonder pauze: 75 minuten. Dat past."
    over = a_day((Phase.IK, 10), (Phase.PAUZE, 10), (Phase.WIJ, 40), (Phase.WIJK, 36))
    assert stretch_in_words(over) == "Vanaf ‘Stap 3’ is er 76 minuten geen pauze. Dat is te lang."
    assert stretch_in_words(a_day()) == "Er zijn nog geen stappen."


def test_a_proposal_is_a_new_break_or_a_break_that_moves():
    without = a_day((Phase.IK, 50), (Phase.WIJ, 50))
    assert proposal_in_words(break_proposal(without)) == "Zet 10 minuten pauze na ‘Stap 1’"
    late = a_day((Phase.IK, 50), (Phase.WIJ, 50), (Phase.PAUZE, 15), (Phase.WIJK, 10))
    assert proposal_in_words(break_proposal(late)) == "Zet ‘Stap 3’ na ‘Stap 1’"


@pytest.mark.parametrize(
    ("today", "next_one"),
    [
        (date(2026, 11, 12), date(2026, 11, 13)),
        (date(2026, 11, 13), date(2026, 11, 16)),
        (date(2026, 11, 14), date(2026, 11, 16)),
        (date(2026, 11, 15), date(2026, 11, 16)),
    ],
)
def test_the_next_working_day_is_never_in_a_weekend(today, next_one):
    assert next_working_day(today) == next_one


def test_a_step_that_is_skipped_takes_no_time_and_breaks_nothing():
    day = a_day((Phase.IK, 40), (Phase.PAUZE, 15), (Phase.WIJ, 40))
    skipped = day.skipping("S2", skip=True)
    assert skipped.minutes == 80
    assert skipped.longest_stretch().minutes == 80
    assert skipped.skipping("S2", skip=False) == day
    assert day.longest_stretch() == replace(day.longest_stretch(), minutes=40, first_step="S1")


def test_slack_is_no_work():
    day = a_day((Phase.IK, 40), (Phase.SPELING, 30), (Phase.WIJ, 20))
    assert day.longest_stretch().minutes == 60
