"""Sets text in a place: chooses the size that fits and makes painted lines of it."""

from functools import partial

from wijkteam_studio.ui.audience.wall.breaking import (
    balanced,
    broken,
    has_broken_word,
    shortened,
)
from wijkteam_studio.ui.audience.wall.pieces import Area, Block, Ink, Measure, Page, Style

#: A longer text does not fit in a large size: only the smallest is tried.
_LONG = 700


def block_of(text: str, style: Style, width: float, measure: Measure) -> Block:
    """A text in the last size of its style, on as many lines as it needs."""
    size = style.sizes[-1]
    breaks = balanced if len(text) <= _LONG else broken
    return Block(breaks(text, width / size, partial(_width, measure, style)), size, style)


def fitted(text: str, style: Style, room: tuple[float, float], measure: Measure) -> Block | None:
    """A text in the largest size that fits in (width, height); None when none fits."""
    width, height = room
    sizes = style.sizes if len(text) <= _LONG else style.sizes[-1:]
    measured = partial(_width, measure, style)
    for size in sizes:
        if size != sizes[-1] and has_broken_word(text, width / size, measured):
            continue
        block = Block(balanced(text, width / size, measured), size, style)
        if len(block.lines) <= style.most_lines and block.height <= height:
            return block
    return None


def cut(block: Block, width: float, most: int, measure: Measure) -> Block:
    """The first lines of a block, with an ellipsis after the last one."""
    if len(block.lines) <= most:
        return block
    measured = partial(_width, measure, block.style)
    last = shortened(block.lines[most - 1], width / block.size, measured)
    return Block((*block.lines[: most - 1], last), block.size, block.style)


def set_at(block: Block, left: float, top: float, measure: Measure) -> Page:
    """The lines of a block, painted from this place down."""
    style, size = block.style, block.size
    return Page(
        tuple(
            Ink(
                line,
                Area(
                    left,
                    top + number * block.pitch,
                    measure(line, style.face) * size,
                    block.pitch,
                ),
                size,
                style.face,
                style.color,
                style.background,
            )
            for number, line in enumerate(block.lines)
        )
    )


def set_ending_at(block: Block, right: float, top: float, measure: Measure) -> Page:
    """The one line of a block, painted so that it ends at `right`."""
    width = max((measure(line, block.style.face) for line in block.lines), default=0.0)
    return set_at(block, right - width * block.size, top, measure)


def _width(measure: Measure, style: Style, text: str) -> float:
    return measure(text, style.face)
