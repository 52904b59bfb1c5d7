"""Notices on the start page that the room sees this computer's own picture."""

import sys
from collections.abc import Callable
from itertools import combinations

from PySide6.QtCore import QObject, QTimer, Signal

from wijkteam_studio.system.mirroring import is_cloned
from wijkteam_studio.ui.audience.projection.screens import ScreenWatch, connected

#: A clone on Windows changes nothing that Qt tells: ask, so often.
_ASK_MS = 2000


class MirrorNotice(QObject):
    """Emits changed(bool) when the picture begins or stops to be on two screens."""

    changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, asks_system: Callable[[], bool] = is_cloned
    ) -> None:
        super().__init__(parent)
        self._asks_system = asks_system
        self.is_mirrored = False
        self._watch = ScreenWatch(self)
        self._watch.changed.connect(self.look)
        self._asking = QTimer(self, interval=_ASK_MS)
        self._asking.timeout.connect(self.look)
        if sys.platform == "win32":
            self._asking.start()

    def look(self) -> None:
        """Look again."""
        pairs = combinations(connected(), 2)
        overlap = any(one.geometry().intersects(other.geometry()) for one, other in pairs)
        found = overlap or self._asks_system()
        if found is not self.is_mirrored:
            self.is_mirrored = found
            self.changed.emit(found)
