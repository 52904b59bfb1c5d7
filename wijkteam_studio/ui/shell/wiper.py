"""Erasing for good: asks whether it is meant, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.erasing import Erasure, ErasureOutcome, whole_copies_words
from wijkteam_studio.domain.overview import SessionSummary
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.kit import ask, errors
from wijkteam_studio.ui.kit.erasing_words import words_of
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.session_opener import SessionOpener
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

if TYPE_CHECKING:
    from uuid import UUID

    from wijkteam_studio.services.desk import Desk
    from wijkteam_studio.services.studio import Studio

_EVERYWHERE = (
    "Dat kun je niet ongedaan maken: het gaat ook uit de reservekopieën. Een krant die je al hebt "
    "opgeslagen blijft zoals hij is."
)

_WIPING, _WIPED = "Bezig met wissen …", "Voorgoed gewist."


@dataclass(frozen=True, slots=True)
class _Wish:
    """What goes, the question about it, how it is done, and what comes before and after.

    `owner` is the session or the team that goes as a whole.
    """

    studio: Studio
    question: ask.Question
    work: Callable[[], ErasureOutcome]
    before: Callable[[], None]
    after: Callable[[], None]
    owner: UUID | None = None


class Wiper(QObject):
    """Emits wiped when something went, and told(words, words that hold no longer) about it.

    Emits gone when the day that is open is about to go; begun(UUID) when the erasing of a session
    or a team begins, and undone(UUID) when it could not be done.
    """

    wiped = Signal()
    gone = Signal()
    begun = Signal(object)
    undone = Signal(object)
    told = Signal(str, str)

    def __init__(self, holder: StudioHolder, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._holder, self._tasks, self._window = holder, tasks, window
        self._desk: Desk | None = None
        self._opener: SessionOpener | None = None

    def follow(self, opener: SessionOpener) -> None:
        """The wishes of every day that opens, at its newspaper too, come here."""
        self._opener = opener
        for opened in (opener.day_opened, opener.newspaper_opened):
            opened.connect(self._take_desk)

    def _take_desk(self, desk: Desk) -> None:
        self._desk = desk
        desk.erasing.listen(self.wipe_thing)

    def wipe_thing(self, erasure: Erasure) -> None:
        """Erase a note or another thing of the day that is open."""
        desk = self._desk
        if desk is None:
            return
        studio = self._holder.studio
        self._wish(
            _Wish(
                studio,
                _question(*words_of(erasure)),
                partial(studio.eraser.erase, erasure),
                partial(desk.erasing.forget, erasure),
                _nothing,
            )
        )

    def wipe_session(self, summary: SessionSummary) -> None:
        """Erase a session; after the last one of a team, ask about the team."""
        notes = counted(summary.notes, "1 notitie", "{} notities")
        what = f"De sessie van {summary.team.name} met {notes} gaat weg."
        studio = self._holder.studio
        self._wish(
            _Wish(
                studio,
                _question("Deze sessie voorgoed wissen?", what),
                partial(studio.delete_session, summary.session.id),
                partial(self._leave, summary.session.id),
                partial(self._look_for_last, summary),
                summary.session.id,
            )
        )

    def wipe_team(self, summary: SessionSummary) -> None:
        """Erase the team of a session, with all its sessions."""
        what = f"{summary.team.name} gaat weg, met gemeente, wijk en alle sessies van dit team."
        studio = self._holder.studio
        question = _question("Dit team voorgoed wissen?", what)
        work = partial(studio.delete_team, summary.team.id)
        before = partial(self._leave, summary.team.id)
        self._wish(_Wish(studio, question, work, before, _nothing, summary.team.id))

    def _leave(self, owner: UUID) -> None:
        """A day that goes is not open, and does not open any more: it may have meanwhile."""
        if self._opener is None:
            return
        self._opener.forget()
        if self._desk is None:
            return
        day = self._desk.live.day
        if owner in {day.session.id, day.team.id} and self._opener.is_at(day.session.id):
            self.gone.emit()

    def _wish(self, wish: _Wish) -> None:
        """First look which copies cannot be opened, so that the question can tell."""
        self._tasks.run(partial(_with_unopenable, wish), self._ask, self._on_failed)

    def _ask(self, answer: tuple[_Wish, tuple[str, ...]]) -> None:
        wish, names = answer
        asked = wish.question
        question = ask.Question(
            asked.title, f"{asked.message}{whole_copies_words(names)}", asked.yes, danger=True
        )
        if not ask.ask_yes_no(self._window, question):
            return
        wish.before()
        self._do(wish)

    def _do(self, wish: _Wish) -> None:
        """It takes a while, for every copy is written anew: say so."""
        self.told.emit(_WIPING, _WIPED)
        if wish.owner is not None:
            self.begun.emit(wish.owner)
        self._tasks.run(partial(_done, wish), self._on_done, partial(self._on_undone, wish))

    def _on_done(self, answer: tuple[_Wish, ErasureOutcome]) -> None:
        wish, outcome = answer
        self.wiped.emit()
        self.told.emit("" if outcome.sentence else _WIPED, _WIPING)
        if outcome.sentence:
            errors.show_notice(self._window, "Gewist", outcome.sentence)
        wish.after()

    def _look_for_last(self, summary: SessionSummary) -> None:
        work = partial(_is_without_sessions, self._holder.studio, summary)
        self._tasks.run(work, self._on_last, self._on_failed)

    def _on_last(self, left: SessionSummary | None) -> None:
        if left is None:
            return
        question = ask.Question(
            "Ook het team wissen?",
            f"Dit was de laatste sessie van {left.team.name}. Het team zelf is er nog.",
            yes="Team wissen",
            no="Team laten staan",
            danger=True,
        )
        if ask.ask_yes_no(self._window, question):
            studio = self._holder.studio
            work = partial(studio.delete_team, left.team.id)
            self._leave(left.team.id)
            self._do(_Wish(studio, question, work, _nothing, _nothing, left.team.id))

    def _on_undone(self, wish: _Wish, problem: Exception) -> None:
        self.told.emit("", _WIPING)
        if wish.owner is not None:
            self.undone.emit(wish.owner)
        self._on_failed(problem)

    def _on_failed(self, problem: Exception) -> None:
        errors.show_error(self._window, problem)


def _question(title: str, what: str) -> ask.Question:
    return ask.Question(title, f"{what} {_EVERYWHERE}", yes="Voorgoed wissen", danger=True)


def _with_unopenable(wish: _Wish) -> tuple[_Wish, tuple[str, ...]]:
    return wish, wish.studio.eraser.unopenable()


def _done(wish: _Wish) -> tuple[_Wish, ErasureOutcome]:
    return wish, wish.work()


def _is_without_sessions(studio: Studio, summary: SessionSummary) -> SessionSummary | None:
    """The summary again when its team has no session left."""
    teams = (each for each in studio.overview().teams if each.team.id == summary.team.id)
    return summary if any(not each.sessions for each in teams) else None


def _nothing() -> None:
    """Nothing more to do."""
