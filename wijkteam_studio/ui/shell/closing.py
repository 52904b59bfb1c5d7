"""Closing the program, by a person or by the system, with the words for what it waits for."""

import signal
import socket
from contextlib import suppress
from functools import partial
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wijkteam_studio.domain.words import listed
from wijkteam_studio.ui.kit.banner import QuietBanner
from wijkteam_studio.ui.kit.tasks import Lanes, TaskRunner

#: End now, the terminal is gone, Ctrl+C, and Ctrl+Break on Windows; as far as the system has them.
_ENDS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")
#: So long work that was just ended gets to end, in milliseconds; the window does not seem dead.
_GRACE_MS = 150
_CLOSES = "Wijkteam Studio sluit zo vanzelf"
_SAVING = "de krant wordt nog opgeslagen"
_LEAVE, _STAY = "Toch sluiten", "Annuleren"


class WaysOut(QObject):
    """Emits ending when the program must go, and keep_asked when it may have to go soon.

    Python handles a signal between two of its own steps, and a window that waits makes none. So
    the signal writes a byte, and Qt wakes up from that.
    """

    ending = Signal()
    keep_asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._former_wakeup = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._former = {number: signal.signal(number, self._note) for number in _numbers()}
        self._came = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._on_session_end)

    def release(self) -> None:
        """Put everything back as it was."""
        signal.set_wakeup_fd(self._former_wakeup)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._ear.close()
        self._mouth.close()

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._came = True

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            self._ear.recv(64)
        if self._came:
            self._came = False
            self.ending.emit()

    def _on_session_end(self, _session: QSessionManager) -> None:
        """The session may go on after all, so nothing is closed yet: the system ends us later."""
        self.keep_asked.emit()


def _numbers() -> tuple[signal.Signals, ...]:
    return tuple(getattr(signal, name) for name in _ENDS if hasattr(signal, name))


class Closing(QObject):
    """Lets the window go when nothing runs behind it any more, and says what it waits for.

    Asked a second time, the window goes at once and the work is finished without it. Emits left
    when somebody does not want to wait for a newspaper either.
    """

    left = Signal()

    def __init__(self, lanes: Lanes, banner: QuietBanner, pages: QWidget) -> None:
        super().__init__(pages)
        self._lanes, self._banner, self._pages = lanes, banner, pages
        self._is_waiting = False
        self._waits = self._time = 0
        banner.action_requested.connect(self._leave)
        banner.dismissed.connect(self.stay)

    def is_free(self, *, is_printing: bool) -> bool:
        """Whether everything may go now; else the window closes by itself as soon as it may.

        `is_printing` when a newspaper that was asked for is not ready, or nobody knows yet that
        it is.
        """
        for lane in self._lanes.busy:
            if not (is_printing and lane is self._lanes.printing):
                lane.wait(_GRACE_MS)
        busy = self._busy(is_printing=is_printing)
        if not busy:
            return True
        if self._is_waiting:
            self._pages.window().hide()
            return False
        self._is_waiting = True
        doing = {self._lanes.printing: _SAVING} if is_printing else {}
        words = closing_words(tuple(doing.get(lane, lane.doing) for lane in busy))
        self._banner.show_message(words, _LEAVE, close=_STAY)
        self._pages.setEnabled(False)
        self._wait_for(busy)
        return False

    def stay(self) -> None:
        """Close no more: somebody thinks again, or there is something to tell first."""
        if self._is_waiting:
            self._is_waiting = False
            self._time += 1
            self._pages.setEnabled(True)
            self._banner.clear()
            self._pages.window().show()

    def _leave(self) -> None:
        """Go at once, also without the newspaper."""
        self.left.emit()
        self._pages.window().close()

    def _busy(self, *, is_printing: bool) -> tuple[TaskRunner, ...]:
        busy = self._lanes.busy
        if is_printing and self._lanes.printing not in busy:
            return (*busy, self._lanes.printing)
        return busy

    def _wait_for(self, busy: tuple[TaskRunner, ...]) -> None:
        self._waits = len(busy)
        done = partial(self._on_done, self._time)
        for lane in busy:
            lane.run(_nothing, done, done)

    def _on_done(self, time: int, _answer: object) -> None:
        """What stood before this in its lane is done; somebody may want to stay by now."""
        if not isValid(self) or time != self._time:
            return
        self._waits -= 1
        if self._waits:
            return
        busy = self._lanes.busy
        if busy:
            self._wait_for(busy)
            return
        window = self._pages.window()
        is_hidden = window.isHidden()
        window.close()
        if is_hidden:
            QCoreApplication.quit()


def closing_words(doing: tuple[str, ...]) -> str:
    """What the program waits for, as one sentence of comfort."""
    return f"{_CLOSES}: {listed(doing)}. Je hoeft niets te doen."


def _nothing() -> None:
    """Has its turn when everything before it is done."""
