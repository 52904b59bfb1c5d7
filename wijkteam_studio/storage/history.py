"""What was done in a session, to take back and to look back: the journal."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, Final
from uuid import UUID, uuid4

from pydantic import ValidationError

from wijkteam_studio.domain.changes import Change, Edit, Kind
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Photo
from wijkteam_studio.storage.alchemy import col, delete, select
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.days import keep_picture
from wijkteam_studio.storage.kinds import adapter
from wijkteam_studio.storage.rows import ChangeRow, PictureRow
from wijkteam_studio.storage.statements import plain_insert

_log = logging.getLogger(__name__)

_DROP_REDO: Final = "DELETE FROM change WHERE session_id = ? AND undone"
#: The change to mark is nearly always among the last: walk back from the newest, without an index
#: that every key press would have to keep.
_MARK: Final = """UPDATE change SET undone = ? WHERE number =
    (SELECT number FROM change WHERE id = ? ORDER BY number DESC LIMIT 1)"""


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
    if change.journaled:
        _add(db, session_id, change)


def close(db: DbSession, session_id: UUID, at: datetime) -> None:
    """End what can be taken back here: a change without edits, that nobody sees."""
    _add(db, session_id, Change(uuid4(), "", at, ()))


def _add(db: DbSession, session_id: UUID, change: Change) -> None:
    db.run(_DROP_REDO, (session_id.hex,))
    columns = {
        "id": change.id,
        "session_id": session_id,
        "label": change.label,
        "at": change.at,
        "undone": False,
        "edits": _written(db, session_id, change.journaled),
    }
    plain_insert(ChangeRow).run(db, columns)


def mark(db: DbSession, change_id: UUID, *, undone: bool) -> None:
    """Say that a change was taken back, or done again; raises NotFound."""
    if db.run(_MARK, (undone, change_id.hex)).rowcount != 1:
        raise NotFound("Deze wijziging is er niet meer.")


def load(db: DbSession, session_id: UUID, limit: int = 200) -> History:
    """The last changes of a session as two stacks, at most `limit` to take back."""
    chosen = select(ChangeRow).where(ChangeRow.session_id == session_id)
    newest = (
        chosen.where(~col(ChangeRow.undone)).order_by(col(ChangeRow.number).desc()).limit(limit)
    )
    undone = chosen.where(col(ChangeRow.undone)).order_by(col(ChangeRow.number))
    undo = _readable(db, db.orm.exec(newest))
    redo = _readable(db, db.orm.exec(undone))
    end = next((place for place, change in enumerate(undo) if not change.edits), None)
    return History(tuple(reversed(undo[:end])), tuple(reversed(redo)), is_closed=end is not None)


def of_note(db: DbSession, session_id: UUID, note_id: UUID) -> tuple[Change, ...]:
    """The changes of one note, oldest first, also those that were taken back."""
    rows = db.orm.exec(
        select(ChangeRow)
        .where(ChangeRow.session_id == session_id, col(ChangeRow.edits).contains(str(note_id)))
        .order_by(col(ChangeRow.number))
    )
    changes = (_change(db, row) for row in rows)
    return tuple(
        change
        for change in changes
        if any(edit.kind is Kind.NOTE and edit.key == str(note_id) for edit in change.edits)
    )


def discard_text(db: DbSession, session_id: UUID) -> None:
    """Forget the whole history of a session, with the pictures that only history still had."""
    connection = db.orm.connection()
    connection.execute(delete(ChangeRow).where(col(ChangeRow.session_id) == session_id))
    db.run(
        "DELETE FROM picture WHERE session_id = ? AND digest NOT IN"
        " (SELECT digest FROM photo WHERE session_id = ?)",
        (session_id.hex, session_id.hex),
    )


def _readable(db: DbSession, rows: Iterable[ChangeRow]) -> list[Change]:
    """The changes up to the first that this release cannot read."""
    changes: list[Change] = []
    for row in rows:
        try:
            changes.append(_change(db, row))
        except (ValidationError, ValueError, KeyError):
            _log.warning("history ends at change %s", row.number)
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
    return adapter(kind).dump_json(value).decode()


def _change(db: DbSession, row: ChangeRow) -> Change:
    edits = tuple(_edit(db, row.session_id, entry) for entry in json.loads(row.edits))
    return Change(row.id, row.label, row.at, edits)


def _edit(db: DbSession, session_id: UUID, entry: Mapping[str, Any]) -> Edit:
    kind = Kind(entry["kind"])
    read = partial(_read_value, db, session_id, kind)
    return Edit(kind, entry["key"], read(entry["before"]), read(entry["after"]))


def _read_value(db: DbSession, session_id: UUID, kind: Kind, plain: Any) -> Any:
    if plain is None:
        return None
    value = adapter(kind).validate_python(plain)
    if isinstance(value, Photo):
        picture = db.orm.get(PictureRow, (session_id, value.jpeg.decode()))
        if picture is None:
            raise KeyError(value.id)
        return replace(value, jpeg=picture.jpeg)
    return value
