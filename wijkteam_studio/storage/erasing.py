"""Erasing for good inside one file: rows, journal, half-typed lines, search words, freed bytes."""

import json
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.erasing import Erased, Erasure
from wijkteam_studio.storage import days, history, row_aside, search
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS
from wijkteam_studio.storage.statements import table_of

#: A text this short is looked for as a whole only: it is part of too many others.
_TELLING: Final = 8
_CHANGES: Final = "SELECT number, edits FROM change WHERE session_id = ?"
_DROP_CHANGE: Final = "DELETE FROM change WHERE session_id = ? AND number = ?"
_DIGESTS: Final = "SELECT digest FROM photo WHERE session_id = ? AND id = ?"
#: A picture stays as long as a photo, or a photo in the journal, needs it.
_DROP_PICTURE: Final = """DELETE FROM picture WHERE session_id = ? AND digest = ?
    AND digest NOT IN (SELECT digest FROM photo WHERE session_id = picture.session_id)
    AND NOT EXISTS (SELECT 1 FROM change
        WHERE session_id = picture.session_id AND instr(edits, picture.digest))"""
_DRAFTS: Final = "SELECT key, text FROM draft WHERE session_id = ?"
_DROP_DRAFT: Final = "DELETE FROM draft WHERE session_id = ? AND key = ?"


def erase(db: DbSession, erasure: Erasure) -> None:
    """Take away what is wanted gone, in the transaction that runs; what is not there is no fault.

    `tidy` belongs after it: a deleted row leaves bytes in the pages around it.
    """
    if erasure.what is Erased.TEAM:
        owned = "SELECT id FROM session WHERE team_id = ?"
        for (session_id,) in db.run(owned, (erasure.owner.hex,)).fetchall():
            db.run("DELETE FROM session WHERE id = ?", (session_id,))
        db.run("DELETE FROM team WHERE id = ?", (erasure.owner.hex,))
    elif erasure.what is Erased.SESSION:
        db.run("DELETE FROM session WHERE id = ?", (erasure.owner.hex,))
    elif erasure.kind is not None:
        _erase_thing(db, erasure, erasure.kind)
    search.forget_deleted(db.driver)


def tidy(db: DbSession) -> None:
    """Write the file anew without freed bytes and empty its log; raises sqlite3.Error.

    Never inside a transaction.
    """
    db.driver.execute("VACUUM")
    db.empty_log()


def _erase_thing(db: DbSession, erasure: Erasure, kind: Kind) -> None:
    words = _Words(_texts_of(db, erasure, kind))
    pictures = [] if kind is not Kind.PHOTO else _pictures_of(db, erasure)
    days.write_edits(db, erasure.owner, (Edit(kind, erasure.key, None, None),))
    _forget_in_history(db, erasure, words)
    for digest in pictures:
        db.run(_DROP_PICTURE, (erasure.owner.hex, digest))
    for key, text in db.run(_DRAFTS, (erasure.owner.hex,)).fetchall():
        if words.are_in(text):
            db.run(_DROP_DRAFT, (erasure.owner.hex, key))
    for aside in row_aside.listed(db.driver):
        if aside.session_id in {None, erasure.owner} and _is_told(aside.row, erasure, words):
            row_aside.forget(db.driver, aside)


def _is_told(row: DamagedRow, erasure: Erasure, words: "_Words") -> bool:
    """Whether a row that was set aside is this thing, or tells its words."""
    texts = [row.text_of(name) for name, _cell in row.cells]
    return (
        erasure.key in texts
        or erasure.key.replace("-", "") in texts
        or any(words.are_in(text) for text in texts)
    )


def _forget_in_history(db: DbSession, erasure: Erasure, words: "_Words") -> None:
    """Take every edit out of the journal that is of this thing, or tells its words."""
    for number, edits in db.run(_CHANGES, (erasure.owner.hex,)).fetchall():
        entries = json.loads(edits)
        kept = [entry for entry in entries if not _tells(entry, erasure, words)]
        if len(kept) == len(entries):
            continue
        if kept:
            history.rewrite(db, erasure.owner, number, json.dumps(kept))
        else:
            db.run(_DROP_CHANGE, (erasure.owner.hex, number))


def _tells(entry: Any, erasure: Erasure, words: "_Words") -> bool:
    if entry["kind"] == erasure.kind and entry["key"] == erasure.key:
        return True
    kind = Kind(entry["kind"])
    versions = (entry["before"], entry["after"])
    return any(words.are_in(text) for version in versions for text in _typed(kind, version))


def _pictures_of(db: DbSession, erasure: Erasure) -> list[str]:
    key = UUID(erasure.key).hex
    found = db.run(_DIGESTS, (erasure.owner.hex, key)).fetchall()
    return [digest for (digest,) in found]


class _Words:
    """Every version of a text that goes."""

    def __init__(self, texts: set[str]) -> None:
        self._texts = {_plain(text) for text in texts if _plain(text)}

    def are_in(self, text: str) -> bool:
        """Whether a text is one of them, holds one, or is a part of one that tells something."""
        there = _plain(text)
        if not there:
            return False
        return there in self._texts or any(
            (len(mine) >= _TELLING and mine in there) or (len(there) >= _TELLING and there in mine)
            for mine in self._texts
        )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _texts_of(db: DbSession, erasure: Erasure, kind: Kind) -> set[str]:
    """What people typed in a thing: as it is, and as the journal knows it."""
    found = set(_texts_now(db, erasure, kind))
    for _number, edits in db.run(_CHANGES, (erasure.owner.hex,)).fetchall():
        for entry in json.loads(edits):
            if entry["kind"] == kind.value and entry["key"] == erasure.key:
                for version in (entry["before"], entry["after"]):
                    found.update(_typed(kind, version))
    return found


def _texts_now(db: DbSession, erasure: Erasure, kind: Kind) -> Iterator[str]:
    keep = KEEPS[kind]
    table = table_of(keep.row)
    key = keep.key_of(erasure.key)
    sql = f"SELECT * FROM {table.name} WHERE session_id = ? AND {keep.keys[-1]} = ?"  # noqa: S608
    values = (erasure.owner.hex, key if isinstance(key, str) else key.hex)
    cursor = db.run(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield from _typed(kind, dict(zip(names, row, strict=True)))


#: The columns of each kind in which people type sentences.
_TYPED: Final = {
    Kind.NOTE: ("text",),
    Kind.PARKED: ("text",),
    Kind.AGREEMENT: ("what", "sign"),
    Kind.DILEMMA: ("title", "pole_a", "pole_b", "example", "question_behind"),
    Kind.DRAFT: ("text",),
    Kind.SECTION: ("headline", "text"),
    Kind.PHOTO: ("caption", "alt"),
    Kind.PARTNER: ("name",),
    Kind.RISK: ("title", "first_step"),
}


def _typed(kind: Kind, columns: Any) -> Iterator[str]:
    if isinstance(columns, dict):
        for name in _TYPED.get(kind, ()):
            if isinstance(columns.get(name), str):
                yield columns[name]
