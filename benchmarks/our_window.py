"""The real program, from its command line to its list of sessions; then it closes itself.

Called with the data folder. Prints when (ns) the window was painted, when `listed` was emitted,
and when the list stood on the screen.
"""

from __future__ import annotations

import sys
import time

from wijkteam_studio import app

from PySide6.QtCore import QTimer  # isort: skip (the program has its root before Qt too)

app.import_plainly()

from wijkteam_studio.__main__ import main as start_program
from wijkteam_studio.ui.shell import program


class WatchedProgram(program.Program):
    """The program, and the moments we wait for."""

    def start(self) -> None:
        """Show the window."""
        self._moments: dict[str, int] = {}
        self.window.first_painted.connect(self._on_painted)
        self.window.listed.connect(self._on_listed)
        super().start()

    def _on_painted(self) -> None:
        self._moments["painted"] = time.time_ns()

    def _on_listed(self) -> None:
        self._moments["listed"] = time.time_ns()
        QTimer.singleShot(1, self._on_list_seen)

    def _on_list_seen(self) -> None:
        self._moments["seen"] = time.time_ns()
        print(str(self._moments).replace("'", '"'), flush=True)
        self.window.close()


def main() -> int:
    """Run the program on a folder."""
    vars(program)["Program"] = WatchedProgram
    sys.argv[1:] = ["--data", sys.argv[1]]
    return start_program()


if __name__ == "__main__":
    sys.exit(main())
