"""What was done in a session, to take back and to look back: the journal."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, Final
from uuid import UUID, uuid4

from wijkteam_studio.domain.changes import Change, Edit, Kind
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Photo
from wijkteam_studio.storage.cells import DamagedRow, Plain, rows
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.days import keep_picture
from wijkteam_studio.storage.fresh_digest import digest
from wijkteam_studio.storage.kinds import Columns, adapter, json_of
from wijkteam_studio.storage.moments import utc_text
from wijkteam_studio.storage.reading import layout, picture
from wijkteam_studio.storage.rows import ChangeRow

_ADD: Final = """INSERT INTO change (session_id, number, id, label, at, edits, hash, undone)
    VALUES (?, ?, ?, ?, ?, ?, ?, FALSE)"""
#: Without naming the index SQLite walks through the whole history of the session.
_DROP_REDO: Final = "DELETE FROM change INDEXED BY change_undone WHERE session_id = ? AND undone"
_NEXT: Final = """SELECT coalesce(max(number), 0) + 1, EXISTS
    (SELECT 1 FROM change INDEXED BY change_undone WHERE session_id = ? AND undone)
    FROM change WHERE session_id = ?"""
#: The change to mark is nearly always among the last: walk back from the newest, without an index
#: that every key press would have to keep.
_MARK: Final = """UPDATE change SET undone = ? WHERE session_id = ? AND number =
    (SELECT number FROM change WHERE session_id = ? AND id = ? ORDER BY number DESC LIMIT 1)"""
_ONE: Final = "WHERE session_id = ? AND number = ?"
_REWRITE: Final = "UPDATE change SET edits = ?, hash = ? WHERE session_id = ? AND number = ?"
_OF_SESSION: Final = "WHERE session_id = ?"
_NEWEST_FIRST: Final = "ORDER BY number DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class History:
    """The changes to take back, oldest first, and those to do again, the next one last.

    `is_closed` says that what came before these was closed, so that it stays done.
    """

    undo: tuple[Change, ...] = ()
    redo: tuple[Change, ...] = ()
    is_closed: bool = False

    def since(self, moment: datetime) -> "History":
        """Without the changes to take back from before this moment."""
        return replace(self, undo=tuple(change for change in self.undo if change.at >= moment))


def add_change(db: DbSession, session_id: UUID, change: Change) -> None:
    """Keep a change so that it can be taken back; what was undone can then not be redone."""
    if kept := change.journaled:
        _add(db, session_id, change, kept)


def close(db: DbSession, session_id: UUID, at: datetime) -> None:
    """End what can be taken back here: a change without edits, that nobody sees."""
    _add(db, session_id, Change(uuid4(), "", at, ()), ())


def _add(db: DbSession, session_id: UUID, change: Change, kept: tuple[Edit, ...]) -> None:
    owner = session_id.hex
    number, has_redo = db.run(_NEXT, (owner, owner)).fetchone()
    if has_redo:
        db.run(_DROP_REDO, (owner,))
    edits = _written(db, session_id, kept)
    values: list[Plain] = [owner, number, change.id.hex, change.label, utc_text(change.at), edits]
    db.run(_ADD, (*values, digest("change", values)))


def rewrite(db: DbSession, session_id: UUID, number: int, edits: str) -> None:
    """Put other edits in a change, which then holds again."""
    shape = layout(ChangeRow)
    for row in rows(db.driver, f"{shape.select} {_ONE}", (session_id.hex, number)):
        values = [cell.decode() if isinstance(cell, bytearray) else cell for cell in row]
        values[shape.names.index("edits")] = edits
        made_of = values[: len(shape.names)]
        db.run(_REWRITE, (edits, digest("change", made_of), session_id.hex, number))


def mark(db: DbSession, session_id: UUID, change_id: UUID, *, undone: bool) -> None:
    """Say that a change was taken back, or done again; raises NotFound."""
    if db.run(_MARK, (undone, session_id.hex, session_id.hex, change_id.hex)).rowcount != 1:
        raise NotFound("Deze wijziging is er niet meer.")


def load(
    db: DbSession,
    session_id: UUID,
    limit: int = 200,
    damaged: list[DamagedRow] | None = None,
) -> History:
    """The last changes of a session as two stacks, at most `limit` to take back.

    A change that does not hold ends its stack, and comes in the list `damaged` when there is one.
    """
    out = [] if damaged is None else damaged
    owner = session_id.hex
    undo = _readable(db, f"{_OF_SESSION} AND NOT undone {_NEWEST_FIRST}", (owner, limit), out)
    redo = _readable(db, f"{_OF_SESSION} AND undone ORDER BY number", (owner,), out)
    end = next((place for place, change in enumerate(undo) if not change.edits), None)
    return History(tuple(reversed(undo[:end])), tuple(reversed(redo)), is_closed=end is not None)


def of_note(db: DbSession, session_id: UUID, note_id: UUID) -> tuple[Change, ...]:
    """The changes of one note, oldest first, also those that were taken back."""
    condition = f"{_OF_SESSION} AND instr(edits, ?) ORDER BY number"
    changes = _readable(db, condition, (session_id.hex, str(note_id)), [])
    return tuple(
        change
        for change in changes
        if any(edit.kind is Kind.NOTE and edit.key == str(note_id) for edit in change.edits)
    )


def _readable(
    db: DbSession, condition: str, values: Sequence[Plain], damaged: list[DamagedRow]
) -> list[Change]:
    """The changes up to the first that does not hold."""
    changes: list[Change] = []
    shape = layout(ChangeRow)
    for row in rows(db.driver, f"{shape.select} {condition}", values):
        try:
            changes.append(_change(db, shape.columns(row)))
        except (ValueError, TypeError, KeyError):
            damaged.append(shape.damaged(row))
            break
    return changes


def _written(db: DbSession, session_id: UUID, edits: tuple[Edit, ...]) -> str:
    write = partial(_written_value, db, session_id)
    return "[" + ",".join(
        f'{{"kind":"{edit.kind.value}","key":{json.dumps(edit.key)},'
        f'"before":{write(edit.kind, edit.before)},"after":{write(edit.kind, edit.after)}}}'
        for edit in edits
    ) + "]"  # fmt: skip


def _written_value(db: DbSession, session_id: UUID, kind: Kind, value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, Photo):
        value = replace(value, jpeg=keep_picture(db, session_id, value.jpeg).encode())
    return json_of(kind)(value, exclude_defaults=True).decode()


def _change(db: DbSession, row: Columns) -> Change:
    edits = tuple(_edit(db, row["session_id"], entry) for entry in json.loads(row["edits"]))
    return Change(row["id"], row["label"], row["at"], edits)


def _edit(db: DbSession, session_id: UUID, entry: Mapping[str, Any]) -> Edit:
    kind = Kind(entry["kind"])
    read = partial(_read_value, db, session_id, kind)
    return Edit(kind, entry["key"], read(entry["before"]), read(entry["after"]))


def _read_value(db: DbSession, session_id: UUID, kind: Kind, plain: Any) -> Any:
    if plain is None:
        return None
    value = adapter(kind).validate_python(plain)
    if isinstance(value, Photo):
        return replace(value, jpeg=picture(db, session_id, value.jpeg.decode()))
    return value
