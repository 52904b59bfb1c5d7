"""What stands in one open file, so that a file that was only touched is told from a rewritten one.

Programs that sync, copy or scan set the time of a file anew and leave its bytes alone. The file is
opened once and read through that handle: closing any handle of a database lets go of the locks of
SQLite on it, so `close` belongs after the connection was closed.
"""

import os
import sys
import zlib
from contextlib import suppress
from typing import Final

#: Of a larger file only the first bytes are compared.
_MOST: Final = 64_000_000
_AT_ONCE: Final = 1_000_000
#: So much is read behind a save; a quiet moment reads more, and still so little that no note waits.
_BEHIND_A_SAVE: Final = 65_536
_IN_A_QUIET_MOMENT: Final = 8_000_000


class FilePrint:
    """The first bytes of a file as we wrote them, and a sum over all of it, made in quiet moments.

    `grows` says that what is written once in a file that begins with these bytes stays as it is,
    as in a log. Nothing is known on Windows, which keeps others from writing in an open file.
    """

    def __init__(self, path: str, head: int, *, grows: bool) -> None:
        self._path, self._length, self._grows = path, head, grows
        self._handle: int | None = None
        self._head = b""
        self._size = self._summed = self._sum = 0

    def take(self, identity: tuple[int, int], size: int, *, is_changed: bool) -> None:
        """Remember what stands there now, after we wrote; `is_changed` says that we did.

        A file that cannot be read, or is another one, keeps what was known.
        """
        with suppress(OSError):
            if sys.platform == "win32" or not self._is_open(identity):
                return
            head = self._read(self._length, 0)
            if not is_changed and head == self._head:
                return
            if not self._grows or head != self._head or size <= self._size:
                self._summed = self._sum = 0
            self._head, self._size = head, size
            if size - self._summed <= _BEHIND_A_SAVE:
                self._sum_on(size)

    @property
    def is_known(self) -> bool:
        """Whether every byte was read since we wrote it last."""
        return self._summed == self._size

    def read_on(self) -> bool:
        """Read a piece of what was not read since it was written; gives whether there is more."""
        if self._handle is None or self._size > _MOST:
            return False
        try:
            self._sum_on(min(self._size, self._summed + _IN_A_QUIET_MOMENT))
        except OSError:
            return False
        return not self.is_known

    def begins_the_same(self) -> bool:
        """Whether the first bytes are those that we wrote; a few microseconds."""
        if self._handle is None:
            return True
        try:
            return self._read(self._length, 0) == self._head
        except OSError:
            return False

    def is_the_same(self, size: int) -> bool:
        """Whether the file is as we wrote it: every byte, once they were all read."""
        if self._handle is None or size != self._size:
            return False
        if not self.is_known:
            return self.begins_the_same()
        try:
            return self.begins_the_same() and self._sum_of(0, size, 0) == self._sum
        except OSError:
            return False

    def close(self) -> None:
        """Let go of the file, after SQLite did."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _is_open(self, identity: tuple[int, int]) -> bool:
        if self._handle is None:
            handle = os.open(self._path, os.O_RDONLY)
            found = os.fstat(handle)
            if (found.st_dev, found.st_ino) != identity:
                os.close(handle)
                return False
            self._handle = handle
        return True

    def _sum_on(self, end: int) -> None:
        self._sum = self._sum_of(self._summed, end, self._sum)
        self._summed = end

    def _sum_of(self, begin: int, end: int, before: int) -> int:
        """The sum over a part, added to that of what stands before it."""
        for place in range(begin, end, _AT_ONCE):
            before = zlib.crc32(self._read(min(_AT_ONCE, end - place), place), before)
        return before

    def _read(self, length: int, place: int) -> bytes:
        assert self._handle is not None  # noqa: S101 only an open file is read
        if sys.platform == "win32":
            raise OSError
        return os.pread(self._handle, length, place)
