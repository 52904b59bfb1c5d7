"""Whether the room can see what is private, and why."""

import sys
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from wijkteam_studio.system.mirroring import is_cloned
from wijkteam_studio.ui.audience.projection.home import Home
from wijkteam_studio.ui.audience.projection.screens import (
    SURE,
    ScreenIdentity,
    connected,
    identity_of,
)

#: A clone on Windows changes nothing that Qt tells: ask, so often.
_ASK_MS = 500
#: A window that fills its screen may lie this many pixels over its edge.
_EDGE = 12


class Exposure(StrEnum):
    """Why the room can see the private window."""

    MIRRORED = "gespiegeld"
    ON_WALL = "op de beamer"
    SCREEN_GONE = "scherm weg"


class Sight(QObject):
    """Emits changed(Exposure or None) when the room begins or stops to see what is private."""

    changed = Signal(object)

    def __init__(
        self, home: Home, asks_system: Callable[[], bool] = is_cloned, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._asks_system = asks_system
        self._is_cloned = False
        self._room: tuple[ScreenIdentity, ...] = ()
        self._found: Exposure | None = None
        self._accepted: Exposure | None = None
        self._told: Exposure | None = None
        self._asking = QTimer(self, interval=_ASK_MS)
        self._asking.timeout.connect(self.look)
        if sys.platform == "win32" or asks_system is not is_cloned:
            self._asking.start()

    @property
    def exposure(self) -> Exposure | None:
        """Why private windows must be covered now; None when they need not be."""
        return self._told

    @property
    def is_mirrored(self) -> bool:
        """Whether the room sees the same picture as the facilitator."""
        own, picture = self._home.screen, self._home.picture
        return self._is_cloned or any(
            screen is not own and screen.geometry().intersects(picture) for screen in connected()
        )

    def set_room(self, screens: tuple[ScreenIdentity, ...]) -> None:
        """These screens are the wall of the room."""
        if screens != self._room:
            self._room = screens
            self.look()

    def look(self) -> None:
        """Look again what the room can see."""
        self._is_cloned = self._asks_system()
        self.look_at_window()

    def look_at_window(self) -> None:
        """Look again after the private window moved; the system is not asked for that."""
        self._found = self._exposed()
        if self._found is not self._accepted:
            self._accepted = None
        self._tell()

    def accept(self) -> None:
        """A person goes on although the room can see it; until the reason is gone."""
        self._accepted = self._found
        self._tell()

    def _exposed(self) -> Exposure | None:
        if self.is_mirrored:
            return Exposure.MIRRORED
        if self._home.is_displaced or self._home.is_going_home:
            # a window manager may still be moving it, and tells us only afterwards
            return Exposure.SCREEN_GONE
        return Exposure.ON_WALL if self._lies_over_the_wall() else None

    def _lies_over_the_wall(self) -> bool:
        area, own = self._home.area, self._home.screen
        for screen in connected():
            if any(one.likeness(identity_of(screen)) >= SURE for one in self._room):
                shared = area.intersected(screen.geometry())
                is_there = shared.width() > _EDGE and shared.height() > _EDGE
                if is_there or (screen is own and not area.isEmpty()):
                    return True
        return False

    def _tell(self) -> None:
        now = None if self._found is self._accepted else self._found
        if now is not self._told:
            self._told = now
            self.changed.emit(now)
