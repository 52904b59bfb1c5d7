"""Hands that were counted, as the paper tells them."""

from dataclasses import replace
from uuid import UUID

import pytest

from tests.unit.papers import an_agreement, article, by_id, choosing
from wijkteam_studio.domain.harvest import HarvestField, HarvestKind, Option
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.notes import SectionChoice, Tally

HANDS, MADE_UP = "steun_aantallen", "warmte"
WORDS = (Option("koud", "koud water"), Option("warm", "warm water"))


def counted(number, step, counts, field=HANDS, *, is_open=True):
    """A count under a key that says nothing of when it came."""
    return Tally(UUID(int=number), step, field, counts, is_open=is_open)


def told(library, day, *tallies):
    day = replace(day, tallies=by_id(tallies), agreements=by_id([an_agreement("Bel.")]))
    return [
        (part.title, passage.text)
        for part in article(compose(day, library), "afspraken").parts
        for passage in part.passages
    ]


def fed_by(library, field):
    """The library with this field as a source of the agreements, and of nothing else."""
    plan = library.newspaper
    sections = tuple(
        replace(section, sources=(field.key,)) if section.id == "afspraken" else section
        for section in plan.sections
    )
    harvest = (*(known for known in library.harvest if known.key != field.key), field)
    return replace(library, harvest=harvest, newspaper=replace(plan, sections=sections))


@pytest.mark.parametrize(("early", "late"), [(1, 2), (2, 1)])
def test_the_paper_tells_the_last_count_of_the_day_in_whatever_order_they_are_kept(
    library, empty, early, late
):
    first, last = empty.programme.steps[1].id, empty.programme.steps[5].id
    tallies = [counted(early, first, {"1": 5}), counted(late, last, {"3": 5})]
    tallies.sort(key=lambda tally: tally.id)
    assert told(library, empty, *tallies) == [
        ("Steun voor onze zin", "Op een schaal van 0 tot 3 vingers: gemiddeld 3,0.")
    ]


def test_a_count_that_is_closed_does_not_hide_an_earlier_one_that_was_opened(library, empty):
    first, last = empty.programme.steps[1].id, empty.programme.steps[5].id
    tallies = (counted(1, first, {"1": 5}), counted(2, last, {"3": 5}, is_open=False))
    ((_title, text),) = told(library, empty, *tallies)
    assert text.endswith("gemiddeld 1,0.")


def test_a_count_of_another_field_is_not_told_as_the_support(library, empty):
    step = empty.programme.steps[1].id
    assert told(library, empty, counted(1, step, {"3": 9}, "tijdwaardering")) == []


def test_a_team_that_wrote_the_section_itself_decides_about_the_numbers_too(library, empty):
    written = choosing(empty, SectionChoice("afspraken", text="Wij schreven dit zelf."))
    step = empty.programme.steps[1].id
    assert told(library, written, counted(1, step, {"3": 9})) == [("", "Wij schreven dit zelf.")]


def test_a_scale_in_words_has_the_name_of_its_field_and_a_spread_alone(library, empty):
    field = HarvestField(MADE_UP, "Hoe warm", "Tel.", HarvestKind.TALLY, scale=WORDS)
    step = empty.programme.steps[1].id
    lines = told(fed_by(library, field), empty, counted(1, step, {"koud": 3, "warm": 5}, MADE_UP))
    assert lines == [("Hoe warm", "Vijf keer warm water en drie keer koud water.")]
    assert told(fed_by(library, field), empty, counted(1, step, {"warm": 6}, MADE_UP)) == []


def test_numbers_without_a_unit_have_no_space_before_the_colon(library, empty):
    scale = (Option("1", "1"), Option("2", "2"))
    field = HarvestField(MADE_UP, "Cijfer", "Tel.", HarvestKind.TALLY, scale=scale)
    step = empty.programme.steps[1].id
    ((_title, text),) = told(fed_by(library, field), empty, counted(1, step, {"2": 5}, MADE_UP))
    assert text == "Op een schaal van 1 tot 2: gemiddeld 2,0."


def test_what_may_not_be_printed_is_not_counted_out_loud(library, empty):
    scale = (Option("1", "1"), Option("2", "2"))
    field = HarvestField("tijdwaardering", "Tijd", "Tel.", HarvestKind.TALLY, scale=scale)
    step = empty.programme.steps[1].id
    tally = counted(1, step, {"2": 5}, "tijdwaardering")
    assert told(fed_by(library, field), empty, tally) == []


def test_a_count_without_a_scale_is_no_count_that_can_be_told(library, empty):
    field = HarvestField(MADE_UP, "Kruisjes", "Tel.", HarvestKind.TALLY)
    step = empty.programme.steps[1].id
    assert told(fed_by(library, field), empty, counted(1, step, {"2": 5}, MADE_UP)) == []
