"""What stands around the content: the tabs of the phases, the footer and the clock."""

from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.domain.wall import BreakView, CountdownView, Wall, WallView
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.pieces import (
    INDENT,
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
from wijkteam_studio.ui.audience.wall.setting import block_of, cut, set_at, set_ending_at

_TABS_TOP = 44.0
_TAB_HEIGHT = 72.0
_TAB_PADDING = 34.0
_CONTENT_TOP = 164.0
_CONTENT_BOTTOM = 940.0
_BARE_TOP = 130.0
_FOOTER_BOTTOM = PAGE_HEIGHT - 44.0
_CLOCK_SIZE = 64
#: In a break the clock is what people look for, from the other side of the room.
_BREAK_CLOCK_SIZE = 132
_BREAK_BOTTOM = 872.0
_CLOCK_ROOM = 330.0
_DIGITS_SIZE = 380

#: How high the digits of a countdown are, with the air around them.
DIGITS_HEIGHT = _DIGITS_SIZE * Face.DIGITS.pitch
FOOTER = Style(Face.SANS, (SMALLEST,), palette.MUTED, 2)


def content_of(view: WallView, aspect: float) -> Area:
    """Where the content of this view may stand."""
    top = _CONTENT_TOP if hasattr(view, "phase") else _BARE_TOP
    width = PAGE_HEIGHT * aspect - 2 * MARGIN
    bottom = _BREAK_BOTTOM if isinstance(view, BreakView) else _CONTENT_BOTTOM
    return Area(MARGIN, top, width, bottom - top)


def tabs(view: WallView, measure: Measure) -> Page:
    """Ik, Wij and Wijk with the active one filled; another phase has its own tab."""
    active = getattr(view, "phase", None)
    if active is None:
        return Page()
    page, left = Page(), MARGIN
    for phase in _tab_order(active):
        is_on = phase is active
        fill = palette.colours_of(phase).deep
        color, background = (palette.CARD, fill) if is_on else (palette.MUTED, palette.PAPER)
        style = Style(Face.BOLD if is_on else Face.STRONG, (SMALLEST,), color, 1, background)
        block = Block((phase.word,), SMALLEST, style)
        width = measure(phase.word, style.face) * SMALLEST
        text_left = left + _TAB_PADDING
        top = _TABS_TOP + (_TAB_HEIGHT - block.pitch) / 2
        page = page.plus(set_at(block, text_left, top, measure))
        if is_on:
            area = Area(left, _TABS_TOP, width + 2 * _TAB_PADDING, _TAB_HEIGHT)
            page = page.plus(Page((), (Box(area, fill, 12.0),)))
        left = text_left + width + _TAB_PADDING
    return page


def _tab_order(active: Phase) -> tuple[Phase, ...]:
    """Slack is a word for the facilitator: then no tab is on."""
    if active is Phase.START:
        return (active, *SPINE)
    return (*SPINE, active) if active is Phase.SLOT else SPINE


def footer(line: str, width: float, measure: Measure) -> tuple[Page, bool]:
    """The quiet line at the bottom left, and whether all of it is there."""
    room = width - _CLOCK_ROOM
    whole = block_of(line, FOOTER, room, measure)
    block = cut(whole, room, FOOTER.most_lines, measure)
    top = _FOOTER_BOTTOM - block.height
    return set_at(block, MARGIN, top, measure), block is whole


def page_mark(number: int, count: int, aspect: float, measure: Measure) -> Page:
    """`1 van 2` at the top right, when there is more than one page."""
    if count <= 1:
        return Page()
    block = Block((f"{number + 1} van {count}",), SMALLEST, FOOTER)
    top = _TABS_TOP + (_TAB_HEIGHT - block.pitch) / 2
    return set_ending_at(block, PAGE_HEIGHT * aspect - MARGIN, top, measure)


def clock(wall: Wall, digits_top: float | None, aspect: float, measure: Measure) -> Page:
    """The time left: bottom right, or huge from `digits_top` on in a silent countdown."""
    if not wall.clock:
        return Page()
    color = palette.LATE if wall.clock_is_over else palette.INK
    if isinstance(wall.view, CountdownView) and digits_top is not None:
        style = Style(Face.DIGITS, (_digits_size(wall.clock, aspect, measure),), color, 1)
        block = Block((wall.clock,), style.sizes[0], style)
        return set_at(block, INDENT, digits_top + (DIGITS_HEIGHT - block.height) / 2, measure)
    size = _BREAK_CLOCK_SIZE if isinstance(wall.view, BreakView) else _CLOCK_SIZE
    block = Block((wall.clock,), size, Style(Face.BOLD, (size,), color, 1))
    baseline = _FOOTER_BOTTOM - SMALLEST * (FOOTER.face.pitch - FOOTER.face.baseline)
    top = baseline - size * Face.BOLD.baseline
    return set_ending_at(block, PAGE_HEIGHT * aspect - MARGIN, top, measure)


def _digits_size(face: str, aspect: float, measure: Measure) -> int:
    room = PAGE_HEIGHT * aspect - INDENT - MARGIN
    return min(_DIGITS_SIZE, int(room / max(0.1, measure(face, Face.DIGITS))))
