"""Which articles stand beside each other, and how wide: the way that leaves least white."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import fsum

from wijkteam_studio.domain.newspaper.paper import Article
from wijkteam_studio.printing.articles import ArticleSetter
from wijkteam_studio.printing.blocks import Beside, Block, Rule, Spaced, Stack
from wijkteam_studio.printing.sheets import ABOVE_RULE, BELOW_RULE, BETWEEN, WIDTH
from wijkteam_studio.printing.styles import INK

_GUTTER = 22.0
_THIN = 0.7
_MOST_IN_ROW = 3
_SHARES = (0.5, 0.36, 0.64, 0.4, 0.6)
#: Articles that need the whole width.
_WIDE = frozenset({"voorpagina", "afspraken", "cijfers"})
#: A short article alone over the whole width looks lost: this counts as white, in points.
_ALONE = 40.0
#: How much one point of height counts against one point of white.
_HEIGHT_WEIGHT = 0.35
#: What two articles in another order than their sections cost, in points.
_TURNED = 5.0
#: With more articles on a page than this, their order stays.
_MOST_TO_REORDER = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """Articles under each other in one width of a row."""

    articles: tuple[Article, ...]
    width: float


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A choice of rows for some articles, with what it costs."""

    cost: float
    rows: tuple[Row, ...]


class Arranger:
    """Finds rows for the articles of a page, measured at one density."""

    def __init__(self, setter: ArticleSetter) -> None:
        self._setter = setter
        self._heights: dict[tuple[str, float], float] = {}

    def best(self, articles: Sequence[Article]) -> tuple[Row, ...]:
        """The rows that leave least white, as far as possible in the order given."""
        orders = [tuple(articles)]
        if len(articles) <= _MOST_TO_REORDER:
            orders = list(permutations(articles))
        allowed = [order for order in orders if _begins_well(articles[0], order)]
        options = (self._best(order) for order in allowed)
        return min(options, key=lambda option: _seen(option.cost + _moved(articles, option))).rows

    def height(self, rows: Sequence[Row]) -> float:
        """The height of rows with the room between them, at the density of this arranger."""
        highest = (max(self._cell_height(cell) for cell in row) for row in rows)
        return fsum(height + BETWEEN for height in highest) - BETWEEN

    def _best(self, articles: tuple[Article, ...]) -> Arrangement:
        """The cheapest rows, found for ever more articles from the first one on."""
        best = [Arrangement(0.0, ())]
        for end in range(1, len(articles) + 1):
            options = [
                Arrangement(best[end - size].cost + self._cost(row), (*best[end - size].rows, row))
                for size in range(1, min(end, _MOST_IN_ROW) + 1)
                for row in _rows_of(articles[end - size : end])
            ]
            best.append(min(options, key=lambda option: _seen(option.cost)))
        return best[-1]

    def _cost(self, row: Row) -> float:
        heights = [self._cell_height(cell) for cell in row]
        height = max(heights)
        white = fsum((height - own) * cell.width for own, cell in zip(heights, row, strict=True))
        alone = len(row) == 1 and row[0].articles[0].section not in _WIDE
        return white / WIDTH + _HEIGHT_WEIGHT * (height + BETWEEN) + (_ALONE if alone else 0.0)

    def _cell_height(self, cell: Cell) -> float:
        heights = [self._height(article, cell.width) for article in cell.articles]
        return fsum(heights) + BETWEEN * (len(heights) - 1)

    def _height(self, article: Article, width: float) -> float:
        key = (article.section, width)
        if key not in self._heights:
            self._heights[key] = self._setter.block(article, width).height()
        return self._heights[key]


def _rows_of(articles: tuple[Article, ...]) -> Iterator[Row]:
    """The rows that one, two or three articles can make."""
    if len(articles) == 1:
        yield (Cell(articles, WIDTH),)
        return
    if any(article.section in _WIDE for article in articles):
        return
    for cut in range(1, len(articles)):
        for share in _SHARES:
            left = (WIDTH - _GUTTER) * share
            yield (Cell(articles[:cut], left), Cell(articles[cut:], WIDTH - _GUTTER - left))


def set_rows(rows: Sequence[Row], setter: ArticleSetter) -> list[Block]:
    """The rows as blocks, at the density of the setter."""
    return [_row([_cell(cell, setter) for cell in row]) for row in rows]


def _row(blocks: list[Block]) -> Block:
    return blocks[0] if len(blocks) == 1 else Beside(blocks, _GUTTER)


def _cell(cell: Cell, setter: ArticleSetter) -> Block:
    blocks = [setter.block(article, cell.width) for article in cell.articles]
    if len(blocks) == 1:
        return blocks[0]
    stacked: list[Block] = [blocks[0]]
    for block in blocks[1:]:
        stacked.append(Rule(cell.width, _THIN, INK, before=ABOVE_RULE))
        stacked.append(Spaced(block, BELOW_RULE))
    return Stack(stacked, cell.width)


def _seen(cost: float) -> float:
    """A cost to compare by: what differs less than anybody sees is alike, and the first stands."""
    return round(cost, 3)


def _begins_well(first: Article, order: Sequence[Article]) -> bool:
    """Whether an article that needs the whole width at the top of the page stands there."""
    return first.section not in _WIDE or order[0] is first


def _moved(articles: Sequence[Article], option: Arrangement) -> float:
    """What it costs that articles stand in another order than the sections."""
    order = [articles.index(a) for row in option.rows for cell in row for a in cell.articles]
    turns = sum(a > b for place, a in enumerate(order) for b in order[place + 1 :])
    return turns * _TURNED
