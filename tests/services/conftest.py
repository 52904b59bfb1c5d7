import pytest

from tests.wishes import HandClocks, a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    """Rescue files of this machine are not the business of a test."""
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.fixture
def clocks():
    return HandClocks()


@pytest.fixture
def paths(tmp_path):
    return Paths.at(tmp_path / "gegevens")


@pytest.fixture
def studio(paths, clocks):
    with open_studio(paths, clocks) as opened:
        yield opened


@pytest.fixture
def wish():
    return a_wish()


@pytest.fixture
def desk(studio, wish):
    return studio.new_session(wish)
