"""Which session a row belongs to, in words that a facilitator knows it by."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Final

from wijkteam_studio.domain.damage import place_words
from wijkteam_studio.storage import cells
from wijkteam_studio.storage.cells import Cell

_PLACE: Final = (
    "SELECT t.name, s.date FROM session s LEFT JOIN team t ON t.id = s.team_id"
    " WHERE ? IN (s.id, s.team_id) ORDER BY s.date DESC"
)


def places_of(driver: sqlite3.Connection, keys: Iterable[str]) -> tuple[str, ...]:
    """The words of the sessions with these keys, or of teams with them, each once."""
    found = (row for key in keys for row in cells.rows(driver, _PLACE, (key,)))
    return tuple(dict.fromkeys(place_words(_text(name), _day(day)) for name, day in found))


def _text(cell: Cell) -> str:
    """What can be read of a cell, also of a row that does not hold."""
    return cell.decode("utf-8", "replace") if isinstance(cell, bytearray) else ""


def _day(cell: Cell) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(_text(cell))
    return None
