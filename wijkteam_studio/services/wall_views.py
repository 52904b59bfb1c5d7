"""The views of the wall, each made from the day; none when there is nothing to see."""

from datetime import datetime

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import Agreement
from wijkteam_studio.domain.programme import NO_ACTIVITY, Step
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.text import is_empty
from wijkteam_studio.domain.wall import (
    AgreementsView,
    BreakView,
    ChoiceView,
    DilemmaView,
    NotesView,
    QuestionView,
    WaitingView,
)
from wijkteam_studio.domain.words import clock_time, long_date
from wijkteam_studio.services.dilemmas import DilemmaDesk, dilemma_on_table


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


def shown_notes(day: Day) -> tuple[str, ...]:
    """The notes of this step that were put on the wall, in their order."""
    step_id = day.position.step_id
    notes = [note for note in day.notes.values() if note.on_wall and note.step_id == step_id]
    notes.sort(key=lambda note: (note.field, note.order))
    return tuple(note.text for note in notes)


def notes(day: Day, step: Step) -> NotesView | None:
    """The notes that were put on the wall."""
    shown = shown_notes(day)
    return NotesView(step.phase, question_of(step), shown) if shown else None


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
