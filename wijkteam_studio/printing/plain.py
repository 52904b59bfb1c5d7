"""The plain layout: everything in one column, one thing after another, for when beauty failed."""

from collections.abc import Iterator

from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper.paper import Article, Newspaper
from wijkteam_studio.printing.articles import ArticleSetter
from wijkteam_studio.printing.blocks import Block
from wijkteam_studio.printing.columns import Columns, Slug
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.furniture import colophon, folio, masthead
from wijkteam_studio.printing.sheets import WIDTH, Sheet
from wijkteam_studio.printing.styles import Density
from wijkteam_studio.printing.typesetter import Typesetter, whole

_AIR = 0.4
_BETWEEN_ARTICLES, _BETWEEN_BLOCKS, _UNDER_HEAD = 26.0, 9.0, 6.0


class PlainPages:
    """Lays out one newspaper in the plainest way."""

    def __init__(self, paper: Newspaper, escaper: Escaper) -> None:
        self._paper = paper
        self._kind = Typesetter(escaper, Density(_AIR))
        self._setter = ArticleSetter(self._kind)
        self._sheets: list[Sheet] = []

    def sheets(self) -> list[Sheet]:
        """All pages, ready to paint."""
        self._turn(masthead(self._kind, self._paper, WIDTH))
        self._run(Columns(list(self._stream()), WIDTH, 1))
        self._run(colophon(self._kind, self._paper, WIDTH))
        return self._sheets

    def _stream(self) -> Iterator[Slug]:
        for article in self._paper.articles:
            yield from self._article(article)

    def _article(self, article: Article) -> Iterator[Slug]:
        text, tail = self._setter.plain(article, WIDTH)
        head = whole(self._setter.head(article, WIDTH), _BETWEEN_ARTICLES)
        head.sticks = bool(text)
        yield head
        for first in text[:1]:
            first.before = max(first.before, _UNDER_HEAD)
        yield from text
        for block in tail:
            yield whole(block, _BETWEEN_BLOCKS)

    def _run(self, rest: Columns | None) -> None:
        while rest is not None:
            sheet = self._sheets[-1]
            part, rest = rest.split(sheet.room())
            if part is not None:
                sheet.add(part)
            elif sheet.is_empty:
                raise PrintError(
                    "Een stuk van de krant is hoger dan een bladzijde.",
                    "Kort de langste kop of het langste citaat in.",
                )
            if rest is not None:
                self._turn(folio(self._kind, self._paper, len(self._sheets) + 1, WIDTH))

    def _turn(self, top: Block) -> None:
        self._sheets.append(Sheet(top))
