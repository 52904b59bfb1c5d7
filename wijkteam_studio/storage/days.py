"""One session's day: loaded whole, saved edit by edit."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError

from wijkteam_studio.domain.changes import Edit, Kind, edits_between, placed
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Photo
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.storage import faults, search
from wijkteam_studio.storage.alchemy import and_, col, select
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS, Columns, Keep, columns_of, digest_of, value_of
from wijkteam_studio.storage.rows import PhotoRow, PictureRow, ScanFormRow
from wijkteam_studio.storage.statements import insert_new, removal, table_of, upsert

_SINGLE: Final = (Kind.TEAM, Kind.SESSION, Kind.POSITION)
_MAPPED: Final = tuple(kind for kind in Kind if kind not in {*_SINGLE, Kind.STEP})


def load_day(db: DbSession, session_id: UUID) -> Day:
    """Everything of one session; raises NotFound or DatabaseDamaged."""
    try:
        return _loaded(db, session_id)
    except ValidationError as error:
        raise faults.damaged("In de gegevens van deze sessie staat iets wat niet kan.") from error


def _loaded(db: DbSession, session_id: UUID) -> Day:
    session = _one(db, KEEPS[Kind.SESSION], "id", session_id)
    if session is None:
        raise NotFound("Deze sessie is er niet meer.", "Kies een andere sessie.")
    steps = sorted(_mapping(db, Kind.STEP, session_id).values(), key=lambda item: item.place)
    programme = Programme(
        session.programme_id,
        session.programme_title,
        tuple(item.step for item in steps),
        session.programme_group,
    )
    mappings: dict[str, Any] = {kind: _mapping(db, kind, session_id) for kind in _MAPPED}
    return Day(
        team=_one(db, KEEPS[Kind.TEAM], "id", session.team_id),
        session=session,
        programme=programme,
        position=_one(db, KEEPS[Kind.POSITION], "session_id", session_id) or Position(),
        **mappings,
    )


def _one(db: DbSession, keep: Keep, column: str, wanted: UUID) -> Any:
    table = table_of(keep.row)
    row = (
        db.orm.connection()
        .execute(table.select().where(table.c[column] == wanted))
        .mappings()
        .first()
    )
    return None if row is None else value_of(keep, dict(row))


def _mapping(db: DbSession, kind: Kind, session_id: UUID) -> Mapping[Any, Any]:
    keep = KEEPS[kind]
    found = _photos(db, session_id) if kind is Kind.PHOTO else _rows(db, keep, session_id)
    return MappingProxyType({row[keep.keys[-1]]: value_of(keep, row) for row in found})


def _rows(db: DbSession, keep: Keep, session_id: UUID) -> Iterable[Columns]:
    table = table_of(keep.row)
    found = db.orm.connection().execute(table.select().where(table.c.session_id == session_id))
    return (dict(row) for row in found.mappings())


def _photos(db: DbSession, session_id: UUID) -> Iterable[Columns]:
    pairs = db.orm.exec(
        select(PhotoRow, PictureRow.jpeg)
        .join(
            PictureRow,
            and_(
                col(PictureRow.session_id) == PhotoRow.session_id,
                col(PictureRow.digest) == PhotoRow.digest,
            ),
        )
        .where(PhotoRow.session_id == session_id)
    )
    return ({**row.model_dump(), "jpeg": jpeg} for row, jpeg in pairs)


def add_day(db: DbSession, day: Day) -> None:
    """Keep a whole day of a new session, and what its team is called now."""
    write_edits(db, day.session.id, tuple(_everything(day)))
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
    forms = table_of(ScanFormRow)
    connection = db.orm.connection()
    chosen = forms.c.session_id == session_id
    found = connection.execute(forms.select().where(chosen).order_by(forms.c.id)).mappings().all()
    connection.execute(forms.delete().where(chosen))
    if found:
        connection.execute(forms.insert(), [dict(row) for row in found])
