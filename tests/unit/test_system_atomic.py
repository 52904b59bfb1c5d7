import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wijkteam_studio.domain.errors import DiskFull, FolderMissing, FolderUnwritable, StorageError
from wijkteam_studio.system import atomic


def windows_error(number: int) -> OSError:
    error = OSError(errno.EACCES, "held")
    error.winerror = number  # type: ignore[attr-defined]
    return error


def failing(times: int, error: OSError) -> Callable[..., None]:
    left = iter([error] * times)
    replace = os.replace

    def replacing(source: Path, target: Path) -> None:
        held = next(left, None)
        if held is not None:
            raise held
        replace(source, target)

    return replacing


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "krant.pdf"
    for content in (b"oud", b"", b"nieuw" * 10_000):
        atomic.write_whole(file, content)
        assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("number", [5, 32, 33])
@pytest.mark.parametrize("times", [1, 3, 6])
def test_a_file_that_a_scanner_holds_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, times: int
) -> None:
    monkeypatch.setattr(os, "replace", failing(times, windows_error(number)))
    monkeypatch.setattr(atomic, "_PAUSES", (0.0,) * 6)
    atomic.write_whole(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (windows_error(32), FolderUnwritable),
        (OSError(errno.ENOSPC, "full"), DiskFull),
        (OSError(errno.EROFS, "read only"), FolderUnwritable),
        (OSError(errno.EIO, "broken"), StorageError),
    ],
)
def test_a_write_that_fails_is_explained_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, expected: type[StorageError]
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"oud")
    monkeypatch.setattr(os, "replace", failing(99, error))
    monkeypatch.setattr(atomic, "_PAUSES", (0.0,) * 6)
    with pytest.raises(expected) as caught:
        atomic.write_whole(file, b"nieuw")
    assert type(caught.value) is expected
    assert caught.value.advice
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"oud"]


def test_another_failure_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    def fails() -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        atomic.patiently(fails, pauses.append)
    assert pauses == []


def test_the_tries_end_within_three_seconds() -> None:
    pauses: list[float] = []

    def fails() -> None:
        raise windows_error(5)

    with pytest.raises(OSError, match="held"):
        atomic.patiently(fails, pauses.append)
    assert 2.0 <= sum(pauses) <= 3.0


def test_a_folder_that_is_gone_is_explained(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing) as caught:
        atomic.write_whole(tmp_path / "weg" / "a", b"x")
    assert caught.value.title == "Deze map is er niet"
    assert str(tmp_path / "weg") in caught.value.message


def test_a_file_where_a_folder_should_be_is_explained(tmp_path: Path) -> None:
    (tmp_path / "krant").write_bytes(b"x")
    with pytest.raises(FolderMissing):
        atomic.write_whole(tmp_path / "krant" / "a", b"x")
