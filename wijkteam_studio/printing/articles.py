"""An article as a block of a width: head, pictures, poles, text in columns, agreements."""

from dataclasses import dataclass

from wijkteam_studio.domain.newspaper.paper import (
    Article,
    Duo,
    Form,
    Part,
    Passage,
    Pole,
    PressPhoto,
)
from wijkteam_studio.printing.agreements import agreements_block, agreements_parts
from wijkteam_studio.printing.blocks import Beside, Block, Rule, Spaced, Stack
from wijkteam_studio.printing.columns import GUTTER, Columns, Slug, column_width
from wijkteam_studio.printing.pictures import FigureBlock, PhotoBlock
from wijkteam_studio.printing.styles import Role, accent
from wijkteam_studio.printing.typesetter import Typesetter, whole, with_quote

THREE_COLUMNS_FROM = 480.0
TWO_COLUMNS_FROM = 295.0
#: A longer caption is set as text, in characters.
_LONGEST_CAPTION = 240
_FRONT = "voorpagina"
#: The shared sentence is set large up to this many characters.
_LARGE_QUOTE = 110
_MIDDLE_FROM = 240.0
#: The width of a quote that is the whole text.
_LONE_QUOTE = 360.0
_BODY_BEFORE = 8.0
#: The largest of these in which the lead runs over two lines.
_LEAD_ROLES = (Role.LEAD_LARGE, Role.LEAD)


@dataclass(frozen=True, slots=True)
class Flow:
    """An article for a page that is too small for it: what stays whole, and a stream."""

    head: Block
    text: Columns | None
    tail: tuple[Block, ...]


def columns_of(width: float) -> int:
    """The number of text columns in a block of this width."""
    if width >= THREE_COLUMNS_FROM:
        return 3
    return 2 if width >= TWO_COLUMNS_FROM else 1


class ArticleSetter:
    """Sets articles at one density."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._type = typesetter

    def block(self, article: Article, width: float) -> Block:
        """The whole article in its best shape."""
        middle: list[Block] = [*self._photos(article, width), *self._duos(article, width)]
        if article.promises:
            middle.append(agreements_block(self._type, article, width))
        middle += self._figures(article, width)
        middle += self._figure_note(article, width)
        text = self._text(article, width)
        body: list[Block] = [Spaced(text, _BODY_BEFORE)] if text else []
        return Stack([self.head(article, width), *self._ordered(article, middle, body)], width)

    def flow(self, article: Article, width: float) -> Flow:
        """The article in pieces, for pages on which it does not fit as a whole."""
        text = self._text(article, width, _as_parts(article))
        return Flow(self.head(article, width), text, self._tail(article, width))

    def plain(self, article: Article, width: float) -> tuple[list[Slug], tuple[Block, ...]]:
        """The article under its head in one column, and what stands after its text."""
        slugs = self._slugs(article, width, _as_parts(article), count=1)
        return slugs, self._tail(article, width)

    def _tail(self, article: Article, width: float) -> tuple[Block, ...]:
        pictures = (*self._photos(article, width), *self._figures(article, width))
        return (*pictures, *self._figure_note(article, width))

    def head(self, article: Article, width: float) -> Block:
        """Kicker, headline and introduction."""
        colour = accent(article.phase)
        is_lead = article.section == _FRONT and width >= THREE_COLUMNS_FROM
        blocks: list[Block] = []
        if article.kicker:
            blocks.append(self._type.again(article.kicker.upper(), Role.KICKER, width, colour))
        roles = _LEAD_ROLES if is_lead else (_headline_role(width),)
        blocks.append(Spaced(self._type.headline(article.headline, roles, width), 1.5))
        if article.intro:
            intro = Role.INTRO if is_lead else Role.STANDFIRST
            blocks.append(
                Spaced(self._type.block(article.intro, intro, width), 9 if is_lead else 5)
            )
        return Stack(blocks, width, rigid=True)

    def _ordered(self, article: Article, middle: list[Block], body: list[Block]) -> list[Block]:
        """The front page shows its picture under the text, other pages above it."""
        return [*body, *middle] if article.section == _FRONT else [*middle, *body]

    def _text(
        self, article: Article, width: float, parts: tuple[Part, ...] | None = None
    ) -> Columns | None:
        given = article.parts if parts is None else parts
        if article.quote and not given:
            narrow = min(width, _LONE_QUOTE)
            quote = self._type.quote(article.quote, Role.QUOTE_LARGE, narrow, accent(article.phase))
            return Columns([whole(quote, 0)], narrow, 1)
        count = columns_of(width)
        slugs = self._slugs(article, width, given, count)
        return Columns(slugs, width, count) if slugs else None

    def _slugs(
        self, article: Article, width: float, parts: tuple[Part, ...], count: int
    ) -> list[Slug]:
        narrow = column_width(width, count)
        captions = tuple(
            Passage(photo.caption, (), "Bij de foto")
            for photo in article.photos
            if len(photo.caption) > _LONGEST_CAPTION
        )
        extra = (Part("", captions, Form.PROSE),) if captions else ()
        slugs = self._type.stream((*parts, *extra), narrow)
        if article.quote is None:
            return slugs
        is_large = article.section == _FRONT and len(article.quote.text) <= _LARGE_QUOTE
        role = Role.QUOTE_LARGE if is_large else Role.QUOTE
        quote = whole(self._type.quote(article.quote, role, narrow, accent(article.phase)), 9)
        if slugs:
            return _after_quote(with_quote(slugs, quote), quote)
        return [quote]

    def _photos(self, article: Article, width: float) -> list[Block]:
        """Photos in pairs beside each other, a last one alone over the whole width."""
        photos, rows = list(article.photos), []
        while photos:
            row = photos[:1] if len(photos) % 2 else photos[:2]
            del photos[: len(row)]
            each = column_width(width, len(row))
            made = [self._photo(photo, each) for photo in row]
            rows.append(Spaced(Beside(made, GUTTER, ruled=False), 12))
        return list(rows)

    def _photo(self, photo: PressPhoto, width: float) -> Block:
        short = 0 < len(photo.caption) <= _LONGEST_CAPTION
        caption = self._type.block(photo.caption, Role.CAPTION, width) if short else None
        return PhotoBlock(photo, caption, width, self._type.density.between(0.58, 0.9))

    def _duos(self, article: Article, width: float) -> list[Block]:
        found: list[Block] = []
        for duo in article.duos:
            if duo.title:
                found.append(Spaced(self._type.block(duo.title, Role.SUBHEAD, width), 9))
            each = column_width(width, 2)
            sides = [
                self._pole(pole, each, accent(article.phase)) for pole in (duo.left, duo.right)
            ]
            found.append(Spaced(Beside(sides, GUTTER), 8))
        return found

    def _pole(self, pole: Pole, width: float, colour: str) -> Block:
        kind = self._type
        said = [slug for text in pole.passages for slug in kind.part(_quoted(text), width)]
        blocks: list[Block] = [
            Rule(width, 1.6, colour),
            Spaced(kind.again(pole.title, Role.POLE_TITLE, width, colour), 5),
            kind.block(pole.text, Role.POLE, width),
        ]
        blocks += [Spaced(slug.block, 5) for slug in said]
        return Stack(blocks, width, rigid=True)

    def _figures(self, article: Article, width: float) -> list[Block]:
        return [FigureBlock(figure, width, self._type.escaper) for figure in article.figures]

    def _figure_note(self, article: Article, width: float) -> list[Block]:
        if not article.figure_note:
            return []
        return [Spaced(self._type.block(article.figure_note, Role.NOTE, width), 7)]


def _headline_role(width: float) -> Role:
    if width >= THREE_COLUMNS_FROM:
        return Role.HEADLINE
    return Role.HEADLINE_MIDDLE if width >= _MIDDLE_FROM else Role.HEADLINE_SMALL


def _quoted(passage: Passage) -> Part:
    return Part("", (passage,), Form.QUOTES)


def _after_quote(slugs: list[Slug], quote: Slug) -> list[Slug]:
    """The slug after a quote stands clear of its rule."""
    place = slugs.index(quote) + 1
    if place < len(slugs):
        slugs[place].before = max(slugs[place].before, 9)
    return slugs


def _as_parts(article: Article) -> tuple[Part, ...]:
    """Poles, agreements and text, all as text."""
    poles = [part for duo in article.duos for part in _duo_parts(duo)]
    promises = agreements_parts(article) if article.promises else []
    return (*poles, *promises, *article.parts)


def _duo_parts(duo: Duo) -> list[Part]:
    """A dilemma as plain text, for when its poles are too long to stand beside each other."""
    parts = [Part(duo.title, ())] if duo.title else []
    for pole in (duo.left, duo.right):
        line = Passage(pole.text, (), pole.title)
        parts.append(Part("", (line, *pole.passages)))
    return parts
