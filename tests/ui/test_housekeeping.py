import gc
import threading
import weakref

import pytest

from wijkteam_studio.ui.windows.housekeeping import Housekeeping


class _Knot:
    def __init__(self, places):
        self.itself = self
        self._finalizer = weakref.finalize(self, lambda: places.append(threading.get_ident()))


def _make_garbage_elsewhere(places):
    enough = gc.get_threshold()[0]  # 700, and 2000 from Python 3.13 on

    def work():
        for _ in range(enough):
            _Knot(places)
        _ = [[] for _ in range(20_000)]

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()


@pytest.fixture
def collecting():
    gc.enable()
    gc.collect()
    yield
    gc.disable()


def test_garbage_is_collected_on_the_window_s_thread_only(qtbot, collecting):
    places = []
    keeper = Housekeeping()
    _make_garbage_elsewhere(places)
    assert places == []
    keeper.tidy()
    keeper.release()
    assert set(places) == {threading.get_ident()}
    assert gc.isenabled()


def test_without_it_a_worker_collects(collecting):
    places = []
    _make_garbage_elsewhere(places)
    gc.collect()
    assert set(places) - {threading.get_ident()}
