import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import uuid4

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.paper_text import bare, body, pages
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.notes import Destination, Note, SectionChoice
from wijkteam_studio.printing.newspaper import newspaper_pdf

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
NOW = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
_TEXT = (
    "wij merken dat bewoners pas laat bij ons komen omdat zij niet weten wie wat doet in de buurt "
    "en hoe je de weg vindt naar schuldhulpverlening of wijkverpleging"
)
WORDS = _TEXT.split()
POINTS_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def empty(example):
    return Day(example.team, example.session, example.programme)


@pytest.fixture(scope="module")
def paper(library, example):
    return newspaper_pdf(compose(example, library), FONTS)


def a_note(text, field="wat_werkt", step="VB01"):
    return Note(uuid4(), step, field, text, 1, NOW, NOW, destination=Destination.NEWSPAPER)


def printed(day, library, *notes):
    held = replace(day, notes={**day.notes, **{note.id: note for note in notes}})
    return newspaper_pdf(compose(held, library), FONTS)


def test_the_example_day_is_four_pages(paper):
    assert len(pages(paper)) == 4
    assert re.search(r"^In deze krant\s*$", pages(paper)[0], flags=re.M)


def test_every_page_of_the_example_is_filled_to_the_bottom_margin(paper):
    with pdfium.PdfDocument(paper) as document:
        for page in document:
            image = page.render(scale=0.5).to_pil().convert("L")
            lines = [
                y
                for y in range(image.height)
                if min(image.crop((0, y, image.width, y + 1)).tobytes()) < 246
            ]
            assert max(lines) > 0.94 * image.height
            gaps = [b - a for a, b in pairwise(lines)]
            assert max(gaps) < 0.06 * image.height


def test_nothing_comes_closer_to_the_edge_than_twelve_millimetres(paper):
    with pdfium.PdfDocument(paper) as document:
        for page in document:
            width, height = page.get_size()
            assert (round(width), round(height)) == (595, 842)
            for item in page.get_objects():
                left, bottom, right, top = item.get_bounds()
                edge = min(left, bottom, width - right, height - top)
                assert edge >= 12 * POINTS_PER_MM - 1.5


def boxes(page):
    """The boxes of all text runs on a page."""
    kinds = [pdfium.raw.FPDF_PAGEOBJ_TEXT]
    return [item.get_bounds() for item in page.get_objects(filter=kinds)]


def overlap(one, other):
    """How deep two boxes lie over each other, in points."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, down)


def deepest_overlap(pdf):
    with pdfium.PdfDocument(pdf) as document:
        found = [boxes(page) for page in document]
    assert all(len(page) > 5 for page in found)
    return max(
        overlap(one, other)
        for page in found
        for number, one in enumerate(page)
        for other in page[number + 1 :]
    )


def test_no_two_pieces_of_text_lie_over_each_other(paper):
    assert deepest_overlap(paper) < 0.5


def test_text_that_runs_on_over_pages_lies_nowhere_over_other_text(library, example):
    many = [a_note(f"Notitie {n}. " + "Wij doen iets voor de buurt. " * 9) for n in range(30)]
    assert deepest_overlap(printed(example, library, *many)) < 0.5


def test_every_note_for_the_newspaper_is_read_back_once_and_no_other(paper, example):
    text = body(paper)
    assert len(example.notes) == 67
    for note in example.notes.values():
        wanted = 1 if note.destination is Destination.NEWSPAPER else 0
        assert text.count(bare(note.text)) == wanted, note.text


def test_what_is_never_printed_stays_out_even_when_somebody_chooses_it(paper, library, example):
    never = [key for key in library.newspaper.never_printed if key != "verwachtingen"]
    chosen = [a_note(f"Geheim {key} blijft hier.", key, "DD08") for key in never]
    chosen += [
        replace(n, destination=Destination.NEWSPAPER) for n in example.notes_in("verwachtingen")
    ]
    assert len(chosen) > len(never) > 5
    pdf = printed(example, library, *chosen)
    assert not [note.text for note in chosen if bare(note.text) in body(pdf)]
    assert pdf == paper
    labels = [library.harvest_field(key).label for key in library.newspaper.never_printed]
    assert not [label for label in labels if bare(label) in body(paper)]


def test_the_list_of_what_is_inside_gives_the_right_pages(paper, library, example):
    front, *inside = [bare(page) for page in pages(paper)]
    listed = front[front.index(bare("In deze krant")) :]
    for item in compose(example, library).articles[1:]:
        place = next(n for n, text in enumerate(inside, 2) if bare(item.headline) in text)
        assert bare(f"{place}{item.headline}") in listed


def test_the_same_story_gives_the_same_bytes(paper, library, example):
    assert newspaper_pdf(compose(example, library), FONTS) == paper


def test_all_faces_travel_along_and_none_is_helvetica(paper):
    assert b"Helvetica" not in paper
    assert b"PlexSerif" in paper
    names = re.findall(rb"/BaseFont /(\S+)", paper)
    assert names
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in names)
    assert paper.count(b"/FontFile2") == len(re.findall(rb"/Type /FontDescriptor", paper))


def test_the_document_says_what_it_is_and_nothing_of_the_computer(paper, example):
    assert b"/Lang (nl-NL)" in paper
    assert b"/DisplayDocTitle true" in paper
    with pdfium.PdfDocument(paper) as document:
        facts = document.get_metadata_dict(skip_empty=True)
    assert facts.pop("Title").startswith("De Wijkkrant · Wijkteam De Linden")
    assert facts == {
        "Author": example.team.name,
        "Subject": "Krant van een teamdag",
        "Creator": "Wijkteam Studio",
        "Producer": "Wijkteam Studio",
        "CreationDate": "D:20261117120000+01'00'",
        "ModDate": "D:20261117120000+01'00'",
    }
    for other in (b"anonymous", b"unspecified", b"20000101", str(ROOT).encode()):
        assert other not in paper


def test_markup_in_a_note_is_only_text(library, empty):
    strange = '<b>&amp; <img src="/etc/passwd"/> </para><a href="x">klik</a> <font size="40">'
    assert body(printed(empty, library, a_note(strange))).count(bare(strange)) == 1


def test_an_image_in_a_note_opens_no_file(library, empty, tmp_path, monkeypatch):
    picture = tmp_path / "geheim.png"
    Image.new("RGB", (9, 9), "red").save(picture)
    opened = []
    monkeypatch.setattr("reportlab.lib.utils.open_for_read", opened.append)
    pdf = printed(empty, library, a_note(f'Kijk <img src="{picture}" width="9" height="9"/> hier'))
    assert not opened
    assert bare("geheim.png") in body(pdf)
    with pdfium.PdfDocument(pdf) as document:
        kinds = {item.type for page in document for item in page.get_objects()}
    assert pdfium.raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_emoji_are_printed_and_copied_as_themselves(library, empty):
    assert "Wijdrinken☕samen😀" in body(printed(empty, library, a_note("Wij drinken ☕ samen 😀")))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.sampled_from(["wat_werkt", "koppen", "gedeelde_zin", "dilemma"]))
def test_any_text_in_any_place_gives_a_paper(library, empty, text, field):
    assert printed(empty, library, a_note(text, field, "DD08")).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("text", "mark"), [("Kijk 漢.", "Kijk[teken]."), ("Kijk 漢字漢.", "Kijk[tekens].")]
)
def test_letters_that_no_face_has_become_one_dutch_mark(library, empty, text, mark):
    assert mark in body(printed(empty, library, a_note(text)))


def test_control_characters_do_not_reach_the_paper(library, empty):
    assert "Eentwee" in body(printed(empty, library, a_note("Een\x00\x07\u202e twee")))


@pytest.mark.parametrize("field", ["wat_werkt", "spelregels", "gedeelde_zin", "koppen", "dilemma"])
def test_twenty_thousand_characters_run_on_without_loss(library, example, field):
    long = " ".join(f"zin {number} over de coördinatie van ideeën." for number in range(600))[
        :20000
    ]
    pdf = printed(example, library, a_note(long, field, "DD08"))
    assert len(pages(pdf)) > 4
    assert body(pdf).count(bare(long)) == 1


def test_a_word_of_ten_thousand_letters_is_broken(library, example):
    word = "abcdefghij" * 1000
    assert body(printed(example, library, a_note(word))).count(word) == 1


def test_two_hundred_notes_all_get_their_place(library, example):
    keys = [field.key for field in library.harvest if library.newspaper.sections_of(field.key)]
    many = [
        a_note(f"Notitie nummer {n} zegt iets over de buurt.", keys[n % len(keys)])
        for n in range(200)
    ]
    pdf = printed(example, library, *many)
    text = body(pdf)
    assert all(text.count(bare(note.text)) == 1 for note in many)
    assert len(pages(pdf)) > 4


def test_long_poles_and_agreements_run_on_as_text(library, example):
    longer = {k: replace(a, what=a.what * 60) for k, a in example.agreements.items()}
    poles = {k: replace(d, pole_a=d.pole_a * 90) for k, d in example.dilemmas.items()}
    text = body(
        newspaper_pdf(compose(replace(example, agreements=longer, dilemmas=poles), library), FONTS)
    )
    assert all(bare(item.what) in text for item in longer.values())


def test_a_note_of_any_length_is_there_once(library, empty):
    chosen = Random(7)  # noqa: S311 (not for secrets)
    for words in range(20, 75):
        text = "Begin " + " ".join(chosen.choice(WORDS) for _ in range(words)) + " einde."
        pdf = printed(empty, library, a_note(text, "opdracht_zin", "DD03"))
        assert body(pdf).count(bare(text)) == 1, text


def test_an_empty_day_is_one_calm_page(library, empty):
    assert len(pages(printed(empty, library))) == 1


def test_a_lean_day_is_one_or_two_pages_without_a_list_of_contents(library, empty):
    lean = [
        a_note("De Linden praat met elkaar", "koppen"),
        a_note("Wij praten met elkaar en niet over elkaar.", "gedeelde_zin"),
        a_note("Wie vastloopt, zet een rode beker neer."),
        a_note("Wij staan naast het buurthuis.", "positie_zin"),
    ]
    found = pages(printed(empty, library, *lean))
    assert len(found) == 1
    assert re.search(r"^In deze krant\s*$", found[0], flags=re.M) is None


def test_an_own_headline_is_escaped_as_well(library, empty):
    choice = SectionChoice("wat_werkt", headline="Wij <b>& jullie")
    day = replace(empty, sections={choice.section: choice})
    assert bare("Wij <b>& jullie") in body(printed(day, library, a_note("Koffie.")))
