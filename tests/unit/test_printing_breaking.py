"""Lines: nothing lost, nothing wider than its column, no false hyphen."""

import re
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.headlines import broken_by_sense
from wijkteam_studio.printing.hyphenation import dutch
from wijkteam_studio.printing.styles import Density, Role
from wijkteam_studio.printing.typesetter import Typesetter

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_TEXT = (
    "wij merken dat bewoners pas laat bij ons komen omdat zij niet weten wie wat doet in de buurt "
    "en hoe je de weg vindt naar schuldhulpverlening of wijkverpleging"
)
WORDS = _TEXT.split()
TOKENS = [
    "https://voorbeeld.example/inwoners/zorg-en-ondersteuning/huishoudelijke-hulp-aanvragen",
    "https://voorbeeld.example/formulier?id=4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5",
    "wijkteamnoordoost.schuldhulpverlening@gemeentevoorbeeldstad.nl",
    "een_bestand_met_een_hele_lange_naam_2026.definitief.versie-3.docx",
    "a/" + "b" * 60,
    "a-" + "b" * 60,
    "b" * 60,
    "0612345678" * 9,
    "☕" * 90,
    "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27",
]


@pytest.fixture(scope="module")
def setter():
    fonts.register(FONTS)
    return Typesetter(Escaper(), Density(0.5))


def set_lines(block):
    """Every line as it is painted, with its width in points."""
    look = block._paragraph.part(0, block.lines).blPara
    lines = look.lines
    if look.kind == 0:
        texts = [" ".join(words) for _, words in lines]
        return [(text, stringWidth(text, look.fontName, look.fontSize)) for text in texts]
    return [
        (
            "".join(run.text for run in line.words),
            sum(stringWidth(run.text, run.fontName, run.fontSize) for run in line.words),
        )
        for line in lines
    ]


def bare(text):
    return re.sub(r"[\s-]", "", text)


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("role", [Role.BODY, Role.RAGGED, Role.CAPTION, Role.HEADLINE_SMALL])
@pytest.mark.parametrize("width", [60, 156, 260])
def test_a_long_token_stays_in_its_column_without_a_false_hyphen(setter, token, role, width):
    text = f"Kijk eens op {token} voor meer."
    lines = set_lines(setter.block(text, role, width))
    assert "".join(line for line, _ in lines).replace(" ", "") == text.replace(" ", "")
    assert max(wide for _, wide in lines) <= width + 0.01


def test_a_link_breaks_after_its_signs(setter):
    lines = [line for line, _ in set_lines(setter.block(TOKENS[0], Role.BODY, 156))]
    assert len(lines) > 2
    assert all(line[-1] in "/-." for line in lines[:-1])


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.sampled_from("ab é-/._@:☕1 \n\xa0'ï"), max_size=160),
    st.sampled_from([Role.BODY, Role.HEADLINE, Role.CAPTION, Role.LIST]),
    st.integers(25, 180),
    st.sampled_from(["", "Wie:"]),
)
def test_no_text_at_all_loses_a_sign_or_leaves_its_column(setter, text, role, width, label):
    block = setter.labelled(label, text, role, width) if label else setter.block(text, role, width)
    lines = set_lines(block)
    assert bare("".join(line for line, _ in lines)) == bare(label + text)
    signs = [line for line, wide in lines if wide > width - block._paragraph.style.leftIndent + 0.1]
    assert all(len(line.strip()) == 1 for line in signs), signs


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(20, 74), st.lists(st.integers(1, 9), max_size=6))
def test_parts_of_a_paragraph_are_the_lines_of_the_whole(setter, seed, words, cuts):
    chosen = Random(seed)  # noqa: S311 (not for secrets)
    text = "Begin " + " ".join(chosen.choice(WORDS) for _ in range(words)) + " einde."
    block = setter.block(text, Role.BODY, 156)
    whole = [line for line, _ in set_lines(block)]
    edges = sorted({0, block.lines, *(cut for cut in cuts if cut < block.lines)})
    found = []
    for first, last in pairwise(edges):
        part = block._paragraph.part(first, last)
        assert part.height == pytest.approx((last - first) * block.leading)
        assert part._JustifyLast == (last < block.lines)
        found += [" ".join(shown) for _, shown in part.blPara.lines]
    assert found == whole


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.HEADLINE_MIDDLE, Role.HEADLINE_SMALL])
@pytest.mark.parametrize(
    "text",
    [
        "Opbouwwerker haalt tieners van het plein",
        "Woningcorporatie schuift aan bij het koffieuur",
        "Schuldhulpverlening en wijkverpleegkundige drinken samen koffie",
    ],
)
@pytest.mark.parametrize("width", range(120, 540, 35))
def test_a_headline_breaks_no_word_that_fits(setter, text, role, width):
    style = setter._sheet.style(role)
    lines = set_lines(setter.headline(text, (role,), width))
    shown = " ".join(line for line, _ in lines)
    assert max(wide for _, wide in lines) <= width + 0.01
    for word in text.split():
        if stringWidth(word, style.fontName, style.fontSize) <= width:
            assert word in shown
    broken = [line for line, _ in lines if line.endswith("-")]
    heads = {head for word in text.split() for head, _ in dutch(word)}
    assert all(line.split()[-1][:-1] in heads for line in broken[:1])


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Woningcorporatie schuift aan bij het koffieuur", 20, ["Woningcorporatie", "schuift aan"]),
        ("Drie afspraken voor de komende weken", 25, ["Drie afspraken"]),
        ("Wijkteam zoekt vrijwilligers die de taal spreken", 30, ["Wijkteam zoekt vrijwilligers"]),
        ("De beker blijft rood, de deur gaat open", 24, ["De beker blijft rood,"]),
        ("Wij drinken koffie en wij bellen terug", 24, ["Wij drinken koffie"]),
        ("Wij staan met de buurt", 17, ["Wij staan"]),
    ],
)
def test_a_headline_breaks_by_its_sense(text, width, lines):
    found = broken_by_sense(text, len(lines) + 1, width, len)
    assert list(found[:-1]) == lines
    assert " ".join(found) == text


def test_a_headline_without_a_way_to_break_is_left_to_the_column():
    assert broken_by_sense("Koffie", 2, 3, len) == ("Koffie",)
    assert broken_by_sense("Een schuldhulpverlener", 2, 9, len) == ("Een schuldhulpverlener",)


def test_a_line_that_would_be_torn_apart_is_not_filled(setter):
    def stretches(text):
        block = setter.block(text, Role.BODY, 156)
        return [extra for extra, _ in block._paragraph.part(0, block.lines).blPara.lines]

    ordinary = stretches(" ".join(WORDS * 3))
    assert all(extra > 0 for extra in ordinary[:-1])
    assert stretches(f"Zie {'b' * 25} en verder.")[0] == 0.0
