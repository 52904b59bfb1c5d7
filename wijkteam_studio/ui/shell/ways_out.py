"""Every way in which the system ends the program: by a signal, or with the desktop session."""

import signal
import socket
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager

#: End now, the terminal is gone, Ctrl+C, and Ctrl+Break on Windows; as far as the system has them.
_ENDS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")


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
