from pathlib import Path

import pytest

from wijkteam_studio.domain.figure import Anchor, Circle, Figure, Line, Rect, Text
from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.blocks import Block
from wijkteam_studio.printing.columns import Cursor, Slug, balanced, depth, feathered, pour
from wijkteam_studio.printing.escape import LONGEST_PARAGRAPH, paragraphs
from wijkteam_studio.printing.figures import paint_figure
from wijkteam_studio.printing.hyphenation import dutch
from wijkteam_studio.printing.styles import Density, Role
from wijkteam_studio.printing.typesetter import Typesetter

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("<b>&", "&lt;b&gt;&amp;"),
        ("Koffie ☕!", f'Koffie <font name="{fonts.EMOJI}">☕</font>!'),
        ("<i>☕", f'&lt;i&gt;<font name="{fonts.EMOJI}">☕</font>'),
        ("a\x00b\u200db\ufe0f", "abb"),
        ("één\ttwee", "één twee"),
        ("e\u0301", "é"),
        ("☐ ✔", f'<font name="{fonts.EMOJI}">⬜</font> ✓'),
        ("漢", "[teken]"),
        ("漢字漢", "[tekens]"),
        ("a漢b漢字 漢<", "a[teken]b[tekens] [teken]&lt;"),
        ("漢\u200d字", "[tekens]"),
        ("漢☕字", f'[teken]<font name="{fonts.EMOJI}">☕</font>[teken]'),
        ("漢\ufffe", "[teken]"),
    ],
)
def test_people_s_text_becomes_harmless_markup(escaper, text, markup):
    assert escaper.markup(text) == markup


def test_a_long_text_is_cut_at_the_end_of_a_sentence():
    text = "Dit is een zin. " * 500
    pieces = paragraphs(text)
    assert " ".join(pieces) == text.strip()
    assert all(len(piece) <= LONGEST_PARAGRAPH for piece in pieces)
    assert all(piece.endswith(".") for piece in pieces)


def test_a_long_text_without_any_white_is_cut_as_well():
    assert "".join(paragraphs("x" * 5000)) == "x" * 5000
    assert max(map(len, paragraphs("x" * 5000))) <= LONGEST_PARAGRAPH


@pytest.mark.parametrize("word", ["coördinatie", "ideeën", "reëel", "tweeëntwintig", "beëindigen"])
def test_no_line_begins_with_a_trema(word):
    assert all(tail[0] not in "ëïöüä" for _, tail in dutch(word))


def test_dutch_words_break_where_dutch_breaks_them():
    assert ("schuldhulp", "verlening") in [tuple(pair) for pair in dutch("schuldhulpverlening")]
    assert min(min(map(len, pair)) for pair in dutch("schuldhulpverlening")) >= 3


class Piece(Block):
    def height(self):
        return 10.0

    def draw(self, canvas, x, top):
        canvas.drawString(x, top, "stuk")


def test_a_block_that_cannot_paint_itself_is_none():
    with pytest.raises(TypeError, match=r"draw.*height"):
        Block(100)


def a_slug(lines, **more):
    return Slug(Piece(100), lines, 10.0, **more)


def spread(slugs, count, limit):
    columns, end = pour(slugs, count, limit, Cursor())
    return [[(placed.first, placed.last) for placed in column] for column in columns], end


def test_a_paragraph_never_leaves_one_line_behind():
    assert spread([a_slug(5)], 2, 40)[0] == [[(0, 3)], [(3, 5)]]
    assert spread([a_slug(3)], 2, 20)[0] == [[], []]


def test_a_heading_stays_with_its_text():
    slugs = [a_slug(3), a_slug(1, sticks=True), a_slug(4)]
    assert spread(slugs, 2, 50)[0] == [[(0, 3)], [(0, 1), (0, 4)]]


def test_what_opens_a_column_begins_one():
    assert spread([a_slug(1), a_slug(1, opens=True)], 2, 90)[0] == [[(0, 1)], [(0, 1)]]


def test_what_does_not_fit_is_left_for_the_next_page():
    _, end = spread([a_slug(2), a_slug(9)], 1, 60)
    assert end == Cursor(1, 4)


def test_columns_come_out_about_equally_long():
    height = balanced([a_slug(3), a_slug(3), a_slug(6)], 2, Cursor())
    assert height == pytest.approx(60)


def test_room_is_added_between_paragraphs_but_not_under_a_heading():
    (column,), _ = pour([a_slug(2), a_slug(1, sticks=True), a_slug(2)], 1, 90, Cursor())
    wider = feathered(column, depth(column) + 6)
    assert [placed.at for placed in wider] == [0, 26, 36]


class Recorder:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        def record(*args, **kwargs):
            self.calls.append((name, args, kwargs))

        return record


@pytest.mark.parametrize(("first", "last"), [(0, 3), (2, 5), (4, 9), (0, 9)])
def test_a_part_of_a_paragraph_is_as_high_as_its_lines(escaper, first, last):
    setter = Typesetter(escaper, Density(0.5))
    block = setter.block("Samen schuldhulpverlening bespreken. " * 8, Role.BODY, 150)
    assert block.lines > 9
    canvas = Recorder()
    block.draw_lines(canvas, (10, 700), first, last)
    ((_, (part, corner, said), _),) = canvas.calls
    assert corner == (10, 700)
    assert said.shown == "Samen schuldhulpverlening bespreken. " * 8
    assert part.height == pytest.approx((last - first) * block.leading)
    assert len(part.blPara.lines) == last - first


def test_a_scene_shows_the_same_signs_as_a_text(escaper):
    canvas = Recorder()
    shapes = (Text(0, 8, "Wij 漢 👍🏽 één", 9, "#1f2933"),)
    paint_figure(canvas, escaper, Figure(10, 20, shapes, "Een naam."), (0, 700), 10)
    faces = [args[0] for name, args, _ in canvas.calls if name == "setFont"]
    words = [args for name, args, _ in canvas.calls if name == "drawString"]
    assert faces == [fonts.SANS, fonts.EMOJI, fonts.SANS]
    assert [word for _x, _y, word in words] == ["Wij [teken] ", "👍", " één"]
    assert [x for x, _y, _word in words] == sorted({x for x, _y, _word in words})


def test_a_scene_is_painted_with_y_turned_up(escaper):
    shapes = (
        Rect(1, 2, 3, 4, fill="#ffffff"),
        Line(0, 5, 9, 5, "#000000"),
        Circle(5, 6, 2, fill="#00695c"),
        Text(7, 8, "4,1", 9, "#1f2933", anchor=Anchor.END),
    )
    canvas = Recorder()
    paint_figure(canvas, escaper, Figure(10, 20, shapes, "Een lijn."), (50, 700), 20)
    calls = {name: args for name, args, _ in canvas.calls}
    assert calls["translate"] == (50, 700)
    assert calls["scale"] == (2, 2)
    assert calls["rect"] == (1, -6, 3, 4)
    assert calls["line"] == (0, -5, 9, -5)
    assert calls["circle"] == (5, -6, 2)
    x, y, word = calls["drawString"]
    assert (x + escaper.width("4,1", fonts.SANS, 9), y, word) == (pytest.approx(7), -8, "4,1")


def test_a_word_is_broken_after_three_letters_and_no_sooner():
    assert ("bin", "nenkomen") in [tuple(pair) for pair in dutch("binnenkomen")]
    assert all(len(head) > 2 for head, _ in dutch("overal"))
    assert ("aan", "dacht") in [tuple(pair) for pair in dutch("aandacht")]
