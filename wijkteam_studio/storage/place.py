"""Whether the path of the database still leads to the file that is open."""

import sys
from dataclasses import dataclass
from pathlib import Path

#: Windows writes down when a file was changed only when it is closed.
_TELLS_CHANGES = sys.platform != "win32"


@dataclass(frozen=True, slots=True)
class _Sight:
    """One file as its path shows it: which file it is, and when and how large it was made."""

    identity: tuple[int, int]
    content: tuple[int, int]


class Place:
    """The path of an open database and of its log, and what stood there.

    A file that is open keeps its number on the disk as long as it is open, also without a name, so
    a path with the same number leads to it and another does not. The file is never opened to look
    at it: closing any handle of a database lets go of its locks.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files = (path, path.with_name(f"{path.name}-wal"))
        self._known = self._look()

    @property
    def identity(self) -> tuple[int, int] | None:
        """Which file it is: its disk and its number there; None when there was none."""
        return _identities(self._known)[0]

    def note(self) -> None:
        """What stands there now was written by us."""
        seen = self._look()
        self._known = tuple(
            now if now is not None and (was is None or now.identity == was.identity) else was
            for was, now in zip(self._known, seen, strict=True)
        )

    def is_ours(self) -> bool:
        """Whether the paths still lead to the open files, and nobody else wrote in them."""
        return self._look() == self._known

    def leads_here(self) -> bool:
        """Whether the paths still lead to the open files, whatever was written in them."""
        return _identities(self._look()) == _identities(self._known)

    def _look(self) -> tuple[_Sight | None, ...]:
        return tuple(_sight(path) for path in self._files)


def _sight(path: Path) -> _Sight | None:
    try:
        found = path.stat()
    except OSError:
        return None
    changed = found.st_mtime_ns if _TELLS_CHANGES else 0
    return _Sight((found.st_dev, found.st_ino), (found.st_size if _TELLS_CHANGES else 0, changed))


def _identities(seen: tuple[_Sight | None, ...]) -> tuple[tuple[int, int] | None, ...]:
    return tuple(None if sight is None else sight.identity for sight in seen)
