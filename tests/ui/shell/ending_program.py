"""Runs the real program, opens a day, types a line that is not finished, and waits for its end.

`python -m tests.ui.shell.ending_program FOLDER SESSION WHERE`; WHERE is
field, note, parking or session.
"""

import os
import signal
import sys
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from wijkteam_studio import app
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.day.note_list import NoteList
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.shell import program

HALF = "een halve zin die nog niet af is"


class EndingProgram(program.Program):
    def start(self) -> None:
        self.typist = Typist(self)
        self.window.listed.connect(self.typist.on_listed)
        super().start()


class Typist(QObject):
    def __init__(self, running: EndingProgram) -> None:
        super().__init__(running)
        self._program, self._window = running, running.window
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self.look)

    def on_listed(self) -> None:
        self._window.listed.disconnect(self.on_listed)
        self._window.open_session(UUID(sys.argv[2]))
        self._timer.start()

    def look(self) -> None:
        pages = self._window.day_pages
        if pages.desk is None:
            return
        self._timer.stop()
        pages._begin()
        getattr(self, f"type_in_{sys.argv[3]}")(pages)
        QTimer.singleShot(0, partial(os.write, 1, b"TYPED\n"))

    def type_in_field(self, pages) -> None:
        pages._lead.panel.one_of(NotesControl).blocks[0].field.editor.insertPlainText(HALF)

    def type_in_note(self, pages) -> None:
        block = pages._lead.panel.one_of(NotesControl).blocks[0]
        block._add("een notitie")
        notes = block.findChild(NoteList)
        notes._open_editor(notes.model().index(0))
        notes._editor.setPlainText(HALF)

    def type_in_parking(self, pages) -> None:
        pages._lead.perform(Action.PARK)
        pages._lead._actions._dialog.findChild(QLineEdit).setText(HALF)

    def type_in_session(self, pages) -> None:
        """The desktop session asks to keep things, and then the machine goes off at once."""
        self.type_in_field(pages)
        self._program._ways_out._on_session_end(None)
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    vars(program)["Program"] = EndingProgram
    sys.exit(app.run_window(Paths.at(Path(sys.argv[1]))))
