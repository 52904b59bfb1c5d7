"""A thousand teams, against one: the start page, and search over all that was written."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

from benchmarks import copying
from benchmarks.example_room import scratch
from benchmarks.large_days import LARGE, ONE, Size, fill
from benchmarks.large_reader import SEARCHES
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, interleaved, pair
from benchmarks.paint_watch import PaintWatch, themed_application
from wijkteam_studio.app import open_studio
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.start.start_page import StartPage

ROUNDS = 60
_COPIES = 2
_LIMIT = (Bar(Measured.P99, 200.0),)
_FLAT = (Bar(Measured.RATIO, 1.25),)


def measure() -> Outcome:
    """Both databases open in one process, in turn; memory in a process each."""
    with scratch() as folder:
        fill(folder / "one", ONE)
        fill(folder / "large", LARGE)
        opening = pair(10, lambda: _open(folder / "one"), lambda: _open(folder / "large"))
        rows = [Row("open the studio, read the start page, close", *opening)]
        with (
            open_studio(Paths.at(folder / "one")) as small,
            open_studio(Paths.at(folder / "large")) as studio,
        ):
            rows += _rows(small, studio)
            rows.append(_page_row(folder / "cache", small, studio))
        memory = interleaved(5, lambda: _memory(folder / "one"), lambda: _memory(folder / "large"))
        floor, ours = (Sample(sample.values, "MB") for sample in memory)
        rows.append(Row("most memory of reading all this 50 times", floor, ours, _FLAT))
        size = (folder / "large" / "wijkteam.db").stat().st_size / 1e6
        copied = copying.measured(folder / "large", _COPIES)
    return Outcome((*rows, *copied.rows), (_facts(LARGE, size), *copied.facts))


def _facts(size: Size, megabytes: float) -> str:
    return (
        f"`large`: {size.teams} teams, {size.sessions} sessions, {size.notes} notes, "
        f"{size.sessions * size.agreements} agreements, file of {megabytes:.0f} MB, search index "
        f"up to date; the floor is {ONE.teams} team, {ONE.sessions} session, {ONE.notes} notes"
    )


def _open(folder: Path) -> None:
    with open_studio(Paths.at(folder)) as studio:
        studio.overview()


def _rows(small: Studio, large: Studio) -> list[Row]:
    assert large.overview().total_sessions == LARGE.sessions
    rows = [Row("the start page's overview", *pair(ROUNDS, small.overview, large.overview), _LIMIT)]
    for name, words in SEARCHES.items():
        found = len(large.search(words))
        both = pair(ROUNDS, partial(small.search, words), partial(large.search, words), warm=3)
        rows.append(Row(f"search: {name} ({found} shown)", *both, _LIMIT))
    return rows


def _page_row(cache: Path, small: Studio, large: Studio) -> Row:
    """From asking for the overview until the start page is painted with it."""
    from wijkteam_studio.services.clocks import Clocks

    app = themed_application(cache)
    page = StartPage()
    page.resize(1366, 768)
    page.show()
    watch = PaintWatch(page)
    watch.settle()

    def show(studio: Studio) -> None:
        page.set_overview(studio.overview(), Clocks().room())
        page.update()
        watch.settle()

    both = pair(ROUNDS, partial(show, small), partial(show, large), warm=3)
    page.hide()
    app.quit()
    return Row("start page 1366x768: overview, lists and paint", *both, _LIMIT)


def _memory(folder: Path) -> float:
    """The most memory that a process takes to read this folder, in MB."""
    command = [sys.executable, "-m", "benchmarks.large_reader", str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)
