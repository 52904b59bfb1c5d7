"""Files that are there whole, or as they were before."""

import errno
import os
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from wijkteam_studio.domain.errors import DiskFull, FolderMissing, FolderUnwritable, StorageError
from wijkteam_studio.system import half_made, private
from wijkteam_studio.system.holds import hold

#: Access denied, sharing violation, lock violation: a scanner looks at the file for a moment.
_PASSING_WINDOWS_ERRORS = frozenset({5, 32, 33})
#: Seconds between the tries, about 2.5 seconds in all.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_FOLDER = frozenset({errno.ENOENT, errno.ENOTDIR})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_whole(path: Path, content: bytes, *, is_for_all: bool = False) -> None:
    """Write a file so that it is complete or unchanged; a link is followed to its file.

    Raises DiskFull, FolderUnwritable or StorageError; the old file is then untouched. What is no
    plain file, such as a device, is never replaced. Only its user can read it; with `is_for_all` it
    has the rights that are usual there.
    """
    path = plain_file(path)
    beside = half_made.beside(path)
    try:
        with ExitStack() as until_named:
            opener = None if is_for_all else private.opener
            file = until_named.enter_context(open(beside, "xb", opener=opener))
            hold(file)
            _write_through(file, content)
            if sys.platform == "win32":  # an open file gets no other name there
                until_named.close()
            patiently(lambda: os.replace(beside, path))  # noqa: PTH105 the tests fail this call
        sync_folder(path.parent)
    except OSError as error:
        raise explained(error, path) from error
    finally:
        discard(beside)


def plain_file(path: Path) -> Path:
    """Where a path leads, when a plain file is there or nothing yet; raises StorageError."""
    try:
        target = path.resolve() if path.is_symlink() else path
        if target.exists() and not target.is_file():
            raise StorageError(
                f"{path} is geen gewoon bestand. Daar schrijven wij niets overheen.",
                "Kies een andere naam.",
            )
    except OSError as error:
        raise explained(error, path) from error
    return target


def make_folder(folder: Path, *, is_for_all: bool = False) -> None:
    """Make a folder and what it stands in, for its user alone or with the usual rights.

    Raises FolderUnwritable, DiskFull or StorageError.
    """
    try:
        if is_for_all:
            folder.mkdir(parents=True, exist_ok=True)
        else:
            private.make_folder(folder)
    except OSError as error:
        raise explained(error, folder) from error


def _write_through(file: BinaryIO, content: bytes) -> None:
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def discard(path: Path) -> None:
    """Take a half-made file away if that is possible."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def patiently(action: Callable[[], object], sleep: Callable[[float], None] = time.sleep) -> None:
    """Do something with a file, again when a Windows scanner holds it for a moment."""
    for pause in _PAUSES:
        try:
            action()
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _PASSING_WINDOWS_ERRORS:
                raise
        sleep(pause)
    action()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut (Windows does that by itself)."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def explained(error: OSError, path: Path) -> StorageError:
    """The Dutch words for a failure of the disk."""
    if error.errno in _NO_ROOM:
        return DiskFull(
            "Er is geen ruimte meer op de schijf.", "Maak ruimte vrij en probeer het opnieuw."
        )
    if error.errno in _NOT_ALLOWED:
        return FolderUnwritable(
            f"Wij mogen {path.name} niet schrijven in de map {path.parent.name}.",
            "Staat het bestand nog open in een ander programma? Sluit het dan. "
            "Kies anders een andere map.",
        )
    if error.errno in _NO_FOLDER:
        return FolderMissing(str(path.parent.absolute()))
    if error.errno == errno.ENAMETOOLONG:
        what, advice = "De naam van het bestand is te lang.", "Kies een kortere naam."
    else:
        what = f"Het bestand {path.name} is niet geschreven."
        advice = "Probeer het opnieuw of kies een andere map."
    return StorageError(what, advice)
