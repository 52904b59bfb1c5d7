"""What all tests share: the content of the program is read once. Nothing here needs a window."""

import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from wijkteam_studio.content import loader
from wijkteam_studio.content.example import load_example
from wijkteam_studio.system.paths import resources_folder, sessions_folder
from wijkteam_studio.system.rescue_places import FOLDER, rescue_places

#: `--hypothesis-profile=thorough` looks longer for what breaks a rule.
settings.register_profile("quick", max_examples=40, deadline=None)
settings.register_profile("thorough", max_examples=500, deadline=None)
settings.load_profile("quick")


@pytest.fixture(scope="session", autouse=True)
def _content_is_read_once():
    """Our own content is frozen, so every studio may share it; other folders are read anew."""
    read, ours = loader.read_builtin, (resources_folder(), sessions_folder())
    shipped = cache(read)

    def read_once(resources, sessions):
        return (shipped if (resources, sessions) == ours else read)(resources, sessions)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "read_builtin", read_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_left_in_shared_places(tmp_path_factory):
    """A rescue file of a test belongs in the home of that test, never in yours or among others'.

    Temporary files go to a place of this run, so a program that falls leaves nothing among yours.
    """
    own = tmp_path_factory.mktemp("tijdelijk")
    places = [*rescue_places(Path("/nergens")), own / FOLDER]
    before = {path for place in places for path in place.glob("*")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(own))
        yield
    left = {path for place in places for path in place.glob("*")} - before
    assert left == set(), "a test left rescue files outside its own home"


@pytest.fixture(scope="session")
def library():
    return loader.load_library(resources_folder(), sessions_folder())


@pytest.fixture(scope="session")
def example(library):
    return load_example(sessions_folder() / "voorbeeld", library)
