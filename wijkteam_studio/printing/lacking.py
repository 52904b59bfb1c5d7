"""Says what our typefaces cannot print, and where it stands, before anybody prints it."""

from collections.abc import Callable

from wijkteam_studio.domain.newspaper.paper import Newspaper
from wijkteam_studio.domain.words import listed
from wijkteam_studio.printing.released import in_figures, released

_MOST_PLACES, _MOST_WORDS, _LONGEST_WORD = 4, 3, 24


def lacking_in(paper: Newspaper, lacking: Callable[[str], tuple[str, ...]]) -> str:
    """One Dutch sentence with the words that are not printed as they are; or nothing.

    `lacking` gives the signs of a text that no typeface has.
    """
    places: dict[str, list[str]] = {}
    for place, text in (*released(paper), *in_figures(paper)):
        if lacking(text):
            found = [word for word in text.split() if lacking(word)]
            places[place] = [*places.get(place, ()), *found]
    if not places:
        return ""
    told = [f"{place} ({_words(words)})" for place, words in places.items()]
    more = len(told) - _MOST_PLACES
    shown = told[:_MOST_PLACES] + ([f"nog {more} andere"] if more > 0 else [])
    return f"Dit kan niet op papier, daar komt [teken] te staan: {listed(shown)}."


def _words(words: list[str]) -> str:
    once = list(dict.fromkeys(words))
    cut = [w if len(w) <= _LONGEST_WORD else f"{w[:_LONGEST_WORD]}…" for w in once[:_MOST_WORDS]]
    return ", ".join([*cut, "…"] if len(once) > _MOST_WORDS else cut)
