"""Which database files in our folders are ours: people keep other things there, and so do systems.

Windows puts a `Thumbs.db` beside pictures. A damaged file of ours says nothing of itself any more,
so its name counts too; what a program that syncs made of it still has our name in its own.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from wijkteam_studio.storage import faults
from wijkteam_studio.storage.family import STAMP, SUFFIX
from wijkteam_studio.storage.migrations import APPLICATION_ID
from wijkteam_studio.system.paths import Paths

_STAMP_LENGTH: Final = 17


def kept_beside(paths: Paths) -> Iterator[Path]:
    """Every database file of ours in the data folder and among the copies, but the one in use."""
    for folder in (paths.data, paths.backups):
        for path in folder.glob(f"*{SUFFIX}"):
            if path == paths.database or not path.is_file():
                continue
            if is_named_by_us(path, paths) or is_ours(path):
                yield path


def is_named_by_us(path: Path, paths: Paths) -> bool:
    """Whether a name is that of the database with something added, or that of a copy."""
    return paths.database.stem in path.name or stamp_of(path) is not None


def stamp_of(path: Path) -> datetime | None:
    """The moment (UTC) at which a copy was made, by its name; None for another name."""
    try:
        return datetime.strptime(path.name[:_STAMP_LENGTH], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def reason_of(path: Path) -> str:
    """Why a copy was made, by its name."""
    return path.name[_STAMP_LENGTH : -len(SUFFIX)].strip()


def is_ours(path: Path) -> bool:
    """Whether this says to be a file of this program, of any release."""
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            found = connection.execute("PRAGMA application_id").fetchone()[0]
            return bool(found == APPLICATION_ID)
    except faults.OF_SQLITE:
        return False
