"""Counts of hands on the wall: places with bars, one number, or the places alone."""

from wijkteam_studio.domain.wall import CountView
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.flow import LABEL, QUESTION, statement_pages
from wijkteam_studio.ui.audience.wall.pieces import Area, Measure, Page
from wijkteam_studio.ui.audience.wall.rows import Row, bar_row, listed_pages


def count_pages(view: CountView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The number that says it all under the title, or every place of the scale in a row."""
    if view.figure or not view.rows:
        texts = ((view.title, LABEL), (view.figure, QUESTION))
        return statement_pages(texts, content, measure)
    most = max((count for _label, count in view.rows if count is not None), default=0)
    color = palette.colours_of(view.phase).accent
    rows = tuple(_row(label, count, most, color) for label, count in view.rows)
    return listed_pages(view.title, rows, content, measure)


def _row(label: str, count: int | None, most: int, color: str) -> Row:
    words = counted(count, "1 keer", "{} keer") if count else "geen keer"
    return bar_row(label, count, words, most, color)
