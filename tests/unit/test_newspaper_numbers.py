from dataclasses import replace
from uuid import uuid4

import pytest

from tests.unit.papers import (
    a_note,
    an_agreement,
    article,
    by_id,
    holding,
)
from wijkteam_studio.domain.newspaper import Edition, compose
from wijkteam_studio.domain.notes import (
    Tally,
)
from wijkteam_studio.domain.scan import CompetenceColumn
from wijkteam_studio.domain.scoring import ScanForm


@pytest.mark.parametrize(
    ("number", "headline"),
    [
        (1, "Eén afspraak voor de komende weken"),
        (3, "Drie afspraken voor de komende weken"),
    ],
)
def test_the_agreements_are_counted_in_words(library, empty, number, headline):
    made = [an_agreement(f"Afspraak {count}") for count in range(number)]
    told = article(compose(replace(empty, agreements=by_id(made)), library), "afspraken")
    assert told.headline == headline


def test_no_number_under_five_forms(library, example):
    four = dict(list(example.forms.items())[:4])
    told = article(compose(replace(example, forms=four), library), "cijfers")
    assert not told.figures
    assert "formulieren" not in told.figure_note


def test_a_group_that_fewer_than_five_answered_has_no_row(library, example):
    silent = {s.id for s in library.scan.statements if s.group == "leren"}
    forms = {
        key: replace(form, answers={q: 0 if q in silent else a for q, a in form.answers.items()})
        for key, form in example.forms.items()
    }
    told = article(compose(replace(example, forms=forms), library), "cijfers")
    assert "leren" not in told.figures[0].alt
    assert "duidelijkheid 4,1 (kracht)" in told.figures[0].alt


def test_fewer_than_five_crosses_are_not_told(library, empty):
    cross = {"C01": (CompetenceColumn.CAN,)}
    forms = {uuid4(): ScanForm(answers={"Q01": 4}, competences=cross) for _ in range(4)}
    forms |= {uuid4(): ScanForm(answers={"Q01": 4}) for _ in range(3)}
    day = holding(replace(empty, forms=forms), a_note("Wij gaan door.", "trots"))
    assert len(article(compose(day, library), "ik").parts) == 1
    forms[uuid4()] = ScanForm(answers={"Q01": 4}, competences=cross)
    assert len(article(compose(replace(day, forms=forms), library), "ik").parts) == 2


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"3": 4}, ""),
        ({"3": 4, "0": 1}, "2,4."),
        ({"3": 5, "0": 1}, "2,5."),
        ({"3": 6, "2": 1}, "2,9. Zes keer 3 vingers en één keer 2 vingers."),
        ({"3": 5, "niets": 7}, "3,0."),
        (
            {"1": 3, "0": 1, "2": 4},
            "1,4. Vier keer 2 vingers, drie keer 1 vinger en één keer 0 vingers.",
        ),
        ({"0": 5}, "0,0."),
    ],
)
def test_the_support_is_told_from_five_hands(library, empty, counts, told):
    tally = Tally(uuid4(), "DD08", "steun_aantallen", counts, is_open=True)
    day = replace(empty, tallies={tally.id: tally}, agreements=by_id([an_agreement("Bel.")]))
    lines = [p.text for p in article(compose(day, library), "afspraken").passages]
    assert [line for line in lines if "gemiddeld" in line] == (
        [f"Op een schaal van 0 tot 3 vingers: gemiddeld {told}"] if told else []
    )


def test_a_count_that_was_never_opened_is_not_printed(library, empty):
    tally = Tally(uuid4(), "DD08", "steun_aantallen", {"3": 9})
    day = replace(empty, tallies={tally.id: tally}, agreements=by_id([an_agreement("Bel.")]))
    assert "gemiddeld" not in str(compose(day, library))
    opened = replace(day, tallies={tally.id: replace(tally, is_open=True)})
    assert "gemiddeld" in str(compose(opened, library))
    assert "gemiddeld" not in str(compose(opened, library, Edition.SHARED))
