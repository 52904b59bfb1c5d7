"""The line in which harvest is typed: Enter makes a note, Shift+Enter a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from wijkteam_studio.ui.kit.plain_editor import PlainEditor

_MOST_LINES = 4


class HarvestEditor(PlainEditor):
    """Grows up to four lines; the down key in an empty line asks for the notes under it."""

    notes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Notitie", "harvestEditor")
        self.setProperty("harvest", "true")
        self.set_lines(1, _MOST_LINES)
        self.set_enter_submits(submits=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.document().isEmpty():
            self.notes_wanted.emit()
        else:
            super().keyPressEvent(event)
