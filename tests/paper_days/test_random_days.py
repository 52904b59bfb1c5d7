"""The short form of `make soak-paper`: some of its days, and the proof that it can fail."""

import pytest

from tests.paper_days import controls
from tests.paper_days.days import FULL, NORMAL, DayMaker
from tests.paper_days.judge import judged
from wijkteam_studio.printing import newspaper
from wijkteam_studio.printing.breaking import SetParagraph

SOME_DAYS = [*range(0, NORMAL, 30), NORMAL, NORMAL + FULL]


@pytest.fixture(scope="module")
def maker(library, example):
    return DayMaker(library, example)


@pytest.mark.parametrize("number", SOME_DAYS)
def test_a_random_day_is_whole_on_paper(maker, library, number):
    verdict = judged(maker.day(number), library)
    assert verdict.is_whole, verdict


def test_the_days_are_as_large_as_they_should_be(maker):
    sizes = [len(maker.day(number).notes) for number in SOME_DAYS]
    assert max(sizes[:-2]) > 40
    assert sizes[-2] == 200
    longest = [len(note.text) for note in maker.day(NORMAL + FULL).notes.values()]
    assert longest.count(20_000) == 2


def broken(maker, library):
    days = (judged(maker.short_day(words), library) for words in range(20, 75, 5))
    return [verdict for verdict in days if not verdict.is_whole]


def test_a_day_of_one_note_is_whole(maker, library):
    assert not broken(maker, library)


def test_lines_lost_by_rounding_are_seen_by_the_judge(maker, library, monkeypatch):
    monkeypatch.setattr(SetParagraph, "part", controls.cut_as_before)
    monkeypatch.setattr(newspaper, "faults", controls.read_nothing)
    assert any(verdict.lost for verdict in broken(maker, library))


def test_lines_lost_by_rounding_are_refused_by_the_paper_itself(maker, library, monkeypatch):
    monkeypatch.setattr(SetParagraph, "part", controls.cut_as_before)
    monkeypatch.setattr(newspaper, "LAYOUTS", newspaper.LAYOUTS[:1])
    errors = [verdict.error for verdict in broken(maker, library)]
    assert len(errors) > 1
    assert all("een tekst staat er niet heel" in error for error in errors)


def test_a_plainer_layout_takes_over_when_the_first_one_loses_something(
    maker, library, monkeypatch
):
    monkeypatch.setattr(SetParagraph, "part", controls.cut_as_before)
    assert not broken(maker, library)
