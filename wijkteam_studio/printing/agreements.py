"""The strong box on the last page: what we will do, who, by when, and how we notice it."""

from wijkteam_studio.domain.newspaper.paper import Article, Part, Passage, Promise
from wijkteam_studio.printing.blocks import Beside, Block, Panel, Rule, Spaced, Stack
from wijkteam_studio.printing.columns import GUTTER, column_width
from wijkteam_studio.printing.styles import HAIR, PANEL, Role, accent
from wijkteam_studio.printing.typesetter import Typesetter

_PADDING = 12.0
_THREE_FROM = 440.0
_TWO_FROM = 280.0
TRIAL = "Onze proef"


def agreements_block(kind: Typesetter, article: Article, width: float) -> Block:
    """The box with all agreements, the trial in a dashed frame under them, and the date."""
    inner = width - 2 * _PADDING
    kept = [promise for promise in article.promises if not promise.is_trial]
    trials = [promise for promise in article.promises if promise.is_trial]
    colour = accent(article.phase)
    blocks: list[Block] = []
    per_row = 3 if inner >= _THREE_FROM else 2 if inner >= _TWO_FROM else 1
    for start in range(0, len(kept), per_row):
        row = kept[start : start + per_row]
        each = column_width(inner, len(row))
        cards = [_card(kind, p, str(start + n + 1), each, colour) for n, p in enumerate(row)]
        blocks.append(Spaced(Beside(cards, GUTTER), 12 if start else 0))
    for trial in trials:
        framed = Panel(_trial(kind, trial, inner - 2 * 9, colour), 9, "#ffffff", colour)
        blocks.append(Spaced(framed, 13 if blocks else 0))
    if article.closing:
        blocks.append(Rule(inner, 0.6, HAIR, before=11))
        blocks.append(Spaced(kind.block(article.closing, Role.BOX_TITLE, inner), 7))
    return Spaced(Panel(Stack(blocks, inner), _PADDING, PANEL), 9)


def _card(kind: Typesetter, promise: Promise, number: str, width: float, colour: str) -> Block:
    return Stack(
        [
            kind.again(number, Role.BOX_NUMBER, width, colour),
            kind.block(promise.what, Role.BOX_WHAT, width),
            *_details(kind, promise, width),
        ],
        width,
        rigid=True,
    )


def _trial(kind: Typesetter, promise: Promise, width: float, colour: str) -> Block:
    left = (width - GUTTER) * 0.58
    right = width - GUTTER - left
    what = Stack(
        [
            kind.again(TRIAL, Role.BOX_TITLE, left, colour),
            kind.block(promise.what, Role.BOX_WHAT, left),
        ],
        left,
        rigid=True,
    )
    details = Stack(_details(kind, promise, right), right, rigid=True)
    return Beside([what, details], GUTTER)


def _details(kind: Typesetter, promise: Promise, width: float) -> list[Block]:
    return [
        Spaced(kind.labelled(label, text, Role.BOX_TEXT, width), 4)
        for label, text in _rows(promise)
    ]


def _rows(promise: Promise) -> list[tuple[str, str]]:
    rows = [
        ("Als:", promise.trigger),
        ("Wie:", promise.who),
        ("Wanneer:", promise.when),
        ("Zo merken wij het:", promise.sign),
    ]
    return [(label, text) for label, text in rows if text]


def agreements_parts(article: Article) -> list[Part]:
    """The same as plain text, a part for each, for when the box is too high for a page."""
    parts = [_promise_part(promise) for promise in article.promises]
    if article.closing:
        parts.append(Part("", (Passage(article.closing),)))
    return parts


def _promise_part(promise: Promise) -> Part:
    label = TRIAL if promise.is_trial else "Afspraak"
    rows = (Passage(text, (), name) for name, text in _rows(promise))
    return Part("", (Passage(promise.what, (), label), *rows))
