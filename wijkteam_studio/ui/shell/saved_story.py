"""What stands above every page when saving does not go as usual, and the way back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.ui.kit import ask, errors
from wijkteam_studio.ui.kit.banner import NoticeColumn
from wijkteam_studio.ui.kit.saved import SavedWords
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

GO_BACK = "Terugzetten"
_IS_BACK = "Alles staat weer op de gewone plek en wordt daar bewaard."
_LEFT = (
    "De vorige keer kon niet alles op de gewone plek worden bewaard. Wat toen is opgeschreven, "
    "staat in {}. Terugzetten kan bij Instellingen, Herstellen."
)


class SavedStory(QObject):
    """Tells it once, until it is another story; the mark in the page goes on telling."""

    def __init__(
        self, lines: NoticeColumn, holder: StudioHolder, tasks: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._banner, self._former = lines.line("saving"), lines.line("rescued")
        self._holder, self._tasks, self._window = holder, tasks, window
        self._told = SavedWords("", "done")
        self._is_busy = False
        self._banner.action_requested.connect(self.go_back)

    def tell(self, saving: SavedWords) -> None:
        """Say what stands in the way, or take that away."""
        if saving.story == self._told.story:
            return
        self._told = saving
        if saving.story:
            action = GO_BACK if saving.is_elsewhere else ""
            self._banner.show_message(saving.story, action, tone="red")
        else:
            self._banner.clear()

    def look_back(self) -> None:
        """Say it once when the last time ended in a rescue file."""
        self._tasks.run(self._holder.studio.told_rescues, self._on_left, self._on_failed)

    def go_back(self) -> None:
        """Put everything in a new file at the usual place; what stands there is set aside."""
        if not self._is_busy:
            self._is_busy = True
            self._tasks.run(self._holder.studio.go_back, self._on_back, self._on_refused)

    def lets_go(self) -> bool:
        """Whether a person wants to leave, though not everything is saved.

        Nothing of a rehearsal is kept in any way, so that is never asked.
        """
        if self._holder.is_rehearsing:
            return True
        question = ask.Question(
            "Nog niet alles is bewaard",
            "Het bewaren lukt nu niet. Sluit je toch, dan proberen we alles in een noodbestand te "
            "zetten, in je map Documenten.",
            yes="Toch sluiten",
            no="Open laten",
            danger=True,
        )
        return ask.ask_yes_no(self._window, question)

    def _on_back(self, _nothing: None) -> None:
        self._is_busy = False
        self._banner.show_message(_IS_BACK)

    def _on_refused(self, problem: Exception) -> None:
        self._is_busy = False
        if not isinstance(problem, StudioError):
            raise problem
        question = ask.Question(
            "Terugzetten lukt nu niet",
            f"{problem.sentence} Alles blijft bewaard in het noodbestand. "
            "Je kunt er ook een kopie van maken op een plek die jij kiest.",
            yes="Kies een map …",
            no="Later",
        )
        if not ask.ask_yes_no(self._window, question):
            return
        folder = ask.ask_folder(self._window, "Waar zetten we de kopie neer?", Path.home())
        if folder is not None:
            work = partial(self._holder.studio.copy_to, folder)
            self._tasks.run(work, self._on_copied, self._on_failed)

    def _on_copied(self, path: Path) -> None:
        self._banner.show_message(f"De kopie staat in {path}.")

    def _on_left(self, rescues: tuple[Path, ...]) -> None:
        if rescues:
            self._former.show_message(_LEFT.format(rescues[0]), tone="amber")

    def _on_failed(self, problem: Exception) -> None:
        errors.show_error(self._window, problem)
