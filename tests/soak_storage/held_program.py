"""The real window with a day in it: says what its mark shows after a note was typed.

`python -m tests.soak_storage.held_program FOLDER SESSION`; says READY when all is kept, types when
it reads a line, and then says each word of the mark with the milliseconds at which it came.
"""

import os
import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QLabel

from wijkteam_studio import app
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.shell import program

KEPT = "✓ Bewaard"


class HeldProgram(program.Program):
    def start(self) -> None:
        self.watcher = Watcher(self)
        self.window.listed.connect(self.watcher.on_listed)
        super().start()


class Watcher(QObject):
    def __init__(self, running: HeldProgram) -> None:
        super().__init__(running)
        self._window = running.window
        self._clock, self._last = QElapsedTimer(), ""
        self._ear = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self.on_told)
        self._ready = QTimer(self, interval=50)
        self._ready.timeout.connect(self.look_ready)
        self._looking = QTimer(self, interval=5)
        self._looking.timeout.connect(self.look)

    def on_listed(self) -> None:
        self._window.listed.disconnect(self.on_listed)
        self._window.open_session(UUID(sys.argv[2]))
        self._ready.start()

    def look_ready(self) -> None:
        if self._window.day_pages.desk is None or self._mark() != KEPT:
            return
        self._ready.stop()
        os.write(1, b"READY\n")

    def on_told(self) -> None:
        os.read(0, 64)
        desk = self._window.day_pages.desk
        step = desk.live.day.step
        self._clock.start()
        desk.harvest.add(step.id, step.harvest[0], "op een schijf die hangt")
        self.look()
        self._looking.start()

    def look(self) -> None:
        """Every five milliseconds; each new word is told."""
        mark = self._mark()
        if mark == self._last:
            return
        self._last = mark
        os.write(1, f"{self._clock.elapsed()} {mark}\n".encode())
        if mark == KEPT:
            self._looking.stop()
            QTimer.singleShot(50, self._window.close)

    def _mark(self) -> str:
        (mark,) = {label.text() for label in self._window.findChildren(QLabel, "savedMark")}
        return mark


if __name__ == "__main__":
    vars(program)["Program"] = HeldProgram
    sys.exit(app.run_window(Paths.at(Path(sys.argv[1]))))
