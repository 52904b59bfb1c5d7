"""What did not hold in the file when a session was opened, in words."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from wijkteam_studio.domain.words import in_words, listed, upper_first

#: One and more of what a table keeps, as a facilitator calls it.
_WORDS: Final = {
    "note": ("notitie", "notities"),
    "parked_topic": ("geparkeerd onderwerp", "geparkeerde onderwerpen"),
    "agreement": ("afspraak", "afspraken"),
    "chosen_dilemma": ("dilemma", "dilemma's"),
    "vote_round": ("stemming", "stemmingen"),
    "tally": ("telling", "tellingen"),
    "photo": ("foto", "foto's"),
    "section_choice": ("rubriek van de krant", "rubrieken van de krant"),
    "matrix_answer": ("antwoord in de leermatrix", "antwoorden in de leermatrix"),
    "risk": ("risico", "risico's"),
    "partner": ("partner", "partners"),
    "scan_form": ("quickscan", "quickscans"),
    "draft": ("half getypte regel", "half getypte regels"),
    "step": ("stap van de dag", "stappen van de dag"),
    "step_time": ("tijd van een stap", "tijden van stappen"),
    "change": ("stap om ongedaan te maken", "stappen om ongedaan te maken"),
}
_OTHER: Final = ("stukje gegevens", "stukjes gegevens")
#: What cannot be left out of a session, so it is shown as far as it can be read.
_CORRECTED: Final = {
    "team": "de gegevens van het team",
    "session": "de gegevens van de sessie",
    "position": "de plek in de dag",
}
_COPIES: Final = "Bij Instellingen, Herstellen staan eerdere kopieën."
_READABLE: Final = "Bij Instellingen, Herstellen staat wat ervan over is, naast eerdere kopieën."


def told(tables: Iterable[str]) -> str:
    """The sentences about rows of these tables that did not hold; empty when there are none."""
    found = Counter(tables)
    checked = [words for table, words in _CORRECTED.items() if found.pop(table, 0)]
    sentences = []
    if found:
        sentences.append(f"{damaged_words(found.elements())} en apart gezet.")
    if checked:
        verb = "is" if checked == [_CORRECTED["position"]] else "zijn"
        sentences.append(f"{upper_first(listed(checked))} {verb} beschadigd: kijk of het klopt.")
    if not sentences:
        return ""
    return " ".join([*sentences, _READABLE if found else _COPIES])


def damaged_words(tables: Iterable[str]) -> str:
    """What these rows were, on one line: `Eén notitie en twee afspraken zijn beschadigd`."""
    found = Counter(tables)
    parts = [_counted(number, _WORDS.get(table, _OTHER)) for table, number in found.items()]
    verb = "is" if found.total() == 1 else "zijn"
    return f"{upper_first(listed(parts))} {verb} beschadigd"


def _counted(number: int, words: tuple[str, str]) -> str:
    return f"één {words[0]}" if number == 1 else f"{in_words(number)} {words[1]}"
