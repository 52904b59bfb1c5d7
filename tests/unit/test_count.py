"""What a count of hands tells, and to whom a scale makes sense."""

from uuid import uuid4

import pytest

from wijkteam_studio.domain.count import CountReading, ends, mean_of, reading
from wijkteam_studio.domain.harvest import HarvestField, HarvestKind, Option
from wijkteam_studio.domain.notes import Tally
from wijkteam_studio.domain.scoring import Thresholds

FIVE = tuple(Option(str(number), f"Plaats {number}") for number in range(1, 6))
WORDS = (Option("koud", "Koud"), Option("warm", "Warm"))
MIXED = (*FIVE, Option("geen", "Geen idee"))


def told(counts, scale=FIVE, *, is_open=True):
    field = HarvestField("tijd", "Tijd", "Tel.", HarvestKind.TALLY, scale=scale)
    tally = Tally(uuid4(), "DD01", "tijd", counts, is_open=is_open)
    return reading(tally, field, Thresholds())


@pytest.mark.parametrize("counts", [{}, {"3": 0}, {"van vroeger": 9}])
def test_an_open_count_without_hands_on_its_scale_is_empty_and_not_few(counts):
    assert told(counts) == CountReading()


def test_a_closed_count_tells_nothing_not_even_how_many(library):
    assert told({"3": 9}, is_open=False) == CountReading()
    assert reading(None, library.named_field("tijdwaardering"), Thresholds()) == CountReading()


def test_few_hands_tell_how_many_and_no_more():
    assert told({"3": 1}) == CountReading(1, is_few=True)


def test_hands_beside_the_scale_do_not_count():
    assert told({"3": 6, "9": 5}) == CountReading(6, "3,0")


@pytest.mark.parametrize(
    ("counts", "mean"),
    [((6, 2, 0, 0, 0), "1,3"), ((59, 1, 0, 0, 0), "1,0"), ((19, 1, 0, 0, 0), "1,1"),
     ((0, 0, 0, 1, 19), "5,0"), ((0, 0, 0, 3, 17), "4,9"), ((1, 0, 0, 0, 0), "1,0")],
)  # fmt: skip
def test_a_mean_has_one_decimal_and_a_half_goes_up(counts, mean):
    assert mean_of(tuple(zip(FIVE, counts, strict=True))) == mean


@pytest.mark.parametrize("scale", [WORDS, MIXED])
def test_a_scale_that_is_not_of_numbers_has_a_spread_and_no_mean(scale):
    found = told({scale[-1].id: 7}, scale)
    assert (found.mean, found.rows[-1]) == ("", (scale[-1].label, 7))
    assert ends(scale) == ""


def test_the_ends_of_a_scale_are_its_first_and_its_last_place():
    assert ends(FIVE) == "1 tot 5"
    assert ends(()) == ""
    assert mean_of(()) == ""


def test_what_has_no_instrument_of_its_own_is_written_as_notes():
    as_notes = {
        kind
        for kind in HarvestKind
        if HarvestField("a", "A", "a", kind).written_as is HarvestKind.NOTE
    }
    assert as_notes == {
        HarvestKind.NOTE, HarvestKind.TALLY, HarvestKind.MATRIX, HarvestKind.CHOICE,
    }  # fmt: skip
    hands = HarvestField("a", "A", "a", HarvestKind.TALLY, scale=FIVE)
    assert hands.written_as is HarvestKind.TALLY
