"""What a killed program left half-made goes; what a living one is making stays."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkteam_studio.system import half_made
from wijkteam_studio.system.rehearsals import clear_left_themes

#: Writes a file, and waits for ever when all but its name is there.
WRITES = """
import os, sys
from pathlib import Path
from wijkteam_studio.system import atomic

def wait(_source, _target):
    print("half", flush=True)
    sys.stdin.read()

os.replace = wait
atomic.write_whole(Path(sys.argv[1]), b"een zin van iemand")
"""
AN_HOUR_AGO = -3600


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", WRITES, str(tmp_path / "krant.pdf")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"half"
        yield program
        program.kill()


def aged(path: Path, seconds: float = AN_HOUR_AGO) -> None:
    then = time.time() + seconds
    os.utime(path, (then, then))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a file that is open by itself")
def test_only_what_nobody_makes_any_more_goes(
    writer: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    (half,) = tmp_path.iterdir()
    aged(half)
    half_made.sweep(tmp_path)
    assert half.read_bytes() == b"een zin van iemand"
    writer.kill()
    writer.wait()
    half_made.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seconds", [0, 30])
def test_one_that_only_begins_stays(tmp_path: Path, seconds: float) -> None:
    begun = half_made.beside(tmp_path / "krant.pdf")
    begun.touch()
    aged(begun, seconds)
    half_made.sweep(tmp_path)
    assert begun.exists()
    aged(begun)
    half_made.sweep(tmp_path)
    assert not begun.exists()


def test_files_of_others_stay(tmp_path: Path) -> None:
    names = (".brief.odt.1a2b3c4d.tmp", ".brief.wijkagent.tmp", "brief.wijk12ab34.tmp", ".~brief")
    for name in names:
        (tmp_path / name).write_text("van iemand")
        aged(tmp_path / name)
    half_made.sweep(tmp_path, ("wissen.json",))
    assert {path.name for path in tmp_path.iterdir()} == set(names)


def test_what_an_earlier_release_left_goes_where_it_is_known(tmp_path: Path) -> None:
    left = tmp_path / ".wissen.json.1a2b3c4d.tmp"
    left.write_text("[]")
    aged(left)
    half_made.sweep(tmp_path, ("brieven.json",))
    assert left.exists()
    half_made.sweep(tmp_path, ("brieven.json", "wissen.json"))
    assert not left.exists()


def test_a_theme_that_was_half_built_long_ago_goes(tmp_path: Path) -> None:
    young, old = tmp_path / "build-een", tmp_path / "build-twee"
    for folder in (young, old):
        folder.mkdir()
        (folder / "sheet.qss").touch()
    aged(old)
    assert clear_left_themes(tmp_path) == 1
    assert list(tmp_path.iterdir()) == [young]
