"""Text pasted from a spreadsheet: rows under each other, cells with tabs between them."""

import re

#: A cell that was put between quotes because it holds a line end, a tab or a quote.
_QUOTED = re.compile(r'(?:(?<=\t)|(?<=\n)|^)"((?:[^"]|"")*)"(?=\t|\n|$)')
_NEEDS_QUOTES = re.compile(r'[\n\t]|""')
#: Stands for a line end inside a cell; it is a control character, so it is in no text of ours.
_INSIDE = "\x1f"


def rows_of(text: str) -> list[str]:
    """The lines of a text; what stood in one quoted cell stays together, without its quotes."""
    marked = _QUOTED.sub(_opened, text.replace(_INSIDE, ""))
    return [row.replace(_INSIDE, "\n") for row in marked.split("\n")]


def on_one_line(row: str) -> str:
    """The cells of a row after each other."""
    return re.sub(r"[ ]*\t[ \t]*", " ", row).strip()


def _opened(found: re.Match[str]) -> str:
    inside = found[1]
    if not _NEEDS_QUOTES.search(inside):
        return found[0]
    return inside.replace('""', '"').replace("\n", _INSIDE)
