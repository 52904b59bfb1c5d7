"""Pages with one thing to say: a question, a break, the wait, a silent countdown."""

from dataclasses import dataclass, replace

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.text import is_empty
from wijkteam_studio.domain.wall import (
    NOBODY,
    BreakView,
    CountdownView,
    QuestionView,
    WaitingView,
)
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.frame import DIGITS_HEIGHT
from wijkteam_studio.ui.audience.wall.pieces import (
    INDENT,
    MARGIN,
    Area,
    Block,
    Box,
    Face,
    Measure,
    Page,
    Style,
)
from wijkteam_studio.ui.audience.wall.setting import block_of, cut, fitted, set_at

_TITLE = Style(Face.SERIF, (84, 76, 68, 60, 54, 48), most_lines=2)
_READ_FIRST = Style(Face.SERIF, (60, 54, 48), most_lines=5)
_GAP_BELOW_TITLE = 28.0
#: From 1/11 of the height down; the long questions go on a second page.
QUESTION = Style(Face.SERIF, (98, 90, 82, 74, 66, 60, 54, 48), most_lines=5)
_UNDER_DIGITS_STYLE = Style(Face.SERIF, (74, 66, 60, 54, 48, 45, 40), most_lines=3)
_HINT = Style(Face.SANS, (48, 45, 40), palette.MUTED, most_lines=4)
LABEL = Style(Face.STRONG, (48, 45, 40, 36), palette.MUTED, most_lines=2)
_GAP = 40.0
_UNDER_DIGITS = 36.0
#: The most lines on a page of a text that does not fit on one.
_LINES_PER_PAGE = 7
_BAND = Area(INDENT, 0.0, 72.0, 10.0)


@dataclass(frozen=True, slots=True)
class Heading:
    """A painted title, the place left under it, and pages that come first for a long one."""

    page: Page
    rest: Area
    first: tuple[Page, ...] = ()


def heading(title: str, content: Area, measure: Measure) -> Heading:
    """The title on at most two lines; a longer one is read whole on pages of its own."""
    room = (content.width, content.height / 3)
    block = fitted(title, _TITLE, room, measure)
    first: tuple[Page, ...] = ()
    if block is None:
        whole = block_of(title, _TITLE, content.width, measure)
        block = cut(whole, content.width, _TITLE.most_lines, measure)
        first = statement_pages(((title, _READ_FIRST),), content, measure)
    page = set_at(block, content.left, content.top, measure)
    return Heading(page, content.below(content.top + block.height + _GAP_BELOW_TITLE), first)


def question_pages(view: QuestionView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The question as large as it fits, with the hint under it."""
    return statement_pages(((view.question, QUESTION), (view.hint, _HINT)), content, measure)


def break_pages(view: BreakView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """When we go on, as large as it fits, under the word for the break."""
    return statement_pages(((view.title, LABEL), (view.until, QUESTION)), content, measure)


def waiting_pages(view: WaitingView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The name of the team and one line, under a small band in the three colours."""
    if is_empty(view.title + view.line):
        return waiting_pages(NOBODY, content, measure)
    texts = ((view.title, QUESTION), (view.line, _HINT))
    pages = statement_pages(texts, content, measure)
    top = pages[0].inks[0].area.top - 3 * _BAND.height
    return (pages[0].plus(_band(top)), *pages[1:])


def statement_pages(
    texts: tuple[tuple[str, Style], ...], content: Area, measure: Measure
) -> tuple[Page, ...]:
    """Texts under each other, in the middle of one page, or flowing over more pages."""
    given = tuple((text, style) for text, style in texts if text.strip())
    area = _indented(content)
    blocks = _largest(given, area, measure)
    if blocks is not None:
        top = area.top + (area.height - _height(blocks)) / 2
        return (_stacked(blocks, area.left, top, measure),)
    return _flowing(given, area, measure)


def countdown_pages(view: CountdownView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The label and the question around the digits, which the clock paints."""
    area = _indented(content)
    label = cut(block_of(view.title, LABEL.at(45), area.width, measure), area.width, 1, measure)
    above = label.height + DIGITS_HEIGHT + _UNDER_DIGITS
    room = (area.width, area.height - above)
    block = fitted(view.question, _UNDER_DIGITS_STYLE, room, measure)
    free = 0.0 if block is None else (room[1] - block.height) / 2
    top = area.top + free
    page = set_at(label, area.left, top, measure).plus(Page(digits_top=top + label.height))
    under = area.below(top + above)
    if block is not None:
        return (page.plus(set_at(block, under.left, under.top, measure)),)
    texts = ((view.question, _UNDER_DIGITS_STYLE),)
    return tuple(page.plus(part) for part in _flowing(texts, under, measure))


def _largest(
    given: tuple[tuple[str, Style], ...], area: Area, measure: Measure
) -> tuple[Block, ...] | None:
    """The blocks with the main text as large as possible, or None when they do not fit."""
    sizes = max((style.sizes for _, style in given), key=len, default=())
    for step in range(len(sizes)):
        blocks = _with_steps(given, step, area, measure)
        if blocks is not None and _height(blocks) <= area.height:
            return blocks
    return () if not given else None


def _with_steps(
    given: tuple[tuple[str, Style], ...], step: int, area: Area, measure: Measure
) -> tuple[Block, ...] | None:
    blocks: list[Block] = []
    for text, style in given:
        sizes = style.sizes[min(step, len(style.sizes) - 1) :]
        tried = replace(style, sizes=sizes)
        block = fitted(text, tried, (area.width, area.height), measure)
        if block is None:
            return None
        blocks.append(block)
    return tuple(blocks)


def _height(blocks: tuple[Block, ...]) -> float:
    return sum(block.height for block in blocks) + _GAP * max(0, len(blocks) - 1)


def _stacked(blocks: tuple[Block, ...], left: float, top: float, measure: Measure) -> Page:
    page = Page()
    for block in blocks:
        page = page.plus(set_at(block, left, top, measure))
        top += block.height + _GAP
    return page


def _flowing(
    given: tuple[tuple[str, Style], ...], area: Area, measure: Measure
) -> tuple[Page, ...]:
    """The lines of all texts over as many pages as they need, from the top, evenly filled."""
    pages: list[tuple[Block, ...]] = []
    for text, style in given:
        for part in _even_parts(block_of(text, style, area.width, measure), area.height):
            together = (*pages[-1], part) if pages else (part,)
            lines = sum(len(block.lines) for block in together)
            if len(together) > 1 and (lines > _LINES_PER_PAGE or _height(together) > area.height):
                pages.append((part,))
            else:
                pages[-1:] = [together]
    return tuple(_stacked(blocks, area.left, area.top, measure) for blocks in pages)


def _even_parts(block: Block, height: float) -> tuple[Block, ...]:
    """A block cut into pages with about as many lines on each."""
    most = max(1, min(_LINES_PER_PAGE, int(height // block.pitch)))
    count = len(block.lines)
    each = -(-count // -(-count // most))
    return tuple(block.part(start, start + each) for start in range(0, count, each))


def _indented(content: Area) -> Area:
    inward = INDENT - MARGIN
    return Area(INDENT, content.top, content.width - 2 * inward, content.height)


def _band(top: float) -> Page:
    phases = (Phase.IK, Phase.WIJ, Phase.WIJK)
    return Page(
        (),
        tuple(
            Box(
                Area(_BAND.left + number * (_BAND.width + 12), top, _BAND.width, _BAND.height),
                palette.colours_of(phase).accent,
                _BAND.height / 2,
            )
            for number, phase in enumerate(phases)
        ),
    )
