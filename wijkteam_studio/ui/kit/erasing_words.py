"""What is asked before a thing is erased for good: its name, and all that goes with it."""

from typing import Final

from wijkteam_studio.domain.erasing import Erasure

#: The same words wherever something of people can be erased for good.
ERASE_WORDS: Final = "Voorgoed wissen …"

#: By the name of the kind: the window is there before the kinds of a day are read.
_WORDS: Final = {
    "NOTE": ("Deze zin voorgoed wissen?", "De zin gaat weg uit deze sessie."),
    "PARKED": (
        "Dit punt voorgoed wissen?",
        "Het punt gaat weg uit deze sessie. Werd het een afspraak, dan gaat die mee.",
    ),
    "AGREEMENT": (
        "Deze afspraak voorgoed wissen?",
        "De afspraak gaat weg uit deze sessie. Was zij een geparkeerd punt, dan gaat dat mee.",
    ),
    "DILEMMA": (
        "Deze kaart voorgoed wissen?",
        "Het eigen dilemma gaat weg uit deze sessie, met beide kanten en de vraag erachter.",
    ),
    "SECTION": (
        "Deze kop voorgoed wissen?",
        "Wat je als kop schreef gaat weg uit deze sessie. De rest van de rubriek blijft.",
    ),
    "PHOTO": (
        "Deze foto voorgoed wissen?",
        "De foto gaat weg uit deze sessie, met het onderschrift en de beschrijving.",
    ),
}


def words_of(erasure: Erasure) -> tuple[str, str]:
    """The question about one thing, and what goes, as one calls it (Dutch)."""
    kind = erasure.kind.name if erasure.kind is not None else ""
    return _WORDS.get(kind, _WORDS["NOTE"])
