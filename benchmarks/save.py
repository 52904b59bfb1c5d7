"""Saving one note, against one raw commit of the same text with the same settings."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

from benchmarks.entering import TEXT, Enter, place_of
from benchmarks.example_room import example_of, opened, scratch
from benchmarks.large_days import HALF, fill
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, interleaved, timed
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.changes import Change, Edit, Kind
from wijkteam_studio.domain.notes import Note
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.connection import DbSession, configured, connect, transact
from wijkteam_studio.system.paths import Paths

RUNS = 5
ROUNDS = 60
FULL = 500
_COUNTED = 100
_BARS = (Bar(Measured.RATIO, 1.5),)
_LONGEST_WAIT = (Bar(Measured.P99, 20.0),)


def measure() -> Outcome:
    """In an ordinary and in a very full day: the transaction alone, and all from Enter on."""
    with opened() as (studio, desk), scratch() as folder, _file(folder / "writer") as file:
        with closing(_raw(folder / "raw.db")) as raw:
            found = []
            for notes in (len(desk.live.day.notes), FULL):
                _fill(studio, desk, file, notes)
                found.append(_measured(raw, file, Enter(studio, desk), notes))
            worked = _processor(raw, file, Enter(studio, desk))
        counted = _counted(file)
    fact = (
        "`save`: the floor is one INSERT of the text and COMMIT, with the settings of our own"
        " connection. `on the writer` is the one transaction with the note, its history, stamps,"
        " digests and counter; `from Enter` also the desk before it, the hand-over to the writer,"
        " the looks whether the path still leads to the file, and the answer"
    )
    facts = (fact, *(words for _rows, words in found), worked, counted)
    return Outcome((*(row for rows, _words in found for row in rows), _in_a_large_file()), facts)


@dataclass
class _File:
    """A file with the example day, opened as the writer does, on this thread."""

    db: DbSession
    session: UUID
    step: str
    field: str
    numbers: Iterator[int] = field(default_factory=count)

    def note(self) -> Note:
        """A note that is not in it yet."""
        now, number = datetime.now(UTC), next(self.numbers)
        return Note(uuid4(), self.step, self.field, TEXT.format(number), number, now, now)

    def keep(self, note: Note, *, gone: bool = False) -> float:
        """Milliseconds of the transaction that keeps this note, or takes it away again."""
        before, after = (note, None) if gone else (None, note)
        edits = (Edit(Kind.NOTE, str(note.id), before, after),)
        change = Change(uuid4(), "Notitie toegevoegd", datetime.now(UTC), edits)
        return timed(lambda: transact(self.db, partial(self._write, change)))

    def _write(self, change: Change, db: DbSession) -> None:
        days.write_edits(db, self.session, change.edits)
        history.add_change(db, self.session, change)

    def once(self) -> float:
        """As `keep`, and the day is as full as before."""
        note = self.note()
        taken = self.keep(note)
        self.keep(note, gone=True)
        return taken


def _measured(
    raw: sqlite3.Connection, file: _File, enter: Enter, notes: int
) -> tuple[tuple[Row, ...], str]:
    """Both rows against the same floor, all taken in turn, and the figures by themselves."""
    numbers = count()

    def floor() -> float:
        text = TEXT.format(next(numbers))
        return timed(lambda: _commit(raw, text))

    bare, writer, whole = interleaved(RUNS * ROUNDS, floor, file.once, enter.once, warm=20)
    day = f"day of {notes} notes"
    rows = (
        Row(f"save one note, the transaction on the writer, {day}", bare, writer, _BARS),
        Row(f"save one note, from Enter to COMMIT, {day}", bare, whole, _BARS),
    )
    absolute = " / ".join(f"{_of_runs(sample):.2f}" for sample in (bare, writer, whole))
    quick = [_quick(sample) for sample in (bare, writer, whole)]
    ratios = " and ".join(f"{ours / quick[0]:.1f}x" for ours in quick[1:])
    return rows, (
        f"`save`, {day}: floor / on the writer / from Enter, the median of {RUNS} runs:"
        f" {absolute} ms; at the 10th percentile, where the disk hides least:"
        f" {' / '.join(f'{value:.2f}' for value in quick)} ms, {ratios}"
    )


def _in_a_large_file() -> Row:
    """The slowest of many: now and then a save puts the log in the file as well."""
    with scratch() as folder:
        paths = Paths.at(folder / "large")
        fill(paths.data, HALF)
        size = paths.database.stat().st_size / 1e6
        with open_studio(paths) as studio:
            desk = studio.add_day(example_of(studio))
            desk.conduct.reopen()
            enter = Enter(studio, desk)
            (saves,) = interleaved(RUNS * ROUNDS, enter.once, warm=20)
    sample = Sample(saves.values, runs=RUNS)
    work = f"save one note, from Enter to COMMIT, in a file of {size:.0f} MB"
    return Row(work, None, sample, _LONGEST_WAIT)


def _processor(raw: sqlite3.Connection, file: _File, enter: Enter) -> str:
    """What all threads worked for one save: a slow disk does not hide this, as it hides time."""
    texts = [TEXT.format(number) for number in range(_COUNTED)]
    notes = [file.note() for _ in texts]
    step, harvest = place_of(enter.desk)
    works: tuple[Callable[[], object], ...] = (
        lambda: [_commit(raw, text) for text in texts],
        lambda: [file.keep(note) for note in notes],
        lambda: [enter.save(step, harvest, text) for text in texts],
    )
    took = []
    for work in works:
        start = time.process_time_ns()
        work()
        took.append((time.process_time_ns() - start) / 1e6 / _COUNTED)
    return (
        "`save`: processor time of the floor / on the writer / from Enter: "
        + " / ".join(f"{each:.2f}" for each in took)
        + " ms; where a commit waits for the disk this is what it hides"
    )


def _of_runs(sample: Sample) -> float:
    """The median of the medians of each run."""
    parts = [sample.values[start : start + ROUNDS] for start in range(0, RUNS * ROUNDS, ROUNDS)]
    return statistics.median(map(statistics.median, parts))


def _quick(sample: Sample) -> float:
    return statistics.quantiles(sample.values, n=10)[0]


def _counted(file: _File) -> str:
    """What a save is made of, in counts that a busy machine does not change."""
    driver, statements = file.db.driver, list[str]()
    driver.execute("PRAGMA wal_autocheckpoint = 0")
    file.db.empty_log()
    log = file.db.place.path.with_name(f"{file.db.place.path.name}-wal")
    driver.set_trace_callback(statements.append)
    for _ in range(_COUNTED):
        file.keep(file.note())
    driver.set_trace_callback(None)
    begun = sum(not told.startswith("--") for told in statements) / _COUNTED
    page = driver.execute("PRAGMA page_size").fetchone()[0]
    pages = log.stat().st_size / (page + 24) / _COUNTED
    return (
        f"`save`: {begun:.0f} statements with those of triggers, and {pages:.1f} pages of the log"
        " on average; the floor has 3 and 1"
    )


@contextmanager
def _file(folder: Path) -> Iterator[_File]:
    paths = Paths.at(folder)
    with open_studio(paths) as studio:
        desk = studio.add_day(example_of(studio))
        session, place = desk.live.day.session.id, place_of(desk)
    db = connect(paths.database)
    try:
        yield _File(db, session, *place)
    finally:
        db.shut()


def _fill(studio: Studio, desk: Desk, file: _File, most: int) -> None:
    """Bring both days to so many notes."""
    step, harvest = place_of(desk)
    for number in range(most - len(desk.live.day.notes)):
        desk.harvest.add(step, harvest, TEXT.format(number))
        file.keep(file.note())
    studio.flush(60.0)


def _raw(path: Path) -> sqlite3.Connection:
    driver = configured(path)
    driver.execute("CREATE TABLE note (number INTEGER PRIMARY KEY, text VARCHAR NOT NULL)")
    return driver


def _commit(driver: sqlite3.Connection, text: str) -> None:
    driver.execute("BEGIN IMMEDIATE")
    driver.execute("INSERT INTO note (text) VALUES (?)", (text,))
    driver.execute("COMMIT")
