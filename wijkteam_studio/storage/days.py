"""One session's day: loaded whole, saved edit by edit."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.domain.changes import Edit, Kind, edits_between, placed
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Photo
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.storage import cells, heads, search, stamps
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS, Columns, Keep, columns_of, digest_of
from wijkteam_studio.storage.reading import of_session
from wijkteam_studio.storage.rows import PictureRow
from wijkteam_studio.storage.statements import insert_new, removal, upsert

_SINGLE: Final = (Kind.TEAM, Kind.SESSION, Kind.POSITION)
_MAPPED: Final = tuple(kind for kind in Kind if kind not in {*_SINGLE, Kind.STEP})
_FORMS: Final = "SELECT * FROM scan_form WHERE session_id = ? ORDER BY id"
_DROP_FORMS: Final = "DELETE FROM scan_form WHERE session_id = ?"


def load_day(db: DbSession, session_id: UUID, damaged: list[DamagedRow] | None = None) -> Day:
    """Everything of one session that holds; raises NotFound.

    Rows that do not hold are left out, and come in the list `damaged` when there is one. Of the
    team and the session themselves what can be read is given.
    """
    out = [] if damaged is None else damaged
    head = heads.session(db, session_id)
    team = heads.team_of_session(db, head.value)
    out.extend(row for row in (head.damaged, team.damaged) if row is not None)
    session = head.value
    steps = of_session(db, KEEPS[Kind.STEP], session_id, out).values()
    programme = Programme(
        session.programme_id,
        session.programme_title,
        tuple(item.step for item in sorted(steps, key=lambda item: item.place)),
        session.programme_group,
    )
    position = _position(db, session_id, out)
    mappings: dict[str, Any] = {
        kind: MappingProxyType(of_session(db, KEEPS[kind], session_id, out)) for kind in _MAPPED
    }
    return Day(team.value, session, programme, position, **mappings)


def _position(db: DbSession, session_id: UUID, damaged: list[DamagedRow]) -> Position:
    """Where the day stands; of a row that does not hold only the step, if that can be read."""
    lost: list[DamagedRow] = []
    found = of_session(db, KEEPS[Kind.POSITION], session_id, lost)
    damaged.extend(lost)
    if lost:
        return Position(lost[0].text_of("step_id"))
    position: Position = found.get(session_id, Position())
    return position


def add_day(db: DbSession, day: Day) -> None:
    """Keep a whole day of a new session, and what its team is called now."""
    _write(db, day.session.id, tuple(_everything(day)))
    search.catch_up(db.driver)


def bring_up_to(db: DbSession, day: Day) -> None:
    """Make the file hold exactly this day, whatever it held of it before."""
    try:
        there = load_day(db, day.session.id)
    except NotFound:
        add_day(db, day)
    else:
        write_edits(db, day.session.id, edits_between(there, day))


def _everything(day: Day) -> Iterable[Edit]:
    for kind in _SINGLE:
        yield Edit(kind, str(getattr(getattr(day, kind), "id", "")), None, getattr(day, kind))
    for key, step in placed(day.programme).items():
        yield Edit(Kind.STEP, key, None, step)
    for kind in _MAPPED:
        for key, value in getattr(day, kind).items():
            yield Edit(kind, str(key), None, value)


def write_edits(db: DbSession, session_id: UUID, edits: Sequence[Edit]) -> None:
    """Bring the rows of a session to the `after` of these edits.

    A running clock is kept standing still, with what it used until it last stood still. With a
    step of the day everything goes from the log to the main file.
    """
    _write(db, session_id, edits)
    stamps.keep(db, session_id, edits)


def _write(db: DbSession, session_id: UUID, edits: Sequence[Edit]) -> None:
    for edit in edits:
        keep = KEEPS[edit.kind]
        if edit.after is None:
            _remove(db, keep, session_id, edit.key)
            continue
        if isinstance(edit.after, Photo):
            keep_picture(db, session_id, edit.after.jpeg)
        columns = columns_of(keep, session_id, edit.key, edit.after)
        upsert(keep.row, keep.keys).run(db, columns)
    if any(edit.kind is Kind.POSITION for edit in edits):
        db.empty_log_after_commit()
    if any(edit.kind is Kind.FORM for edit in edits):
        _settle_forms(db, session_id)


def _remove(db: DbSession, keep: Keep, session_id: UUID, key: str) -> None:
    columns: Columns = {"session_id": session_id}
    if keep.keys[-1] != "session_id":
        columns[keep.keys[-1]] = keep.key_of(key)
    removal(keep.row, keep.keys).run(db, columns)


def keep_picture(db: DbSession, session_id: UUID, jpeg: bytes) -> str:
    """Keep the bytes of a picture once; gives the digest that finds them."""
    digest = digest_of(jpeg)
    columns = {"session_id": session_id, "digest": digest, "jpeg": jpeg}
    insert_new(PictureRow, ("session_id", "digest")).run(db, columns)
    return digest


def _settle_forms(db: DbSession, session_id: UUID) -> None:
    """Write the forms of a session anew by their random keys.

    Otherwise the place of their bytes in the file would tell in which order they came.
    """
    found = cells.rows(db.driver, _FORMS, (session_id.hex,))
    db.run(_DROP_FORMS, (session_id.hex,))
    for row in found:
        marks = ", ".join("CAST(? AS TEXT)" if isinstance(c, bytearray) else "?" for c in row)
        db.run(f"INSERT INTO scan_form VALUES ({marks})", row)  # noqa: S608 only marks
