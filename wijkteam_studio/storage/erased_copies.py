"""Erasing for good inside a copy of the database, or a file that was set aside."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from wijkteam_studio.domain.erasing import Erased, Erasure
from wijkteam_studio.domain.errors import DatabaseDamaged, DatabaseTooNew, StorageError
from wijkteam_studio.storage import copies, erasing, family, faults, opening
from wijkteam_studio.storage.connection import DbSession, configured, transact
from wijkteam_studio.storage.migrations import LATEST, migrate
from wijkteam_studio.storage.place import Place
from wijkteam_studio.system import atomic

_OWNER: Final = {
    Erased.TEAM: "SELECT count(*) FROM team WHERE id = ?",
    Erased.SESSION: "SELECT count(*) FROM session WHERE id = ?",
    Erased.THING: "SELECT count(*) FROM session WHERE id = ?",
}


def can_be_opened(path: Path) -> bool:
    """Whether a copy is whole, and of a release that we know and can bring up to date.

    One that only cannot be read now, as when another program looks at it, is not taken for lost.
    """
    try:
        return copies.contents(path).version == LATEST or _can_be_brought_up(path)
    except (DatabaseDamaged, DatabaseTooNew):
        return False
    except (StorageError, OSError):
        return True


def _can_be_brought_up(path: Path) -> bool:
    """Tries it in memory: a copy may say that it is of a release of which it is not."""
    try:
        with (
            closing(opening.look_inside(path)) as source,
            closing(sqlite3.connect(":memory:", isolation_level=None)) as target,
        ):
            source.backup(target)
            migrate(target)
    except faults.OF_SQLITE:
        return False
    return True


def erase_from(path: Path, erasure: Erasure) -> bool:
    """Erase something from a copy; gives whether the copy knew it. Raises StorageError.

    The copy is made anew and brought up to date, so nothing of the text is left in freed pages.
    """
    try:
        with closing(opening.look_inside(path)) as connection:
            sql = _OWNER[erasure.what]
            known = connection.execute(sql, (erasure.owner.hex,)).fetchone()[0]
        family.journal_of(path).unlink(missing_ok=True)  # the copy is whole without it
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error
    except OSError as error:
        raise atomic.explained(error, path) from error
    if known:
        copies.rewrite(path, partial(_erase, erasure))
    return bool(known)


def may_hold(path: Path, erasure: Erasure) -> bool:
    """Whether the id of the session or team occurs in a file or its log, or it cannot be read."""
    names = (erasure.owner.bytes, erasure.owner.hex.encode(), str(erasure.owner).encode())
    try:
        held = [part.read_bytes() for part in family.parts(path)]
    except OSError:
        return True
    return any(name in content for name in names for content in held)


def _erase(erasure: Erasure, path: Path) -> None:
    db = DbSession(configured(path), Place(path))
    try:
        migrate(db.driver)
        transact(db, lambda db: erasing.erase(db, erasure))
        erasing.tidy(db)
        db.driver.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.shut()
