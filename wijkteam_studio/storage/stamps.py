# ruff: noqa: S608  every word in these statements is of this file
"""When and on which laptop each field last changed, so that two laptops can be merged later.

A stamp is a moment in milliseconds with room for 65,536 steps behind it. It is always later than
the stamp that it takes the place of, also when the clock of the laptop was set back. Nothing has
a stamp for being made: its key is random, so no other laptop made it too. The two kinds whose key
comes from the content may be made on both laptops, so there each field has one from the start.
The field without a name says that a thing was taken away or came back; its text is not kept here.

What people filled in or counted never has a stamp: see `UNJOURNALED` and `_COUNTED`.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.domain.changes import UNJOURNALED, Edit, Kind, PlacedStep
from wijkteam_studio.storage.connection import DbSession

_STEPS_IN_A_MILLISECOND: Final = 65_536
_NATURAL: Final = frozenset({Kind.SECTION, Kind.MATRIX})
#: Counts of people inside a thing that has stamps for the rest.
_COUNTED: Final = frozenset({"dots", "likelihood", "impact"})
#: The field that stands for the whole thing.
_WHOLE: Final = ""

_LATER: Final = "stamp = max(excluded.stamp, stamp + 1), laptop = excluded.laptop"
_KEEP: Final = (
    "INSERT INTO stamp (session_id, kind, key, field, stamp, laptop)"
    " VALUES (?, ?, ?, ?, ?, (SELECT id FROM laptop))"
    f" ON CONFLICT (session_id, kind, key, field) DO UPDATE SET {_LATER}"
)
_KEEP_OF_TEAM: Final = (
    "INSERT INTO team_stamp (team_id, field, stamp, laptop)"
    " VALUES (?, ?, ?, (SELECT id FROM laptop))"
    f" ON CONFLICT (team_id, field) DO UPDATE SET {_LATER}"
)
_CAME_BACK: Final = (
    "UPDATE stamp SET stamp = max(?, stamp + 1), laptop = (SELECT id FROM laptop)"
    " WHERE session_id = ? AND kind = ? AND key = ? AND field = ''"
)


def keep(db: DbSession, session_id: UUID, edits: Iterable[Edit]) -> None:
    """Keep the stamps of what these edits change; edits without history leave none."""
    now = time.time_ns() // 1_000_000 * _STEPS_IN_A_MILLISECOND
    for edit in edits:
        if edit.kind in UNJOURNALED:
            continue
        if edit.kind is Kind.TEAM:
            for field in _changed(edit):
                db.run(_KEEP_OF_TEAM, (edit.key.replace("-", ""), field, now))
            continue
        thing = (session_id.hex, edit.kind.value, edit.key)
        if edit.before is None:
            db.run(_CAME_BACK, (now, *thing))
        for field in _changed(edit):
            db.run(_KEEP, (*thing, field, now))


def _changed(edit: Edit) -> Iterator[str]:
    """The names of the fields that changed."""
    if edit.after is None:
        yield _WHOLE
        return
    if edit.before is None and edit.kind not in _NATURAL:
        return
    before, after = _parts(edit.before), _parts(edit.after)
    for name, value in after.items():
        if name not in _COUNTED and (name not in before or before[name] != value):
            yield name


def _parts(value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    if isinstance(value, PlacedStep):
        return {"place": value.place, **_parts(value.step)}
    return {field.name: getattr(value, field.name) for field in fields(value)}
