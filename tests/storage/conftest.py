"""A real SQLite file in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own: a database that is lost is rescued among the documents there."""
    folder = tmp_path / "thuis"
    (folder / "Documenten").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return folder


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.at(tmp_path / "Wijkteam Studio")


@pytest.fixture
def database(paths: Paths) -> Iterator[Database]:
    opened = Database.open(paths, retry_seconds=0.05, quiet_seconds=30.0)
    yield opened
    opened.close()
