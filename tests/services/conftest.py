import pytest

from tests.wishes import HandClocks, a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths


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
