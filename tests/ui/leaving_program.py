"""Runs the real program, opens what its argument names, and closes the window; prints nothing."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from wijkteam_studio import app
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.windows import program


class LeavingProgram(program.Program):
    def start(self) -> None:
        self.leaver = Leaver(self, sys.argv[2])
        self.window.listed.connect(self.leaver.on_listed)
        super().start()


class Leaver(QObject):
    def __init__(self, running: program.Program, what: str) -> None:
        super().__init__(running)
        self._window = running.window
        self._what = what

    def on_listed(self) -> None:
        self._window.listed.disconnect(self.on_listed)
        if self._what == "keys":
            self._window.sheets.show_keys()
        elif self._what == "manual":
            self._window.sheets.show_manual()
        elif self._what == "settings":
            self._window.sheets.show_settings()
        elif self._what == "session":
            self._window._start.new_session_requested.emit()
        else:
            self._window._holder.rehearse()
        QTimer.singleShot(1500, self.leave)

    def leave(self) -> None:
        if self._what == "wall":
            self._window.day_pages._begin()
            self._window.day_pages.room.toggle()
        QTimer.singleShot(200, self._window.close)


if __name__ == "__main__":
    vars(program)["Program"] = LeavingProgram
    sys.exit(app.run_window(Paths.at(Path(sys.argv[1]))))
