"""What can be done with one note, in words, for the mouse and for a screen reader."""

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_studio.domain.notes import Destination, Note
from wijkteam_studio.ui.kit.more_button import ERASE_WORDS


@dataclass(frozen=True, slots=True)
class Place:
    """A field where a note can be put: its step, its key, its name in words, and its side."""

    step_id: str
    harvest: str
    name: str
    side: str = ""


#: The works on a note as (name, words, key in words).
_WORKS = (
    ("edit", "Aanpassen", "Enter"),
    ("dot", "Stip erbij", "+"),
    ("undot", "Stip eraf", "-"),
    ("send", "Naar de krant", "K"),
    ("show", "Op de zaal laten zien", "T"),
    ("up", "Omhoog", "Alt+↑"),
    ("down", "Omlaag", "Alt+↓"),
    ("merge", "Samenvoegen met de vorige", "Ctrl+M"),
    ("delete", "Wissen", "Delete"),
)


class NoteMenu(QMenu):
    """The menu of one note; each action carries the name of its work, or a `Place`, as data."""

    def __init__(self, note: Note, places: tuple[Place, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteMenu")
        self.setAccessibleName("Wat wil je met deze notitie?")
        for name, words, key in _WORKS:
            self._add(name, f"{_worded(name, words, note)}\t{key}")
        if places:
            self._add_places(places)
        self.addSeparator()
        self._add("erase", ERASE_WORDS)

    def _add(self, name: str, words: str) -> None:
        action = QAction(words, self)
        action.setObjectName(f"note-{name}")
        action.setData(name)
        self.addAction(action)

    def _add_places(self, places: tuple[Place, ...]) -> None:
        self.addSeparator()
        targets = self.addMenu("Naar een ander veld")
        for place in places:
            action = QAction(place.name.replace("&", "&&"), targets)
            action.setData(place)
            targets.addAction(action)


def _worded(name: str, words: str, note: Note) -> str:
    if name == "send" and note.destination is Destination.NEWSPAPER:
        return "Blijft hier"
    if name == "show" and note.on_wall:
        return "Van de zaal halen"
    return words
