"""Text that runs through columns: where every line goes, before anything is painted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from wijkteam_studio.printing.blocks import Block
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.styles import HAIR

#: The room between two columns, with a thin rule in its middle.
GUTTER = 18.0
_HAIR = 0.01
#: A paragraph leaves at least this many lines at both sides of a column end.
_TOGETHER = 2
_STEP = 12.0
#: The most that is added between two paragraphs to align the ends of columns, in points.
_FEATHER = 8.0


@dataclass(slots=True)
class Slug:
    """One thing in the stream: a paragraph of lines, or a block that stays whole (one line).

    `before` is the room above it, except at the top of a column; `sticks` keeps it with the next,
    `opens` makes it begin a column, and `continues` says that it goes on with the one before.
    """

    block: Block
    lines: int
    leading: float
    before: float = 0.0
    sticks: bool = False
    opens: bool = False
    continues: bool = False

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return self.lines * self.leading


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far the stream was set: the number of slugs, and of lines in the next one."""

    slug: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """Some lines of a slug in a column, at a distance under the top of the column."""

    slug: Slug
    first: int
    last: int
    at: float


Column = tuple[Placed, ...]
_BEGIN = Cursor()


def pour(
    slugs: Sequence[Slug], count: int, limit: float, start: Cursor
) -> tuple[tuple[Column, ...], Cursor]:
    """Fill columns of this height from a place in the stream; also gives where it ended."""
    columns: list[Column] = []
    for _ in range(count):
        column, start = _fill(slugs, limit, start)
        columns.append(column)
    return tuple(columns), start


def balanced(slugs: Sequence[Slug], count: int, start: Cursor) -> float:
    """The lowest height at which the rest of the stream fits in these columns."""
    left = slugs[start.slug :]
    low = (fsum(slug.height for slug in left) - start.line * left[0].leading) / count if left else 0
    high = low + _STEP
    while not _fits(slugs, count, high, start):
        low, high = high, high * 1.2 + _STEP
    while high - low > _HAIR * 10:
        middle = (low + high) / 2
        if _fits(slugs, count, middle, start):
            high = middle
        else:
            low = middle
    columns, _ = pour(slugs, count, high, start)
    return max(depth(column) for column in columns)


def depth(column: Column) -> float:
    """How far down the text of a column runs."""
    if not column:
        return 0.0
    last = column[-1]
    return last.at + (last.last - last.first) * last.slug.leading


def _gaps(column: Column) -> list[bool]:
    """Per item whether room may come above it: never between a heading and its text."""
    return [number > 0 and not column[number - 1].slug.sticks for number in range(len(column))]


def feathered(column: Column, height: float) -> Column:
    """The column with a little more room between paragraphs, so that it ends lower."""
    gaps = _gaps(column)
    slack = height - depth(column)
    if slack <= 0 or not any(gaps):
        return column
    each = min(_FEATHER, slack / sum(gaps))
    return tuple(
        Placed(item.slug, item.first, item.last, item.at + sum(gaps[: number + 1]) * each)
        for number, item in enumerate(column)
    )


def _fits(slugs: Sequence[Slug], count: int, limit: float, start: Cursor) -> bool:
    slug, line = start.slug, start.line
    for _ in range(count):
        for number, first, taken, _top in _run(slugs, limit, slug, line):
            is_whole = first + taken == slugs[number].lines
            slug, line = (number + 1, 0) if is_whole else (number, first + taken)
    return slug == len(slugs)


def _fill(slugs: Sequence[Slug], limit: float, start: Cursor) -> tuple[Column, Cursor]:
    column = tuple(
        Placed(slugs[slug], first, first + taken, top)
        for slug, first, taken, top in _run(slugs, limit, start.slug, start.line)
    )
    if not column:
        return column, start
    slug, last = start.slug + len(column) - 1, column[-1]
    return column, Cursor(slug, last.last) if last.last < last.slug.lines else Cursor(slug + 1)


def _run(
    slugs: Sequence[Slug], limit: float, slug: int, line: int
) -> Iterator[tuple[int, int, int, float]]:
    """What one column takes: the number of the slug, its first line, how many, and the top."""
    used, is_first = 0.0, True
    while slug < len(slugs):
        item = slugs[slug]
        if not is_first and item.opens and not line:
            return
        top = used + (0.0 if is_first else item.before)
        taken = _lines_that_fit(slugs, slug, line, limit - top)
        if not taken:
            return
        yield slug, line, taken, top
        if line + taken < item.lines:
            return
        used = top + taken * item.leading
        slug, line, is_first = slug + 1, 0, False


def _lines_that_fit(slugs: Sequence[Slug], number: int, line: int, room: float) -> int:
    item = slugs[number]
    left = item.lines - line
    fitting = int((room + _HAIR) / item.leading)
    if fitting >= left:
        rest = room - left * item.leading
        return left if not item.sticks or _next_begins(slugs, number + 1, rest) else 0
    fitting = min(fitting, left - _TOGETHER)
    return fitting if fitting >= _TOGETHER else 0


def _next_begins(slugs: Sequence[Slug], number: int, room: float) -> bool:
    """Whether the slug after a heading can at least begin under it."""
    if number >= len(slugs):
        return True
    item = slugs[number]
    return _lines_that_fit(slugs, number, 0, room - item.before) > 0


class Columns(Block):
    """A stretch of the stream in columns of equal height, with thin rules between them."""

    def __init__(
        self,
        slugs: Sequence[Slug],
        width: float,
        count: int,
        start: Cursor = _BEGIN,
        limit: float | None = None,
    ) -> None:
        super().__init__(width)
        self._slugs = slugs
        self._count = count
        self._start = start
        self._stretch = 0.0
        height = balanced(slugs, count, start) if limit is None else limit
        self._columns, self._end = pour(slugs, count, height, start)
        self._height = max((depth(column) for column in self._columns), default=0.0)

    def split(self, height: float) -> "tuple[Columns | None, Columns | None]":
        """What fits in this height and what is left; nothing fits when a column stays empty."""
        if self._height <= height + _HAIR:
            return self, None
        part = Columns(self._slugs, self.width, self._count, self._start, height)
        if part.ends_at == self._start:
            return None, self
        return part, Columns(self._slugs, self.width, self._count, part.ends_at)

    @property
    def ends_at(self) -> Cursor:
        """Where the stream goes on after this stretch."""
        return self._end

    def height(self) -> float:
        """The height of the highest column."""
        return self._height + self._stretch

    def grow(self, extra: float) -> float:
        """Takes room between paragraphs, as much as its fullest column can use."""
        gaps = max((sum(_gaps(column)) for column in self._columns), default=0)
        grown = max(0.0, min(extra, gaps * _FEATHER - self._stretch))
        self._stretch += grown
        return grown

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Column after column, so that the text is read in its order."""
        width = column_width(self.width, self._count)
        for number, column in enumerate(self._columns):
            left = x + number * (width + GUTTER)
            for item in feathered(column, self.height()):
                item.slug.block.draw_lines(canvas, (left, top - item.at), item.first, item.last)
            if number and column:
                middle = left - GUTTER / 2
                canvas.rule((middle, top), (middle, top - self.height()), 0.5, HAIR)


def column_width(width: float, count: int) -> float:
    """The width of one of a number of columns that share a width."""
    return (width - (count - 1) * GUTTER) / count
