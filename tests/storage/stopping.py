"""The files of a folder as a program leaves them that ends by force, at every point of its work."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any


class Stops:
    """A copy of a folder for each state in which the work leaves it.

    Only what is written in C changes a file, so the folder is looked at after every call into C.
    What a copy holds is what a killed program leaves: its writes are with the system by then.
    """

    def __init__(self, folder: Path, states: Path) -> None:
        self._folder, self._states = folder, states
        self._last = _look(folder)
        self._is_looking = False
        self.found: list[Path] = []

    def passing_through(self, work: Callable[[], object]) -> list[Path]:
        """Do the work; gives the folders, the one before it was ready last."""
        sys.setprofile(self._see)
        try:
            work()
        finally:
            sys.setprofile(None)
        return self.found

    def _see(self, _frame: FrameType, event: str, _what: Any) -> None:
        if event != "c_return" or self._is_looking:
            return
        self._is_looking = True
        try:
            self._keep()
        finally:
            self._is_looking = False

    def _keep(self) -> None:
        now = _look(self._folder)
        if now == self._last:
            return
        self._last = now
        state = self._states / f"{len(self.found)}"
        shutil.copytree(self._folder, state)
        self.found.append(state)


def _look(folder: Path) -> list[tuple[str, int, int, int]]:
    """What tells one state from another; how far a half-made file has come does not.

    Shared memory is made anew from the log, so it tells nothing either.
    """
    seen = []
    for path in folder.rglob("*"):
        if path.name.endswith(".tmp"):
            seen.append((str(path), 0, 0, 0))
        elif path.is_file() and ".tmp" not in path.name and not path.name.endswith("-shm"):
            about = path.stat()
            seen.append((str(path), about.st_ino, about.st_size, about.st_mtime_ns))
    return sorted(seen)
