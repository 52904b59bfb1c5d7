"""What did not hold in the file when it or a session was opened, in words, and where it was."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from wijkteam_studio.domain.words import full_date, in_words, listed, upper_first

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


_UNREADABLE_DATE: Final = "datum niet leesbaar"
_UNREADABLE_NAME: Final = "naam niet leesbaar"
_MOST_PLACES: Final = 3


def place_words(team: str, day: date | None) -> str:
    """A session to recognise it by: `Wijkteam Noord, 12 januari 2027`."""
    name = team.strip() or _UNREADABLE_NAME
    return f"{name}, {_UNREADABLE_DATE if day is None else full_date(day)}"


def told(tables: Iterable[str], places: Sequence[str] = ()) -> str:
    """The sentences about rows of these tables that did not hold; empty when there are none.

    `places` are the sessions that they are of, or that got a row back, each by its words.
    """
    found = Counter(tables)
    checked = [words for table, words in _CORRECTED.items() if found.pop(table, 0)]
    sentences = []
    if found:
        sentences.append(f"{damaged_words(found.elements())} en apart gezet.")
    if checked:
        verb = "is" if checked == [_CORRECTED["position"]] else "zijn"
        sentences.append(f"{upper_first(listed(checked))} {verb} beschadigd: kijk of het klopt.")
    where = _about(places)
    if not sentences:
        return where
    parts = (*sentences, where, _READABLE if found else _COPIES)
    return " ".join(part for part in parts if part)


def _about(places: Sequence[str]) -> str:
    if not places:
        return ""
    shown, more = list(places[:_MOST_PLACES]), len(places) - _MOST_PLACES
    if more > 0:
        shown.append(f"nog {more} andere")
    of = "de sessie" if len(places) == 1 else "sessies"
    return f"Het gaat om {of} van {'; '.join(shown)}."


def damaged_words(tables: Iterable[str]) -> str:
    """What these rows were, on one line: `Eén notitie en twee afspraken zijn beschadigd`."""
    found = Counter(tables)
    parts = [_counted(number, _WORDS.get(table, _OTHER)) for table, number in found.items()]
    verb = "is" if found.total() == 1 else "zijn"
    return f"{upper_first(listed(parts))} {verb} beschadigd"


def _counted(number: int, words: tuple[str, str]) -> str:
    return f"één {words[0]}" if number == 1 else f"{in_words(number)} {words[1]}"
