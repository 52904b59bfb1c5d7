"""A window that stays ten seconds and then says what it holds in memory: the floor, or ours.

Called with `floor` or `ours`, and with a folder of its own.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tools.laptop import laptop_platform

os.environ["QT_QPA_PLATFORM"] = laptop_platform(with_beamer=True)

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from wijkteam_studio.app import import_plainly

import_plainly()

from benchmarks import floor_window
from wijkteam_studio.__main__ import main as start_program
from wijkteam_studio.ui.windows import program

_STAYS_MS = 10_000
_LOOKS_MS = 100


def held() -> float:
    """The memory of this process in megabytes, what it shares counted in proportion."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    (kilobytes,) = [int(line.split()[1]) for line in lines if line.startswith("Pss:")]
    return kilobytes * 1024 / 1e6


class StayingFloor(floor_window.EmptyWindow):
    """The empty window, for ten seconds."""

    def _painted(self) -> None:
        QTimer.singleShot(_STAYS_MS, self._end)

    def _end(self) -> None:
        print(held(), flush=True)
        self.close()


class StayingProgram(program.Program):
    """The program as it is used: a day is led, and its wall stands on the beamer."""

    def start(self) -> None:
        """Show the window, and the wall soon after."""
        super().start()
        self.window.listed.connect(self._rehearse)
        QTimer.singleShot(_STAYS_MS, self._end)

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


def main(which: str, folder: str) -> int:
    """Stay; gives the exit code."""
    if which == "floor":
        kept = Path(folder) / "kept.qss"
        if kept.exists():
            kept.rename(Path(folder) / "sheet.qss")
        vars(floor_window)["EmptyWindow"] = StayingFloor
        sys.argv[1:] = [folder]
        return floor_window.main()
    vars(program)["Program"] = StayingProgram
    sys.argv[1:] = ["--data", folder]
    return start_program()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
