"""A session in which rows do not hold: those are set aside, what must be there is written anew."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.storage import days
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS
from wijkteam_studio.storage.row_aside import keep_aside
from wijkteam_studio.storage.statements import table_of

_KEYS: Final = {table_of(keep.row).name: keep.keys for keep in KEEPS.values()} | {
    "change": ("session_id", "number")
}
#: Without these there is no session, so they stay, as far as they could be read.
_KEPT: Final = {"team": Kind.TEAM, "session": Kind.SESSION, "position": Kind.POSITION}


def set_aside(db: DbSession, damaged: Iterable[DamagedRow], day: Day, now: datetime) -> None:
    """Move rows that did not hold out of the session, as they are; `day` is what was read."""
    for row in damaged:
        keep_aside(db.driver, row, now)
        kind = _KEPT.get(row.table)
        if kind is None:
            _take_out(db, row)
        else:
            value = getattr(day, kind)
            edit = Edit(kind, str(getattr(value, "id", "")), value, value)
            days.write_edits(db, day.session.id, (edit,))


def _take_out(db: DbSession, row: DamagedRow) -> None:
    """Delete a row by the very bytes of its key."""
    cells = dict(row.cells)
    keys = [(name, cells[name]) for name in _KEYS[row.table]]
    wanted = " AND ".join(
        f'"{name}" IS {"CAST(? AS TEXT)" if isinstance(cell, bytearray) else "?"}'
        for name, cell in keys
    )
    sql = f"DELETE FROM {row.table} WHERE {wanted}"  # noqa: S608 our own names
    db.run(sql, [cell for _name, cell in keys])
