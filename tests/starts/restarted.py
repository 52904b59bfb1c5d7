"""Runs the real program on a folder until the day stands where it was; then it closes itself.

Called with the data folder, the words that the title must begin with, and `old` to let every
thread import for itself what is heavy, as it was before `system/heavy.py`. Prints when (ns) the
window was painted and when the day stood there, the threads that imported what is heavy, and what
a dialog said if one came up.
"""

import json
import sys
import threading
import time
from collections import defaultdict
from importlib.abc import MetaPathFinder
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from wijkteam_studio import app
from wijkteam_studio.system import heavy
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.shell import program

HEAVY = ("pydantic", "sqlmodel", "sqlalchemy")
_LOOKS_MS = 20
_PATIENCE_MS = 100_000
SEEN: dict[str, object] = {}


class ImportWatch(MetaPathFinder):
    """Sees every first import, on the thread that does it, and finds nothing itself."""

    def __init__(self) -> None:
        self.threads = defaultdict(set)

    def find_spec(self, name, _path, _target=None):
        root = name.split(".")[0]
        if root in HEAVY:
            thread = threading.current_thread().name.rsplit("_", 1)[0]
            self.threads[root].add(thread)


class RestartedProgram(program.Program):
    """The program, and somebody who waits until the day is there."""

    def start(self) -> None:
        self.waiting = Waiting(self)
        super().start()


class Waiting(QObject):
    """Looks until the title says where the day stands, or a dialog comes up; then it leaves."""

    def __init__(self, running: program.Program) -> None:
        super().__init__(running)
        self._window = running.window
        self._window.first_painted.connect(self._on_painted)
        self._looks = QTimer(self, interval=_LOOKS_MS)
        self._looks.timeout.connect(self._look)
        QTimer.singleShot(_PATIENCE_MS, self._leave)

    def _on_painted(self) -> None:
        SEEN["painted"] = time.time_ns()
        self._looks.start()

    def _look(self) -> None:
        tops = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        told = [widget for widget in tops if isinstance(widget, QDialog)]
        if told:
            SEEN["told"] = " ".join(label.text() for label in told[0].findChildren(QLabel))
            told[0].close()
            self._leave()
        elif self._window.windowTitle().startswith(sys.argv[2]):
            SEEN["there"] = time.time_ns()
            self._leave()

    def _leave(self) -> None:
        self._looks.stop()
        self._window.close()


def main(folder: Path) -> int:
    """Run it, and say what was seen."""
    watch = ImportWatch()
    sys.meta_path.insert(0, watch)
    if sys.argv[3:] == ["old"]:
        vars(heavy)["load"] = int
    vars(program)["Program"] = RestartedProgram
    code = app.run_window(Paths.at(folder))
    SEEN["threads"] = {root: sorted(names) for root, names in watch.threads.items()}
    print(json.dumps(SEEN), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
