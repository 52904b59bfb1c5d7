"""The running program: its window, its crash net and its only copy, put together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from shiboken6 import isValid

from wijkteam_studio.domain.errors import DatabaseDamaged, StorageError
from wijkteam_studio.system import crash
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.dialogs import ask
from wijkteam_studio.ui.dialogs.crash_dialog import show_crash
from wijkteam_studio.ui.models.settings import Settings
from wijkteam_studio.ui.tasks import Postbox, TaskRunner
from wijkteam_studio.ui.windows.facilitator_window import FacilitatorWindow
from wijkteam_studio.ui.windows.housekeeping import Housekeeping
from wijkteam_studio.ui.windows.studio_holder import Openings, StudioHolder


class Program(QObject):
    """Owns everything that lives as long as the program."""

    def __init__(self, paths: Paths, fonts: Path, openings: Openings, settings: Settings) -> None:
        super().__init__()
        self._paths = paths
        self._housekeeping = Housekeeping(self)
        self._postbox = Postbox(self)
        self._tasks = TaskRunner(self)
        self._holder = StudioHolder(openings, self._tasks, self)
        self.window = FacilitatorWindow(self._holder, self._tasks, fonts, paths, settings)
        self.window.damaged.connect(self._on_damaged)
        self._net: crash.CrashNet | None = None

    def start(self) -> None:
        """Show the window."""
        self.window.open_fitting()

    def catch_bugs(self) -> None:
        """Write uncaught errors to a file and tell it calmly; raises OSError."""
        self._net = crash.install(self._paths.crashes, self._on_bug)

    def release(self) -> None:
        """Wait for work that still runs, and let go of the crash net and the window.

        The window and its dialogs go now: one that is shown still when the application is gone
        fells the process.
        """
        self._tasks.wait()
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

    def _on_bug(self, report: Path) -> None:
        self._postbox.post(self._tell_bug, report)

    def _tell_bug(self, report: Path) -> None:
        show_crash(self.window, report, is_saved=self._holder.is_saved)

    def _on_damaged(self, problem: DatabaseDamaged) -> None:
        """Nothing is thrown away: the file is set aside, and a copy comes in its place."""
        from wijkteam_studio.services.rescue import begin_anew, newest_rescue, put_back

        rescue = newest_rescue(self._paths)
        kept = "Het oude bestand blijft bewaard, met een andere naam."
        if rescue is not None:
            question = ask.Question(
                problem.title,
                f"{problem.message} Er is een reservekopie van {rescue.words}. {kept}",
                yes="Reservekopie terugzetten",
                no="Sluiten",
            )
        else:
            question = ask.Question(
                problem.title,
                f"{problem.message} Er is geen reservekopie. {kept}",
                yes="Leeg beginnen",
                no="Sluiten",
            )
        if not ask.ask_yes_no(self.window, question):
            self.window.close()
            return
        try:
            if rescue is not None:
                put_back(self._paths, rescue)
            else:
                begin_anew(self._paths)
        except StorageError as trouble:
            self.window.show_trouble(trouble)
            return
        self._holder.open()
