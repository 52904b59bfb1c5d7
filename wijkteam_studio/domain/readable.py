"""A day as plain text that anyone can read without this program."""

from collections.abc import Iterable, Iterator

from wijkteam_studio.domain.day import Day, in_order
from wijkteam_studio.domain.notes import Agreement, Note, ParkedTopic
from wijkteam_studio.domain.words import clock_time, full_date


def readable(day: Day) -> str:
    """Everything that people wrote in this day, also lines that were not finished."""
    head = f"{day.team.name}, {full_date(day.session.date)} om {clock_time(day.session.start)} uur"
    parts = [head, "=" * len(head)]
    for title, lines in _sections(day):
        found = [line for line in lines if line.strip()]
        if found:
            parts += ["", title, *(f"- {line}" for line in found)]
    return "\n".join(parts) + "\n"


def _sections(day: Day) -> Iterator[tuple[str, Iterable[str]]]:
    for step in day.programme:
        yield step.title, _notes(note for note in day.notes.values() if note.step_id == step.id)
    known = {step.id for step in day.programme}
    yield (
        "Andere notities",
        _notes(note for note in day.notes.values() if note.step_id not in known),
    )
    yield "Dilemma's", (f"{card.title} {card.example}" for card in in_order(day.dilemmas.values()))
    yield "Afspraken", (_agreement(item) for item in in_order(day.agreements.values()))
    yield "Parkeerplaats", (_topic(item) for item in in_order(day.parked.values()))
    yield (
        "Koppen in de krant",
        (f"{choice.headline} {choice.text}".strip() for choice in day.sections.values()),
    )
    yield "Partners", (item.name for item in day.partners.values())
    yield "Nog niet af", day.drafts.values()


def _notes(notes: Iterable[Note]) -> list[str]:
    return [_note(note) for note in in_order(notes)]


def _note(note: Note) -> str:
    """Its text, with the side that it stands on: what somebody seeks is no offer."""
    return f"{note.text} ({note.side})" if note.side else note.text


def _agreement(item: Agreement) -> str:
    kind = "Proef: " if item.is_trial else ""
    when = f"vóór {full_date(item.when)}"
    moment = f"als {item.trigger}" if item.trigger else ""
    parts = (f"{kind}{item.what}", item.who, when, moment, item.sign)
    return ", ".join(part for part in parts if part)


def _topic(item: ParkedTopic) -> str:
    when = full_date(item.when) if item.when else ""
    return ", ".join(part for part in (item.text, str(item.fate), item.owner, when) if part)
