"""The dilemma of the day: two good intentions beside each other, and the question behind them."""

from dataclasses import replace

from wijkteam_studio.domain.newspaper.allotment import same_words
from wijkteam_studio.domain.newspaper.material import (
    LONGEST_QUOTE,
    Material,
    article,
    best_quote,
    parts_of,
    passage,
)
from wijkteam_studio.domain.newspaper.paper import Article, Duo, Passage, Pole
from wijkteam_studio.domain.notes import ChosenDilemma, Note
from wijkteam_studio.domain.words import listed

_FIELDS = ("dilemma", "gekozen_dilemma")
_QUESTION = "vraag_erachter"


def write_dilemma(material: Material) -> Article:
    """The article about the chosen dilemmas; the first one gives the headline."""
    cards = material.day.chosen_dilemmas
    if material.is_rewritten:
        return replace(_opened(material, cards), parts=parts_of(material))
    said = _said(material) if cards else ()
    quote = best_quote(material.of(_QUESTION), fewest=0)
    used = (*said, quote) if quote else said
    rest = material.without(*used)
    return replace(
        _opened(material, cards),
        parts=parts_of(rest),
        quote=passage(quote, _label(material)) if quote else _own_question(material, cards),
        duos=tuple(_duo(card, cards, said) for card in cards),
    )


def _opened(material: Material, cards: tuple[ChosenDilemma, ...]) -> Article:
    opened = article(material, cards[0].title if cards else "")
    names = [f"“{card.title}”" for card in cards if not same_words(card.title, opened.headline)]
    if not names:
        return opened
    kind = "de kaart" if len(names) == 1 else "de kaarten"
    return replace(opened, intro=f"Het team koos {kind} {listed(names)}.")


def _said(material: Material) -> tuple[Note, ...]:
    """What the team said about one of the poles of the first card."""
    return tuple(
        note for field in _FIELDS for note in material.of(field) if note.pole in {"a", "b"}
    )


def _duo(card: ChosenDilemma, cards: tuple[ChosenDilemma, ...], said: tuple[Note, ...]) -> Duo:
    is_first = card is cards[0]
    notes = said if is_first else ()
    return Duo(
        "" if is_first else card.title,
        Pole("Aan de ene kant", card.pole_a, _of_pole(notes, "a")),
        Pole("Aan de andere kant", card.pole_b, _of_pole(notes, "b")),
    )


def _of_pole(notes: tuple[Note, ...], pole: str) -> tuple[Passage, ...]:
    return tuple(passage(note) for note in notes if note.pole == pole)


def _own_question(material: Material, cards: tuple[ChosenDilemma, ...]) -> Passage | None:
    """The question on a card of the team's own, unless it wrote another one on the day.

    The question on a card of the deck is a suggestion: nobody said it.
    """
    question = cards[0].question_behind if cards and cards[0].is_own else ""
    if not question or len(question) > LONGEST_QUOTE or material.day.notes_in(_QUESTION):
        return None
    return Passage(question, (), _label(material))


def _label(material: Material) -> str:
    return material.library.harvest_field(_QUESTION).label
