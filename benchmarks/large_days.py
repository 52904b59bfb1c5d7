"""Fills a database with made-up teams, sessions and notes, through the statements of storage."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.example_room import example_of
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.changes import Kind, placed
from wijkteam_studio.domain.day import Day
from wijkteam_studio.storage import search
from wijkteam_studio.storage.connection import configured
from wijkteam_studio.storage.kinds import KEEPS, columns_of
from wijkteam_studio.storage.statements import plain_insert
from wijkteam_studio.system.paths import Paths

_WORDS = """
    school moeder huur buurt plein samen vraag vader wijk dinsdag bellen afspraak rust zorg jeugd
    werk schuld taal sleutel koffie fiets trap huisarts gemeente vriend verhaal tijd grens kans
    luisteren kijken wachten beginnen delen vragen lachen begrijpen weten helpen lopen schrijven
"""


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is."""

    teams: int
    sessions_each: int
    notes_each: int
    agreements: int = 3

    @property
    def sessions(self) -> int:
        """Sessions of all teams."""
        return self.teams * self.sessions_each

    @property
    def notes(self) -> int:
        """Notes of all sessions."""
        return self.sessions * self.notes_each


LARGE = Size(1000, 5, 100)
#: Some 100 MB.
MIDDLE = Size(230, 5, 100)
#: Half of that.
HALF = Size(115, 5, 100)
ONE = Size(1, 1, 100)


def fill(folder: Path, size: Size) -> None:
    """Make a data folder of this size, with an index that is up to date; always the same."""
    paths = Paths.at(folder)
    with open_studio(paths) as studio:
        example = example_of(studio)
    chance = random.Random(size.teams)  # noqa: S311 (the same texts every time, not a secret)
    with closing(configured(paths.database)) as driver:
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute("BEGIN IMMEDIATE")
        for number in range(size.teams):
            for kind, rows in _team(example, size, number, chance).items():
                statement = plain_insert(KEEPS[kind].row)
                driver.executemany(statement.sql, [statement.filled(row) for row in rows])
        driver.execute("COMMIT")
        driver.execute("BEGIN IMMEDIATE")
        search.catch_up(driver)
        driver.execute("COMMIT")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _team(
    example: Day, size: Size, number: int, chance: random.Random
) -> dict[Kind, list[dict[str, Any]]]:
    """The rows of one team and all its sessions."""
    created = datetime(2024, 1, 8, 9, tzinfo=UTC)
    team = replace(
        example.team, id=_id(chance), name=f"Wijkteam {number}", neighbourhood=f"Wijk {number % 40}"
    )
    rows: dict[Kind, list[dict[str, Any]]] = {
        Kind.TEAM: [columns_of(KEEPS[Kind.TEAM], team.id, str(team.id), team)],
        Kind.SESSION: [], Kind.STEP: [], Kind.NOTE: [], Kind.AGREEMENT: [],
    }  # fmt: skip
    for turn in range(size.sessions_each):
        day = date(2024, 1, 8) + timedelta(days=180 * turn + number % 170)
        session = replace(
            example.session,
            id=_id(chance), team_id=team.id, date=day, start=time(9, number % 60),
            look_back=day + timedelta(weeks=6), created_at=created, number=turn + 1,
        )  # fmt: skip
        for kind, key, value in (
            (Kind.SESSION, str(session.id), session),
            *_said(example, size, chance),
        ):
            rows[kind].append(columns_of(KEEPS[kind], session.id, key, value))
    return rows


def _said(example: Day, size: Size, chance: random.Random) -> Iterator[tuple[Kind, str, object]]:
    for key, step in placed(example.programme).items():
        yield Kind.STEP, key, step
    models = tuple(example.notes.values())
    for place in range(size.notes_each):
        note = replace(models[place % len(models)], id=_id(chance), text=_sentence(chance))
        yield Kind.NOTE, str(note.id), note
    for _turn, model in zip(range(size.agreements), example.agreements.values(), strict=False):
        item = replace(model, id=_id(chance), what=_sentence(chance))
        yield Kind.AGREEMENT, str(item.id), item


def _id(chance: random.Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS.split(), k=chance.randrange(8, 26))).capitalize() + "."
