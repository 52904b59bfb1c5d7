"""What every paper has: masthead, folio line, the list of what is inside, colophon."""

from collections.abc import Mapping, Sequence

from reportlab.lib.colors import HexColor

from wijkteam_studio.domain.newspaper.paper import Article, Newspaper, Passage
from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.blocks import Beside, Block, Panel, Rule, Spaced, Stack, TextBlock
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.columns import GUTTER, Columns, Slug, column_width
from wijkteam_studio.printing.styles import INK, PANEL, Role, accent
from wijkteam_studio.printing.typesetter import Typesetter

_PADDING = 12.0
_NUMBER_WIDTH = 16.0
_COLUMNS = 3


def masthead(kind: Typesetter, paper: Newspaper, width: float) -> Block:
    """The title of the paper over a line with team, edition and date."""
    side = (width - 2 * GUTTER) * 0.27
    middle = width - 2 * GUTTER - 2 * side
    imprint = Beside(
        [
            kind.block(paper.team, Role.IMPRINT, side),
            kind.block(paper.edition_line, Role.IMPRINT_MIDDLE, middle),
            kind.block(paper.date_line, Role.IMPRINT_RIGHT, side),
        ],
        GUTTER,
        ruled=False,
    )
    return Stack(
        [
            kind.block(paper.title, Role.MASTHEAD, width),
            Rule(width, 0.8, INK, before=8),
            Rule(width, 0.8, INK, before=1.6),
            Spaced(imprint, 5),
            Rule(width, 0.8, INK, before=6),
        ],
        width,
    )


def folio(kind: Typesetter, paper: Newspaper, number: int, width: float) -> Block:
    """The line at the top of every page after the first."""
    each = column_width(width, 3)
    line = Beside(
        [
            kind.again(paper.title, Role.IMPRINT, each),
            kind.again(paper.team, Role.IMPRINT_MIDDLE, each),
            kind.again(f"bladzijde {number}", Role.IMPRINT_RIGHT, each),
        ],
        GUTTER,
        ruled=False,
    )
    return Stack([line, Rule(width, 0.8, INK, before=4)], width)


class Entry(Block):
    """One line of what is inside; its page number is known when everything has its place."""

    before = 5.0

    def __init__(
        self, words: TextBlock, section: str, colour: str, pages: Mapping[str, int]
    ) -> None:
        super().__init__(words.width + _NUMBER_WIDTH)
        self._words = words
        self._section = section
        self._colour = colour
        self._pages = pages

    def height(self) -> float:
        """The height of the words."""
        return self._words.height()

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint the number in front of the words."""
        canvas.setFont(fonts.SANS_BOLD, 9.6)
        canvas.setFillColor(HexColor(self._colour))
        canvas.drawString(x, top - 10, str(self._pages[self._section]))
        canvas.mark((x, top), (_NUMBER_WIDTH, self.height()))
        self._words.draw(canvas, x + _NUMBER_WIDTH, top)


def contents(
    kind: Typesetter, articles: Sequence[Article], pages: Mapping[str, int], width: float
) -> Block:
    """The list of what is inside, in columns on a grey ground."""
    inner = width - 2 * _PADDING
    each = column_width(inner, _COLUMNS)
    entries = [_entry(kind, article, each, pages) for article in articles]
    slugs = [Slug(entry, 1, entry.height(), entry.before) for entry in entries]
    title = kind.again("In deze krant", Role.BOX_TITLE, inner)
    text = Columns(slugs, inner, _COLUMNS)
    return Panel(Stack([title, Spaced(text, 5)], inner), _PADDING, PANEL)


def _entry(kind: Typesetter, article: Article, width: float, pages: Mapping[str, int]) -> Entry:
    # A note stands in the paper once: when it is the headline, its article is named otherwise.
    text = article.kicker if article.headline_note else article.headline
    words = kind.again(text, Role.CONTENTS, width - _NUMBER_WIDTH)
    return Entry(words, article.section, accent(article.phase), pages)


def colophon(kind: Typesetter, paper: Newspaper, width: float) -> Columns:
    """The colophon in columns, so that long ground rules can run on."""
    narrow = column_width(width, _COLUMNS)
    slugs = [
        *kind.small_print((Passage("Colofon"),), Role.SMALL_HEAD, narrow),
        *kind.small_print((Passage(paper.colophon.made),), Role.SMALL, narrow),
        *kind.small_print((Passage("Privacy"),), Role.SMALL_HEAD, narrow, opens=True),
        *kind.small_print((Passage(paper.colophon.text),), Role.SMALL, narrow),
    ]
    if paper.colophon.rules:
        title = (Passage("Onze spelregels"),)
        slugs += kind.small_print(title, Role.SMALL_HEAD, narrow, opens=True)
        slugs += kind.small_print(paper.colophon.rules, Role.SMALL_LIST, narrow)
    return Columns(slugs, width, _COLUMNS)
