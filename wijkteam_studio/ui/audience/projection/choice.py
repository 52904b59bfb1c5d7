"""Which screen the wall belongs on."""

from PySide6.QtGui import QScreen

from wijkteam_studio.ui.audience.projection.home import Home
from wijkteam_studio.ui.audience.projection.screens import (
    SURE,
    ScreenIdentity,
    connected,
    identity_of,
    most_like,
)


class ScreenChoice:
    """Holds the screen of this day (place) and the one that is remembered for the next time."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self.place: ScreenIdentity | None = None
        self.remembered: ScreenIdentity | None = None

    @property
    def candidates(self) -> list[QScreen]:
        """The screens where the wall may be: none that shows the facilitator's picture."""
        own = self._home.picture
        return [screen for screen in connected() if not screen.geometry().intersects(own)]

    @property
    def best(self) -> QScreen | None:
        """The one of this day, else the remembered one, else the one that is not primary."""
        return most_like(self.candidates, (self.place, self.remembered))

    @property
    def room(self) -> tuple[ScreenIdentity, ...]:
        """What the room looks at: where the wall was in this run, or surely the remembered one."""
        known = self.remembered
        is_known = known is not None and known.is_surely(known)
        found = (self.place, known if is_known else None)
        return tuple(one for one in found if one is not None)

    @property
    def holds_private(self) -> bool:
        """Whether the private window was pushed onto the projector, and has not come home yet."""
        own = self._home.screen
        if self.place is None or own not in connected():
            return False
        is_pushed = self._home.is_displaced or self._home.is_going_home
        return is_pushed and self.place.likeness(identity_of(own)) >= SURE

    def keeps(self, screen: QScreen) -> bool:
        """Whether the wall may stay there; a stand-in makes room for the screen of this day."""
        best = self.best
        if best is None or screen not in self.candidates:
            return False
        if self.place is None:
            return True
        return self.place.likeness(identity_of(best)) <= self.place.likeness(identity_of(screen))
