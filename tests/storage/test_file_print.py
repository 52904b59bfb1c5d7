"""A long file is read a piece at a time, when nobody types; until then its first bytes tell."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkteam_studio.storage.file_print import FilePrint

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps others from writing in an open file"
)

LONG = b"begin" * 20 + bytes(20_000_000)


@pytest.fixture(params=[False, True], ids=["file", "log"])
def file(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[FilePrint]:
    path = tmp_path / "lang"
    path.write_bytes(LONG)
    file = FilePrint(str(path), 100, grows=request.param)
    written(file, path)
    yield file
    file.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lang"


def written(file: FilePrint, path: Path) -> None:
    """What stands there was written by us."""
    found = path.stat()
    file.take((found.st_dev, found.st_ino), found.st_size, is_changed=True)


def quiet_moments(file: FilePrint) -> int:
    """So many it takes until all is known."""
    moments = 1
    while file.read_on():
        moments += 1
    return moments


def put(path: Path, place: int, content: bytes) -> None:
    with path.open("r+b") as opened:
        opened.seek(place)
        opened.write(content)


def test_a_long_file_is_known_to_its_last_byte_after_some_quiet_moments(
    file: FilePrint, path: Path
) -> None:
    assert not file.is_known
    assert quiet_moments(file) == 3
    assert file.is_known
    assert file.is_the_same(len(LONG))
    put(path, len(LONG) - 1, b"X")
    assert not file.is_the_same(len(LONG))


def test_a_long_file_that_was_not_read_yet_is_known_by_its_first_bytes(
    file: FilePrint, path: Path
) -> None:
    assert file.is_the_same(len(LONG))
    assert not file.is_the_same(len(LONG) + 1)
    put(path, 0, b"X")
    assert not file.is_the_same(len(LONG))


def test_what_was_read_counts_no_more_after_we_wrote_again(file: FilePrint, path: Path) -> None:
    quiet_moments(file)
    put(path, len(LONG) - 1, b"Y")
    written(file, path)
    assert file.is_the_same(len(LONG))
    assert quiet_moments(file) == 3
    assert file.is_the_same(len(LONG))


def test_a_file_that_was_let_go_of_is_no_longer_looked_at(file: FilePrint, path: Path) -> None:
    assert file.begins_the_same()
    file.close()
    put(path, 0, b"X")
    assert file.begins_the_same()
    assert not file.is_the_same(len(LONG))
    assert not file.read_on()
    file.close()


def test_another_file_in_its_place_is_not_taken_for_it(file: FilePrint, path: Path) -> None:
    known = path.stat()
    file.close()
    path.rename(path.with_name("weg"))
    path.write_bytes(LONG)
    file.take((known.st_dev, known.st_ino), known.st_size, is_changed=True)
    put(path, 0, b"X")
    assert file.begins_the_same()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much a program read")
def test_behind_a_save_next_to_nothing_is_read(file: FilePrint, path: Path) -> None:
    before = _bytes_read()
    put(path, len(LONG) - 1, b"Y")
    written(file, path)
    file.begins_the_same()
    assert _bytes_read() - before < 100_000


def _bytes_read() -> int:
    told = Path("/proc/self/io").read_text(encoding="ascii")
    return int(told.split()[1])
