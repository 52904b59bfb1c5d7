"""Files and folders of this program are for its own user, from the moment that they are there.

What a user saves where he chose keeps the rights that are usual there. Windows has no such rights:
there a file has those of its folder, and these do no more than make it.
"""

import os
import shutil
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_FOLDER, _FILE = 0o700, 0o600
_OTHERS = 0o077
_SHARED = stat.S_ISVTX | stat.S_IWOTH


def make_folder(folder: Path) -> None:
    """Make a folder and what it stands in; what was there stays as it is. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(_FOLDER, exist_ok=True)
    folder.mkdir(_FOLDER, exist_ok=True)


def opener(path: str, flags: int) -> int:
    """What `open` needs to make a file that only its user can read; raises OSError."""
    return os.open(path, flags, _FILE)


def make_file(path: Path) -> None:
    """An empty file, when nothing is there yet, for another to write in; raises OSError.

    What is there is not opened: closing it again would let go of the locks on a database.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _FILE))


def copy(path: Path, to: Path) -> None:
    """Copy a file with the time of its last change, and wait for the disk; raises OSError."""
    with path.open("rb") as source, open(to, "wb", opener=opener) as target:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    found = path.stat()
    os.utime(to, ns=(found.st_atime_ns, found.st_mtime_ns))


def is_anothers(folder: Path) -> bool:
    """Whether somebody else can have put this there: a link, another's, or where all may write.

    In a folder where everybody may write, such as that of temporary files, somebody may have been
    first with the same name. What is not there yet is nobody's.
    """
    try:
        found, around = folder.lstat(), folder.parent.stat()
    except OSError:
        return False
    if sys.platform == "win32" or not around.st_mode & stat.S_IWOTH:
        return False
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    return not is_own or bool(found.st_mode & stat.S_IWOTH)


def is_among_strangers(folder: Path) -> bool:
    """Whether this stands in a folder in which all may write and each keeps what is his.

    A stick without rights is none: there everything is open to all, whoever made it.
    """
    try:
        return folder.parent.stat().st_mode & _SHARED == _SHARED
    except OSError:
        return False


def take_back(files: Iterable[Path]) -> None:
    """Let nobody else read what an earlier release made; links and what others own are left."""
    if sys.platform == "win32":
        return
    for path in files:
        try:
            found = path.lstat()
            is_own = found.st_uid == os.geteuid() and not stat.S_ISLNK(found.st_mode)
            if is_own and found.st_mode & _OTHERS:
                path.chmod(found.st_mode & ~_OTHERS & 0o777)
        except OSError:
            continue
