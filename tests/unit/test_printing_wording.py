"""Shortcuts in typesetting give what ReportLab itself gives."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.platypus import Paragraph

from tests.unit.test_printing_parts import FONTS
from wijkteam_studio.printing import columns, fonts, photos
from wijkteam_studio.printing.blocks import Rule
from wijkteam_studio.printing.columns import Cursor, Slug, pour
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.styles import Density, Role, StyleSheet
from wijkteam_studio.printing.wording import Wording

BOLD = f'<font name="{fonts.SANS_BOLD}" size="-1">Wij.</font>'
MARKUP = [
    "",
    "Een zin.",
    "  Een  zin met   wit. ",
    "Huis &amp; haard &lt;b&gt;",
    f"{BOLD} Wij bellen dinsdag.",
    f'<font color="#b4501e">{BOLD} Koffie <font name="{fonts.EMOJI}">☕</font>!</font>',
    f'<font color="#b4501e">{BOLD} R&amp;B</font>',
    '<font color="#b4501e"></font>',
]


@pytest.fixture(scope="module", autouse=True)
def faces():
    fonts.register(FONTS)


def looks(paragraph):
    return [{**vars(stretch)} for stretch in paragraph.frags]


@pytest.mark.parametrize("markup", MARKUP)
def test_words_are_read_as_reportlab_reads_them(markup):
    wording, sheet = Wording(), StyleSheet(Density(0.4))
    for role in (Role.BODY, Role.KICKER, Role.BODY):
        style = sheet.style(role)
        wording.paragraph("eerst iets anders", style)
        assert looks(wording.paragraph(markup, style)) == looks(Paragraph(markup, style))


@pytest.mark.parametrize("markup", MARKUP[1:6])
def test_a_paragraph_set_at_one_width_leaves_the_next_alone(markup):
    wording, style = Wording(), StyleSheet(Density(0.0)).style(Role.LIST)
    long = f"{markup} " * 12
    for width in (300, 90, 300, 41):
        ours = wording.paragraph(long, style, "•")
        alone = Wording().paragraph(long, style, "•")
        assert ours.wrap(width, 1e7) == alone.wrap(width, 1e7)


@given(st.text(max_size=40), st.sampled_from([8.2, 9.6, 27.5]))
def test_a_word_is_as_wide_as_reportlab_says(text, size):
    for name in (fonts.SERIF, fonts.EMOJI):
        ours = pdfmetrics.getFont(name)
        assert ours.stringWidth(text, size) == ttfonts.TTFont.stringWidth(ours, text, size)


def test_people_with_strange_signs_are_read_as_before():
    escaper, style = Escaper(), StyleSheet(Density(1.0)).style(Role.BODY)
    for text in ("a < b & c > d", "<b>☕</b>", "&amp;lt;", "café\u0301 ☕☕ <"):
        markup = escaper.markup(text)
        made = Wording().paragraph(markup, style)
        assert looks(made) == looks(Paragraph(markup, style))


SLUGS = st.lists(
    st.builds(
        Slug,
        st.just(Rule(100.0, 1.0, "#000000")),
        lines=st.integers(1, 7),
        leading=st.sampled_from([9.0, 12.0]),
        before=st.sampled_from([0.0, 3.5]),
        sticks=st.booleans(),
        opens=st.booleans(),
    ),
    max_size=8,
)


@given(SLUGS, st.integers(2, 4), st.integers(0, 2))
def test_a_stream_fits_when_all_of_it_is_poured(slugs, count, over):
    for limit in range(9 + over, 130, 3):
        _, end = pour(slugs, count, limit, Cursor())
        assert columns._fits(slugs, count, limit, Cursor()) == (end == Cursor(len(slugs)))


@given(SLUGS, st.floats(5, 120))
def test_every_line_is_poured_once_and_in_order(slugs, limit):
    poured, end = pour(slugs, 3, limit, Cursor())
    placed = [item for column in poured for item in column]
    for one, following in pairwise(placed):
        goes_on = following.slug is one.slug and following.first == one.last
        assert goes_on or (one.last == one.slug.lines and following.first == 0)
    lines = sum(item.last - item.first for item in placed)
    assert lines == sum(slug.lines for slug in slugs[: end.slug]) + end.line


@pytest.mark.parametrize(("mode", "turned"), [("RGB", 1), ("RGB", 6), ("L", 1), ("CMYK", 3)])
def test_a_photo_is_upright_and_in_three_colours(mode, turned):
    image = Image.new(mode, (30, 20))
    image.getexif()[0x0112] = turned
    found = photos._upright(image)
    assert (found.mode, found.size) == ("RGB", (20, 30) if turned == 6 else (30, 20))
    assert (found is image) == (mode == "RGB" and turned == 1)
