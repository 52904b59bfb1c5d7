"""What all tests share: the content of the program is read once. Nothing here needs a window."""

from functools import cache

import pytest
from hypothesis import settings

from wijkteam_studio.content import loader
from wijkteam_studio.content.example import load_example
from wijkteam_studio.system.paths import resources_folder, sessions_folder

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


@pytest.fixture(scope="session")
def library():
    return loader.load_library(resources_folder(), sessions_folder())


@pytest.fixture(scope="session")
def example(library):
    return load_example(sessions_folder() / "voorbeeld", library)
