"""What the start page tells in one line above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from wijkteam_studio.domain.unusable import UnusableFile
from wijkteam_studio.ui.kit.notice_column import NoticeColumn
from wijkteam_studio.ui.shell.visits import Visits
from wijkteam_studio.ui.start.start_page import StartPage

_ALL = "'wijkteam-studio inhoud' toont ze alle (Handleiding, Eigen inhoud)."
if TYPE_CHECKING:
    from uuid import UUID

    from wijkteam_studio.domain.library import Library
    from wijkteam_studio.domain.unusable import UnusableFile
    from wijkteam_studio.ui.audience.wall_words import MirrorNotice

MIRRORED = (
    "De zaal ziet nu jouw scherm. Druk op de Windows-toets met P en kies Uitbreiden, "
    "voor je een sessie opent."
)
FELL = (
    "Je laatste sessie ging twee keer achter elkaar mis. Daarom staat ze nu dicht. "
    "Wat bewaard was, is er nog."
)
GO_ON = "Ga verder"


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
        self, lines: NoticeColumn, stack: QStackedWidget, start: StartPage, visits: Visits
    ) -> None:
        super().__init__(stack)
        self._stack, self._start, self._visits = stack, start, visits
        self._fell, self._mirrored = lines.line("fell"), lines.line("mirrored")
        self._unusable = lines.line("unusable")
        self._problems: tuple[UnusableFile, ...] = ()
        self._is_held_back = False
        self._mirror: MirrorNotice | None = None
        self._fell.action_requested.connect(self._go_on)
        visits.fell.connect(self._on_fell)
        visits.day_opened.connect(self._on_opened)
        visits.newspaper_opened.connect(self._on_opened)

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
        fallen = self._visits.fallen
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
        self._visits.go_on()

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
