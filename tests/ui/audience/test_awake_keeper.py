import threading
from contextlib import contextmanager

import pytest

from wijkteam_studio.ui.audience.audience_window import AwakeKeeper


class System:
    def __init__(self, *, grants):
        self.grants = grants
        self.held = 0
        self.let_go = threading.Semaphore(0)

    @contextmanager
    def __call__(self):
        self.held += 1
        yield self.grants
        self.let_go.release()


@pytest.fixture
def keeper_of(qapp):
    keepers = []

    def make(system):
        keepers.append(AwakeKeeper(holding=system))
        return keepers[-1]

    yield make
    for keeper in keepers:
        keeper.release()


def test_the_laptop_is_awake_as_long_as_we_present(keeper_of, qtbot):
    system = System(grants=True)
    keeper = keeper_of(system)
    assert not keeper.holds
    keeper.set_presenting(True)
    keeper.set_presenting(True)
    qtbot.waitUntil(lambda: keeper.holds)
    keeper.set_presenting(False)
    assert not keeper.holds
    assert system.let_go.acquire(timeout=5)
    assert system.held == 1
    keeper.set_presenting(True)
    qtbot.waitUntil(lambda: keeper.holds)
    keeper.release()
    assert system.let_go.acquire(timeout=5)


def test_a_system_that_does_not_help_is_told_once(keeper_of, qtbot):
    system = System(grants=False)
    keeper = keeper_of(system)
    told = []
    keeper.could_not.connect(told.append)
    for _ in range(2):
        keeper.set_presenting(True)
        keeper.set_presenting(False)
        assert system.let_go.acquire(timeout=5)
    keeper.set_presenting(True)
    qtbot.waitUntil(lambda: system.held == 3 and bool(told))
    assert told == [
        "Deze laptop kan in slaap vallen. Zet de slaapstand en de schermbeveiliging zelf uit."
    ]


def test_a_system_that_helps_is_not_talked_about(keeper_of, qtbot):
    system = System(grants=True)
    keeper = keeper_of(system)
    told = []
    keeper.could_not.connect(told.append)
    keeper.set_presenting(True)
    qtbot.waitUntil(lambda: keeper.holds)
    keeper.release()
    assert told == []
