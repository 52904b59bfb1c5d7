"""The words for how the saving stands: the same ones in every window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkteam_studio.storage.save_state import SaveState

KEPT = "✓ Bewaard"
WAITING = "Bewaren …"
PRACTICE = "Oefening"
ELSEWHERE = "Bewaard in noodbestand"
_NOT_SAVED = "Nog niet bewaard"


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
