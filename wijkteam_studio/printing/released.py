"""What a reader must find in the paper, asked of the story itself and not of the layout."""

from collections.abc import Iterator

from wijkteam_studio.domain.figure import Text
from wijkteam_studio.domain.newspaper.paper import Article, Newspaper, Part


def released(paper: Newspaper) -> Iterator[tuple[str, str]]:
    """Every text that must be there once, each with the name of its place; empty ones too."""
    for text in (paper.title, paper.team, paper.edition_line, paper.date_line):
        yield "de kop van de krant", text
    for article in paper.articles:
        for text in _of_article(article):
            yield article.title, text
    for text in (paper.colophon.made, paper.colophon.text):
        yield "het colofon", text
    for rule in paper.colophon.rules:
        yield "de spelregels", rule.text


def in_figures(paper: Newspaper) -> Iterator[tuple[str, str]]:
    """Every text that stands in a picture of ours, with the name of its place."""
    for article in paper.articles:
        for figure in article.figures:
            for shape in figure.shapes:
                if isinstance(shape, Text):
                    yield article.title, shape.text


def in_order(paper: Newspaper) -> Iterator[tuple[str, ...]]:
    """Texts that must follow each other: those of every part, and the ground rules."""
    for article in paper.articles:
        for part in article.parts:
            yield tuple(passage.text for passage in part.passages)
    yield tuple(rule.text for rule in paper.colophon.rules)


def _of_article(article: Article) -> Iterator[str]:
    yield from (article.headline, article.intro, article.closing, article.figure_note)
    if article.quote:
        yield article.quote.text
    for duo in article.duos:
        yield duo.title
        for pole in (duo.left, duo.right):
            yield pole.text
            yield from (passage.text for passage in pole.passages)
    for promise in article.promises:
        yield from (promise.what, promise.trigger, promise.who, promise.when, promise.sign)
    yield from (photo.caption for photo in article.photos)
    for part in article.parts:
        yield from _of_part(part)


def _of_part(part: Part) -> Iterator[str]:
    yield part.title
    for passage in part.passages:
        yield passage.text
        yield passage.coda
