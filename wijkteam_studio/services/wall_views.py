"""The views of the wall, each made from the day; none when there is nothing to see."""

from datetime import datetime
from operator import attrgetter, is_

from wijkteam_studio.domain.count import CountReading, reading, tally_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.harvest import HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import Agreement, Note
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import NO_ACTIVITY, Step
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.text import is_empty
from wijkteam_studio.domain.wall import (
    AgreementsView,
    BreakView,
    ChoiceView,
    CountView,
    DilemmaView,
    NotesView,
    QuestionView,
    SidesView,
    WaitingView,
    WallView,
)
from wijkteam_studio.domain.words import clock_time, counted, long_date
from wijkteam_studio.services.dilemmas import DilemmaDesk, dilemma_on_table

_CLOSED = "Iedereen kiest tegelijk. De uitslag is nog dicht."
_FEW = "Met minder dan vijf antwoorden laten wij geen cijfer zien."
_ENOUGH = "Vanaf zeven antwoorden laten wij de verdeling zien."


_SHOWN = attrgetter("dilemmas", "votes", "tallies", "agreements")


def may_differ(before: Day, now: Day) -> bool:
    """Whether the room can see something else of the same step; quick, for every key press."""
    if not all(map(is_, _SHOWN(before), _SHOWN(now))):
        return True
    if before.notes is now.notes:
        return False
    was = [note for note in before.notes.values() if note.on_wall]
    return was != [note for note in now.notes.values() if note.on_wall]


def question_of(step: Step) -> str:
    """The sentence of a step that may stand on the wall; its title when it has none."""
    return step.title if is_empty(step.say) else step.say


def waiting(day: Day) -> WaitingView:
    """The name of the team, with what we wait for."""
    if day.session.state is SessionState.CLOSED:
        return WaitingView(day.team.name, "Dank je wel. Tot de volgende keer.")
    start = f"Welkom. We beginnen om {clock_time(day.session.start)} uur."
    return WaitingView(day.team.name, start)


def question(step: Step, library: Library) -> QuestionView:
    """The question of a step with the line of its activity."""
    return QuestionView(step.phase, question_of(step), _hint(step, library))


def _hint(step: Step, library: Library) -> str:
    if step.activity == NO_ACTIVITY:
        return ""
    try:
        return library.activity(step.activity).wall or ""
    except KeyError:
        return ""


def pause(step: Step, ends: datetime | None, *, is_over: bool) -> BreakView:
    """A break: when we go on, without a time when the clock stands still or the time is over."""
    if is_over:
        return BreakView(step.title, "We gaan verder.")
    if ends is None:
        return BreakView(step.title, "We gaan straks verder.")
    return BreakView(step.title, f"We gaan verder om {clock_time(ends)} uur")


def dilemma(day: Day, step: Step, library: Library) -> DilemmaView | None:
    """The dilemma on the table."""
    card = dilemma_on_table(day)
    if card is None:
        return None
    themes = {theme.id: theme.title for theme in library.deck.themes}
    theme = themes.get(card.theme, "Eigen dilemma")
    return DilemmaView(step.phase, theme, card.title, card.pole_a, card.pole_b)


def choice(step: Step, desk: DilemmaDesk) -> ChoiceView | None:
    """The cards of the silent choice; counts only when it was opened."""
    vote = desk.round
    if vote is None:
        return None
    titles = {card.card_id: card.title for card in desk.cards()}
    if vote.is_open:
        rows = tuple((titles.get(key, key), count) for key, count in desk.top())
        return ChoiceView(step.phase, "Dit koos het team", rows, "Een begin van een gesprek.")
    hidden = tuple((titles.get(key, key), None) for key in vote.options)
    return ChoiceView(step.phase, f"Kies er stil {vote.per_person}", hidden, "Kies wat je herkent.")


def shown_notes(day: Day, field: str = "") -> tuple[Note, ...]:
    """The notes of this step, or of one field of it, that were put on the wall, in their order."""
    step_id = day.position.step_id
    notes = [
        note
        for note in day.notes.values()
        if note.on_wall and note.step_id == step_id and (not field or note.field == field)
    ]
    return tuple(sorted(notes, key=lambda note: (note.field, note.order)))


def notes(day: Day, step: Step, library: Library, field: str = "") -> WallView | None:
    """The notes that were put on the wall; of a field with sides, in its columns."""
    shown = shown_notes(day, field)
    fields = {note.field for note in shown}
    sides = library.named_field(shown[0].field).sides if len(fields) == 1 else ()
    if not sides:
        texts = tuple(note.text for note in shown)
        return NotesView(step.phase, question_of(step), texts) if texts else None
    known = {side.id for side in sides}
    columns = [(side.label, [n.text for n in shown if n.side == side.id]) for side in sides]
    columns.append(("", [note.text for note in shown if note.side not in known]))
    filled = tuple((label, tuple(texts)) for label, texts in columns if label or texts)
    return SidesView(step.phase, question_of(step), filled)


def count(day: Day, step: Step, library: Library, field: str) -> CountView | None:
    """The places of a scale; with numbers only when it was opened and there are enough of them."""
    named, tally = library.named_field(field), tally_of(day, step.id, field)
    if named.kind is HarvestKind.COUNT:
        people = f"Wij zijn vandaag met {day.session.people}."
        return CountView(step.phase, "", (), people) if tally else None
    if tally is None or not tally.is_open:
        places = tuple((option.label, None) for option in named.scale)
        return CountView(step.phase, named.label, places, line=_CLOSED)
    told = reading(tally, named, library.scoring.thresholds)
    return _opened(step.phase, named.label, told)


def _opened(phase: Phase, title: str, told: CountReading) -> CountView:
    if told.is_few:
        return CountView(phase, title, (), _FEW)
    mean = f"Gemiddeld {told.mean}" if told.mean else ""
    answers = counted(told.answers, "1 antwoord", "{} antwoorden")
    if not told.rows:
        return CountView(phase, title, (), mean or _ENOUGH, answers)
    line = " · ".join(part for part in (mean, answers) if part)
    return CountView(phase, title, told.rows, line=line)


def _at_what_moment(item: Agreement) -> str:
    moment = item.trigger.rstrip(". ")
    return f". Als {moment}." if moment else ""


def agreements(day: Day, step: Step) -> AgreementsView | None:
    """What was agreed, with the trial last."""
    items = [*day.kept_agreements, *([day.trial] if day.trial else [])]
    rows = tuple(
        (
            f"Proef: {item.what}" if item.is_trial else item.what,
            f"{item.who}, vóór {long_date(item.when)}{_at_what_moment(item)}",
        )
        for item in items
    )
    return AgreementsView(step.phase, "Dit spreken we af", rows) if rows else None
