"""What every test of the windows shares: no screen is needed, and our look is on."""

import gc
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tools.laptop import laptop_platform

os.environ["QT_QPA_PLATFORM"] = laptop_platform()

#: So many new things at most stay behind after a test without a window.
_MUCH = 20_000
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def theme_cache(tmp_path_factory):
    return tmp_path_factory.mktemp("theme")


@pytest.fixture(scope="session", autouse=True)
def _our_look(qapp, theme_cache):
    from wijkteam_studio.ui.kit.theme import apply_theme

    apply_theme(qapp, RESOURCES, theme_cache)


@pytest.fixture(scope="module", autouse=True)
def _garbage_stays_on_this_thread():
    """As in the program: a widget that is collected on a worker's thread fells the process."""
    gc.disable()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _nothing_is_left_open(_our_look):
    """What a test opened is gone after it: a look that changes repaints all that is alive."""
    before = set(QApplication.topLevelWidgets())
    yield
    opened = set(QApplication.topLevelWidgets()) - before
    for widget in opened:
        if isValid(widget) and widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if opened or gc.get_count()[0] > _MUCH:
        gc.collect()


@pytest.fixture(scope="session")
def kept():
    """Programs that were closed stay in memory, as the one of a person does until the end."""
    return []


@pytest.fixture
def resources():
    return RESOURCES


@pytest.fixture
def room(tmp_path, qtbot):
    from tests.ui.day.facilitator_room import room_in

    with room_in(tmp_path, qtbot) as opened:
        yield opened


@pytest.fixture
def three(room):
    from tests.ui.day.facilitator_room import MIRROR

    room.go(MIRROR)
    for text in ("een", "twee", "drie"):
        room.enter(text)
    return room


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of its own: a database that is lost is rescued among the documents there."""
    folder = tmp_path / "thuis"
    (folder / "Documenten").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return folder


@pytest.fixture
def paths(tmp_path):
    from wijkteam_studio.system.paths import Paths

    return Paths.at(tmp_path / "gegevens")


@pytest.fixture
def studio(tmp_path):
    """A studio on a database of its own, for the tests of a page."""
    from tests.ui.desks import opened

    with opened(tmp_path) as opened_studio:
        yield opened_studio


@pytest.fixture
def programs(qtbot, paths, resources, kept):
    from tests.ui.running import programs_on

    yield from programs_on(paths, resources, kept)


@pytest.fixture(autouse=True)
def _the_usual_look(qapp, _our_look, theme_cache):
    """A test that was stopped half-way in another look does not change the ones after it."""
    from wijkteam_studio.ui.kit import theme

    if theme.text_scale() != 1.0 or theme.is_high_contrast():
        theme.apply_theme(qapp, RESOURCES, theme_cache)
