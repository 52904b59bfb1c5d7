from dataclasses import replace

import pytest

from wijkteam_studio.domain.day import Day
from wijkteam_studio.system.paths import resources_folder


@pytest.fixture(scope="session")
def empty(example):
    session = replace(example.session, look_back=None)
    return Day(example.team, session, example.programme)


@pytest.fixture(scope="module")
def escaper():
    """Writes text for paper, with our own typefaces."""
    from wijkteam_studio.printing import fonts
    from wijkteam_studio.printing.escape import Escaper

    fonts.register(resources_folder() / "fonts")
    return Escaper()
