"""Closing the program: at once, or with the words for what it still waits for."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wijkteam_studio.domain.words import listed
from wijkteam_studio.ui.kit.quiet_banner import QuietBanner
from wijkteam_studio.ui.kit.tasks import Lanes, TaskRunner

#: So long work that was just ended gets to end, in milliseconds; the window does not seem dead.
_GRACE_MS = 150
_CLOSES = "Wijkteam Studio sluit zo vanzelf"
_SAVING = "de krant wordt nog opgeslagen"
_LEAVE, _STAY = "Toch sluiten", "Annuleren"


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
