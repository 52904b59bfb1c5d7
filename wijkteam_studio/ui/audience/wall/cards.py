"""A dilemma on the wall: two cards, A and B, of equal weight."""

from dataclasses import replace

from wijkteam_studio.domain.wall import DilemmaView
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.flow import heading
from wijkteam_studio.ui.audience.wall.pieces import (
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

_POLE = Style(Face.SANS, (84, 78, 72, 66, 60, 56, 52, 48, 45, 40), background=palette.CARD)
_LETTER = Style(Face.BOLD, (SMALLEST,), palette.MUTED, 1, palette.CARD)
_THEME = Style(Face.BOLD, (SMALLEST,), palette.MUTED, 2)
_GUTTER = 52.0
_PADDING = 52.0
_CAP = 14.0
_RADIUS = 20.0
_LEAST_HEIGHT = 480.0
#: More text than this never fits in the larger sizes: they are not tried.
_LONG = 1200
_COLORS = (palette.WIJ.accent, palette.WIJK.accent)


def dilemma_pages(view: DilemmaView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """Theme and title with both poles under it; long poles go on together on a next page."""
    style = replace(_THEME, color=palette.colours_of(view.phase).deep)
    theme = block_of(f"Dilemma · {view.theme}", style, content.width, measure)
    label = cut(theme, content.width, style.most_lines, measure)
    top = set_at(label, content.left, content.top, measure)
    head = heading(view.title, content.below(content.top + label.height), measure)
    pages = [top.plus(head.page).plus(page) for page in _card_pages(view, head.rest, measure)]
    return (*head.first, *pages)


def _card_pages(view: DilemmaView, area: Area, measure: Measure) -> list[Page]:
    width = (area.width - _GUTTER) / 2
    room = area.height - _frame_height()
    poles = (view.pole_a, view.pole_b)
    blocks = _in_one_size(poles, (width - 2 * _PADDING, room), measure)
    each = max(1, int(room // blocks[0].pitch))
    most = max(len(block.lines) for block in blocks)
    pages = []
    for start in range(0, max(1, most), each):
        parts = [block.part(start, start + each) for block in blocks]
        pages.append(_pair(parts, area, width, measure))
    return pages


def _in_one_size(
    poles: tuple[str, str], room: tuple[float, float], measure: Measure
) -> list[Block]:
    """Both poles in the same size: neither may look more important."""
    width, height = room
    sizes = _POLE.sizes if sum(map(len, poles)) < _LONG else _POLE.sizes[-1:]
    blocks: list[Block] = []
    for size in sizes:
        blocks = [block_of(pole, _POLE.at(size), width, measure) for pole in poles]
        if max(block.height for block in blocks) <= height:
            break
    return blocks


def _pair(parts: list[Block], area: Area, width: float, measure: Measure) -> Page:
    needed = max(part.height for part in parts) + _frame_height()
    height = min(area.height, max(_LEAST_HEIGHT, needed))
    page = Page()
    for number, (letter, part) in enumerate(zip("AB", parts, strict=True)):
        left = area.left + number * (width + _GUTTER)
        page = page.plus(_card(Area(left, area.top, width, height), _COLORS[number]))
        head = Block((letter,), SMALLEST, _LETTER)
        top = area.top + _CAP + _PADDING - 12
        page = page.plus(set_at(head, left + _PADDING, top, measure))
        page = page.plus(set_at(part, left + _PADDING, top + head.pitch + 8, measure))
    return page


def _card(area: Area, color: str) -> Page:
    cap = Box(Area(area.left, area.top, area.width, 4 * _RADIUS), color, _RADIUS)
    body = Area(area.left, area.top + _CAP, area.width, area.height - _CAP)
    return Page((), (cap, Box(body, palette.CARD, _RADIUS, palette.RULE)))


def _frame_height() -> float:
    return _CAP + 2 * _PADDING - 12 + SMALLEST * Face.BOLD.pitch + 8
