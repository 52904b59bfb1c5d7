import sys
import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from wijkteam_studio.ui.kit.tasks import QueuedCalls, TaskRunner


class Ledger:
    def __init__(self):
        self.done = []
        self.failed = []
        self.threads = set()

    def note(self, value):
        self.done.append(value)
        self.threads.add(threading.get_ident())

    def fail(self, error):
        self.failed.append(error)


class Sum:
    def __init__(self, number):
        self.number = number

    def __call__(self):
        return self.number * 2


def broken():
    raise OSError("geen schijf")


def test_five_hundred_questions_get_five_hundred_answers_in_order(qtbot):
    runner, ledger = TaskRunner(), Ledger()
    for number in range(500):
        runner.run(Sum(number), ledger.note, ledger.fail)
    qtbot.waitUntil(lambda: len(ledger.done) == 500, timeout=10_000)
    assert ledger.done == [number * 2 for number in range(500)]
    assert ledger.threads == {threading.get_ident()}


def test_a_failure_comes_back_as_a_value(qtbot):
    runner, ledger = TaskRunner(), Ledger()
    runner.run(broken, ledger.note, ledger.fail)
    qtbot.waitUntil(lambda: bool(ledger.failed), timeout=5000)
    assert isinstance(ledger.failed[0], OSError)
    assert ledger.done == []


def test_work_is_done_on_another_thread(qtbot):
    runner, ledger = TaskRunner(), Ledger()
    runner.run(threading.get_ident, ledger.note, ledger.fail)
    qtbot.waitUntil(lambda: bool(ledger.done), timeout=5000)
    assert ledger.done[0] != threading.get_ident()


def test_waiting_says_whether_work_is_left(qtbot):
    runner, ledger, gate = TaskRunner(), Ledger(), threading.Event()
    runner.run(gate.wait, ledger.note, ledger.fail)
    assert not runner.wait(50)
    gate.set()
    assert runner.wait(5000)
    qtbot.waitUntil(lambda: ledger.done == [True], timeout=5000)


def test_a_letter_from_another_thread_is_read_on_the_thread_of_the_window(qtbot):
    box, ledger = QueuedCalls(), Ledger()
    sender = threading.Thread(target=send, args=(box, ledger))
    sender.start()
    sender.join()
    assert ledger.done == []
    qtbot.waitUntil(lambda: len(ledger.done) == 100, timeout=5000)
    assert ledger.done == list(range(100))
    assert ledger.threads == {threading.get_ident()}
    assert box.thread() is QThread.currentThread()


def send(box, ledger):
    for number in range(100):
        box.post(ledger.note, number)


class Bell(QObject):
    rung = Signal(str)


#: From Python 3.12 on True and None are immortal: their count starts far above this and no longer
#: counts anything. Qt's binding still takes one off for each signal, which is harmless there.
_IMMORTAL = 2**31


def _is_whole(before, now):
    return now > _IMMORTAL or now - before > -2500


def test_emitting_does_not_eat_references(qtbot):
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(5000):
        bell.rung.emit("x")
    assert len(heard) == 5000
    assert _is_whole(before[0], sys.getrefcount(True))
    assert _is_whole(before[1], sys.getrefcount(None))


@pytest.mark.parametrize("kind", [TaskRunner, QueuedCalls])
def test_a_runner_that_dies_under_its_parent_lets_nothing_out_any_more(qtbot, kind):
    for _ in range(100):
        parent = QObject()
        runner = kind(parent)
        heard = []
        posting = threading.Thread(target=_post_a_lot, args=(runner, heard))
        posting.start()
        shiboken6.delete(parent)
        posting.join()
        QCoreApplication.processEvents()
        assert heard == []


def _post_a_lot(runner, heard):
    for number in range(30):
        if isinstance(runner, QueuedCalls):
            runner.post(heard.append, number)
        else:
            runner.run(partial(int, number), heard.append, heard.append)
    if isinstance(runner, TaskRunner):
        runner.wait()


class _Listener(QObject):
    def __init__(self):
        super().__init__()
        self.heard = []

    def hear(self, value):
        self.heard.append(value)


def test_an_answer_for_somebody_who_has_gone_is_dropped(qtbot):
    runner, gone, here = TaskRunner(), _Listener(), _Listener()
    runner.run(partial(int, 1), gone.hear, gone.hear)
    runner.run(partial(int, 2), here.hear, here.hear)
    runner.wait()
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: here.heard == [2])
    assert gone.heard == []
