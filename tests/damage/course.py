"""Damages a file of two days again and again, and looks what the program makes of it."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import uuid4

from tests.storage.days_to_keep import NOW, full_day, note_of
from wijkteam_studio.domain.changes import Change, edits_between
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import days, front_page, history
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths

_NOTES = 40


class Fault(StrEnum):
    """What is changed in the file."""

    LETTER = "one bit of a text"
    KEY = "one bit of a row's key"
    ANYWHERE = "one to eight bytes anywhere"


class Finding(StrEnum):
    """What became of a damaged file."""

    NOTICED = "told, the rest opened"
    REFUSED = "the whole file refused"
    UNTOUCHED = "nothing of people changed"
    SILENT = "BELIEVED WITHOUT A WORD"
    LOST = "MORE LOST THAN ONE ROW"


BREACHES = frozenset({Finding.SILENT, Finding.LOST})


@dataclass(frozen=True, slots=True)
class Whole:
    """The file before it was damaged, and what was in it."""

    raw: bytes
    days: tuple[Day, ...]
    history: dict[str, history.History]


@dataclass(slots=True)
class Record:
    """How often each fault came to each finding, and what went wrong."""

    counts: Counter[tuple[Fault, Finding]] = field(default_factory=Counter)
    breaches: list[str] = field(default_factory=list)


def made(paths: Paths) -> Whole:
    """A file with two days in it, their history in it, and nothing in the log."""
    database = Database.open(paths)
    made_days = tuple(_day(number) for number in range(2))
    pasts = {}
    for day in made_days:
        change = Change(uuid4(), "Veel opgeschreven", NOW, edits_between(_bare(day), day))
        database.write(lambda db, d=day: days.add_day(db, d))
        database.write(lambda db, d=day, c=change: history.add_change(db, d.session.id, c))
        identity = day.session.id
        pasts[str(identity)] = database.read(lambda db, i=identity: history.load(db, i))
    database.close()
    return Whole(paths.database.read_bytes(), made_days, pasts)


def _day(number: int) -> Day:
    day = full_day()
    notes = (
        note_of(f"Dag {number}, notitie {turn}: de wijk in met zorg") for turn in range(_NOTES)
    )
    return replace(day, notes={**day.notes, **{note.id: note for note in notes}})


def _bare(day: Day) -> Day:
    return replace(day, notes={}, agreements={}, parked={})


def damage(paths: Paths, rounds: int, seed: int) -> Record:
    """Damage a new file so many times and judge each; gives what was found."""
    whole, record = made(paths), Record()
    chance = random.Random(seed)  # noqa: S311 the same damage every time
    faults = list(Fault)
    for turn in range(rounds):
        fault = faults[turn % len(faults)]
        raw = _damaged(whole, fault, chance)
        finding, told = judged(paths, whole, raw, fault)
        record.counts[fault, finding] += 1
        if finding in BREACHES:
            at = [place for place in range(len(raw)) if raw[place] != whole.raw[place]]
            record.breaches.append(f"round {turn}: {fault}, bytes {at}: {finding} {told}")
    return record


def _damaged(whole: Whole, fault: Fault, chance: random.Random) -> bytes:
    raw = bytearray(whole.raw)
    if fault is Fault.ANYWHERE:
        for _ in range(chance.randint(1, 8)):
            raw[chance.randrange(100, len(raw))] ^= chance.randrange(1, 256)
        return bytes(raw)
    day = chance.choice(whole.days)
    wanted = _texts(day) if fault is Fault.LETTER else [key.hex.encode() for key in _keys(day)]
    text = chance.choice(wanted)
    places = list(_places(whole.raw, text))
    raw[chance.choice(places) + chance.randrange(len(text))] ^= 1 << chance.randrange(8)
    return bytes(raw)


def _texts(day: Day) -> list[bytes]:
    notes = [note.text for note in day.notes.values()]
    rest = [item.what for item in day.agreements.values()] + [
        topic.text for topic in day.parked.values()
    ]
    cards = [card.title for card in day.dilemmas.values()]
    return [text.encode() for text in (*notes, *rest, *cards, day.team.name, *day.drafts.values())]


def _keys(day: Day) -> list[object]:
    return [*day.notes, *day.agreements, *day.parked, day.session.id]


def _places(raw: bytes, text: bytes) -> Iterator[int]:
    at = raw.find(text)
    while at >= 0:
        yield at
        at = raw.find(text, at + 1)


def judged(paths: Paths, whole: Whole, raw: bytes, fault: Fault) -> tuple[Finding, str]:
    """What the program makes of this file; one bit may cost one row, and never a session."""
    is_one_row = fault is not Fault.ANYWHERE
    for leftover in paths.data.iterdir():
        if leftover.is_file():
            leftover.unlink()
    paths.database.write_bytes(raw)
    try:
        database = Database.open(paths)
    except StorageError as problem:
        return (Finding.LOST if is_one_row else Finding.REFUSED), str(problem)
    try:
        finding, lost = _opened(database, whole)
        return (Finding.LOST if is_one_row and len(lost) > 1 else finding), str(lost)
    except StorageError as problem:
        return (Finding.LOST if is_one_row else Finding.REFUSED), str(problem)
    finally:
        database.close()


def _opened(database: Database, whole: Whole) -> tuple[Finding, list[str]]:
    """What was told, and the kinds of everything that is not as it was."""
    lost: list[str] = []
    listed = {item.session.id: item for item in database.glance(front_page.overview).sessions}
    findings = [Finding.NOTICED if database.notices else Finding.UNTOUCHED]
    for day in whole.days:
        identity = day.session.id
        item = listed.get(identity)
        if item is None:
            is_told = bool(database.notices) or any(one.is_damaged for one in listed.values())
            findings.append(Finding.NOTICED if is_told else Finding.SILENT)
            continue
        damaged: list[DamagedRow] = []
        there = database.read(lambda db, i=identity, d=damaged: days.load_day(db, i, d))
        past = database.read(lambda db, i=identity, d=damaged: history.load(db, i, damaged=d))
        lost.extend(edit.kind.value for edit in edits_between(day, there))
        is_same = there == day and past == whole.history[str(identity)]
        if damaged or item.is_damaged:
            findings.append(Finding.NOTICED)
        elif not is_same and not database.notices:
            findings.append(Finding.SILENT)
    worst = (Finding.SILENT, Finding.NOTICED, Finding.UNTOUCHED)
    return next(finding for finding in worst if finding in findings), lost
