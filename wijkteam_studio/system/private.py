"""Files and folders of this program are for its own user, from the moment that they are there.

What a user saves where he chose keeps the rights that are usual there. Windows has no such rights:
there a file has those of its folder, and these do no more than make it.
"""

import os
import shutil
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

_FOLDER, _FILE = 0o700, 0o600
_OTHERS = 0o077


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
    """An empty file, when nothing is there yet, for another to write in; raises OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE))


def copy(path: Path, to: Path) -> None:
    """Copy a file with the time of its last change, and wait for the disk; raises OSError."""
    with path.open("rb") as source, open(to, "wb", opener=opener) as target:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    found = path.stat()
    os.utime(to, ns=(found.st_atime_ns, found.st_mtime_ns))


def is_ours_alone(folder: Path) -> bool:
    """Whether nobody else can have put a folder there, or reads in it.

    In a folder where everybody may write, such as that of temporary files, somebody may have been
    first with the same name.
    """
    try:
        found, around = folder.lstat(), folder.parent.stat()
    except OSError:
        return True
    if sys.platform == "win32" or not around.st_mode & stat.S_IWOTH:
        return True
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    return is_own and not found.st_mode & _OTHERS


def take_back(files: Iterable[Path]) -> None:
    """Let nobody else read files of ours that an earlier release made; links are left alone."""
    if sys.platform == "win32":
        return
    for path in files:
        try:
            found = path.lstat()
            if found.st_mode & _OTHERS and not stat.S_ISLNK(found.st_mode):
                path.chmod(found.st_mode & ~_OTHERS & 0o777)
        except OSError:
            continue
