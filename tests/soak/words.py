"""Words that are written in private places and may never stand on the wall."""

import random
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

#: One of these is in everything private; a word is never used twice.
SECRET = re.compile(r"prive\d{4}")
#: From here on the numbers are for what the programme itself says to the facilitator.
_PROGRAMME = 9000
_TABLES = {"note": "text", "parked_topic": "text", "draft": "text"}


def secret(number: int) -> str:
    """The word with this number."""
    return f"prive{number:04d}"


def in_programme(place: int) -> str:
    """The word in what the facilitator has to do in a step."""
    return secret(_PROGRAMME + place)


def secrets_of(text: str) -> set[str]:
    """All such words in a text, also those that a line ending cut off from the next."""
    return set(SECRET.findall(text))


def prepare_day(data: Path) -> str:
    """A rehearsal day in this folder, running, with a secret in every instruction; gives its id."""
    from wijkteam_studio.app import open_studio
    from wijkteam_studio.content.example import load_example, rehearsal_day
    from wijkteam_studio.services.clocks import Clocks
    from wijkteam_studio.system.last_place import LastPlace
    from wijkteam_studio.system.paths import Paths, sessions_folder

    with open_studio(Paths.at(data)) as studio:
        example = load_example(sessions_folder() / "voorbeeld", studio.library)
        day = rehearsal_day(example, Clocks().room().date())
        steps = tuple(
            replace(step, do=f"{step.do} {in_programme(place)}")
            for place, step in enumerate(day.programme)
        )
        desk = studio.add_day(replace(day, programme=replace(day.programme, steps=steps)))
        desk.conduct.begin()
        studio.flush()
    LastPlace(data).remember(desk.live.day.session.id)
    return str(desk.live.day.session.id)


def kept_secrets(database: Path) -> set[str]:
    """The words in the notes, topics and drafts of a database that nobody has open."""
    with sqlite3.connect(database) as connection:
        rows = [
            connection.execute(f"SELECT {column} FROM {table}").fetchall()  # noqa: S608
            for table, column in _TABLES.items()
        ]
    connection.close()
    return {word for found in rows for (text,) in found for word in secrets_of(str(text))}


class Pen:
    """Gives a new secret every time."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._used = 0

    def line(self) -> tuple[str, str]:
        """A line to type, and the secret in it."""
        self._used += 1
        word = secret(self._used)
        return f"{self._chance.choice(('zorg', 'buurt', 'team', 'werk'))} {word} zin", word
