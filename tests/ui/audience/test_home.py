from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect

from wijkteam_studio.ui.audience.projection import home
from wijkteam_studio.ui.audience.projection.sight import Exposure, Sight


class Screen:
    def __init__(self, *rect):
        self._rect = QRect(*rect)

    def geometry(self):
        return self._rect


LAPTOP, BEAMER = Screen(0, 0, 1366, 768), Screen(1366, 0, 1024, 768)
NOWHERE = QRect(5000, 5000, 400, 300)


@pytest.mark.parametrize(
    ("area", "found"),
    [
        (QRect(100, 100, 800, 600), LAPTOP),
        (QRect(1266, 0, 1024, 768), LAPTOP),
        (QRect(1366, 19, 1024, 749), BEAMER),
        (NOWHERE, LAPTOP),
        (QRect(), LAPTOP),
    ],
)
def test_where_a_window_stands_counts_more_than_the_screen_that_is_named(monkeypatch, area, found):
    # as after sleep, when Qt names the laptop and the window is on the beamer
    monkeypatch.setattr(home, "connected", lambda: (BEAMER, LAPTOP))
    assert home._screen_of(LAPTOP, area) is found


@pytest.mark.parametrize("way", ["is_displaced", "is_going_home"])
def test_a_window_is_covered_until_it_stands_at_home(qtbot, way):
    at_home = SimpleNamespace(
        screen=None, picture=QRect(), area=QRect(), is_displaced=False, is_going_home=False
    )
    sight = Sight(at_home, lambda: False)
    setattr(at_home, way, True)
    sight.look()
    assert sight.exposure is Exposure.SCREEN_GONE
    setattr(at_home, way, False)
    sight.look()
    assert sight.exposure is None
