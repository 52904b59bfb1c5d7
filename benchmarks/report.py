"""The table, and the page in the documentation that holds it."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.measures import Outcome, Row

_HEAD = ("work", "floor (min / median / max)", "ours (min / median / max)", "ratio", "bar", "")


def table(rows: Sequence[Row]) -> str:
    """All rows as a Markdown table."""
    cells = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in cells) for place in range(len(_HEAD))]
    lines = [_line(line, widths) for line in cells]
    return "\n".join([lines[0], _line(tuple("-" * width for width in widths), widths), *lines[1:]])


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.work,
        row.floor.words if row.floor else "",
        row.ours.words,
        f"{row.ratio:.2f}x" if row.ratio is not None else "",
        row.bar_words,
        row.verdict,
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(map(str.ljust, cells, widths)) + " |"


def whole(outcome: Outcome) -> str:
    """The table with the facts under it, and on what it was measured."""
    facts = (*outcome.facts, machine())
    return "\n".join([table(outcome.rows), "", *(f"- {fact}" for fact in facts)])


def machine() -> str:
    """What it ran on, without the name or a path of the machine."""
    return (
        f"Python {platform.python_version()}, Qt {version('pyside6-essentials')}, "
        f"SQLite {sqlite3.sqlite_version}, ReportLab {version('reportlab')}, {sys.platform}, "
        f"{os.cpu_count()} cores, {datetime.now(UTC):%Y-%m-%d}"
    )


def written(page: str, name: str, text: str) -> str:
    """The page with this text between the markers of that name; raises ValueError without them."""
    start, end = f"<!-- {name}: start -->", f"<!-- {name}: end -->"
    before, found, rest = page.partition(start)
    _old, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"the page has no markers for {name}")
    return f"{before}{start}\n\n{text}\n\n{end}{after}"


def outside(outcome: Outcome) -> str:
    """One line that names the rows outside their bar, which is news and no error."""
    works = [row.work for row in outcome.rows if not row.is_inside]
    return "Outside the bar: " + ", ".join(works) if works else "Every row is inside its bar."


def write(page: Path, name: str, outcome: Outcome) -> None:
    """Put the outcome on its place in the page; the rest of the page stays."""
    text = page.read_text(encoding="utf-8")
    page.write_text(written(text, name, whole(outcome)), encoding="utf-8")
