"""The program with a day that is led, for ten seconds; then it says what it holds in memory.

Called with a folder of its own.
"""

from __future__ import annotations

import os
import sys

from tools.laptop import laptop_platform
from wijkteam_studio.app import import_plainly

os.environ["QT_QPA_PLATFORM"] = laptop_platform(with_beamer=True)

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

import_plainly()

from benchmarks.held import STAYS_MS, held
from wijkteam_studio.__main__ import main as start_program
from wijkteam_studio.ui.shell import program

_LOOKS_MS = 100


class StayingProgram(program.Program):
    """The program as it is used: a day is led, and its wall stands on the beamer."""

    def start(self) -> None:
        """Show the window, and the wall soon after."""
        super().start()
        self.window.listed.connect(self._rehearse)
        QTimer.singleShot(STAYS_MS, self._end)

    def _rehearse(self) -> None:
        self.window.listed.disconnect(self._rehearse)
        self.window.findChild(QPushButton, "rehearse").click()
        self._lead()

    def _lead(self) -> None:
        """Begin the day as soon as it stands, and put the wall on the beamer."""
        pages = self.window.day_pages
        if pages.desk is None:
            QTimer.singleShot(_LOOKS_MS, self._lead)
            return
        pages.desk.conduct.begin()
        pages.open(pages.desk)
        pages.room.toggle()

    def _end(self) -> None:
        print(held() if self.window.day_pages.projection.is_on else "no wall", flush=True)
        self.window.close()


def main(folder: str) -> int:
    """Stay; gives the exit code."""
    vars(program)["Program"] = StayingProgram
    sys.argv[1:] = ["--data", folder]
    return start_program()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
