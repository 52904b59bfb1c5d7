"""What the name of a file says of it, and what it says of itself."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.ours import is_named_by_us, is_ours, reason_of, stamp_of
from wijkteam_studio.system.paths import Paths


def test_the_name_of_a_copy_tells_when_to_the_second_and_why() -> None:
    copy = Path("2026-11-30 101159 voor het wissen.db")
    assert stamp_of(copy) == datetime(2026, 11, 30, 10, 11, 59, tzinfo=UTC)
    assert reason_of(copy) == "voor het wissen"
    assert reason_of(Path("2026-11-30 101159.db")) == ""


@pytest.mark.parametrize("name", ["adressen.db", "2026-11-30 brief.db", "30-11-2026 101159.db", ""])
def test_another_name_tells_no_moment_and_is_not_ours(paths: Paths, name: str) -> None:
    assert stamp_of(Path(name)) is None
    assert not is_named_by_us(Path(name), paths)


@pytest.mark.parametrize("name", ["veilig.db", "100 % van ons?#.db", "zonder einde"])
def test_a_file_of_ours_says_so_by_whatever_name(paths: Paths, tmp_path: Path, name: str) -> None:
    Database.open(paths).close()
    assert is_ours(Path(shutil.copy(paths.database, tmp_path / name)))


def test_what_others_made_and_what_is_not_there_is_not_ours(tmp_path: Path) -> None:
    theirs, text, gone = (tmp_path / name for name in ("adressen.db", "brief.db", "weg.db"))
    with closing(sqlite3.connect(theirs)) as raw:
        raw.execute("CREATE TABLE t (a)")
    text.write_text("Beste bewoner, " * 100)
    assert [is_ours(path) for path in (theirs, text, gone, tmp_path)] == [False] * 4
    assert not gone.exists()
