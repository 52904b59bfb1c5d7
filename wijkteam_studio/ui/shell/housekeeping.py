"""Collects garbage on the window's thread only.

Python may collect on any thread, and a window that dies on a worker's thread takes the program
with it. So automatic collection is off, and this does the work by the clock.

Looking at everything that the program consists of takes 100 ms, in which no key is heard. So when
all modules are there, what lives then is set aside: it stays anyhow, and no collection looks at it
again.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from wijkteam_studio.system import heavy

_EVERY_MS = 1_000


class Housekeeping(QObject):
    """Takes over Python's garbage collection until it is released."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._has_set_aside = False
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        if not self._has_set_aside and heavy.is_loaded():
            self._has_set_aside = True
            gc.freeze()
            return
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            gc.collect(max(due))

    def release(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
