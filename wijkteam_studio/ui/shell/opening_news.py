"""What a person should know when the data were opened, and what is taken up again then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wijkteam_studio.domain.erasing import ErasureOutcome
from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.studio_holder import StudioHolder

if TYPE_CHECKING:
    from wijkteam_studio.services.studio import Studio

_RESUMED = "Wij hebben afgemaakt wat nog gewist moest worden."


class OpeningNews(QObject):
    """Emits told(words) for each thing; finishes erasing that was stopped half-way."""

    told = Signal(str)

    def __init__(self, holder: StudioHolder, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._told: Studio | None = None
        holder.opened.connect(self._on_opened)

    def _on_opened(self, studio: Studio) -> None:
        if studio is not self._told and not studio.is_rehearsal:  # after a rehearsal it is back
            self._told = studio
            for sentence in studio.notices:
                self.told.emit(sentence)
        if studio.has_erasing_to_finish:
            self._tasks.run(studio.finish_erasing, self._on_finished, self._on_failed)

    def _on_finished(self, outcome: ErasureOutcome) -> None:
        self.told.emit(outcome.sentence or _RESUMED)

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, StudioError):
            raise problem
        self.told.emit(f"Wat nog gewist moest worden staat er nog. {problem.sentence}")
