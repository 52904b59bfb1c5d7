"""Notes in columns on the wall, one for each side."""

from itertools import zip_longest

from wijkteam_studio.domain.wall import SidesView
from wijkteam_studio.ui.audience.wall.pieces import Area, Measure, Page, Style
from wijkteam_studio.ui.audience.wall.rows import HEAD, TEXT, Cell, Row, listed_pages

#: Between two columns, as a share of the width.
_GAP = 0.05
#: What stands above notes of no side, beside those of a side.
_NEITHER = "Nog niet ingedeeld"


def sides_pages(view: SidesView, content: Area, measure: Measure) -> tuple[Page, ...]:
    """The sides beside each other; their names stand above them on every page."""
    number = max(1, len(view.columns))
    width = (1.0 - _GAP * (number - 1)) / number
    lines = zip_longest(*(notes for _label, notes in view.columns), fillvalue="")
    rows = tuple(_row(line, TEXT, width) for line in lines)
    head = _row(tuple(label or _NEITHER for label, _notes in view.columns), HEAD, width)
    return listed_pages(view.title, rows, content, measure, head)


def _row(texts: tuple[str, ...], style: Style, width: float) -> Row:
    step = width + _GAP
    return Row(tuple(Cell(text, style, step * place, width) for place, text in enumerate(texts)))
