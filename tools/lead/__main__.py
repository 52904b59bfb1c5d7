"""Leads a day at speed in the real window, as a rehearsal: nothing of it is kept.

Run: `make lead DAY=db1 SPEED=30 FROM=DD06 LATE=25`, or `python -m tools.lead --dag db2`. A small
window beside it sets the clock.
"""

import argparse
import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton

from tools.lead.clocks import FastClocks
from tools.lead.day import Course, openings
from tools.lead.panel import ClockPanel
from wijkteam_studio.system.paths import Paths, resources_folder
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.system.rehearsals import rehearsal_folder
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.look import Look
from wijkteam_studio.ui.shell.program import Program


class Leader(QObject):
    """Opens the day as soon as the program stands, and the panel beside it."""

    def __init__(self, course: Course, paths: Paths, settings: Settings) -> None:
        super().__init__()
        self.clocks: FastClocks = course.clocks()
        fonts = resources_folder() / "fonts"
        self.program = Program(paths, fonts, openings(course, self.clocks), settings)
        self.panel: ClockPanel | None = None
        self._is_asked = False
        self.program.window.listed.connect(self._rehearse)

    def _rehearse(self) -> None:
        """Press Oefenen, once: who goes back to Start stays there."""
        if self._is_asked:
            return
        self._is_asked = True
        window = self.program.window
        window.findChild(QPushButton, "rehearse").click()
        self.panel = ClockPanel(self.clocks, window.day_pages, window)
        self.panel.move(window.geometry().center())
        self.panel.show()


def course_of(words: list[str]) -> Course:
    """The day that these words ask for."""
    parser = argparse.ArgumentParser(prog="python -m tools.lead")
    parser.add_argument("--dag", default="db1", help="db1 tot db5, of voorbeeld")
    parser.add_argument("--snelheid", type=float, default=30.0, help="zo veel keer zo snel")
    parser.add_argument("--vanaf", default="", help="de eerste stap, bijvoorbeeld DD06")
    parser.add_argument("--te-laat", type=float, default=0.0, help="zo veel minuten te laat")
    asked = parser.parse_args(words)
    return Course(asked.dag, asked.snelheid, asked.vanaf, asked.te_laat)


def main(words: list[str]) -> int:
    """Lead the day until the window is closed; gives the exit code."""
    course = course_of(words)
    theme.before_application()
    app = QApplication(["wijkteam-studio-proef"])
    with rehearsal_folder() as folder:
        paths = Paths.at(folder)
        settings = Settings(PreferencesFile(paths.data))
        Look(app, resources_folder(), paths.cache, settings)
        leader = Leader(course, paths, settings)
        leader.program.start()
        code = app.exec()
        leader.program.release()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
