"""What the room sees: chosen by the facilitator, made from the one state of the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from wijkteam_studio.domain.clock import clock_face
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import NO_ACTIVITY, Step
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.wall import (
    AgreementsView,
    BreakView,
    ChoiceView,
    CountdownView,
    DilemmaView,
    NotesView,
    QuestionView,
    Screen,
    Showing,
    WaitingView,
    Wall,
    WallView,
)
from wijkteam_studio.domain.words import clock_time, long_date
from wijkteam_studio.services.conduct import Conduct
from wijkteam_studio.services.dilemmas import DilemmaDesk, dilemma_on_table
from wijkteam_studio.services.live_day import LiveDay


class WallDesk:
    """Chooses what is shown, and gives the wall as it is at this moment."""

    def __init__(
        self,
        live: LiveDay,
        conduct: Conduct,
        dilemmas: DilemmaDesk,
        library: Library,
        clocks: tuple[Callable[[], float], Callable[[], datetime]],
    ) -> None:
        self._live = live
        self._conduct = conduct
        self._dilemmas = dilemmas
        self._library = library
        self._monotonic, self._room_time = clocks
        self._shown_for = ""
        self._showing = Showing.QUESTION
        self._screen = Screen.SHOWN
        self._silence_until: float | None = None
        self._frozen: Wall | None = None
        self._page = 0
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call this when something else was chosen for the wall."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Callable[[], None]) -> None:
        """Stop calling this listener."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    @property
    def showing(self) -> Showing:
        """What was chosen to show; a new step begins with its question."""
        if self._shown_for != self._live.day.position.step_id:
            self._shown_for = self._live.day.position.step_id
            self._showing, self._silence_until, self._page = Showing.QUESTION, None, 0
        return self._showing

    def show(self, showing: Showing) -> None:
        """Choose what this step shows."""
        _ = self.showing
        self._showing, self._silence_until, self._page = showing, None, 0
        self._tell()

    def choices(self) -> tuple[Showing, ...]:
        """What can be shown now: only what has something to see."""
        day = self._live.day
        found = [Showing.QUESTION]
        if _shown_notes(day):
            found.append(Showing.NOTES)
        if dilemma_on_table(day):
            found.append(Showing.DILEMMA)
        if self._dilemmas.round is not None:
            found.append(Showing.CHOICE)
        if day.agreements:
            found.append(Showing.AGREEMENTS)
        return tuple(found)

    @property
    def screen(self) -> Screen:
        """What covers the wall."""
        return self._screen

    def toggle_screen(self, screen: Screen) -> None:
        """Black or white; the same key brings the picture back."""
        self._screen = Screen.SHOWN if self._screen is screen else screen
        self._tell()

    @property
    def is_frozen(self) -> bool:
        """Whether the wall keeps its picture while the facilitator looks elsewhere."""
        return self._frozen is not None

    def toggle_freeze(self) -> None:
        """Keep the picture on the wall, or let it follow again."""
        self._frozen = None if self._frozen else replace(self.wall(), screen=Screen.SHOWN)
        self._tell()

    def start_silence(self, minutes: float) -> None:
        """A silent countdown over the question."""
        _ = self.showing
        self._showing = Showing.QUESTION
        self._silence_until = self._monotonic() + 60.0 * minutes
        self._tell()

    def stop_silence(self) -> None:
        """End the silent countdown."""
        self._silence_until = None
        self._tell()

    @property
    def silence_left(self) -> float | None:
        """Seconds of silence left, or None when there is no silent countdown."""
        if self._silence_until is None:
            return None
        return max(0.0, self._silence_until - self._monotonic())

    def turn(self, by: int, pages: int) -> None:
        """Another page of a wall that has more than one."""
        self._page = max(0, min(self._page + by, pages - 1))
        self._tell()

    def wall(self) -> Wall:
        """The wall at this moment."""
        if self._frozen is not None:
            return replace(self._frozen, screen=self._screen)
        day = self._live.day
        showing = self.showing
        silence = self.silence_left
        step = day.step
        if step is None or day.session.state is not SessionState.RUNNING:
            return Wall(_waiting(day), self._screen)
        if silence is not None:
            view = CountdownView(step.phase, question_of(step))
            return Wall(view, self._screen, clock_face(silence), page=self._page)
        left = self._conduct.seconds_left
        return Wall(
            self._view(day, step, showing), self._screen, clock_face(left), left < 0, self._page
        )

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _view(self, day: Day, step: Step, showing: Showing) -> WallView:
        makers: dict[Showing, Callable[[], WallView | None]] = {
            Showing.QUESTION: partial(self._question, step),
            Showing.DILEMMA: partial(self._dilemma, day, step),
            Showing.NOTES: partial(_notes, day, step),
            Showing.CHOICE: partial(self._choice, step),
            Showing.AGREEMENTS: partial(_agreements, day, step),
        }
        return makers[showing]() or self._question(step)

    def _question(self, step: Step) -> WallView:
        if step.is_break:
            ends = self._room_time() + timedelta(seconds=max(0.0, self._conduct.seconds_left))
            return BreakView(step.title, f"We gaan verder om {clock_time(ends)} uur")
        return QuestionView(step.phase, question_of(step), self._hint(step))

    def _hint(self, step: Step) -> str:
        if step.activity == NO_ACTIVITY:
            return ""
        try:
            return self._library.activity(step.activity).wall or ""
        except KeyError:
            return ""

    def _dilemma(self, day: Day, step: Step) -> DilemmaView | None:
        card = dilemma_on_table(day)
        if card is None:
            return None
        themes = {theme.id: theme.title for theme in self._library.deck.themes}
        theme = themes.get(card.theme, "Eigen dilemma")
        return DilemmaView(step.phase, theme, card.title, card.pole_a, card.pole_b)

    def _choice(self, step: Step) -> ChoiceView:
        vote = self._dilemmas.round
        titles = {card.card_id: card.title for card in self._dilemmas.cards()}
        if vote is None:
            return ChoiceView(step.phase, "Kies drie kaarten", ())
        if vote.is_open:
            rows = tuple((titles.get(key, key), count) for key, count in self._dilemmas.top())
            return ChoiceView(step.phase, "Dit koos het team", rows, "Een begin van een gesprek.")
        hidden = tuple((titles.get(key, key), None) for key in vote.options)
        return ChoiceView(
            step.phase, f"Kies er stil {vote.per_person}", hidden, "Kies wat je herkent."
        )


def question_of(step: Step) -> str:
    """The sentence of a step that may stand on the wall; its title when it has none."""
    return step.say or step.title


def _shown_notes(day: Day) -> tuple[str, ...]:
    step_id = day.position.step_id
    notes = [note for note in day.notes.values() if note.on_wall and note.step_id == step_id]
    notes.sort(key=lambda note: (note.field, note.order))
    return tuple(note.text for note in notes)


def _notes(day: Day, step: Step) -> NotesView | None:
    notes = _shown_notes(day)
    return NotesView(step.phase, question_of(step), notes) if notes else None


def _agreements(day: Day, step: Step) -> AgreementsView:
    items = [*day.kept_agreements, *([day.trial] if day.trial else [])]
    rows = tuple(
        (
            f"Proef: {item.what}" if item.is_trial else item.what,
            f"{item.who}, vóór {long_date(item.when)}",
        )
        for item in items
    )
    return AgreementsView(step.phase, "Dit spreken we af", rows)


def _waiting(day: Day) -> WaitingView:
    if day.session.state is SessionState.CLOSED:
        return WaitingView(day.team.name, "Dank je wel. Tot de volgende keer.")
    start = f"Welkom. We beginnen om {clock_time(day.session.start)} uur."
    return WaitingView(day.team.name, start)
