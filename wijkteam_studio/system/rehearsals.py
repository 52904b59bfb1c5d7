"""The folder of a rehearsal: gone when it ends, and gone at the next start when it could not end.

A lock on a file in it tells whether its program still lives: the system lets go of that lock
however the program ended.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wijkteam_studio.system.holds import hold

_PREFIX = "wijkteam-oefenen-"
_LOCK = "in gebruik"
#: A folder without a lock may be a rehearsal that begins at this moment.
_BEGINS_WITHIN = 60.0
#: Another window may be building a theme at this moment, in the same place.
_BUILT_WITHIN = 600.0


@contextmanager
def rehearsal_folder(among: Path | None = None) -> Iterator[Path]:
    """A folder for one rehearsal; nothing of it is left afterwards. `among` replaces the temp."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=among))
    lock = (folder / _LOCK).open("wb")
    try:
        hold(lock)
        yield folder
    finally:
        lock.close()
        shutil.rmtree(folder, ignore_errors=True)


def clear_left(cache: Path) -> None:
    """Remove all that programs left behind that were ended by force."""
    clear_left_rehearsals()
    clear_left_proofs(cache)
    clear_left_themes(cache)


def clear_left_rehearsals(among: Path | None = None) -> int:
    """Remove what programs left that were ended by force; gives how many folders that were."""
    removed = 0
    for folder in (among or Path(tempfile.gettempdir())).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if _is_left(folder):
                shutil.rmtree(folder)
                removed += 1
    return removed


def clear_left_proofs(cache: Path) -> int:
    """Remove newspapers that were being made when a program was killed, also of a rehearsal.

    Only for the one program that has this data folder; gives how many there were.
    """
    left = [folder for folder in cache.glob("proef-*") if folder.is_dir()]
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def clear_left_themes(cache: Path) -> int:
    """Remove themes that were half built when a program was killed; gives how many there were."""
    removed = 0
    for folder in cache.glob("build-*"):
        with suppress(OSError):
            if folder.is_dir() and abs(time.time() - folder.stat().st_mtime) > _BUILT_WITHIN:
                shutil.rmtree(folder)
                removed += 1
    return removed


def _is_left(folder: Path) -> bool:
    """Whether this folder is ours and nobody works in it; raises OSError."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    about = folder.stat()
    if sys.platform != "win32" and about.st_uid != os.getuid():
        return False
    lock = folder / _LOCK
    if not lock.is_file():
        return time.time() - about.st_mtime > _BEGINS_WITHIN
    with lock.open("r+b") as file:
        return hold(file)
