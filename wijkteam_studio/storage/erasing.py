"""Erasing for good inside one file: rows, journal, half-typed lines, search words, freed bytes."""

import json
from collections.abc import Iterator
from typing import Any, Final, cast

from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.erased_words import (
    Words,
    going,
    is_about,
    is_key_of_own,
    kinds_of,
    left_without_words,
)
from wijkteam_studio.domain.erasing import Erased, Erasure
from wijkteam_studio.domain.notes import SectionChoice
from wijkteam_studio.storage import cells, days, history, row_aside, search
from wijkteam_studio.storage.cells import Cell, DamagedRow
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.kinds import KEEPS
from wijkteam_studio.storage.reading import layout
from wijkteam_studio.storage.statements import table_of

_CHANGES: Final = "SELECT number, edits FROM change WHERE session_id = ?"
_DROP_CHANGE: Final = "DELETE FROM change WHERE session_id = ? AND number = ?"
#: A picture stays as long as a photo, or a photo in the journal, needs it.
_DROP_PICTURES: Final = """DELETE FROM picture WHERE session_id = ?
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
    else:
        _erase_thing(db, erasure)
    search.forget_deleted(db.driver)


def tidy(db: DbSession) -> None:
    """Write the file anew without freed bytes and empty its log; raises sqlite3.Error.

    Never inside a transaction.
    """
    db.driver.execute("VACUUM")
    db.empty_log()


def _erase_thing(db: DbSession, erasure: Erasure) -> None:
    words = Words(_texts_of(db, erasure))
    left = _left(db, erasure)
    gone = tuple(Edit(kind, erasure.key, None, None) for kind in kinds_of(erasure))
    days.write_edits(db, erasure.owner, gone)
    days.write_edits(db, erasure.owner, left)
    _forget_in_history(db, erasure, words)
    if erasure.kind is Kind.PHOTO:
        db.run(_DROP_PICTURES, (erasure.owner.hex,))
    for key, text in cells.rows(db.driver, _DRAFTS, (erasure.owner.hex,)):
        if words.is_draft(erasure, str(_text(key)), str(_text(text))):
            db.run(_DROP_DRAFT, (erasure.owner.hex, str(_text(key))))
    for aside in row_aside.listed(db.driver):
        if aside.session_id in {None, erasure.owner} and _is_told(aside.row, erasure, words):
            row_aside.forget(db.driver, aside)


def _left(db: DbSession, erasure: Erasure) -> tuple[Edit, ...]:
    """What is written in the place of a section whose words go."""
    if erasure.kind is not Kind.SECTION:
        return ()
    choices = (
        SectionChoice(
            erasure.key,
            text=str(row["text"]),
            is_left_out=bool(row["is_left_out"]),
            is_shared=bool(row["is_shared"]),
        )
        for row in _rows_now(db, erasure, Kind.SECTION)
    )
    left = (left_without_words(Kind.SECTION, choice) for choice in choices)
    return tuple(Edit(Kind.SECTION, erasure.key, None, each) for each in left if each is not None)


def _is_told(row: DamagedRow, erasure: Erasure, words: Words) -> bool:
    """Whether a row that was set aside is this thing, or tells its words."""
    texts = [row.text_of(name) for name, _cell in row.cells]
    tables = {table_of(KEEPS[kind].row).name for kind in kinds_of(erasure)}
    if row.table not in tables and not is_key_of_own(erasure):
        return any(words.are_in(text) for text in texts)
    return (
        erasure.key in texts
        or erasure.key.replace("-", "") in texts
        or any(words.are_in(text) for text in texts)
    )


def _forget_in_history(db: DbSession, erasure: Erasure, words: Words) -> None:
    """Take every edit out of the journal that is of this thing, or tells its words."""
    for number, entries in _journal(db, erasure):
        left = (_left_of_entry(entry, erasure, words) for entry in entries or ())
        kept = [entry for entry in left if entry is not None]
        if entries is not None and kept == entries:
            continue
        if kept:
            history.rewrite(db, erasure.owner, number, json.dumps(kept))
        else:
            db.run(_DROP_CHANGE, (erasure.owner.hex, number))


def _left_of_entry(entry: Any, erasure: Erasure, words: Words) -> Any:
    """What stays of an edit in the journal; None when nothing does."""
    edit = Edit(Kind(entry["kind"]), str(entry["key"]), entry["before"], entry["after"])
    left = words.left_of_edit(erasure, edit)
    return None if left is None else entry | {"before": left.before, "after": left.after}


def _texts_of(db: DbSession, erasure: Erasure) -> set[str]:
    """What people typed in a thing: as it is, and as the journal knows it."""
    found = {
        text
        for kind in kinds_of(erasure)
        for row in _rows_now(db, erasure, kind)
        for text in going(kind, row)
    }
    for _number, entries in _journal(db, erasure):
        for entry in entries or ():
            kind = Kind(entry["kind"])
            if is_about(erasure, kind, str(entry["key"])):
                for version in (entry["before"], entry["after"]):
                    found.update(going(kind, version))
    return found


def _rows_now(db: DbSession, erasure: Erasure, kind: Kind) -> Iterator[dict[str, object]]:
    """What is kept of a thing now, by the names of the columns."""
    keep = KEEPS[kind]
    key = keep.key_of(erasure.key)
    shape = layout(keep.row)
    values = (erasure.owner.hex, key if isinstance(key, str) else key.hex)
    condition = f"WHERE x.session_id = ? AND x.{keep.keys[-1]} = ?"
    for row in cells.rows(db.driver, f"{shape.select} {condition}", values):
        yield dict(zip(shape.names, map(_text, row), strict=False))


def _journal(db: DbSession, erasure: Erasure) -> Iterator[tuple[int, list[Any] | None]]:
    """The changes of a session with their edits; a damaged one has none that can be read."""
    for number, edits in cells.rows(db.driver, _CHANGES, (erasure.owner.hex,)):
        try:
            entries = json.loads(str(_text(edits)))
            for entry in entries:
                Kind(entry["kind"]), entry["key"], entry["before"], entry["after"]
        except (ValueError, KeyError, TypeError):
            entries = None
        yield cast("int", number), entries


def _text(cell: Cell) -> object:
    """A text as far as it can be read; any other cell as it is."""
    return cell.decode("utf-8", "replace") if isinstance(cell, bytearray) else cell
