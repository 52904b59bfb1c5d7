"""The running program: its window, its crash net and its only copy, put together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wijkteam_studio.system import crash
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.kit.dialogs import NoticeDialog
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.kit.tasks import Lanes, QueuedCalls
from wijkteam_studio.ui.shell.closing import WaysOut
from wijkteam_studio.ui.shell.facilitator_window import FacilitatorWindow
from wijkteam_studio.ui.shell.housekeeping import Housekeeping
from wijkteam_studio.ui.shell.restorer import Restorer
from wijkteam_studio.ui.shell.start_notices import OpeningNews
from wijkteam_studio.ui.shell.studio_holder import Openings, StudioHolder

_MESSAGE = "Er ging iets mis in het programma. Dat ligt aan ons, niet aan jou."
_SAVED = "Wat je opschreef, is bewaard."
_REHEARSED = "Je was aan het oefenen: daarvan blijft niets staan."
_WAITING = "De laatste notities zijn nog niet bewaard. Laat het programma open."
_ADVICE = (
    "Ga gerust verder. Gebeurt het nog eens, sluit het programma dan en start het opnieuw. "
    "Wil je het melden? Stuur dan dit bestand mee. Er staan geen notities in:"
)
#: The system waits a little longer than this for who keeps something.
_KEEPING_SECONDS = 3.0


class CrashDialog(NoticeDialog):
    """Says how the notes stand and where the report lies; only one is open at a time."""

    def __init__(
        self,
        parent: QWidget | None,
        report: Path,
        *,
        is_saved: bool = True,
        is_rehearsal: bool = False,
    ) -> None:
        written = _SAVED if is_saved else _WAITING
        message = f"{_MESSAGE} {_REHEARSED if is_rehearsal else written}"
        super().__init__(parent, "Er ging iets mis", message, f"{_ADVICE}\n{report}")
        self.setObjectName("crashDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_buttons("Ga verder")


def show_crash(
    parent: QWidget | None, report: Path, *, is_saved: bool = True, is_rehearsal: bool = False
) -> None:
    """Open the dialog, unless one is open: ten mistakes in a row still give one window."""
    if parent is not None and parent.findChild(CrashDialog) is not None:
        return
    CrashDialog(parent, report, is_saved=is_saved, is_rehearsal=is_rehearsal).open()


class Program(QObject):
    """Owns everything that lives as long as the program."""

    def __init__(self, paths: Paths, fonts: Path, openings: Openings, settings: Settings) -> None:
        super().__init__()
        self._paths = paths
        self._housekeeping = Housekeeping(self)
        self._calls = QueuedCalls(self)
        self._lanes = Lanes.of(self)
        self._tasks = self._lanes.quick
        self._holder = StudioHolder(openings, self._tasks, self)
        self.window = FacilitatorWindow(self._holder, self._lanes, fonts, paths, settings)
        self._restorer = Restorer(paths, self._holder, self._lanes.slow, self.window)
        self._news = OpeningNews(self._holder, self._lanes.slow, self)
        self._news.told.connect(self.window.tell)
        self._restorer.put_back.connect(self.window.tell)
        self._restorer.put_back.connect(self.window.sheets.leave_settings)
        self._restorer.given_up.connect(self.window.close)
        self.window.damaged.connect(self._restorer.show_damage)
        self.window.sheets.restore_requested.connect(self._on_restore_requested)
        self._ways_out: WaysOut | None = None
        self._net: crash.CrashNet | None = None

    def start(self) -> None:
        """Show the window."""
        self.window.open_fitting()

    def catch_bugs(self) -> None:
        """Write uncaught errors to a file and tell it calmly; raises OSError."""
        self._net = crash.install(self._paths.crashes, self._on_bug)

    def heed_the_system(self) -> None:
        """Keep everything when a signal or the end of the desktop session ends the program."""
        self._ways_out = WaysOut(self)
        self._ways_out.ending.connect(self._leave)
        self._ways_out.keep_asked.connect(self._keep)

    def release(self) -> None:
        """Wait for work that still runs, and let go of the crash net and the window.

        The window and its dialogs go now: one that is shown still when the application is gone
        fells the process.
        """
        if self._holder.is_open and isValid(self.window):
            self._keep()
        for lane in self._lanes.busy:
            lane.wait()
        self._holder.close()
        if self._ways_out is not None:
            self._ways_out.release()
        self._housekeeping.release()
        if self._net is not None:
            self._net.remove()
        if not isValid(self.window):
            return
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def to_front(self) -> None:
        """Bring the window to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _leave(self) -> None:
        """The system ends us: what was typed a moment ago is kept, and nobody is asked anything."""
        self.window.leave_at_once()
        QCoreApplication.exit(0)

    def _keep(self) -> None:
        """The desktop may end: keep everything now, and stay."""
        self.window.keep_all(_KEEPING_SECONDS)

    def _on_bug(self, report: Path) -> None:
        self._calls.post(self._tell_bug, report)

    def _tell_bug(self, report: Path) -> None:
        holder = self._holder
        show_crash(self.window, report, is_saved=holder.is_saved, is_rehearsal=holder.is_rehearsing)

    def _on_restore_requested(self) -> None:
        is_free = self.window.is_at_start and self._holder.is_open
        self._restorer.show(is_busy=not is_free or self._holder.is_rehearsing)
