"""Saving one note, against one raw commit of the same text with the same settings."""

from __future__ import annotations

import sqlite3
from itertools import count
from pathlib import Path

from benchmarks.example_room import opened, scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, interleaved, timed
from wijkteam_studio.domain.notes import Note
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import Studio

ROUNDS = 300
FULL = 500
_TEXT = "We spreken af dat één van ons de school belt, en dat wij er dinsdag op terugkomen ({})."
_SETTINGS = {
    "locking_mode": "EXCLUSIVE",
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "secure_delete": "ON",
}


def measure() -> Outcome:
    """From calling the desk until COMMIT returned, in an ordinary and in a very full day."""
    with opened() as (studio, desk), scratch() as folder:
        raw = _raw(folder / "raw.db")
        rows = [_row(raw, studio, desk)]
        step_id, harvest = _place(desk)
        for number in range(FULL - len(desk.live.day.notes)):
            desk.harvest.add(step_id, harvest, _TEXT.format(number))
        studio.flush(60.0)
        rows.append(_row(raw, studio, desk))
        raw.close()
    fact = (
        "`save`: the floor writes the text alone, ours the note, its history and the "
        "digest of both; the median of the "
        "floor is what one commit takes on this disk"
    )
    return Outcome(tuple(rows), (fact,))


def _row(raw: sqlite3.Connection, studio: Studio, desk: Desk) -> Row:
    step_id, harvest = _place(desk)
    numbers, before = count(), len(desk.live.day.notes)

    def save(text: str) -> tuple[Note, ...]:
        added = desk.harvest.add(step_id, harvest, text)
        if not studio.flush():
            raise RuntimeError("the note was not saved")
        return added

    def floor() -> float:
        text = _TEXT.format(next(numbers))
        return timed(lambda: _commit(raw, text))

    def ours() -> float:
        text, added = _TEXT.format(next(numbers)), list[Note]()
        taken = timed(lambda: added.extend(save(text)))
        assert len(desk.live.day.notes) == before + 1
        desk.harvest.delete(added[0].id)  # the day stays as full as it was
        studio.flush()
        return taken

    bare, whole = interleaved(ROUNDS, floor, ours, warm=20)
    name = f"save one note until COMMIT, day of {before} notes"
    return Row(name, bare, whole, (Bar(Measured.RATIO, 1.5),))


def _place(desk: Desk) -> tuple[str, str]:
    step = next(item for item in desk.live.day.programme if item.harvest)
    return step.id, step.harvest[0]


def _raw(path: Path) -> sqlite3.Connection:
    driver = sqlite3.connect(path, isolation_level=None)
    for name, value in _SETTINGS.items():
        driver.execute(f"PRAGMA {name} = {value}")
    driver.execute("CREATE TABLE note (number INTEGER PRIMARY KEY, text VARCHAR NOT NULL)")
    return driver


def _commit(driver: sqlite3.Connection, text: str) -> None:
    driver.execute("BEGIN IMMEDIATE")
    driver.execute("INSERT INTO note (text) VALUES (?)", (text,))
    driver.execute("COMMIT")
