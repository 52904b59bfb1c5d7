"""Files that are being made beside their place, and what of them a fallen program left there.

Whoever makes one holds it until it has its name, so a living program never loses one.
"""

import re
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from wijkteam_studio.system.file_names import MORE_WHILE_WRITING, MOST_BYTES, within
from wijkteam_studio.system.holds import hold

_OURS: Final = re.compile(r"\..+\.wijk[0-9a-f]{6}\.tmp")
#: Seconds within which one that nobody holds may still be at its beginning, or get its name.
_BEGINS_WITHIN: Final = 60.0


def beside(path: Path) -> Path:
    """A name for what will be this file; it fits wherever that name does."""
    short = within(path.name, MOST_BYTES - MORE_WHILE_WRITING)
    return path.with_name(f".{short}.wijk{uuid4().hex[:6]}.tmp")


def sweep(folder: Path, former: Sequence[str] = ()) -> None:
    """Take away what fallen programs left half-made in a folder.

    `former` names what an earlier release made there, with stars: its half-made files have a name
    that others use too.
    """
    for path in folder.glob(".*.tmp"):
        is_former = any(path.match(f".{name}.{'[0-9a-f]' * 8}.tmp") for name in former)
        if is_former or _OURS.fullmatch(path.name):
            with suppress(OSError):
                _take_away_when_left(path)


def _take_away_when_left(path: Path) -> None:
    if path.is_symlink() or not path.is_file():
        return
    found = path.stat()
    is_young = abs(time.time() - found.st_mtime) < _BEGINS_WITHIN
    if is_young and (found.st_size == 0 or sys.platform == "win32"):
        return
    with path.open("r+b") as file:
        is_left = hold(file)
        if is_left and sys.platform != "win32":
            path.unlink()
    if is_left and sys.platform == "win32":
        path.unlink()
