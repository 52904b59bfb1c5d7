"""Keeps the audience window on the projector, and off the facilitator's own screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from wijkteam_studio.system.mirroring import is_cloned
from wijkteam_studio.ui.audience.projection.home import Home
from wijkteam_studio.ui.audience.projection.placing import Placing, ScreenChoice
from wijkteam_studio.ui.audience.projection.screens import (
    ScreenIdentity,
    ScreenWatch,
    connected,
    identity_of,
    label_of,
)
from wijkteam_studio.ui.audience.projection.sight import Exposure, Sight

#: Between the wall and the facilitator's page on one screen there is black, for so long.
_BLACK_MS = 150


class Projection(QObject):
    """Decides on which screen the audience window is, also when screens go and come back.

    The facilitator's own screen is where the facilitator's window is. `start` on a laptop
    with one screen covers that screen, because the facilitator asked for it.
    """

    #: The screen went away (its label); the audience window is already hidden.
    lost = Signal(str)
    #: The audience window is on a screen again (its label).
    returned = Signal(str)
    #: There is only one screen, and the wall covers it.
    one_screen = Signal(str)
    #: Two screens show the same picture: the room sees what the facilitator sees.
    mirrored = Signal(str)
    #: The projection was switched on or off.
    switched = Signal(bool)
    #: The wall is about to leave the only screen: whoever paints it makes it black.
    leaving = Signal()
    #: The wall is on another screen than before, or on none.
    moved = Signal()
    #: A screen came, went or changed.
    screens_changed = Signal()
    #: Why private windows must be covered: an Exposure, or None when they need not be.
    exposure_changed = Signal(object)
    #: A ScreenIdentity to remember: chosen by a person, or the first projector of all.
    chosen = Signal(object)

    def __init__(
        self,
        audience: QWidget,
        facilitator: QWidget,
        parent: QObject | None = None,
        asks_system: Callable[[], bool] = is_cloned,
    ) -> None:
        super().__init__(parent)
        self._is_on = False
        self._wants_cover = False
        self._label = ""
        self._home = Home(facilitator, self)
        self._choice = ScreenChoice(self._home)
        self._sight = Sight(self._home, asks_system, self)
        self._placing = Placing(audience, self)
        self._screens = ScreenWatch(self)
        self._after_black = QTimer(self, singleShot=True, interval=_BLACK_MS)
        self._connect()

    def _connect(self) -> None:
        self._screens.changed.connect(self._on_screens_changed)
        self._home.moved.connect(self._on_home_moved)
        self._sight.changed.connect(self._on_exposure)
        self._placing.strayed.connect(self._lose)
        self._placing.keys_taken.connect(self._home.take_keys)
        self._after_black.timeout.connect(self._hide)

    @property
    def is_on(self) -> bool:
        """Whether the facilitator wants the wall, even when its screen is away."""
        return self._is_on

    @property
    def is_shown(self) -> bool:
        """Whether the wall is on a screen now."""
        return self._placing.screen is not None

    @property
    def is_covering(self) -> bool:
        """Whether the wall lies over the facilitator's own screen."""
        return self.is_shown and self._placing.screen is self._home.screen

    @property
    def is_mirrored(self) -> bool:
        """Whether the room sees what the facilitator sees."""
        return self._sight.is_mirrored

    @property
    def exposure(self) -> Exposure | None:
        """Why private windows must be covered now; None when they need not be."""
        return self._sight.exposure

    @property
    def projector(self) -> ScreenIdentity | None:
        """The projector that is remembered."""
        return self._choice.remembered

    @property
    def target(self) -> QScreen | None:
        """The screen that the wall is on, or would be on now; None when there is only one."""
        return self._placing.screen if self.is_shown else self._choice.best

    @property
    def own_screen(self) -> QScreen | None:
        """The screen that the facilitator's window is on; None while there is none."""
        return self._home.screen

    @property
    def label(self) -> str:
        """The name and size of the screen that the wall is on, or was on last."""
        return self._label

    @property
    def aspect(self) -> float | None:
        """Width to height of the screen that the wall is on, for a preview of the same shape."""
        screen = self._placing.screen
        area = screen.geometry() if screen else None
        return area.width() / area.height() if area else None

    def remember(self, projector: ScreenIdentity | None) -> None:
        """Prefer this projector, for instance the one of the last time."""
        self._choice.remembered = projector
        self._tell_room()

    def start(self) -> None:
        """Show the wall: on the projector, or over the only screen there is."""
        self._is_on = True
        if self._after_black.isActive():
            self._hide()
        self._home.watch()
        self._sight.look()
        screen = self._choice.best
        self._wants_cover = screen is None
        if screen is not None:
            self._choice.place = identity_of(screen)
            self._show_on(screen)
        else:
            self._cover()
        self.switched.emit(self._is_on)

    def stop(self) -> None:
        """Take the wall away; nothing else changes. On one screen it is black for a moment."""
        if not self._is_on:
            return
        self._is_on = False
        if self.is_covering:
            self.leaving.emit()
            self._after_black.start()
        else:
            self._hide()
        self.switched.emit(self._is_on)

    def choose(self, screen: QScreen) -> bool:
        """A person chose this screen for the wall; False when it shows the private picture."""
        if screen not in self._choice.candidates:
            return False
        self._choice.place = identity_of(screen)
        self._keep(self._choice.place)
        if self._is_on:
            self._wants_cover = False
            self._show_on(screen)
        return True

    def go_to_next_screen(self) -> None:
        """Move the wall to the next screen that is not the facilitator's, and remember it."""
        screens = self._choice.candidates
        if not self._is_on or not screens:
            return
        now = self._placing.screen
        at = screens.index(now) + 1 if now in screens else 0
        self.choose(screens[at % len(screens)])

    def accept(self) -> None:
        """A person goes on although the room can see the private windows."""
        self._home.adopt()
        self._sight.look()
        self._sight.accept()

    def look(self) -> None:
        """Look again after any change of screens: first what is private, then the wall."""
        self._home.watch()
        self._home.look()
        self._sight.look()
        self._place_wall()

    def _on_screens_changed(self) -> None:
        self._home.expect_moves()
        self.look()
        self.screens_changed.emit()

    def _on_home_moved(self) -> None:
        self._sight.look_at_window()
        self._place_wall()

    def _place_wall(self) -> None:
        if self._is_on:
            self._settle()
        elif self.is_shown and not self._after_black.isActive():
            self._hide()

    def _settle(self) -> None:
        if self._stays():
            self._placing.refit()
            return
        was_away, target = not self.is_shown or self._wants_cover, self._choice.best
        if self._choice.holds_private:
            self._cover()
        elif target is not None:
            self._wants_cover = False
            self._choice.place = self._choice.place or identity_of(target)
            self._show_on(target)
            if was_away:
                self.returned.emit(self._label)
        elif self._wants_cover and connected():
            self._cover()
        elif self.is_shown:
            self._lose()

    def _stays(self) -> bool:
        """Whether the wall is where it belongs; a stand-in makes room for the real one."""
        screen = self._placing.screen
        if screen is None or screen not in connected():
            return False
        if screen is self._home.screen:
            is_alone = self._wants_cover and self._choice.best is None
            return is_alone or self._choice.holds_private
        return self._choice.keeps(screen)

    def _lose(self) -> None:
        label = self._label
        self._hide()
        self.lost.emit(label)

    def _hide(self) -> None:
        self._after_black.stop()
        self._placing.hide()
        self.moved.emit()

    def _show_on(self, screen: QScreen) -> None:
        self._label = label_of(screen)
        if self._choice.remembered is None:
            self._keep(identity_of(screen))
        self._placing.put(screen, takes_keys=False)
        self._tell_room()
        self.moved.emit()

    def _cover(self) -> None:
        own = self._home.screen
        if own is None or self._placing.screen is own:
            self._placing.refit()
            return
        self._label = label_of(own)
        self._placing.put(own, takes_keys=True)
        self.moved.emit()
        if self._wants_cover and not self.is_mirrored:
            self.one_screen.emit(self._label)

    def _keep(self, projector: ScreenIdentity) -> None:
        if projector != self._choice.remembered:
            self._choice.remembered = projector
            self.chosen.emit(projector)
        self._tell_room()

    def _tell_room(self) -> None:
        """What the room looks at has changed, perhaps."""
        self._home.room = self._choice.room
        self._sight.set_room(self._choice.room)

    def _on_exposure(self, exposure: Exposure | None) -> None:
        own = self._home.screen
        if exposure is Exposure.MIRRORED and own is not None:
            self.mirrored.emit(label_of(own))
        self.exposure_changed.emit(exposure)
