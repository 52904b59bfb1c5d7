"""From articles to pages: groups that fill a page, and a flow for what is longer."""

from collections.abc import Sequence
from itertools import groupby

from wijkteam_studio.domain.newspaper.paper import Article, Newspaper
from wijkteam_studio.printing.arrangement import Arranger, Row, set_rows
from wijkteam_studio.printing.articles import ArticleSetter
from wijkteam_studio.printing.blocks import Block
from wijkteam_studio.printing.columns import Columns
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.furniture import colophon, contents, folio, masthead
from wijkteam_studio.printing.sheets import BETWEEN, HEIGHT, WIDTH, Sheet
from wijkteam_studio.printing.styles import Density, Role, accent
from wijkteam_studio.printing.typesetter import Typesetter

#: Tighter than compact: the text keeps its size, everything else gives way.
_TIGHT = -0.5
_DENSITIES = (_TIGHT, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
#: The density at which pages are planned.
_PLANNED = 0.4
#: A page that its own articles fill for less than this takes in those of the next one.
_WELL_FILLED = 0.66
#: A last page that is filled for less than this goes with the one before, if it can.
_SMALL_END = 0.45
#: The least room for the beginning of an article that runs on, in points.
_LEAST = 120.0
#: A page with more room than this after a long article takes in the next one.
_ROOM_FOR_NEXT = 0.4
#: With less room than this an article that would fit on the next page waits for it.
_ROOM_TO_BEGIN = 0.3

Group = tuple[Article, ...]


class Paginator:
    """Lays out one newspaper."""

    def __init__(self, paper: Newspaper, escaper: Escaper) -> None:
        self._paper = paper
        self._types = {value: Typesetter(escaper, Density(value)) for value in _DENSITIES}
        self._plan = Arranger(ArticleSetter(self._types[_PLANNED]))
        self._close = Arranger(ArticleSetter(self._types[0.0]))
        self._sheets: list[Sheet] = []
        self._pages: dict[str, int] = {}

    def sheets(self) -> list[Sheet]:
        """All pages, filled and ready to paint."""
        waiting = self._groups()
        is_first = True
        while waiting:
            group = self._merged(waiting, is_first=is_first)
            self._place(group, waiting, is_first=is_first)
            is_first = False
        for number, sheet in enumerate(self._sheets, start=1):
            sheet.fill()
            self._pages.update(dict.fromkeys(sheet.sections, number))
        return self._sheets

    def _groups(self) -> list[Group]:
        articles = sorted(self._paper.articles, key=lambda article: article.page)
        return [tuple(group) for _, group in groupby(articles, key=lambda article: article.page)]

    def _merged(self, waiting: list[Group], *, is_first: bool) -> Group:
        """The next group; articles of those after it come along while the page is not full."""
        group = waiting.pop(0)
        room = HEIGHT - self._top(1 if is_first else 2).height()
        while waiting and self._height(group) < room * _WELL_FILLED:
            together = (*group, waiting[0][0])
            if self._height(together) + self._end_height(waiting) > room:
                break
            group = together
            waiting[0] = waiting[0][1:]
            if not waiting[0]:
                waiting.pop(0)
        return self._with_small_end(group, waiting, room)

    def _with_small_end(self, group: Group, waiting: list[Group], room: float) -> Group:
        """The group with a last page that would stay nearly empty, if both fit close together."""
        if len(waiting) != 1 or self._height(waiting[0]) > room * _SMALL_END:
            return group
        together = (*group, *waiting[0])
        if self._close.height(self._close.best(together)) + self._colophon_height() > room:
            return group
        waiting.pop()
        return together

    def _height(self, group: Group) -> float:
        return self._plan.height(self._plan.best(group))

    def _end_height(self, waiting: list[Group]) -> float:
        """What the page needs besides its articles: the colophon when they are the last ones."""
        is_last = len(waiting) == 1 and len(waiting[0]) == 1
        return self._colophon_height() if is_last else 0.0

    def _colophon_height(self) -> float:
        return colophon(self._types[_PLANNED], self._paper, WIDTH).height() + BETWEEN

    def _place(self, group: Group, waiting: list[Group], *, is_first: bool) -> None:
        """The group on one page, as airy as it fits; on more pages when it does not."""
        rows = self._plan.best(group)
        best: Sheet | None = None
        low, high = 0, len(_DENSITIES)
        while low < high:
            middle = (low + high) // 2
            sheet = self._sheet_of(rows, waiting, _DENSITIES[middle], is_first=is_first)
            if sheet.used <= HEIGHT:
                best, low = sheet, middle + 1
            else:
                high = middle
        if best is None:
            self._run_on(group, waiting)
            return
        best.sections += [article.section for article in group]
        self._sheets.append(best)

    def _sheet_of(
        self, rows: Sequence[Row], waiting: list[Group], value: float, *, is_first: bool
    ) -> Sheet:
        kind = self._types[value]
        sheet = self._new_sheet()
        for row in set_rows(rows, ArticleSetter(kind)):
            sheet.add(row)
        if is_first and waiting:
            later = [article for other in waiting for article in other]
            sheet.add(contents(kind, later, self._pages, WIDTH))
        if not waiting:
            sheet.add(colophon(kind, self._paper, WIDTH))
        return sheet

    def _new_sheet(self) -> Sheet:
        return Sheet(self._top(len(self._sheets) + 1))

    def _top(self, number: int) -> Block:
        kind = self._types[_PLANNED]
        if number == 1:
            return masthead(kind, self._paper, WIDTH)
        return folio(kind, self._paper, number, WIDTH)

    def _run_on(self, group: Group, waiting: list[Group]) -> None:
        """Articles one after another over as many pages as it takes."""
        kind = self._types[0.0]
        self._sheets.append(self._new_sheet())
        articles = list(group)
        while articles:
            self._article(articles.pop(0), kind)
            if not articles and waiting and self._last.room() > HEIGHT * _ROOM_FOR_NEXT:
                articles += waiting.pop(0)
        if not waiting:
            self._running(None, colophon(kind, self._paper, WIDTH), "Colofon")

    @property
    def _last(self) -> Sheet:
        return self._sheets[-1]

    def _article(self, article: Article, kind: Typesetter) -> None:
        block = ArticleSetter(kind).block(article, WIDTH)
        fresh = self._new_sheet()
        nearly_full = article.promises or self._last.room() < HEIGHT * _ROOM_TO_BEGIN
        if nearly_full and self._last.room() < block.height() <= fresh.room():
            self._sheets.append(fresh)
        if block.height() <= self._last.room():
            self._last.add(block)
            self._last.sections.append(article.section)
            return
        flow = ArticleSetter(kind).flow(article, WIDTH)
        page = self._running(flow.head, flow.text, article.kicker, accent(article.phase))
        self._sheets[page].sections.append(article.section)
        for block in flow.tail:
            if block.height() > self._last.room(ruled=False):
                self._sheets.append(self._new_sheet())
            self._last.add(block, ruled=False)

    def _running(
        self, head: Block | None, text: Columns | None, name: str, colour: str = ""
    ) -> int:
        """A head with text that runs on; gives the index of the page it begins on."""
        least = head.height() + _LEAST if head else _LEAST / 2
        if self._last.room() < least and not self._last.is_empty:
            self._sheets.append(self._new_sheet())
        if head:
            self._last.add(head)
        begun = len(self._sheets) - 1
        is_ruled = head is None
        while text is not None:
            part, text = text.split(self._last.room(ruled=is_ruled))
            if part is not None:
                self._last.add(part, ruled=is_ruled)
            is_ruled = False
            if text is not None:
                self._sheets.append(self._new_sheet())
                line = f"Vervolg · {name}".upper()
                self._last.add(self._types[0.0].again(line, Role.KICKER, WIDTH, colour))
        return begun
