"""Runs the real program, opens everything that can be open at once, and closes the window."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from wijkteam_studio import app
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.shell import program


class LeavingProgram(program.Program):
    def start(self) -> None:
        self.leaver = Leaver(self)
        self.window.listed.connect(self.leaver.on_listed)
        super().start()


class Leaver(QObject):
    def __init__(self, running: program.Program) -> None:
        super().__init__(running)
        self._window = running.window

    def on_listed(self) -> None:
        self._window.listed.disconnect(self.on_listed)
        self._window._holder.rehearse()
        QTimer.singleShot(1200, self.leave)

    def leave(self) -> None:
        pages = self._window.day_pages
        pages._begin()
        pages.room.toggle()
        pages.check_room()
        self._window.sheets.show_settings()
        self._window.sheets.show_keys()
        self._window.sheets.show_manual()
        QTimer.singleShot(200, self._window.close)


if __name__ == "__main__":
    vars(program)["Program"] = LeavingProgram
    sys.exit(app.run_window(Paths.at(Path(sys.argv[1]))))
