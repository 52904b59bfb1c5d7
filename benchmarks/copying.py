"""A note while a copy of a large file is made, against the same note at any other time."""

from __future__ import annotations

import random
import statistics
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.entering import Enter
from benchmarks.example_room import example_of, scratch
from benchmarks.large_days import MIDDLE, fill
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample
from wijkteam_studio.app import open_studio
from wijkteam_studio.storage import backups, fresh_copy
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.fresh_copy import Unverified
from wijkteam_studio.system.paths import Paths

T = TypeVar("T")

COPIES = 5
_QUIET_NOTES = 40
#: So many seconds at most lie between two notes: they come at any moment of a copy.
_PAUSE = 0.01
_BARS = (Bar(Measured.P99, 20.0),)


def measure() -> Outcome:
    """While the pages are written, and while the copy is read back."""
    with scratch() as folder:
        fill(folder / "large", MIDDLE)
        return measured(folder / "large", COPIES)


def measured(folder: Path, copies: int) -> Outcome:
    """The same for the file of this data folder, so many copies long."""
    paths, took = Paths.at(folder), list[float]()
    quiet, writing, reading = list[float](), list[float](), list[float]()
    with open_studio(paths) as studio:
        desk = studio.add_day(example_of(studio))
        desk.conduct.reopen()
        database = studio._database  # noqa: SLF001 a studio makes a copy in one go
        enter, chance = Enter(studio, desk), random.Random(copies)  # noqa: S311 the same every time
        enter.once()
        for _ in range(copies):
            quiet.extend(_typed(enter, chance, _QUIET_NOTES))
            begun = time.perf_counter()
            half = _amid(partial(_write, database), enter, chance, writing)
            took.append(time.perf_counter() - begun)
            _amid(partial(fresh_copy.verified, half), enter, chance, reading)
        _check(paths, copies)
        size = paths.database.stat().st_size / 1e6
    rows = [
        Row(
            f"a note while a copy of {size:.0f} MB is {what}",
            Sample(tuple(quiet)),
            Sample(tuple(found)),
            _BARS,
        )
        for what, found in (("written", writing), ("read back", reading))
    ]
    return Outcome(tuple(rows), (_fact(size, took, len(writing), len(reading)),))


def _fact(size: float, took: list[float], written: int, read: int) -> str:
    return (
        f"`copying`: a file of {size:.0f} MB, {len(took)} copies; the pages took"
        f" {statistics.median(took):.1f} s, with {written} notes amid them all, and {read} while"
        " they were read back; from Enter to COMMIT, the floor is the same note without a copy"
    )


def _typed(enter: Enter, chance: random.Random, notes: int) -> list[float]:
    found = []
    for _ in range(notes):
        time.sleep(chance.uniform(0, _PAUSE))
        found.append(enter.once())
    return found


def _amid(work: Callable[[], T], enter: Enter, chance: random.Random, found: list[float]) -> T:
    """Type as long as the work is done on another thread; what it gave."""
    given: list[T] = []
    worker = threading.Thread(target=lambda: given.append(work()))
    worker.start()
    while worker.is_alive():
        taken = _typed(enter, chance, 1)
        if worker.is_alive():
            found.extend(taken)
    (made,) = given
    return made


def _write(database: Database) -> Unverified:
    folder, now = database.paths.backups, datetime.now(UTC)

    def pages(db: DbSession, make_way: Callable[[], None]) -> Unverified:
        return fresh_copy.copy_only(db.driver, folder, now, "proef", make_way)

    return database.beside(pages)


def _check(paths: Paths, copies: int) -> None:
    """Every copy was made, is whole and has its name; raises RuntimeError."""
    made = backups.list_backups(paths.backups)
    if len(made) != copies or len(list(paths.backups.iterdir())) != copies:
        raise RuntimeError("a copy was not made, or is left half")
