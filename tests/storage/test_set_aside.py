"""A file that is set aside keeps its log, wherever the computer stops."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.fallen import fallen, texts
from wijkteam_studio.domain.errors import DatabaseMissing, StorageError
from wijkteam_studio.services import rescue
from wijkteam_studio.system.paths import Paths

ALL = 15
#: The log and the mark are copied, the file moved, and both are taken away.
FEWEST = 6
#: Sets a file aside and ends without a word before its so-many-th deed with a file.
STOPPED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from wijkteam_studio.storage import family

path, last = Path(sys.argv[1]), int(sys.argv[2])
done = 0

def deed(event, arguments):
    global done
    if event in ("open", "os.rename", "os.remove") and str(path.parent) in str(arguments[0]):
        done += 1
        if done == last:
            os._exit(9)

sys.addaudithook(deed)
family.set_aside(path, datetime.now(UTC))
"""


@pytest.fixture
def after(paths: Paths, tmp_path: Path) -> Paths:
    return fallen(paths, tmp_path / "gevallen")[0]


def test_a_file_is_whole_under_one_of_its_names_wherever_the_computer_stops(
    after: Paths, tmp_path: Path
) -> None:
    stops = 0
    while _stopped(after, tmp_path, stops + 1):
        stops += 1
    assert stops > FEWEST


def _stopped(after: Paths, folder: Path, step: int) -> bool:
    """Whether the program was stopped at this step; nothing may be lost either way."""
    stopped = Paths.at(folder / f"stap {step}")
    shutil.copytree(after.data, stopped.data)
    words = [sys.executable, "-c", STOPPED, str(stopped.database), str(step)]
    code = subprocess.run(words, check=False).returncode
    assert code in {0, 9}
    assert _found(stopped) == ALL, f"stopped at step {step}"
    return code != 0


def _found(paths: Paths) -> int:
    """How many notes there are, if need be in the file that was set aside."""
    try:
        return len(texts(paths))
    except DatabaseMissing:
        (aside,) = (found for found in rescue.rescues(paths) if found.path.parent == paths.data)
        rescue.put_back(paths, aside)
        return len(texts(paths))


def test_a_log_that_leads_nowhere_stands_in_no_way(after: Paths) -> None:
    log = after.database.with_name(f"{after.database.name}-wal")
    log.unlink()
    log.symlink_to(after.data / "nergens")
    with pytest.raises(StorageError):
        texts(after)
    rescue.begin_anew(after)
    assert texts(after) == []
