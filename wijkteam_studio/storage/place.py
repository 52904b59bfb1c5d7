"""Whether the path of the database still leads to the file that is open."""

import os
import sys
from pathlib import Path
from typing import TypeAlias

from wijkteam_studio.storage.file_print import FilePrint

#: Windows writes down when a file was changed only when it is closed.
_TELLS_CHANGES = sys.platform != "win32"

#: Bytes in which a file and a log say what they are and how far they have come.
_HEADER, _LOG_HEADER = 100, 32

#: One file as its path shows it: its disk, its number there, how large it is and when it was
#: changed. Every save looks more than once, so these are plain tuples.
_Sight: TypeAlias = tuple[int, int, int, int]


class Place:
    """The path of an open database and of its log, and what stood there.

    A file that is open keeps its number on the disk as long as it is open, also without a name, so
    a path with the same number leads to it and another does not. A file of the same size with
    another time is compared with what we wrote: who only touched it wrote nothing in it. What is
    written is read through in quiet moments; until then its first bytes tell.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files = (os.fspath(path), f"{os.fspath(path)}-wal")
        self._prints = (
            FilePrint(self._files[0], _HEADER, grows=False),
            FilePrint(self._files[1], _LOG_HEADER, grows=True),
        )
        self._known = self._look()

    @property
    def identity(self) -> tuple[int, int] | None:
        """Which file it is: its disk and its number there; None when there was none."""
        return _identities(self._known)[0]

    def note(self) -> bool:
        """What stands there now was written by us; False when a path leads to another file."""
        seen = self._look()
        noted = tuple(map(_noted, self._known, seen))
        for file, was, now in zip(self._prints, self._known, noted, strict=True):
            if now is not None:
                file.take(now[:2], now[2], is_changed=now != was)
        self._known = noted
        return seen == noted

    def is_ours(self) -> bool:
        """Whether the paths still lead to the open files, and nobody else wrote in them."""
        seen = self._look()
        if not all(map(_is_ours, self._prints, self._known, seen)):
            return False
        self._known = seen
        return True

    @property
    def is_known(self) -> bool:
        """Whether all that we wrote was read since."""
        return all(file.is_known for file in self._prints)

    def read_on(self) -> bool:
        """In a quiet moment, read a piece of what we wrote; gives whether there is more to read."""
        return any(file.read_on() for file in self._prints)

    def leads_here(self) -> bool:
        """Whether the paths still lead to the open files, whatever was written in them."""
        return _identities(self._look()) == _identities(self._known)

    def close(self) -> None:
        """Let go of the files, after SQLite did: sooner would let go of its locks."""
        for file in self._prints:
            file.close()

    def _look(self) -> tuple[_Sight | None, ...]:
        return tuple(map(_sight, self._files))


def _is_ours(file: FilePrint, known: _Sight | None, seen: _Sight | None) -> bool:
    if seen == known:
        return file.begins_the_same()
    if seen is None or known is None or seen[:2] != known[:2]:
        return False
    return file.is_the_same(seen[2])


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
