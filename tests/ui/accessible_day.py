"""One example day for all the tests of a module, and the look put back afterwards."""

import pytest

from tests.ui.accessible_scenes import opened_example, settle
from wijkteam_studio.ui import theme


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    with opened_example(tmp_path_factory.mktemp("krant")) as day:
        yield day
    settle()


@pytest.fixture
def wear(qapp, resources, theme_cache):
    def put_on(scale=1.0, *, plain=False):
        theme.apply_theme(qapp, resources, theme_cache, scale, plain=plain)

    yield put_on
    put_on()
