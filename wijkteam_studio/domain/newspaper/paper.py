"""The newspaper as a story: articles with their passages, before any layout."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from wijkteam_studio.domain.figure import Figure
from wijkteam_studio.domain.phases import Phase


class Edition(StrEnum):
    """For whom the paper is: the team itself, or everyone the team wants to share it with."""

    TEAM = "teamkrant"
    SHARED = "deelkrant"


class Form(StrEnum):
    """How the passages of a part are set."""

    PROSE = "lopend"
    QUOTES = "citaten"
    LIST = "lijst"


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of text and the notes it holds, verbatim.

    A label may stand in front of it, and a coda under it (what became of it).
    """

    text: str
    notes: tuple[UUID, ...] = ()
    label: str = ""
    coda: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Passages that belong together under a small heading."""

    title: str
    passages: tuple[Passage, ...]
    form: Form = Form.PROSE


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of a dilemma and what the team said about it."""

    title: str
    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Duo:
    """A dilemma: two good intentions beside each other."""

    title: str
    left: Pole
    right: Pole


@dataclass(frozen=True, slots=True)
class Promise:
    """An agreement or the trial in words: what, who, by when, how we notice it, at what moment."""

    what: str
    who: str
    when: str
    sign: str
    is_trial: bool = False
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class PressPhoto:
    """A picture with its caption and a text for who cannot see it; the bytes are a JPEG."""

    jpeg: bytes
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Article:
    """One section as it will be read; `page` is where it would like to stand, from 1.

    `headline_note` is the note that serves as the headline; it then appears nowhere else. `title`
    is the section by the name that the program shows, to say where something is.
    """

    section: str
    page: int
    phase: Phase
    kicker: str
    headline: str
    intro: str = ""
    parts: tuple[Part, ...] = ()
    quote: Passage | None = None
    duos: tuple[Duo, ...] = ()
    promises: tuple[Promise, ...] = ()
    closing: str = ""
    figures: tuple[Figure, ...] = ()
    figure_note: str = ""
    photos: tuple[PressPhoto, ...] = ()
    headline_note: UUID | None = None
    title: str = ""

    @property
    def passages(self) -> Iterator[Passage]:
        """Every passage, in reading order."""
        if self.quote:
            yield self.quote
        for duo in self.duos:
            yield from (*duo.left.passages, *duo.right.passages)
        for part in self.parts:
            yield from part.passages

    @property
    def notes(self) -> tuple[UUID, ...]:
        """The notes that this article holds, the one in the headline first."""
        first = (self.headline_note,) if self.headline_note else ()
        return (*first, *(note for passage in self.passages for note in passage.notes))

    @property
    def words(self) -> int:
        """The number of words of the body, for the editor."""
        bodies = [self.intro, *(passage.text for passage in self.passages)]
        return sum(len(body.split()) for body in bodies)


@dataclass(frozen=True, slots=True)
class Colophon:
    """How the paper came about, and the ground rules of the team."""

    text: str
    made: str
    rules: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Newspaper:
    """A whole newspaper: masthead, articles in the order of the sections, colophon.

    `gaps` says in Dutch sentences what the team still has to give.
    """

    title: str
    team: str
    edition_line: str
    date_line: str
    date: date
    articles: tuple[Article, ...]
    colophon: Colophon
    gaps: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[UUID, ...]:
        """Every note in the paper, in reading order."""
        found = [note for article in self.articles for note in article.notes]
        return (*found, *(note for rule in self.colophon.rules for note in rule.notes))


def missing(newspaper: Newspaper) -> tuple[str, ...]:
    """What is still needed, as Dutch sentences; the paper can be printed all the same."""
    return newspaper.gaps
