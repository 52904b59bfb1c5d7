"""What the start page tells in one line above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkteam_studio.ui.models.unusable_words import unusable_words
from wijkteam_studio.ui.widgets.quiet_banner import QuietBanner
from wijkteam_studio.ui.windows.visits import Visits

if TYPE_CHECKING:
    from wijkteam_studio.domain.library import Library
    from wijkteam_studio.ui.windows.mirror_notice import MirrorNotice

MIRRORED = (
    "De zaal ziet nu jouw scherm. Druk op de Windows-toets met P en kies Uitbreiden, "
    "voor je een sessie opent."
)
FELL = (
    "Je laatste sessie ging twee keer achter elkaar mis. Daarom staat ze nu dicht. "
    "Wat bewaard was, is er nog."
)
GO_ON = "Ga verder"


class StartNotices(QObject):
    """Says on the start page what is seen of the screen, of own files and of the last session."""

    def __init__(
        self, banner: QuietBanner, stack: QStackedWidget, start: QWidget, visits: Visits
    ) -> None:
        super().__init__(stack)
        self._banner, self._stack, self._start, self._visits = banner, stack, start, visits
        self._mirror: MirrorNotice | None = None
        visits.fell.connect(self._on_fell)
        visits.day_opened.connect(self._on_opened)
        visits.newspaper_opened.connect(self._on_opened)

    def look_for_mirror(self) -> None:
        """On the pages of a day the wall looks after this; here one line says it."""
        if self._mirror is None:
            from wijkteam_studio.ui.windows.mirror_notice import MirrorNotice

            self._mirror = MirrorNotice(self)
            self._mirror.changed.connect(self._on_mirrored)
        self._mirror.look()

    def tell_library(self, library: Library, folder: str) -> None:
        """Own files that cannot be used are said once; the program works without them."""
        if library.problems:
            self._banner.show_message(unusable_words(library.problems, folder), tone="amber")

    def go_on(self) -> bool:
        """Open the session that stayed closed, when that is what the line offers."""
        offers = FELL in self._banner.message
        if offers:
            self._banner.clear()
            self._visits.go_on()
        return offers

    def _on_fell(self) -> None:
        self._banner.add_message(FELL, GO_ON)

    def _on_opened(self, _desk: object) -> None:
        """What was said of the start page is not said above another."""
        if FELL in self._banner.message:
            self._banner.clear()

    def _on_mirrored(self, is_mirrored: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        if is_mirrored and self._stack.currentWidget() is self._start:
            self._banner.show_message(MIRRORED, tone="amber")
        elif not is_mirrored and self._banner.message == MIRRORED:
            self._banner.clear()
