"""Which note goes to which section: every printed note to exactly one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.newspaper.paper import Edition
from wijkteam_studio.domain.notes import Agreement, Destination, Note, OwnerKind
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.sections import NewspaperPlan

FRONT = "voorpagina"
CALLS = "gezocht"
COLOPHON = "colofon"
AGREEMENTS = "afspraken"
#: The side of a note that says what somebody looks for.
SEEKING = "halen"
_PARTNER_STEP = "partner_stap"
_OUTSIDE = {OwnerKind.PARTNER, OwnerKind.MUNICIPALITY}

#: Where harvest without a section of its own goes when its step names none.
_CLOSEST = {
    Phase.START: FRONT,
    Phase.IK: "ik",
    Phase.WIJ: "wat_werkt",
    Phase.WIJK: "wijk",
    Phase.SLOT: "afspraken",
}
_ELSEWHERE = "wat_werkt"

#: What the shared edition takes of a section that the team shares; everything else stays inside.
_SHARED_FIELDS: Mapping[str, frozenset[str]] = {
    FRONT: frozenset({"opdracht_zin", "ambitie_zin", "gedeelde_zin", "koppen"}),
    "ik": frozenset({"brengen_halen"}),
    "dilemma": frozenset({"dilemma", "gekozen_dilemma", "vraag_erachter", "perspectieven"}),
    "wat_werkt": frozenset({"wat_werkt"}),
    "wijk": frozenset({"wijk_krachten", "positie_zin", "partnerkaart", _PARTNER_STEP}),
    CALLS: frozenset({_PARTNER_STEP, "brengen_halen", "gespreksblad"}),
    COLOPHON: frozenset({"spelregels"}),
}


@dataclass(frozen=True, slots=True)
class Allotment:
    """The notes per section and the note that serves as the headline of a section."""

    notes: Mapping[str, tuple[Note, ...]]
    headlines: Mapping[str, UUID]

    def of(self, section: str) -> tuple[Note, ...]:
        """The notes of one section, in the order of the day."""
        return self.notes.get(section, ())


def allot(day: Day, plan: NewspaperPlan, edition: Edition) -> Allotment:
    """Every note that may be printed in this edition, each in one section or one headline."""
    headlines = _headline_notes(day, plan, edition)
    sections: dict[str, list[Note]] = {}
    for note in printable(day, plan):
        section = section_of(note, day, plan)
        if note.id not in headlines.values() and _may_stand(note, section, edition):
            sections.setdefault(section, []).append(note)
    return Allotment({key: tuple(notes) for key, notes in sections.items()}, headlines)


def printable(day: Day, plan: NewspaperPlan) -> tuple[Note, ...]:
    """The notes that the team gave to the newspaper and that may be printed, in day order."""
    place = {step.id: number for number, step in enumerate(day.programme)}
    found = (
        note
        for note in day.notes.values()
        if note.destination is Destination.NEWSPAPER and plan.may_print(note.field)
    )
    return tuple(
        sorted(found, key=lambda note: (place.get(note.step_id, 999), note.order, str(note.id)))
    )


def section_of(note: Note, day: Day, plan: NewspaperPlan) -> str:
    """The section a note belongs to."""
    sections = [section.id for section in plan.sections_of(note.field)]
    if not sections:
        return _closest(note, day, plan)
    return CALLS if CALLS in sections and _is_call(note) else sections[0]


def visible(section: str, day: Day, plan: NewspaperPlan, edition: Edition) -> bool:
    """Whether the team lets a section stand in this edition."""
    choice = day.sections.get(section)
    if choice is not None and choice.is_left_out:
        return False
    if edition is Edition.TEAM:
        return True
    return choice is not None and choice.is_shared and plan.section(section).is_shareable


def headline_in(section: str, day: Day, plan: NewspaperPlan, edition: Edition) -> str:
    """The headline that the team chose, when it holds for what this edition has; or nothing.

    It was made over all that the team reads. In the shared edition it stands when nothing of
    the section is missing there, or when it is a note that may be shared itself.
    """
    choice = day.sections.get(section)
    headline = choice.headline if choice else ""
    if not headline or edition is Edition.TEAM:
        return headline
    notes = [(note, section_of(note, day, plan)) for note in printable(day, plan)]
    inside = [note for note, place in notes if not _may_stand(note, place, edition)]
    own = [note for note, place in notes if place == section]
    if any(same_words(note.text, headline) for note, _ in notes):
        return "" if any(same_words(note.text, headline) for note in inside) else headline
    is_whole = not any(note in inside for note in own) and not _keeps_agreements(section, day)
    return headline if is_whole else ""


def is_for_outside(item: Agreement) -> bool:
    """Whether an agreement is about partners and residents, and so may be shared."""
    return bool(item.partner) or item.owner_kind in _OUTSIDE


def _keeps_agreements(section: str, day: Day) -> bool:
    """Whether the shared edition leaves out agreements that the team reads in this section."""
    return section == AGREEMENTS and any(
        item.destination is Destination.NEWSPAPER and not is_for_outside(item)
        for item in day.agreements.values()
    )


def same_words(one: str, other: str) -> bool:
    """Whether two texts read the same."""
    return one.split() == other.split()


def _is_call(note: Note) -> bool:
    """Whether a note asks the reader for something: it seeks, or it is an open question."""
    return note.side == SEEKING or (note.field == _PARTNER_STEP and "?" in note.text)


def _closest(note: Note, day: Day, plan: NewspaperPlan) -> str:
    step = next((step for step in day.programme if step.id == note.step_id), None)
    if step is None:
        return _ELSEWHERE
    known = {section.id for section in plan.sections} - {COLOPHON}
    return step.section if step.section in known else _CLOSEST.get(step.phase, _ELSEWHERE)


def _may_stand(note: Note, section: str, edition: Edition) -> bool:
    if edition is Edition.TEAM:
        return True
    if section == "ik" and note.side == SEEKING:
        return False
    return note.field in _SHARED_FIELDS.get(section, frozenset())


def _headline_notes(day: Day, plan: NewspaperPlan, edition: Edition) -> Mapping[str, UUID]:
    """The notes whose words the team chose as a headline: that is their one appearance."""
    notes = list(printable(day, plan))
    found: dict[str, UUID] = {}
    for section in plan.sections:
        headline = headline_in(section.id, day, plan, edition)
        if not headline or not visible(section.id, day, plan, edition):
            continue
        for note in notes:
            if same_words(note.text, headline):
                found[section.id] = note.id
                notes.remove(note)
                break
    return found
