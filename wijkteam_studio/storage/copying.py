"""Writing all pages of an open database to another file, a little at a time.

What is saved between two of these times goes through the same connection, so SQLite carries it
into the copy: that is the file as it is when the last page is written, whole and of one moment.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from wijkteam_studio.storage.high_water import name_anew
from wijkteam_studio.system import private

#: Between these pages, 1 MB, others have their turn.
PAGES_AT_A_TIME: Final = 256


def copy_pages(
    source: sqlite3.Connection, path: Path, make_way: Callable[[], None] | None = None
) -> None:
    """Write the pages to a new file, which `settle` makes a database of its own.

    With `make_way` this is done a little at a time: it may use the source, and what it raises ends
    the copying. The disk has everything of one time before the next: a save would otherwise wait
    for all of it together. Raises sqlite3.Error or OSError.
    """
    path.unlink(missing_ok=True)
    private.make_file(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = MEMORY")
        target.execute("PRAGMA synchronous = OFF")
        if make_way is None:
            source.backup(target)
        else:
            _little_by_little(source, target, path, make_way)


def _little_by_little(
    source: sqlite3.Connection, target: sqlite3.Connection, path: Path, make_way: Callable[[], None]
) -> None:
    with path.open("r+b", buffering=0) as file:

        def rest(_status: int, remaining: int, _total: int) -> None:
            os.fsync(file.fileno())
            if remaining:  # after the last page nothing is carried into the copy any more
                make_way()

        source.backup(target, pages=PAGES_AT_A_TIME, progress=rest)


def settle(path: Path) -> None:
    """Make what was copied a database of its own, and wait until the disk has it.

    Raises sqlite3.Error.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = DELETE")
        target.execute("BEGIN")
        name_anew(target)
        target.execute("COMMIT")
