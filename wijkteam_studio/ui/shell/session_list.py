"""Fills the start page: lists sessions and searches in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.overview import Overview, SearchHit
from wijkteam_studio.ui.kit import errors
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.studio_holder import StudioHolder
from wijkteam_studio.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from wijkteam_studio.services.studio import Studio


class SessionList(QObject):
    """Answers the wishes of the start page; emits listed when the sessions stand on it."""

    listed = Signal()

    def __init__(
        self, page: StartPage, holder: StudioHolder, tasks: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._page, self._holder, self._window = page, holder, window
        self._tasks = tasks
        page.search_requested.connect(self._on_search)

    def list_sessions(self) -> None:
        """Put the sessions on the page, as they are now; those of a rehearsal never."""
        if self._holder.is_rehearsing or not self._holder.is_open:
            return
        self._tasks.run(self._holder.studio.overview, self._on_overview, self._on_failed)

    def _on_overview(self, overview: Overview) -> None:
        self._page.set_overview(overview, self._holder.now())
        self.listed.emit()

    def _on_search(self, words: str) -> None:
        if self._holder.is_open:
            work = partial(_search, self._holder.studio, words)
            self._tasks.run(work, self._on_hits, self._on_failed)

    def _on_hits(self, answer: tuple[str, tuple[SearchHit, ...]]) -> None:
        self._page.set_hits(*answer)

    def _on_failed(self, problem: Exception) -> None:
        errors.show_error(self._window, problem)


def _search(studio: Studio, words: str) -> tuple[str, tuple[SearchHit, ...]]:
    return words, studio.search(words)
