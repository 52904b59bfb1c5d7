"""What an editor needs to know about each section before the newspaper goes to print."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from wijkteam_studio.domain.day import Day, in_order
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.newspaper import Article, Newspaper
from wijkteam_studio.domain.newspaper.allotment import AGREEMENTS, COLOPHON, FRONT, section_of
from wijkteam_studio.domain.notes import Destination, Fate, Note, Photo, SectionChoice
from wijkteam_studio.domain.sections import Section
from wijkteam_studio.domain.words import counted, listed

#: A headline has at most this many words; the first headline rule of the content says it too.
HEADLINE_WORDS = 8
PARKED = "geparkeerd"


class Mark(StrEnum):
    """How a section stands; the value is the word beside its name."""

    FILLED = "gevuld"
    EMPTY = "leeg"
    NEEDED = "nog nodig"
    LEFT_OUT = "weggelaten"


@dataclass(frozen=True, slots=True)
class SectionState:
    """A section and how it stands."""

    section: Section
    mark: Mark


class ItemKind(StrEnum):
    """What can be given to the newspaper."""

    NOTE = "notitie"
    AGREEMENT = "afspraak"
    TOPIC = "geparkeerd punt"


@dataclass(frozen=True, slots=True)
class PressItem:
    """One thing of the day that feeds a section, and whether the team gave it to the paper."""

    id: UUID
    kind: ItemKind
    text: str
    origin: str
    is_given: bool


@dataclass(frozen=True, slots=True)
class LockedHarvest:
    """Harvest that no newspaper ever prints: the name of its field and how many notes."""

    label: str
    notes: int


def section_states(day: Day, library: Library, newspaper: Newspaper) -> tuple[SectionState, ...]:
    """Every section in the order of the paper."""
    articles = {article.section: article for article in newspaper.articles}
    return tuple(
        SectionState(section, _mark(section, day, articles.get(section.id)))
        for section in library.newspaper.sections
    )


def items_of(section: Section, day: Day, library: Library) -> tuple[PressItem, ...]:
    """What the day has for a section, in the order of the day."""
    return (*_notes(section, day, library), *_agreements(section, day), *_topics(section, day))


def photos_of(section: Section, day: Day) -> tuple[Photo, ...]:
    """The photos of a section, in their order."""
    return tuple(photo for photo in in_order(day.photos.values()) if photo.section == section.id)


def locked_harvest(day: Day, library: Library) -> tuple[LockedHarvest, ...]:
    """The notes that stay with the team whatever anybody ticks, per field."""
    counts: dict[str, int] = {}
    for note in day.notes.values():
        if not library.newspaper.may_print(note.field):
            label = library.harvest_field(note.field).label
            counts[label] = counts.get(label, 0) + 1
    return tuple(LockedHarvest(label, number) for label, number in counts.items())


def by_itself(article: Article | None) -> str:
    """What stands in a section without anybody ticking it, as a sentence; empty when nothing."""
    if article is None:
        return ""
    parts = [
        counted(len(article.duos), "het gekozen dilemma", "{} gekozen dilemma's"),
        counted(len(article.figures), "de spiegel", "{} tekeningen van de spiegel"),
        counted(len(article.photos), "1 foto", "{} foto's"),
    ]
    shown = [
        words
        for words, things in zip(
            parts, (article.duos, article.figures, article.photos), strict=True
        )
        if things
    ]
    return f"Komt vanzelf mee: {listed(shown)}." if shown else ""


def locked_in_words(harvest: tuple[LockedHarvest, ...]) -> str:
    """What is never in the paper and why, in one sentence; empty when there is nothing."""
    if not harvest:
        return ""
    fields = listed([f"‘{item.label}’ ({item.notes})" for item in harvest])
    return f"Komt nooit in een krant, want het blijft bij het team: {fields}."


def word_count(text: str) -> int:
    """The number of words."""
    return len(text.split())


def _mark(section: Section, day: Day, article: Article | None) -> Mark:
    choice = day.sections.get(section.id, SectionChoice(section.id))
    if choice.is_left_out:
        return Mark.LEFT_OUT
    if section.id == COLOPHON or _is_filled(section, article, choice):
        return Mark.FILLED
    return Mark.NEEDED if section.is_required else Mark.EMPTY


def _is_filled(section: Section, article: Article | None, choice: SectionChoice) -> bool:
    if article is None:
        return False
    if section.id == FRONT:
        return bool(article.headline_note or article.quote or choice.headline)
    if section.id == AGREEMENTS:
        return bool(article.promises or article.parts)
    told = article.duos or article.figures or article.photos or tuple(article.passages)
    return bool(told or choice.headline)


def _notes(section: Section, day: Day, library: Library) -> Iterator[PressItem]:
    plan = library.newspaper
    places = {step.id: (place, step.title) for place, step in enumerate(day.programme)}
    found = [
        note
        for note in day.notes.values()
        if plan.may_print(note.field) and section_of(note, day, plan) == section.id
    ]

    def order(note: Note) -> tuple[int, int, str]:
        return places.get(note.step_id, (999, ""))[0], note.order, str(note.id)

    for note in sorted(found, key=order):
        title = places.get(note.step_id, (999, "eerder"))[1]
        given = note.destination is Destination.NEWSPAPER
        yield PressItem(note.id, ItemKind.NOTE, note.text, title, given)


def _agreements(section: Section, day: Day) -> Iterator[PressItem]:
    if section.id != AGREEMENTS:
        return
    for item in in_order(day.agreements.values()):
        kind = "de proef" if item.is_trial else "afspraak"
        given = item.destination is Destination.NEWSPAPER
        yield PressItem(item.id, ItemKind.AGREEMENT, item.what, kind, given)


def _topics(section: Section, day: Day) -> Iterator[PressItem]:
    if section.id != PARKED:
        return
    for topic in in_order(day.parked.values()):
        if topic.fate is not Fate.DROPPED:
            given = topic.destination is Destination.NEWSPAPER
            yield PressItem(topic.id, ItemKind.TOPIC, topic.text, "geparkeerd", given)
