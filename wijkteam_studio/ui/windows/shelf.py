"""Fills the start page: lists, searches and deletes sessions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.erasing import ErasureOutcome
from wijkteam_studio.domain.overview import Overview, SearchHit, SessionSummary
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.dialogs import ask, errors
from wijkteam_studio.ui.pages.start_page import StartPage
from wijkteam_studio.ui.tasks import Lanes
from wijkteam_studio.ui.windows.studio_holder import StudioHolder

if TYPE_CHECKING:
    from wijkteam_studio.services.studio import Studio


class Shelf(QObject):
    """Answers the wishes of the start page; emits listed when the sessions stand on it."""

    listed = Signal()

    def __init__(
        self, page: StartPage, holder: StudioHolder, lanes: Lanes, window: QWidget
    ) -> None:
        super().__init__(window)
        self._page, self._holder, self._window = page, holder, window
        self._tasks, self._slow = lanes.quick, lanes.slow
        page.search_requested.connect(self._on_search)
        page.session_deleted_requested.connect(self._on_delete_requested)

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

    def _on_delete_requested(self, summary: SessionSummary) -> None:
        notes = counted(summary.notes, "1 notitie", "{} notities")
        question = ask.Question(
            "Deze sessie wissen?",
            f"De sessie van {summary.team.name} met {notes} gaat voorgoed weg, "
            "ook uit de reservekopieën.",
            yes="Wissen",
            danger=True,
        )
        if ask.ask_yes_no(self._window, question):
            work = partial(self._holder.studio.delete_session, summary.session.id)
            self._slow.run(work, self._on_deleted, self._on_failed)

    def _on_deleted(self, outcome: ErasureOutcome) -> None:
        self.list_sessions()
        if outcome.sentence:
            errors.show_notice(self._window, "Gewist", outcome.sentence)

    def _on_failed(self, problem: Exception) -> None:
        errors.show_error(self._window, problem)


def _search(studio: Studio, words: str) -> tuple[str, tuple[SearchHit, ...]]:
    return words, studio.search(words)
