"""Erasing a session or a team for good from one file, as the program does it."""

from functools import partial

from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.storage import erasing
from wijkteam_studio.storage.connection import DbSession
from wijkteam_studio.storage.database import Database


def erase(database: Database, erasure: Erasure) -> None:
    """Take it away and write the file anew."""
    erase_rows(database, erasure)
    database.between(erasing.tidy)


def erase_rows(database: Database, erasure: Erasure) -> None:
    """Take its rows away; the bytes around them are as SQLite leaves them."""
    database.write(partial(_erase, erasure))


def empty_log(db: DbSession) -> None:
    """Leave nothing in the log."""
    db.empty_log()


def _erase(erasure: Erasure, db: DbSession) -> None:
    erasing.erase(db, erasure)
