"""How the saving stands: the same words in every window, and a mark for seeing it in passing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.labels import plain_tip, set_variant

if TYPE_CHECKING:
    from wijkteam_studio.storage.save_state import SaveState

KEPT = "✓ Bewaard"
WAITING = "Bewaren …"
PRACTICE = "Oefening"
ELSEWHERE = "Bewaard in noodbestand"
_NOT_SAVED = "Nog niet bewaard"
BACK = "Alles is weer bewaard."


@dataclass(frozen=True, slots=True)
class SavedWords:
    """One line for the mark, how it looks (done, busy or trouble), and what a banner tells."""

    mark: str
    look: str
    story: str = ""
    #: Everything is kept in a rescue file.
    is_elsewhere: bool = False


def saved_words(state: SaveState, *, is_rehearsal: bool) -> SavedWords:
    """What to say of this state; of a rehearsal nothing is ever called kept."""
    if state.trouble is not None:
        return SavedWords(_NOT_SAVED, "trouble", state.trouble.sentence)
    if is_rehearsal:
        return SavedWords(PRACTICE, "done")
    story = _elsewhere(state)
    mark, look = (ELSEWHERE, "trouble") if story else (KEPT, "done")
    if state.pending:
        mark, look = WAITING, "busy"
    return SavedWords(mark, look, story, is_elsewhere=bool(story))


def _elsewhere(state: SaveState) -> str:
    if state.rescued is None:
        return ""
    return (
        "De map of het bestand met de gegevens is weg of vervangen. Er is niets kwijt: alles staat "
        f"in een noodbestand in de map {state.rescued.parent}. Je kunt gewoon doorgaan. "
        "Is de map er weer? Klik dan op Terugzetten."
    )


class SavedMark(QLabel):
    """Says nothing until it is told; a screen reader hears when trouble comes and goes."""

    def __init__(self, name: str = "savedMark") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self._trouble = ""

    def set_state(self, saving: SavedWords) -> None:
        """Show in one line how the saving stands."""
        is_trouble = saving.look == "trouble"
        if saving.mark != self.text():
            self.setText(saving.mark)
            self.setAccessibleName(saving.mark.removeprefix("✓ "))
            self.setToolTip(plain_tip(saving.story or saving.mark) if is_trouble else "")
            set_variant(self, "saved", saving.look)
        if is_trouble and saving.mark != self._trouble:
            self._trouble = saving.mark
            announce(self, saving.mark)
        elif saving.look == "done" and self._trouble:
            self._trouble = ""
            announce(self, BACK if saving.mark == KEPT else saving.mark)
