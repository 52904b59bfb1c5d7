"""Closing the program: at once, or with the words for what it still waits for."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.words import listed
from wijkteam_studio.ui.tasks import Lanes, TaskRunner
from wijkteam_studio.ui.widgets.quiet_banner import QuietBanner

#: So long work that was just ended gets to end, in milliseconds; the window does not seem dead.
_GRACE_MS = 150


class Closing(QObject):
    """Lets the window go when nothing runs behind it any more, and says what it waits for.

    Asked a second time, the window goes at once and the work is finished without it. Emits
    waiting when the window stays a moment longer.
    """

    waiting = Signal()

    def __init__(self, lanes: Lanes, banner: QuietBanner, pages: QWidget) -> None:
        super().__init__(pages)
        self._lanes, self._banner, self._pages = lanes, banner, pages
        self._is_waiting = False
        self._waits = 0

    @property
    def is_waiting(self) -> bool:
        """Whether the window closes by itself when the work is done."""
        return self._is_waiting

    def is_free(self) -> bool:
        """Whether everything may go now; else the window closes by itself as soon as it may."""
        for lane in self._lanes.busy:
            lane.wait(_GRACE_MS)
        busy = self._lanes.busy
        if not busy:
            return True
        if self._is_waiting:
            self._pages.window().hide()
            return False
        self._is_waiting = True
        self._banner.show_message(closing_words(tuple(lane.doing for lane in busy)))
        self._pages.setEnabled(False)
        self.waiting.emit()
        self._wait_for(busy)
        return False

    def _wait_for(self, busy: tuple[TaskRunner, ...]) -> None:
        self._waits = len(busy)
        for lane in busy:
            lane.run(_nothing, self._on_done, self._on_done)

    def _on_done(self, _answer: object) -> None:
        """What stood before this in its lane is done."""
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
    return f"Wijkteam Studio sluit zo vanzelf: {listed(doing)}. Je hoeft niets te doen."


def _nothing() -> None:
    """Has its turn when everything before it is done."""
