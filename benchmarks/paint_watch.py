"""Counts the paints of widgets, and lets the program do all that it has to do before a frame."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from wijkteam_studio.system.paths import resources_folder
from wijkteam_studio.ui.kit.theme import apply_theme, before_application
from wijkteam_studio.ui.shell.housekeeping import Housekeeping


def themed_application(cache: Path) -> QApplication:
    """An application that looks like the program, and collects its garbage as the program does."""
    before_application()
    app = QApplication(["bench"])
    apply_theme(app, resources_folder(), cache)
    Housekeeping(app)
    return app


class PaintWatch(QObject):
    """Knows how often each of its widgets was painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._paints: dict[QObject, int] = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint; nothing is kept from the widget."""
        if event.type() == QEvent.Type.Paint:
            self._paints[watched] += 1
        return False

    def settle(self) -> None:
        """Layouts, paints and deletions, until all widgets were painted since the last time."""
        self._paints = dict.fromkeys(self._paints, 0)
        for _turn in range(20):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            if all(self._paints.values()):
                return
        raise RuntimeError("a widget was not painted")
