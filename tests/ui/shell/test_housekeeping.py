import gc
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest

from wijkteam_studio.system import heavy
from wijkteam_studio.ui.shell.housekeeping import Housekeeping

ROOT = Path(__file__).parents[3]


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
    keeper.tidy()
    _make_garbage_elsewhere(places)
    assert places == []
    keeper.tidy()
    keeper.release()
    assert set(places) == {threading.get_ident()}
    assert gc.isenabled()


def test_what_lives_when_all_is_loaded_is_never_looked_at_again(qtbot, collecting):
    heavy.load()
    keeper, early = Housekeeping(), [[]]
    assert _is_looked_at(early)
    keeper.tidy()
    late = [[]]
    keeper.tidy()
    keeper.release()
    assert not _is_looked_at(early)
    assert _is_looked_at(late)


def test_nothing_is_spared_before_all_is_loaded():
    code = (
        "import gc; begun = gc.get_freeze_count();"  # Python 3.12 sets aside some of its own
        "from PySide6.QtCore import QCoreApplication;"
        "from wijkteam_studio.system import heavy;"
        "from wijkteam_studio.ui.shell.housekeeping import Housekeeping;"
        "app = QCoreApplication([]); keeper = Housekeeping();"
        "keeper.tidy(); before = gc.get_freeze_count() - begun;"
        "heavy.load(); keeper.tidy();"
        "print(before, gc.get_freeze_count() > 50_000)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.split() == [b"0", b"True"]


def _is_looked_at(thing):
    return any(one is thing for one in gc.get_objects())


def test_without_it_a_worker_collects(collecting):
    places = []
    _make_garbage_elsewhere(places)
    gc.collect()
    assert set(places) - {threading.get_ident()}
