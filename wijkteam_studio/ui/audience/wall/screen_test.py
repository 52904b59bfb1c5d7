"""The test card, which shows whether the picture is whole, round and readable at the back."""

from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.domain.wall import ScreenTestView
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.pieces import (
    MARGIN,
    PAGE_HEIGHT,
    SMALLEST,
    Area,
    Block,
    Box,
    Face,
    Measure,
    Page,
    Style,
)
from wijkteam_studio.ui.audience.wall.setting import block_of, cut, set_at

#: The sizes that the wall uses, from a question to the quietest line.
_LINES = (
    ("Kun je dit achterin lezen?", Style(Face.SERIF, (98,))),
    ("Zo groot zijn de notities.", Style(Face.SANS, (56,))),
    ("Zo groot is een lange lijst.", Style(Face.SANS, (45,))),
    ("Dit is de kleinste tekst. Lees je hem ook?", Style(Face.SANS, (SMALLEST,), palette.MUTED)),
)
_SMALL = Style(Face.SANS, (SMALLEST,), palette.MUTED, 1)
_GREYS = ("#000000", "#242424", "#494949", "#6D6D6D", "#929292", "#B6B6B6", "#DBDBDB", "#FFFFFF")
_EDGE = 6.0
_CORNER_LENGTH, _CORNER_WIDTH = 110.0, 22.0
_ROUND = 380.0
_STROKE = 8.0
_TOP = 60.0
_PHASES_TOP, _PHASE_HEIGHT, _PHASE_PADDING = 548.0, 72.0, 34.0
_GREYS_TOP, _GREYS_HEIGHT = 722.0, 84.0
_FOOT_TOP = 886.0


def screen_test_pages(view: ScreenTestView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """One page, whatever the beamer is called."""
    page = _frame(content.width + 2 * MARGIN).plus(_circle(content, measure))
    page = page.plus(_readings(content, measure)).plus(_phases(content, measure))
    return (page.plus(_greys(content, measure)).plus(_foot(view.label, content, measure)),)


def _frame(width: float) -> Page:
    """A line on all four edges and a mark in each corner: what is missing is cut off."""
    boxes = []
    for thick, long_side, tall in (
        (_EDGE, width, PAGE_HEIGHT),
        (_CORNER_WIDTH, _CORNER_LENGTH, _CORNER_LENGTH),
    ):
        for left in {0.0, width - long_side}:
            boxes += [
                Box(Area(left, top, long_side, thick), palette.INK)
                for top in (0.0, PAGE_HEIGHT - thick)
            ]
        for top in {0.0, PAGE_HEIGHT - tall}:
            boxes += [
                Box(Area(left, top, thick, tall), palette.INK) for left in (0.0, width - thick)
            ]
    return Page((), tuple(boxes))


def _circle(content: Area, measure: Measure) -> Page:
    left = content.left + content.width - _ROUND
    inside = _ROUND - 2 * _STROKE
    rings = (
        Box(Area(left, _TOP + 40, _ROUND, _ROUND), palette.INK, _ROUND / 2),
        Box(Area(left + _STROKE, _TOP + 40 + _STROKE, inside, inside), palette.PAPER, inside / 2),
    )
    block = Block(("Is dit rond?",), 45, Style(Face.SANS, (45,)))
    wide = measure(block.lines[0], Face.SANS) * block.size
    top = _TOP + 40 + (_ROUND - block.height) / 2
    return Page((), rings).plus(set_at(block, left + (_ROUND - wide) / 2, top, measure))


def _readings(content: Area, measure: Measure) -> Page:
    page, top = Page(), _TOP
    room = content.width - _ROUND - MARGIN / 2
    for text, style in _LINES:
        block = block_of(text, style, room, measure)
        page = page.plus(set_at(block, content.left, top, measure))
        top += block.height + 4
    return page


def _phases(content: Area, measure: Measure) -> Page:
    """Every colour with its word: one never needs the colour alone."""
    page, left = Page(), content.left
    for phase in (Phase.START, *SPINE, Phase.SLOT):
        fill = palette.colours_of(phase).deep
        style = Style(Face.BOLD, (SMALLEST,), palette.CARD, 1, fill)
        block = Block((phase.word,), SMALLEST, style)
        wide = measure(phase.word, Face.BOLD) * SMALLEST + 2 * _PHASE_PADDING
        box = Box(Area(left, _PHASES_TOP, wide, _PHASE_HEIGHT), fill, 12.0)
        top = _PHASES_TOP + (_PHASE_HEIGHT - block.pitch) / 2
        page = page.plus(Page((), (box,))).plus(set_at(block, left + _PHASE_PADDING, top, measure))
        left += wide + 16
    return page


def _greys(content: Area, measure: Measure) -> Page:
    label = block_of("Zie je acht vlakken, van zwart tot wit?", _SMALL, content.width, measure)
    wide = content.width / len(_GREYS)
    boxes = tuple(
        Box(Area(content.left + place * wide, _GREYS_TOP, wide, _GREYS_HEIGHT), grey)
        for place, grey in enumerate(_GREYS)
    )
    around = Area(content.left - 3, _GREYS_TOP - 3, content.width + 6, _GREYS_HEIGHT + 6)
    edge = Box(around, palette.INK)
    text = set_at(label, content.left, _GREYS_TOP - label.height - 8, measure)
    return text.plus(Page((), (edge, *boxes)))


def _foot(label: str, content: Area, measure: Measure) -> Page:
    line = "Zie je de rand rondom, met vier hoeken? Dan past het beeld."
    whole = block_of(line, Style(Face.STRONG, (SMALLEST,)), content.width, measure)
    page = set_at(whole, content.left, _FOOT_TOP, measure)
    if not label.strip():
        return page
    named = cut(block_of(label, _SMALL, content.width, measure), content.width, 1, measure)
    return page.plus(set_at(named, content.left, _FOOT_TOP + whole.height + 4, measure))
