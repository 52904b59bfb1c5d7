"""What was damaged in the file and set aside: to read what can be read, and to let go of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.damage import damaged_words
from wijkteam_studio.domain.erased_words import typed
from wijkteam_studio.domain.words import clock_time, long_date
from wijkteam_studio.storage import row_aside
from wijkteam_studio.storage.kinds import KEEPS
from wijkteam_studio.storage.session_places import places_of
from wijkteam_studio.storage.statements import table_of

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from wijkteam_studio.storage.connection import DbSession
    from wijkteam_studio.storage.database import Database
    from wijkteam_studio.storage.row_aside import Aside

_KINDS: Final = {table_of(keep.row).name: kind for kind, keep in KEEPS.items()}
#: What a person recognises in kinds that hold no sentence.
_NAMED: Final = {"team": ("name",), "session": ("title",), "step": ("title",), "change": ("label",)}
_NOTHING: Final = "Hiervan is niets meer te lezen."
_NO_PLACE: Final = "Sessie niet bekend"


@dataclass(frozen=True, slots=True)
class SetAside:
    """What was set aside of one session: what, of which, when, and what can be read of each."""

    title: str
    place: str
    found_at: datetime
    texts: tuple[str, ...]
    rows: tuple[Aside, ...]

    @property
    def words(self) -> str:
        """Of which session it is, and when it was found."""
        found = self.found_at.astimezone()
        moment = f"{long_date(found.date())}, {clock_time(found)} uur"
        return f"{self.place} · apart gezet op {moment}"


def look(database: Database) -> tuple[SetAside, ...]:
    """What was set aside, per session, the last found first. Raises StorageError."""
    return database.read(_by_session)


def let_go(database: Database, aside: SetAside) -> None:
    """Throw it away for good; raises StorageError."""
    database.write(partial(_forget, aside.rows))


def _by_session(db: DbSession) -> tuple[SetAside, ...]:
    groups: dict[UUID | None, list[Aside]] = {}
    for each in row_aside.listed(db.driver):
        groups.setdefault(each.session_id or each.team_id, []).append(each)
    return tuple(_of_one(db, owner, tuple(rows)) for owner, rows in groups.items())


def _of_one(db: DbSession, owner: UUID | None, rows: tuple[Aside, ...]) -> SetAside:
    title = damaged_words(each.row.table for each in rows)
    known = places_of(db.driver, () if owner is None else (owner.hex,))
    texts = tuple(_readable(each) for each in rows)
    return SetAside(title, " en ".join(known) or _NO_PLACE, rows[0].found_at, texts, rows)


def _forget(rows: tuple[Aside, ...], db: DbSession) -> None:
    for row in rows:
        row_aside.forget(db.driver, row)
    db.empty_log_after_commit()


def _readable(aside: Aside) -> str:
    """What people typed in it, as far as its bytes are still letters."""
    row = aside.row
    named = _NAMED.get(row.table)
    if named is not None:
        texts = [row.text_of(name) for name in named]
    else:
        cells = {name: row.text_of(name) for name, _cell in row.cells}
        texts = list(typed(_KINDS.get(row.table, Kind.NOTE), cells))
    return " · ".join(" ".join(text.split()) for text in texts if text.strip()) or _NOTHING
