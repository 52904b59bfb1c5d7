"""The empty window of the start's floor; it stays ten seconds and says what it holds in memory.

Called with a folder of its own. Nothing of the program is imported.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tools.laptop import laptop_platform

os.environ["QT_QPA_PLATFORM"] = laptop_platform(with_beamer=True)

from PySide6.QtCore import QTimer

from benchmarks import floor_window
from benchmarks.held import STAYS_MS, held


class StayingFloor(floor_window.EmptyWindow):
    """The empty window, for ten seconds."""

    def _painted(self) -> None:
        QTimer.singleShot(STAYS_MS, self._end)

    def _end(self) -> None:
        print(held(), flush=True)
        self.close()


def main(folder: str) -> int:
    """Stay, with the sheet ready from the second time on; gives the exit code."""
    kept = Path(folder) / "kept.qss"
    if kept.exists():
        kept.rename(Path(folder) / "sheet.qss")
    vars(floor_window)["EmptyWindow"] = StayingFloor
    sys.argv[1:] = [folder]
    return floor_window.main()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
