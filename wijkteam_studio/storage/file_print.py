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

#: A larger file is not read through after every time that it is written.
_MOST: Final = 64_000_000
_AT_ONCE: Final = 1_000_000


class FilePrint:
    """The first bytes of a file, and a sum over all of it as far as it was written by us.

    `grows` says that what is written once in a file that begins with these bytes stays as it is,
    as in a log. Nothing is known on Windows, which keeps others from writing in an open file.
    """

    def __init__(self, path: str, head: int, *, grows: bool) -> None:
        self._path, self._length, self._grows = path, head, grows
        self._handle: int | None = None
        self._head = b""
        self._size = self._sum = 0

    def take(self, identity: tuple[int, int], size: int, *, is_changed: bool) -> None:
        """Remember what stands there now, after we wrote; `is_changed` says that it must be read.

        A file that cannot be read, or is another one, keeps what was known.
        """
        with suppress(OSError):
            if sys.platform == "win32" or not self._is_open(identity):
                return
            head = self._read(self._length, 0)
            if not is_changed and head == self._head:
                return
            begin = self._size if self._grows and head == self._head and size > self._size else 0
            self._sum = self._sum_of(begin, size, self._sum if begin else 0)
            self._head, self._size = head, size

    def begins_the_same(self) -> bool:
        """Whether the first bytes are those that we wrote; a few microseconds."""
        if self._handle is None:
            return True
        try:
            return self._read(self._length, 0) == self._head
        except OSError:
            return False

    def is_the_same(self, size: int) -> bool:
        """Whether every byte is as we wrote it; reads the whole file."""
        if self._handle is None or size != self._size or size > _MOST:
            return False
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

    def _sum_of(self, begin: int, end: int, before: int) -> int:
        """The sum over a part, added to that of what stands before it."""
        if end > _MOST:
            return 0
        for place in range(begin, end, _AT_ONCE):
            before = zlib.crc32(self._read(min(_AT_ONCE, end - place), place), before)
        return before

    def _read(self, length: int, place: int) -> bytes:
        assert self._handle is not None  # noqa: S101 only an open file is read
        if sys.platform == "win32":
            raise OSError
        return os.pread(self._handle, length, place)
