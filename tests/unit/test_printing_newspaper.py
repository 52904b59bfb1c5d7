import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from wijkteam_studio.content.builtin import read_builtin
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.newspaper.allotment import printable
from wijkteam_studio.domain.notes import Destination, Note, Photo, SectionChoice
from wijkteam_studio.printing.newspaper import newspaper_pdf

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
NOW = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
POINTS_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def library():
    return read_builtin(ROOT / "resources", ROOT / "sessions")


@pytest.fixture(scope="module")
def example(library):
    return load_example(ROOT / "sessions" / "voorbeeld", library)


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


def pages(pdf):
    """The text of every page, in the order in which it was painted."""
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def bare(text):
    """Letters only: without white, hyphens and the marks that a line end leaves."""
    return re.sub(r"[\s\u00ad\ufffe\u0002\ufeff-]+", "", unicodedata.normalize("NFC", text))


def body(pdf):
    """All text without what repeats on every page."""
    whole = [
        re.sub(r"De Wijkkrant\s+Wijkteam.*?bladzijde \d+", "", p, flags=re.S) for p in pages(pdf)
    ]
    return bare("".join(re.sub(r"VERVOLG · [^\r\n]*", "", page) for page in whole))


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


def test_every_chosen_note_is_read_back_once_and_no_other(paper, library, example):
    text = body(paper)
    chosen = printable(example, library.newspaper)
    for note in chosen:
        assert text.count(bare(note.text)) == 1, note.text
    told = {bare(note.text) for note in chosen}
    heads = {bare(choice.headline) for choice in example.sections.values()}
    for note in example.notes.values():
        if bare(note.text) not in told | heads:
            assert bare(note.text) not in text, note.text


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


def test_the_document_says_its_language_and_title(paper):
    assert b"/Lang (nl-NL)" in paper
    assert b"/DisplayDocTitle true" in paper
    with pdfium.PdfDocument(paper) as document:
        assert document.get_metadata_value("Title").startswith("De Wijkkrant · Wijkteam De Linden")


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


def test_a_letter_that_no_face_has_is_named(library, empty):
    assert bare("[cjk unified ideograph-6f22]") in body(
        printed(empty, library, a_note("Teken 漢."))
    )


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


def a_photo(width, height, caption="Het plein", section="wijk", **options):
    target = BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(
        target, "JPEG", **options
    )
    return Photo(uuid4(), section, caption, "Een plein", target.getvalue(), 1)


@pytest.mark.parametrize("size", [(1600, 400), (400, 1600), (3, 3)])
def test_a_photo_of_any_shape_is_cut_and_never_stretched(library, empty, size):
    photo = a_photo(*size)
    pdf = newspaper_pdf(compose(replace(empty, photos={photo.id: photo}), library), FONTS)
    with pdfium.PdfDocument(pdf) as document:
        images = [
            item
            for page in document
            for item in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])
        ]
        left, bottom, right, top = images[0].get_bounds()
        width, height = images[0].get_px_size()
    assert len(images) == 1
    dots = (width / (right - left), height / (top - bottom))
    assert abs(width - (right - left) * dots[1]) <= 1 + dots[1]


@pytest.mark.parametrize("share", [0.001, 0.6])
def test_a_broken_photo_is_explained(library, empty, share):
    photo = a_photo(900, 600)
    half = replace(photo, jpeg=photo.jpeg[: int(len(photo.jpeg) * share)])
    with pytest.raises(PrintError, match="foto"):
        newspaper_pdf(compose(replace(empty, photos={half.id: half}), library), FONTS)


def test_an_own_headline_is_escaped_as_well(library, empty):
    choice = SectionChoice("wat_werkt", headline="Wij <b>& jullie")
    day = replace(empty, sections={choice.section: choice})
    assert bare("Wij <b>& jullie") in body(printed(day, library, a_note("Koffie.")))
