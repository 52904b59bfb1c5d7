"""The paper is read back: every way in which it can be wrong is seen."""

from dataclasses import replace

import pytest

from tests.unit.papers import a_note, holding
from tests.unit.test_printing_parts import FONTS
from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.newspaper.paper import Passage
from wijkteam_studio.printing import newspaper as printing
from wijkteam_studio.printing.reading import faults
from wijkteam_studio.printing.said import Placed, Said
from wijkteam_studio.printing.typesetter import Typesetter


@pytest.fixture(scope="module")
def story(library, empty):
    texts = ("Wij drinken koffie met de buurt.", "Wij bellen altijd terug.", "De deur staat open.")
    notes = [a_note(text, "wat_werkt", order=place) for place, text in enumerate(texts)]
    return compose(holding(empty, *notes), library)


@pytest.fixture(params=printing.LAYOUTS, ids=["beautiful", "plain"])
def made(request, story, escaper):
    canvas, pdf = printing._painted(story, request.param(story, escaper))
    return canvas.placed, pdf


def found(made, story, escaper):
    placed, pdf = made
    return {(fault.what, fault.text) for fault in faults(pdf, placed, story, escaper.shown)}


def test_a_good_paper_has_no_faults(made, story, escaper):
    assert found(made, story, escaper) == set()


@pytest.mark.parametrize("layout", printing.LAYOUTS, ids=["beautiful", "plain"])
def test_the_example_has_no_faults_in_any_layout(library, example, escaper, layout):
    paper = compose(example, library)
    canvas, pdf = printing._painted(paper, layout(paper, escaper))
    assert faults(pdf, canvas.placed, paper, escaper.shown) == []


def with_passages(story, *texts):
    """The same story with these passages where the notes stood."""
    works = next(item for item in story.articles if item.section == "wat_werkt")
    part = replace(works.parts[0], passages=tuple(Passage(text) for text in texts))
    changed = replace(works, parts=(part,))
    return replace(
        story, articles=tuple(changed if item is works else item for item in story.articles)
    )


def test_a_text_that_was_not_set_is_missed(made, story, escaper):
    texts = [p.text for item in story.articles for p in item.passages if p.notes]
    other = with_passages(story, *texts, "Dit stond er ook.")
    assert ("ontbreekt", "Dit stond er ook.") in found(made, other, escaper)


def test_a_text_that_was_released_twice_must_be_there_twice(made, story, escaper, library, empty):
    texts = [p.text for item in story.articles for p in item.passages if p.notes]
    twice = with_passages(story, *texts, texts[0])
    assert ("ontbreekt", texts[0]) in found(made, twice, escaper)
    for layout in printing.LAYOUTS:
        canvas, pdf = printing._painted(twice, layout(twice, escaper))
        assert faults(pdf, canvas.placed, twice, escaper.shown) == []


def test_a_text_that_was_set_once_too_often_is_seen(made, story, escaper):
    texts = [p.text for item in story.articles for p in item.passages if p.notes]
    fewer = with_passages(story, *texts[:-1])
    assert ("staat er te vaak", texts[-1]) in found(made, fewer, escaper)


def test_texts_in_another_order_are_seen(made, story, escaper):
    texts = [p.text for item in story.articles for p in item.passages if p.notes]
    turned = with_passages(story, *reversed(texts))
    assert {what for what, _ in found(made, turned, escaper)} == {"staat niet op zijn plaats"}


@pytest.mark.parametrize(
    ("move", "what"),
    [
        ({"left": 300.0, "right": 310.0}, "staat buiten zijn kolom"),
        ({"left": -30.0}, "valt buiten de bladzijde"),
        ({"top": 600.0, "bottom": 100.0, "right": 500.0}, "ligt over andere tekst"),
    ],
)
def test_a_box_that_is_elsewhere_is_seen(made, story, escaper, move, what):
    placed, pdf = made
    box = next(b for b in placed if b.said and b.said.text == "De deur staat open.")
    moved = [replace(b, **move) if b is box else b for b in placed]
    assert what in {found_one for found_one, _ in found((moved, pdf), story, escaper)}


def test_letters_that_nobody_placed_are_seen(made, story, escaper):
    placed, pdf = made
    box = next(b for b in placed if b.said and b.said.text == "De deur staat open.")
    left_out = [b for b in placed if b is not box]
    faulty = found((left_out, pdf), story, escaper)
    assert ("staat buiten zijn kolom", "Dedeurstaatopen.") in faulty
    assert ("ontbreekt", "De deur staat open.") in faulty


def test_a_text_that_reads_otherwise_is_seen(made, story, escaper):
    placed, pdf = made
    box = next(b for b in placed if b.said and b.said.text == "De deur staat open.")
    said = Said(box.said.text, "De deur staat niet open.")
    other = [replace(b, said=said) if b is box else b for b in placed]
    assert ("staat er niet heel", "De deur staat open.") in found((other, pdf), story, escaper)


FIRST = Placed(1, 40, 700, 200, 720, Said("x", "x"))


@pytest.mark.parametrize(
    "there",
    [
        {"top": 700, "bottom": 680},
        {"top": 719, "bottom": 699},
        {"top": 700, "bottom": 680, "left": 39},
        {"top": 700, "bottom": 680, "left": 120},
        {"left": 220, "right": 380},
        {"left": 201, "right": 380},
        {"left": 220, "right": 380, "top": 400, "bottom": 380},
        {"page": 2},
        {"page": 2, "left": 10, "top": 740, "bottom": 720},
    ],
)
def test_lower_in_a_later_column_and_on_a_later_page_is_read_after(there):
    assert replace(FIRST, **there).follows(FIRST)


@pytest.mark.parametrize(
    "there",
    [
        {},
        {"top": 740, "bottom": 720},
        {"left": 10, "right": 30},
        {"top": 700, "bottom": 680, "left": 10, "right": 30},
        {"top": 700, "bottom": 680, "left": 38},
        {"top": 740, "bottom": 720, "left": 120},
        {"page": 0},
        {"page": 0, "left": 220, "right": 380},
    ],
)
def test_what_is_higher_or_more_to_the_left_is_not_read_after(there):
    assert not replace(FIRST, **there).follows(FIRST)


def test_a_paper_that_is_whole_in_no_layout_is_refused(library, example, monkeypatch):
    """Also what no layout sets is named, with its place and what one can do."""
    monkeypatch.setattr(Typesetter, "_passage", lambda *_args, **_more: iter(()))
    with pytest.raises(PrintError, match="ontbreekt") as refused:
        printing.newspaper_pdf(compose(example, library), FONTS)
    assert "(bij " in refused.value.message
    assert "Knip die tekst in stukken" in refused.value.advice


def test_a_plainer_paper_takes_over(library, example, monkeypatch, escaper):
    paper = compose(example, library)
    plain = printing._painted(paper, printing.LAYOUTS[1](paper, escaper))[1]
    monkeypatch.setattr(printing, "LAYOUTS", (without_last_row, printing.LAYOUTS[1]))
    assert printing.newspaper_pdf(paper, FONTS) == plain


def without_last_row(paper, escaper):
    """A layout that forgets what stands last on every page."""
    sheets = printing._sheets(paper, escaper)
    for sheet in sheets:
        sheet.rows.pop()
    return sheets


@pytest.mark.parametrize(
    "text",
    [
        "een \u0308 los teken",
        "coo \u0308rdinatie en ide \u0301",
        "a-\u0301 b",
        "q\u0308\u0308 é\u0301\u0301 n",
        "\u0301 begint",
        "o\u0308\u0301\u0323 e\u0327\u0302",
    ],
)
def test_loose_and_doubled_accents_do_not_hold_up_the_paper(library, empty, text):
    paper = compose(holding(empty, a_note(text, "wat_werkt")), library)
    assert printing.newspaper_pdf(paper, FONTS).startswith(b"%PDF")
