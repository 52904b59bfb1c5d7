"""Random days: the same number always gives the same day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from uuid import UUID

from tests.paper_days.corpus import HOSTILE, WORDS
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.notes import (
    Agreement,
    ChosenDilemma,
    Destination,
    Fate,
    Note,
    ParkedTopic,
    SectionChoice,
)

#: Of every 300 days: this many of 0 to 60 notes, this many of 200, the rest with very long notes.
NORMAL, FULL, ALL = 270, 25, 300
_NOW = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
_LONG = 20_000
_LENSES = ("", "", "", "rood", "blauw", "groen", "geel", "wit")


class DayMaker:
    """Makes day number so many, out of the content of the program and an example team."""

    def __init__(self, library, example, seed=1):
        self._library = library
        self._example = example
        self._seed = seed
        self._fields = [
            field.key
            for field in library.harvest
            if library.newspaper.may_print(field.key) and library.newspaper.sections_of(field.key)
        ]

    def day(self, number):
        """One day; its notes are marked so that each can be found in the paper."""
        chance = Random(self._seed * 100_003 + number)  # noqa: S311 (not for secrets)
        fresh = Day(self._example.team, self._example.session, self._example.programme)
        notes = [
            self._note(chance, place, size) for place, size in enumerate(_sizes(chance, number))
        ]
        dressed = self._dressed(fresh, chance)
        return replace(dressed, notes={note.id: note for note in notes})

    def short_day(self, words):
        """A day with one note of so many words, set as airy as a paper can be."""
        text = " ".join(WORDS[place % len(WORDS)] for place in range(words))
        fresh = Day(self._example.team, self._example.session, self._example.programme)
        note = replace(self._note(Random(words), 0, 1), field="opdracht_zin", text=f"q {text} n")  # noqa: S311
        return replace(fresh, notes={note.id: note})

    def _note(self, chance, place, size):
        text = f"n{place}q {_text(chance, size)} q{place}n"
        return Note(
            _uuid(chance),
            chance.choice(self._example.programme.steps).id,
            chance.choice(self._fields),
            text[:_LONG],
            place,
            _NOW,
            _NOW,
            dots=chance.randrange(4),
            destination=Destination.NEWSPAPER,
            lens=chance.choice(_LENSES),
            pole=chance.choice(("", "a", "b")),
            side=chance.choice(("", "brengen", "halen")),
        )

    def _dressed(self, day, chance):
        """The day with a team, agreements, cards, parked topics and headlines of its own."""
        agreements = [self._agreement(chance, place) for place in range(chance.randrange(6))]
        cards = [_card(chance, place) for place in range(chance.choice((0, 0, 1, 1, 2)))]
        parked = [_topic(chance, place) for place in range(chance.randrange(4))]
        heads = [
            SectionChoice(section.id, headline=_text(chance, chance.randint(3, 110)))
            for section in self._library.newspaper.sections
            if chance.random() < 0.3 and section.id != "colofon"
        ]
        name = chance.choice(("Wijkteam De Linden", _text(chance, 40), _text(chance, 80)))
        return replace(
            day,
            team=replace(day.team, name=name),
            agreements={item.id: item for item in agreements},
            dilemmas={item.id: item for item in cards},
            parked={item.id: item for item in parked},
            sections={item.section: item for item in heads},
        )

    def _agreement(self, chance, place):
        what, sign = (_text(chance, chance.randint(1, 200)) for _ in range(2))
        return Agreement(
            _uuid(chance),
            f"a{place}q {what} q{place}a",
            _text(chance, chance.randint(1, 60)),
            date(2026, 12, 1 + place),
            sign,
            place,
            is_trial=chance.random() < 0.2,
        )


def _sizes(chance, number):
    if number % ALL < NORMAL:
        return [chance.randint(1, 400) for _ in range(chance.randint(0, 60))]
    if number % ALL < NORMAL + FULL:
        return [chance.randint(1, 400) for _ in range(200)]
    return [_LONG, *(chance.randint(1, 400) for _ in range(20)), _LONG]


def _text(chance, size):
    """About so many characters: ordinary words, now and then something hostile."""
    found = []
    while sum(map(len, found)) + len(found) < size:
        hostile = chance.random() < 0.04
        found.append(chance.choice(HOSTILE) if hostile else chance.choice(WORDS))
    return (" ".join(found)[:size]).strip() or "x"


def _card(chance, place):
    texts = [_text(chance, chance.randint(5, size)) for size in (70, 200, 200)]
    return ChosenDilemma(_uuid(chance), f"K{place}", texts[0], "thema", texts[1], texts[2], place)


def _topic(chance, place):
    text = f"p{place}q {_text(chance, chance.randint(1, 200))} q{place}p"
    fate = chance.choice([Fate.OPEN, Fate.NEXT_SESSION, Fate.ASKED])
    return ParkedTopic(
        _uuid(chance), text, place, _NOW, fate=fate, destination=Destination.NEWSPAPER
    )


def _uuid(chance):
    return UUID(int=chance.getrandbits(128))
