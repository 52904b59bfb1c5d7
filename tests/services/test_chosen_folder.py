"""A half copy on somebody's stick holds every word: the next copy there takes it away."""

import os
import time
from pathlib import Path

from wijkteam_studio.services.studio import Studio

HALF = f"2026-11-30 100000 kopie {'0a' * 16}.tmp"


def put(folder: Path, name: str, seconds_ago: float) -> Path:
    path = folder / name
    path.write_bytes(b"SQLite format 3")
    then = time.time() - seconds_ago
    os.utime(path, (then, then))
    return path


def test_a_copy_takes_old_half_copies_in_its_folder_away(studio: Studio, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    half, log = put(stick, HALF, 7200), put(stick, f"{HALF}-journal", 7200)
    theirs = put(stick, "2026-11-30 kopie van iemand.tmp", 7200)
    busy = put(stick, HALF.replace("0a0a", "1b1b"), 60)
    copy = studio.copy_to(stick)
    assert not half.exists()
    assert not log.exists()
    assert set(stick.iterdir()) == {copy, theirs, busy}
