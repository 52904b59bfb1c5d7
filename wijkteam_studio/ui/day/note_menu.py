"""What can be done with one note, in words, for the mouse and for a screen reader."""

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_studio.domain.notes import Destination, Note
from wijkteam_studio.ui.kit.keys import NoteWork, menu_line


@dataclass(frozen=True, slots=True)
class Place:
    """A field where a note can be put: its step, its key, its name in words, and its side."""

    step_id: str
    harvest: str
    name: str
    side: str = ""


class NoteMenu(QMenu):
    """The menu of one note; each action carries its NoteWork, or a `Place`, as data."""

    def __init__(self, note: Note, places: tuple[Place, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteMenu")
        self.setAccessibleName("Wat wil je met deze notitie?")
        *works, erase = NoteWork
        for work in works:
            self._add(work, _worded(work, note))
        if places:
            self._add_places(places)
        self.addSeparator()
        self._add(erase, erase.value)

    def _add(self, work: NoteWork, words: str) -> None:
        action = QAction(menu_line(words, work), self)
        action.setObjectName(f"note-{work.name.lower()}")
        action.setData(work)
        self.addAction(action)

    def _add_places(self, places: tuple[Place, ...]) -> None:
        self.addSeparator()
        targets = self.addMenu("Naar een ander veld")
        for place in places:
            action = QAction(place.name.replace("&", "&&"), targets)
            action.setData(place)
            targets.addAction(action)


def _worded(work: NoteWork, note: Note) -> str:
    if work is NoteWork.SEND and note.destination is Destination.NEWSPAPER:
        return "Blijft hier"
    if work is NoteWork.SHOW and note.on_wall:
        return "Van de zaal halen"
    return work.value
