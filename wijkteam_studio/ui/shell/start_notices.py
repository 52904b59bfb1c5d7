"""What the start page tells in one line above it, also of the opening of the data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from wijkteam_studio.domain.erasing import ErasureOutcome
from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.domain.unusable import UnusableFile
from wijkteam_studio.ui.kit.banner import NoticeColumn
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.shell.session_opener import SessionOpener
from wijkteam_studio.ui.shell.studio_holder import StudioHolder
from wijkteam_studio.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from uuid import UUID

    from wijkteam_studio.domain.library import Library
    from wijkteam_studio.services.studio import Studio
    from wijkteam_studio.ui.audience.wall_words import MirrorNotice

_RESUMED = "Wij hebben afgemaakt wat nog gewist moest worden."
_ALL = "'wijkteam-studio inhoud' toont ze alle (Handleiding, Eigen inhoud)."
MIRRORED = (
    "De zaal ziet nu jouw scherm. Druk op de Windows-toets met P en kies Uitbreiden, "
    "voor je een sessie opent."
)
FELL = (
    "Je laatste sessie ging twee keer achter elkaar mis. Daarom staat ze nu dicht. "
    "Wat bewaard was, is er nog."
)
GO_ON = "Ga verder"


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


def unusable_words(problems: Sequence[UnusableFile], folder: str) -> str:
    """The first problem in a folder, and where the others are told; empty when there is none."""
    if not problems:
        return ""
    first = f"Niet bruikbaar in de map {folder}: {problems[0].sentence}"
    more = len(problems) - 1
    return f"{first} En nog {more}: {_ALL}" if more else first


class StartNotices(QObject):
    """Says on the start page what is seen of the screen, of own files and of the last session."""

    def __init__(
        self, lines: NoticeColumn, stack: QStackedWidget, start: StartPage, opener: SessionOpener
    ) -> None:
        super().__init__(stack)
        self._stack, self._start, self._opener = stack, start, opener
        self._fell, self._mirrored = lines.line("fell"), lines.line("mirrored")
        self._unusable = lines.line("unusable")
        self._problems: tuple[UnusableFile, ...] = ()
        self._is_held_back = False
        self._mirror: MirrorNotice | None = None
        self._fell.action_requested.connect(self._go_on)
        opener.fell.connect(self._on_fell)
        opener.day_opened.connect(self._on_opened)
        opener.newspaper_opened.connect(self._on_opened)

    def look_for_mirror(self) -> None:
        """On the pages of a day the wall looks after this; here one line says it."""
        if self._mirror is None:
            from wijkteam_studio.ui.audience.wall_words import MirrorNotice

            self._mirror = MirrorNotice(self)
            self._mirror.changed.connect(self._on_mirrored)
        self._mirror.look()
        self._on_mirrored(self._mirror.is_mirrored)

    def tell_library(self, library: Library, folder: str) -> None:
        """Own files that cannot be used are said once; the program works without them."""
        problems = tuple(library.problems)
        if problems and problems != self._problems:
            self._unusable.show_message(unusable_words(problems, folder), tone="amber")
        self._problems = problems

    def hold_back(self, owner: UUID) -> None:
        """A session, or all of a team, are being erased: offer none of them, here nor there."""
        self._start.let_go(owner)
        fallen = self._opener.fallen
        if self._fell.message and fallen is not None and self._start.is_going(fallen):
            self._fell.clear()
            self._is_held_back = True

    def offer_again(self, owner: UUID) -> None:
        """It was not erased after all."""
        self._start.hold_again(owner)
        if self._is_held_back:
            self._is_held_back = False
            self._on_fell()

    def _go_on(self) -> None:
        """Open the session that stayed closed."""
        self._fell.clear()
        self._opener.go_on()

    def _on_fell(self) -> None:
        self._fell.show_message(FELL, GO_ON, "amber")

    def _on_opened(self, _desk: object) -> None:
        """What was said of the start page is not said above another."""
        self._fell.clear()
        self._mirrored.clear()

    def _on_mirrored(self, is_mirrored: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        if is_mirrored and self._stack.currentWidget() is self._start:
            self._mirrored.show_message(MIRRORED, tone="amber")
        else:
            self._mirrored.clear()
