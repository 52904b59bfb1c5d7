import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.audience.projection.placing import Placing

#: Longer than the placing looks by itself after it put a window.
SETTLED = 1000


@pytest.fixture
def wall(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    placing = Placing(window, window)
    placing.put(QGuiApplication.primaryScreen(), takes_keys=False)
    QTest.qWait(SETTLED)
    return window, placing


@pytest.mark.parametrize("where", [(-102, 0), (0, 0, -40, -40)])
def test_a_wall_that_is_moved_long_after_it_came_goes_back(wall, qtbot, where):
    window, placing = wall
    full = placing.screen.geometry()
    moved = full.translated(*where) if len(where) == 2 else full.adjusted(*where)
    window.setGeometry(moved)
    qtbot.waitUntil(lambda: window.geometry() == full, timeout=1000)


def test_a_hidden_wall_is_left_alone(wall):
    window, placing = wall
    placing.hide()
    window.setGeometry(QRect(10, 10, 200, 100))
    QTest.qWait(SETTLED)
    assert window.geometry().width() == 200
    assert not window.isVisible()
