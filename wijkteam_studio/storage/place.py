"""Whether the path of the database still leads to the file that is open."""

import os
import sys
from pathlib import Path
from typing import TypeAlias

#: Windows writes down when a file was changed only when it is closed.
_TELLS_CHANGES = sys.platform != "win32"

#: One file as its path shows it: its disk, its number there, how large it is and when it was
#: changed. Every save looks more than once, so these are plain tuples.
_Sight: TypeAlias = tuple[int, int, int, int]


class Place:
    """The path of an open database and of its log, and what stood there.

    A file that is open keeps its number on the disk as long as it is open, also without a name, so
    a path with the same number leads to it and another does not. The file is never opened to look
    at it: closing any handle of a database lets go of its locks.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files = (os.fspath(path), f"{os.fspath(path)}-wal")
        self._known = self._look()

    @property
    def identity(self) -> tuple[int, int] | None:
        """Which file it is: its disk and its number there; None when there was none."""
        return _identities(self._known)[0]

    def note(self) -> bool:
        """What stands there now was written by us; False when a path leads to another file."""
        seen = self._look()
        self._known = tuple(map(_noted, self._known, seen))
        return seen == self._known

    def is_ours(self) -> bool:
        """Whether the paths still lead to the open files, and nobody else wrote in them."""
        return self._look() == self._known

    def leads_here(self) -> bool:
        """Whether the paths still lead to the open files, whatever was written in them."""
        return _identities(self._look()) == _identities(self._known)

    def _look(self) -> tuple[_Sight | None, ...]:
        return tuple(map(_sight, self._files))


def _sight(path: str) -> _Sight | None:
    try:
        found = os.stat(path)  # noqa: PTH116 a Path takes three times as long
    except OSError:
        return None
    if not _TELLS_CHANGES:
        return (found.st_dev, found.st_ino, 0, 0)
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def _noted(was: _Sight | None, now: _Sight | None) -> _Sight | None:
    """What is known of a file after this look; another file is not taken for ours."""
    if now is None or (was is not None and now[:2] != was[:2]):
        return was
    return now


def _identities(seen: tuple[_Sight | None, ...]) -> tuple[tuple[int, int] | None, ...]:
    return tuple(None if sight is None else sight[:2] for sight in seen)
