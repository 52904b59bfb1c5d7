"""A hold on a file that ends with its program, however that ends."""

import sys
from typing import IO, Any


def hold(file: IO[Any]) -> bool:
    """Take the hold on an open file, until it is closed; False when another program has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
