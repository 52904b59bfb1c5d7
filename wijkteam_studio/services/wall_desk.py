"""What the room sees: chosen by the facilitator, made from the one state of the day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from wijkteam_studio.domain.clock import clock_face
from wijkteam_studio.domain.count import tally_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.harvest import HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.wall import (
    CountdownView,
    Screen,
    ScreenTestView,
    Showing,
    Wall,
    WallView,
)
from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.services import wall_views
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
        self._frozen_for = ""
        self._test_card: str | None = None
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
        """What is shown: what was chosen while that is there; a step begins with its question."""
        if self._shown_for != self._live.day.position.step_id:
            self._shown_for = self._live.day.position.step_id
            self._showing, self._silence_until, self._page = Showing.QUESTION, None, 0
        return self._showing if self._showing in self.choices() else Showing.QUESTION

    def show(self, showing: Showing) -> None:
        """Choose what this step shows."""
        _ = self.showing
        self._showing, self._silence_until, self._page = showing, None, 0
        self._tell()

    def choices(self) -> tuple[Showing, ...]:
        """What can be shown now: only what has something to see."""
        day = self._live.day
        found = [Showing.QUESTION]
        fields = dict.fromkeys(note.field for note in wall_views.shown_notes(day))
        if fields:
            found.append(Showing.NOTES)
        if len(fields) > 1:
            found += map(Showing.notes, fields)
        if dilemma_on_table(day):
            found.append(Showing.DILEMMA)
        if self._dilemmas.round is not None:
            found.append(Showing.CHOICE)
        found += map(Showing.count, self._counted(day))
        if day.agreements:
            found.append(Showing.AGREEMENTS)
        return tuple(found)

    def notes_of(self, field: str) -> Showing | None:
        """What shows the notes of a field; None when none of them was put on the wall."""
        fields = {note.field for note in wall_views.shown_notes(self._live.day)}
        if field not in fields:
            return None
        return Showing.notes(field) if len(fields) > 1 else Showing.NOTES

    def name_of(self, showing: Showing) -> str:
        """What can be shown, in a word or by the name of its field."""
        if showing.field:
            return self._library.named_field(showing.field).label
        return upper_first(showing.kind)

    def _counted(self, day: Day) -> Iterator[str]:
        """The fields of this step of which there is a count to see."""
        step = day.step
        if step is None:
            return
        for key in dict.fromkeys(step.harvest):
            field = self._library.named_field(key)
            has_number = field.kind is HarvestKind.COUNT and tally_of(day, step.id, key)
            if has_number or (field.kind is HarvestKind.TALLY and field.scale):
                yield key

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
        if self._frozen is not None:
            self._frozen = None
        else:
            self._frozen = self._following()
            self._frozen_for = self._live.day.position.step_id
        self._tell()

    @property
    def shows_test_card(self) -> bool:
        """Whether the wall shows the test card in place of the day."""
        return self._test_card is not None

    def show_test_card(self, label: str) -> None:
        """Show the test card, over everything else; label names the beamer."""
        self._test_card = label
        self._tell()

    def stop_test_card(self) -> None:
        """Show what the wall showed before the test card."""
        self._test_card = None
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
        """Another page of a wall that has more than one, also of a frozen one."""
        here = self._page if self._frozen is None else self._frozen.page
        page = max(0, min(min(here, pages - 1) + by, pages - 1))
        if self._frozen is None:
            self._page = page
        else:
            self._frozen = replace(self._frozen, page=page)
        self._tell()

    def wall(self) -> Wall:
        """The wall at this moment."""
        if self._test_card is not None:
            return Wall(ScreenTestView(self._test_card))
        if self._frozen is not None:
            return replace(self._thawing(self._frozen), screen=self._screen)
        return self._following()

    def _following(self) -> Wall:
        """The wall that follows the day."""
        day, showing, silence = self._live.day, self.showing, self.silence_left
        step = day.step
        if step is None or day.session.state is not SessionState.RUNNING:
            return Wall(wall_views.waiting(day), self._screen)
        if silence is not None:
            view = CountdownView(step.phase, wall_views.question_of(step))
            return Wall(view, self._screen, clock_face(silence), page=self._page)
        return self._of_step(day, step, showing)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _thawing(self, frozen: Wall) -> Wall:
        """The frozen picture with a clock that is true: it runs on, or it is not there."""
        now = self._following()
        is_silent = isinstance(frozen.view, CountdownView)
        is_here = self._frozen_for == self._live.day.position.step_id
        if is_here and is_silent == isinstance(now.view, CountdownView):
            return replace(frozen, clock=now.clock, clock_is_over=now.clock_is_over)
        return frozen if is_silent else replace(frozen, clock="", clock_is_over=False)

    def _of_step(self, day: Day, step: Step, showing: Showing) -> Wall:
        left, library, field = self._conduct.seconds_left, self._library, showing.field
        makers: dict[str, Callable[[], WallView | None]] = {
            Showing.DILEMMA.kind: partial(wall_views.dilemma, day, step, library),
            Showing.NOTES.kind: partial(wall_views.notes, day, step, library, field),
            Showing.CHOICE.kind: partial(wall_views.choice, step, self._dilemmas),
            Showing.count(field).kind: partial(wall_views.count, day, step, library, field),
            Showing.AGREEMENTS.kind: partial(wall_views.agreements, day, step),
        }
        view = makers[showing.kind]() if showing.kind in makers else None
        if view is None and step.is_break:
            return self._break(step, left)
        shown = view or wall_views.question(step, self._library)
        return Wall(shown, self._screen, clock_face(left), left < 0, self._page)

    def break_ends(self) -> datetime | None:
        """When we go on after this break; None when its clock rests or is over."""
        if self._conduct.seconds_left < 0 or not self._live.day.position.clock.is_running:
            return None
        return self._conduct.ends

    def _break(self, step: Step, left: float) -> Wall:
        """A clock only while it runs to the moment we go on: nobody is told that he is late."""
        ends = self.break_ends()
        view = wall_views.pause(step, ends, is_over=left < 0)
        return Wall(view, self._screen, clock_face(left) if ends else "", page=self._page)
