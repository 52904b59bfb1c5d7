import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.days_to_keep import added, empty_day, note_of
from tests.storage.test_writer import texts, wait_until
from wijkteam_studio.domain.errors import DiskFull
from wijkteam_studio.storage import days
from wijkteam_studio.storage.database import Database, SaveState
from wijkteam_studio.system.paths import Paths


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 1.5 MB; only the administrator of a Linux machine can make one."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a disk that is really too small")
    folder = tmp_path / "schijf"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("root may not mount here, as in a container without that right")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_loses_nothing_and_is_saved_when_there_is_room(small_disk: Path) -> None:
    filler = small_disk / "vol"
    database = Database.open(Paths.at(small_disk / "data"), retry_seconds=0.05)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    filler.write_bytes(b"x" * 700_000)
    wanted = [f"{number} {'tekst ' * 2000}" for number in range(40)]
    for text in wanted:
        edits = added(note_of(text)).edits
        database.submit(lambda db, edits=edits: days.write_edits(db, day.session.id, edits))
    wait_until(lambda: database.state.trouble is not None)
    assert isinstance(database.state.trouble, DiskFull)
    kept = texts(database)
    assert kept == wanted[: len(kept)]
    assert len(kept) + database.state.pending == len(wanted)
    filler.unlink()
    assert database.flush(5.0)
    assert texts(database) == wanted
    assert database.state == SaveState(0)
    database.close()
