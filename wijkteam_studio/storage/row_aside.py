"""Rows that do not hold, kept as the bytes that they are: nothing of them is thrown away."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.storage.cells import Cell, DamagedRow
from wijkteam_studio.storage.moments import utc_text

_KEEP: Final = (
    "INSERT INTO row_aside (id, session_id, team_id, source, cells, found_at) VALUES"
    " (?, (SELECT id FROM session WHERE id = ?), (SELECT id FROM team WHERE id = ?), ?, ?, ?)"
    " ON CONFLICT DO NOTHING"
)
_LIST: Final = "SELECT id, session_id, team_id, source, cells, found_at FROM row_aside"


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that was set aside: of which session and team if known, and when it was found."""

    id: str
    session_id: UUID | None
    team_id: UUID | None
    row: DamagedRow
    found_at: datetime


def keep_aside(driver: sqlite3.Connection, row: DamagedRow, now: datetime) -> None:
    """Keep a copy of a row, once."""
    packed = _packed(row)
    owner = row.text_of("id" if row.table == "session" else "session_id")
    team = row.text_of("id" if row.table == "team" else "team_id")
    identity = blake2b(packed, digest_size=16, person=row.table.encode()).hexdigest()
    driver.execute(_KEEP, (identity, owner, team, row.table, packed, utc_text(now)))


def listed(driver: sqlite3.Connection) -> tuple[Aside, ...]:
    """Every row that was set aside, the last found first."""
    found = driver.execute(f"{_LIST} ORDER BY found_at DESC, id")
    return tuple(
        Aside(
            identity,
            UUID(owner) if owner else None,
            UUID(team) if team else None,
            _unpacked(source, packed),
            datetime.fromisoformat(found_at),
        )
        for identity, owner, team, source, packed, found_at in found
    )


def forget(driver: sqlite3.Connection, aside: Aside) -> None:
    """Throw a row that was set aside away for good."""
    driver.execute("DELETE FROM row_aside WHERE id = ?", (aside.id,))


def _packed(row: DamagedRow) -> bytes:
    """The cells as JSON around the bytes of their texts, which stay as they are."""
    plain = {name: _plain(cell) for name, cell in row.cells}
    written = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return written.encode("utf-8", "surrogateescape")


def _plain(cell: Cell) -> Any:
    if isinstance(cell, bytearray):
        return cell.decode("utf-8", "surrogateescape")
    return {"bytes": cell.hex()} if isinstance(cell, bytes) else cell


def _unpacked(source: str, packed: bytes) -> DamagedRow:
    plain = json.loads(packed.decode("utf-8", "surrogateescape"))
    return DamagedRow(source, tuple((name, _cell(value)) for name, value in plain.items()))


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return bytearray(value.encode("utf-8", "surrogateescape"))
    return bytes.fromhex(value["bytes"]) if isinstance(value, dict) else value
