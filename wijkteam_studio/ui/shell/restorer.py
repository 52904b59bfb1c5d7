"""Putting data back, from the settings or when the data cannot be used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.errors import DatabaseDamaged, SavesLost, StudioError
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.kit import ask, errors
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.restore_dialog import RestoreDialog, RestoreWords
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijkteam_studio.services.asides import SetAside
    from wijkteam_studio.services.rescue import Rescue, SessionInside
    from wijkteam_studio.services.studio import Studio

_EXPLAINED = (
    "Hier staat wat er bewaard is naast je gegevens van nu. Kies een moment, kijk wat erin zit, en "
    "zet het terug. Wat er nu is blijft ook bewaard: het staat daarna zelf in deze lijst."
)
_KEPT = "Wat er nog is gooien wij niet weg: het blijft met een andere naam in deze lijst staan."
_FIND_AGAIN = "Wat er eerst was, vind je bij Instellingen, Herstellen."
_BUSY = "Er is een sessie open. Ga eerst naar Start, dan kun je iets terugzetten."


class Restorer(QObject):
    """Shows the dialog and does what is chosen.

    Emits put_back(words, words that hold no longer) when other data are open, and given_up when
    there is nothing to work with.
    """

    put_back = Signal(str, str)
    given_up = Signal()

    def __init__(
        self, paths: Paths, holder: StudioHolder, tasks: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._paths, self._holder, self._tasks, self._window = paths, holder, tasks, window
        self._dialog: RestoreDialog | None = None
        self._words = self._told = ""
        holder.exchanged.connect(self._on_exchanged)
        holder.exchange_failed.connect(self._on_failed)

    def show(self, *, is_busy: bool) -> None:
        """Open it from the settings; `is_busy` when a session is open."""
        self._open(RestoreWords("Herstellen", _EXPLAINED, _BUSY if is_busy else ""))

    def show_damage(self, problem: DatabaseDamaged) -> None:
        """Open it because the data cannot be used as they are."""
        words = RestoreWords(
            problem.title,
            f"{problem.sentence} {_KEPT}",
            leave="Programma sluiten",
            offers_going_on=isinstance(problem, SavesLost),
            offers_beginning=not isinstance(problem, SavesLost),
        )
        self._open(words)
        if self._dialog is not None:
            self._dialog.rejected.connect(self.given_up)

    def _open(self, words: RestoreWords) -> None:
        dialog = RestoreDialog(words, self._window)
        self._dialog = dialog
        dialog.look_requested.connect(self._on_look)
        dialog.restore_requested.connect(self._on_restore)
        dialog.forget_requested.connect(self._on_forget)
        dialog.go_on_requested.connect(self._on_go_on)
        dialog.begin_requested.connect(self._on_begin)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._list()

    def _list(self) -> None:
        """Look what there is; an answer that comes after the dialog closed is left."""
        studio = self._holder.studio if self._holder.is_open else None
        self._tasks.run(partial(_kept, self._paths, studio), self._on_listed, self._on_failed)

    def _on_listed(self, answer: tuple[tuple[SetAside, ...], tuple[Rescue, ...]]) -> None:
        if self._dialog is not None:
            self._dialog.set_kept(*answer)

    def _on_closed(self, _result: int) -> None:
        self._dialog = None

    def _on_look(self, rescue: Rescue) -> None:
        self._tasks.run(partial(_inside, rescue), self._on_inside, self._on_failed)

    def _on_inside(self, answer: tuple[Rescue, tuple[SessionInside, ...]]) -> None:
        if self._dialog is not None:
            self._dialog.set_inside(*answer)

    def _on_restore(self, rescue: Rescue) -> None:
        from wijkteam_studio.services.rescue import put_back

        if self._holder.is_open and not self._agrees(rescue):
            return
        words = f"De gegevens van {rescue.moment} staan terug. {_FIND_AGAIN}"
        self._exchange(partial(put_back, self._paths, rescue), words)

    def _agrees(self, rescue: Rescue) -> bool:
        question = ask.Question(
            "Deze gegevens terugzetten?",
            f"Je werkt daarna met de gegevens van {rescue.moment}. Wat er nu is blijft bewaard en "
            "kun je ook weer terugzetten.",
            yes="Terugzetten",
        )
        return ask.ask_yes_no(self._dialog or self._window, question)

    def _on_forget(self, aside: SetAside) -> None:
        question = ask.Question(
            "Dit beschadigde vergeten?",
            f"{aside.title} ({aside.place}). Je kunt daarna niet meer lezen wat ervan over is. "
            "In je reservekopieën verandert er niets.",
            yes="Vergeten",
            danger=True,
        )
        if ask.ask_yes_no(self._dialog or self._window, question):
            work = partial(_forgotten, self._paths, self._holder.studio, aside)
            self._tasks.run(work, self._on_listed, self._on_failed)

    def _on_go_on(self) -> None:
        from wijkteam_studio.services.rescue import go_on

        self._exchange(partial(go_on, self._paths), "Je gaat verder met wat er is.")

    def _on_begin(self) -> None:
        from wijkteam_studio.services.rescue import begin_anew

        self._exchange(partial(begin_anew, self._paths), "Je begint met lege gegevens.")

    def _exchange(self, work: Callable[[], None], words: str) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._words = words
        self._holder.open_after(work, self._tasks)

    def _on_exchanged(self) -> None:
        self.put_back.emit(self._words, self._told)
        self._told = self._words

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, StudioError):
            raise problem
        errors.show_error(self._dialog or self._window, problem)


def _kept(paths: Paths, studio: Studio | None) -> tuple[tuple[SetAside, ...], tuple[Rescue, ...]]:
    from wijkteam_studio.services.rescue import rescues

    return () if studio is None else studio.look_aside(), rescues(paths)


def _forgotten(
    paths: Paths, studio: Studio, aside: SetAside
) -> tuple[tuple[SetAside, ...], tuple[Rescue, ...]]:
    studio.let_go(aside)
    return _kept(paths, studio)


def _inside(rescue: Rescue) -> tuple[Rescue, tuple[SessionInside, ...]]:
    from wijkteam_studio.services.rescue import look_inside

    return rescue, look_inside(rescue.path)
