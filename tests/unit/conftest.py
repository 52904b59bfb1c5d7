from dataclasses import replace

import pytest

from wijkteam_studio.domain.day import Day


@pytest.fixture(scope="session")
def empty(example):
    session = replace(example.session, look_back=None)
    return Day(example.team, session, example.programme)
