import os
import subprocess
import sys
import time

import pytest

from wijkteam_studio.system.rehearsals import (
    clear_left_proofs,
    clear_left_rehearsals,
    rehearsal_folder,
)

REHEARSES = """
import sys
from pathlib import Path
from wijkteam_studio.system.rehearsals import rehearsal_folder
with rehearsal_folder(Path(sys.argv[1])) as folder:
    (folder / "wijkteam.db").write_text("notities")
    print("begonnen", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other_program(tmp_path):
    """A program that rehearses until it is killed."""
    program = subprocess.Popen(
        [sys.executable, "-c", REHEARSES, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout.readline() == "begonnen\n"
    yield program
    program.kill()
    program.wait()
    program.stdin.close()
    program.stdout.close()


def left(folder):
    return sorted(path.name for path in folder.glob("wijkteam-oefenen-*"))


def test_a_rehearsal_that_ends_leaves_nothing(tmp_path):
    with rehearsal_folder(tmp_path) as folder:
        (folder / "reservekopie").mkdir()
        (folder / "reservekopie" / "kopie.db").write_text("notities")
        assert left(tmp_path) == [folder.name]
    assert left(tmp_path) == []


def test_a_rehearsal_that_fails_leaves_nothing(tmp_path):
    with pytest.raises(ZeroDivisionError), rehearsal_folder(tmp_path):
        raise ZeroDivisionError
    assert left(tmp_path) == []


def test_what_a_killed_program_left_is_gone_at_the_next_start(tmp_path, other_program):
    other_program.kill()
    other_program.wait()
    assert len(left(tmp_path)) == 1
    assert clear_left_rehearsals(tmp_path) == 1
    assert left(tmp_path) == []


def test_a_rehearsal_of_a_program_that_lives_stays(tmp_path, other_program):
    before = left(tmp_path)
    assert len(before) == 1
    assert clear_left_rehearsals(tmp_path) == 0
    assert left(tmp_path) == before


def test_our_own_rehearsal_stays_while_it_is_open(tmp_path):
    with rehearsal_folder(tmp_path) as folder:
        assert clear_left_rehearsals(tmp_path) == 0
        assert folder.is_dir()


def test_a_folder_that_is_just_being_made_stays_and_an_old_one_goes(tmp_path):
    for name in ("nieuw", "oud"):
        (tmp_path / f"wijkteam-oefenen-{name}").mkdir()
    long_ago = time.time() - 3_600
    os.utime(tmp_path / "wijkteam-oefenen-oud", (long_ago, long_ago))
    assert clear_left_rehearsals(tmp_path) == 1
    assert left(tmp_path) == ["wijkteam-oefenen-nieuw"]


def test_a_link_to_another_folder_is_never_followed(tmp_path):
    kept = tmp_path / "van iemand"
    kept.mkdir()
    (kept / "brief.txt").write_text("blijft")
    (tmp_path / "wijkteam-oefenen-link").symlink_to(kept, target_is_directory=True)
    assert clear_left_rehearsals(tmp_path) == 0
    assert (kept / "brief.txt").read_text() == "blijft"


def test_other_folders_stay(tmp_path):
    (tmp_path / "wijkteam-anders").mkdir()
    assert clear_left_rehearsals(tmp_path) == 0
    assert (tmp_path / "wijkteam-anders").is_dir()


def test_a_newspaper_that_was_being_made_is_gone_and_the_rest_of_the_cache_stays(tmp_path):
    (tmp_path / "proef-abc").mkdir()
    (tmp_path / "proef-abc" / "krant.pdf").write_bytes(b"notities")
    (tmp_path / "thema").mkdir()
    assert clear_left_proofs(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["thema"]
    assert clear_left_proofs(tmp_path / "er niet") == 0
