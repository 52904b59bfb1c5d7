"""When to keep what is being typed."""

from PySide6.QtCore import QObject, QTimer, Signal

#: Milliseconds after the last key, and at most while typing goes on.
_AFTER_LAST_KEY = 1000
_AT_MOST = 3000


class TypingPause(QObject):
    """Says when what is typed must be kept: soon after the last key, and now and then before.

    Emits due then, and waiting(whether something is typed that was not kept yet).
    """

    due = Signal()
    waiting = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pause = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self.longest = QTimer(self, singleShot=True, interval=_AT_MOST)
        self._waits = False
        self.pause.timeout.connect(self.due)
        self.longest.timeout.connect(self.due)

    def note_key(self) -> None:
        """Something was typed."""
        if not self._waits:
            self._waits = True
            self.waiting.emit(self._waits)
        self.pause.start()
        if not self.longest.isActive():
            self.longest.start()

    def rest(self) -> None:
        """Everything was kept."""
        self.pause.stop()
        self.longest.stop()
        if self._waits:
            self._waits = False
            self.waiting.emit(self._waits)
