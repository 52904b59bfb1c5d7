"""Lists on the wall: notes, the cards of a choice, agreements; six to a page."""

from dataclasses import dataclass, replace

from wijkteam_studio.domain.wall import AgreementsView, ChoiceView, NotesView
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.flow import QUESTION, heading, statement_pages
from wijkteam_studio.ui.audience.wall.pieces import (
    Area,
    Block,
    Box,
    Face,
    Measure,
    Page,
    Style,
)
from wijkteam_studio.ui.audience.wall.setting import block_of, cut, set_at

_ROWS_PER_PAGE = 6
_LINES_PER_PAGE = 9
#: More text than this never fits in the larger sizes: they are not tried.
_LONG = 1200
_PADDING = 16.0
_RULE = 2.0
_BAR = 26.0
_UNDER_HEAD = 8.0
_HEAD_LINES = 2

#: More air than this around a row would make one list look like several.
_MOST_AIR = 56.0

#: Up to 62: Qt keeps the letters of larger type nowhere and draws a full list twice as slowly.
TEXT = Style(Face.SANS, (62, 56, 50, 45))
HEAD = Style(Face.STRONG, (45,), palette.MUTED)
_FIRM = Style(Face.STRONG, (58, 52, 48, 45))
_QUIET = Style(Face.SANS, (52, 48, 45, 40), palette.MUTED)
_COUNT = Style(Face.BOLD, (54, 48, 45, 45))
_SIZES = len(TEXT.sizes)


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a row: where it starts and how wide it may be, as shares of the row."""

    text: str
    style: Style
    left: float = 0.0
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells next to each other, with a bar between them for a count (a share of the most)."""

    cells: tuple[Cell, ...]
    bar: float | None = None
    color: str = palette.INK


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row in lines: every cell with its place."""

    row: Row
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> int:
        """The number of lines of the highest cell."""
        return max((len(block.lines) for block in self.blocks), default=0)

    @property
    def height(self) -> float:
        """How high this row is, with the air around it."""
        lowest = max((self.lead(block) + block.height for block in self.blocks), default=0.0)
        return lowest + 2 * _PADDING

    def lead(self, block: Block) -> float:
        """How far this block goes down to stand on the same line as the largest one."""
        return _rise(max(self.blocks, key=_rise)) - _rise(block)

    def part(self, start: int, stop: int) -> "SetRow":
        """Some lines of this row; the bar belongs to its first lines."""
        row = self.row if start == 0 else replace(self.row, bar=None)
        return SetRow(row, tuple(block.part(start, stop) for block in self.blocks))


def notes_pages(view: NotesView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The chosen notes under each other."""
    rows = tuple(Row((Cell(note, TEXT),)) for note in view.notes)
    return listed_pages(view.title, rows, content, measure)


def agreements_pages(view: AgreementsView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """What we agreed, with who and when next to it."""
    rows = tuple(
        Row((Cell(what, _FIRM, 0.0, 0.58), Cell(who, _QUIET, 0.62, 0.38)))
        for what, who in view.rows
    )
    return listed_pages(view.title, rows, content, measure)


def choice_pages(view: ChoiceView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The cards; with counts as a bar and words, only when there are counts."""
    most = max((count for _, count in view.rows if count is not None), default=0)
    color = palette.colours_of(view.phase).accent
    rows = tuple(_choice_row(text, count, most, color) for text, count in view.rows)
    return listed_pages(view.title, rows, content, measure)


def _choice_row(text: str, count: int | None, most: int, color: str) -> Row:
    words = counted(count, "1 stem", "{} stemmen") if count else "geen stem"
    return bar_row(text, count, words, most, color)


def bar_row(text: str, count: int | None, words: str, most: int, color: str) -> Row:
    """A text with a bar of its share of the most and the count in words; without a count alone."""
    if count is None:
        return Row((Cell(text, TEXT),))
    cells = (Cell(text, TEXT, 0.0, 0.52), Cell(words, _COUNT, 0.76, 0.24))
    return Row(cells, count / most if most else 0.0, color)


def listed_pages(
    title: str,
    rows: tuple[Row, ...],
    content: Area,
    measure: Measure,
    head: Row | None = None,
) -> tuple[Page, ...]:
    """A title with rows in the largest size that fits one page, or over more pages.

    `head` stands above the rows of every page.
    """
    if not rows:
        return statement_pages(((title, QUESTION),), content, measure)
    top = heading(title, content, measure)
    page, rest = top.page, top.rest
    if head is not None:
        placed = _head_in_lines(head, rest, measure)
        page = page.plus(_row_at(placed, rest, rest.top - _PADDING, measure))
        rest = rest.below(rest.top + placed.height - 2 * _PADDING + _UNDER_HEAD)
    return (*top.first, *(page.plus(each) for each in _row_pages(rows, rest, measure)))


def _row_pages(rows: tuple[Row, ...], area: Area, measure: Measure) -> list[Page]:
    is_short = sum(len(cell.text) for row in rows for cell in row.cells) < _LONG
    chunks: list[list[SetRow]] = []
    for step in range(0 if is_short else _SIZES - 1, _SIZES):
        tried = _evenly(_in_lines(rows, step, area, measure), area)
        if not chunks or len(tried) < len(chunks):
            chunks = tried
        if len(chunks) == 1:
            break
    return [_painted(chunk, area, measure) for chunk in chunks]


def _in_lines(rows: tuple[Row, ...], step: int, area: Area, measure: Measure) -> tuple[SetRow, ...]:
    return tuple(
        SetRow(
            row,
            tuple(
                block_of(
                    cell.text,
                    cell.style.at(cell.style.sizes[step]),
                    cell.width * area.width,
                    measure,
                )
                for cell in row.cells
            ),
        )
        for row in rows
    )


def _head_in_lines(head: Row, area: Area, measure: Measure) -> SetRow:
    """The names above columns, on a few lines at most."""
    (whole,) = _in_lines((head,), 0, area, measure)
    widths = (cell.width * area.width for cell in head.cells)
    blocks = zip(whole.blocks, widths, strict=True)
    return SetRow(head, tuple(cut(block, width, _HEAD_LINES, measure) for block, width in blocks))


def _evenly(rows: tuple[SetRow, ...], area: Area) -> list[list[SetRow]]:
    """The rows over as few pages as possible, with about as many on each."""
    chunks = _chunks(rows, area, _ROWS_PER_PAGE)
    each = -(-len(rows) // max(1, len(chunks)))
    even = _chunks(rows, area, max(1, each))
    return even if len(even) == len(chunks) else chunks


def _chunks(rows: tuple[SetRow, ...], area: Area, most: int) -> list[list[SetRow]]:
    """The rows cut into pages; a row higher than a page goes on on the next."""
    pages: list[list[SetRow]] = [[]]
    waiting = list(reversed(rows))
    while waiting:
        row = waiting.pop()
        free = area.height - sum(placed.height for placed in pages[-1])
        lines = _LINES_PER_PAGE - sum(placed.lines for placed in pages[-1])
        if row.height <= free and row.lines <= lines and len(pages[-1]) < most:
            pages[-1].append(row)
        elif pages[-1]:
            pages.append([])
            waiting.append(row)
        else:
            fitting = max(1, min(_lines_in(free, row), _LINES_PER_PAGE))
            pages[-1].append(row.part(0, fitting))
            if fitting < row.lines:
                pages.append([])
                waiting.append(row.part(fitting, row.lines))
    return [page for page in pages if page]


def _rise(block: Block) -> float:
    return block.size * block.style.face.baseline


def _lines_in(height: float, row: SetRow) -> int:
    pitch = max((block.pitch for block in row.blocks), default=1.0)
    return int((height - 2 * _PADDING) // pitch)


def _painted(rows: list[SetRow], area: Area, measure: Measure) -> Page:
    """Rows with the height that is left shared between them."""
    page, top = Page(), area.top
    left = area.height - sum(placed.height for placed in rows)
    air = max(0.0, min(_MOST_AIR, left / max(1, len(rows))))
    for placed in rows:
        rule = Box(Area(area.left, top, area.width, _RULE), palette.RULE)
        row = _row_at(placed, area, top + air / 2, measure)
        page = page.plus(Page((), (rule,))).plus(row)
        top += placed.height + air
    return page


def _row_at(placed: SetRow, area: Area, top: float, measure: Measure) -> Page:
    page = Page()
    for cell, block in zip(placed.row.cells, placed.blocks, strict=True):
        left = area.left + cell.left * area.width
        page = page.plus(set_at(block, left, top + _PADDING + placed.lead(block), measure))
    if placed.row.bar is None:
        return page
    middle = top + _PADDING + placed.blocks[0].pitch / 2 - _BAR / 2
    left, width = area.left + 0.54 * area.width, 0.19 * area.width
    track = Box(Area(left, middle, width, _BAR), palette.TRACK, _BAR / 2)
    filled = max(_BAR, width * placed.row.bar) if placed.row.bar else 0.0
    bar = Box(Area(left, middle, filled, _BAR), placed.row.color, _BAR / 2)
    return page.plus(Page((), (track, bar) if filled else (track,)))
