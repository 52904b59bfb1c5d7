"""The title above a list or a dilemma, with whatever did not fit on a page before it."""

from dataclasses import dataclass

from wijkteam_studio.ui.audience.wall.flow import statement_pages
from wijkteam_studio.ui.audience.wall.pieces import Area, Face, Measure, Page, Style
from wijkteam_studio.ui.audience.wall.setting import block_of, cut, fitted, set_at

_TITLE = Style(Face.SERIF, (84, 76, 68, 60, 54, 48), most_lines=2)
_READ_FIRST = Style(Face.SERIF, (60, 54, 48), most_lines=5)
_GAP = 28.0


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
    return Heading(page, content.below(content.top + block.height + _GAP), first)
