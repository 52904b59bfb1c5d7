"""The screen where the facilitator works, also when it goes away and comes back."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QScreen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from wijkteam_studio.ui.audience.projection.screens import (
    SURE,
    ScreenIdentity,
    application,
    connected,
    identity_of,
)

#: A window that moved by itself, because its screen went, may move before we hear of the screen.
_PERSON_AFTER_MS = 1500
#: So long after a change of screens a window that moves is not moved by a person.
_UNREST_MS = 4000
#: A window manager answers late and more than once: home is where a window stays for some looks.
_TRIES = 8
_CALM_LOOKS = 6
_LOOK_AFTER_MS = 200


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the window was: on which screen, which part of it, and whether it filled it."""

    screen: ScreenIdentity
    area: QRect
    fills: bool


class Home(QObject):
    """Follows one window: a person may move it, a screen that goes away does not.

    A window that lost its screen goes back there as soon as that screen is back.
    """

    #: The window is somewhere else, or has another size.
    moved = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._handle: QWindow | None = None
        self._spot: _Spot | None = None
        self._lost: _Spot | None = None
        self._is_displaced = False
        self._is_guest_welcome = False
        #: What the room looks at: a window that is dragged there stands there as a guest.
        self.room: tuple[ScreenIdentity, ...] = ()
        self._tries_left = self._calm_looks = 0
        self._settling = QTimer(self, singleShot=True, interval=_PERSON_AFTER_MS)
        self._settling.timeout.connect(self._settle)
        self._unrest = QTimer(self, singleShot=True, interval=_UNREST_MS)
        self._trying = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._trying.timeout.connect(self._on_try)

    @property
    def screen(self) -> QScreen | None:
        """The screen that the window is on; None while the computer has none.

        Asked of the window of the system: a widget takes the screen along when it goes. And of
        its place: after sleep Qt may name a screen where the window no longer is.
        """
        if self._handle is None:
            return application().primaryScreen()
        return _screen_of(self._handle.screen(), self._handle.geometry())

    @property
    def picture(self) -> QRect:
        """The part of the desktop that the facilitator's screen shows; empty without a screen."""
        screen = self.screen
        return screen.geometry() if screen is not None else QRect()

    @property
    def area(self) -> QRect:
        """The part of the desktop that the window covers; empty when it is not shown."""
        top, handle = self._window.window(), self._handle
        is_seen = handle is not None and top.isVisible() and not top.isMinimized()
        return handle.geometry() if handle is not None and is_seen else QRect()

    @property
    def is_displaced(self) -> bool:
        """Whether the window stands somewhere because its own screen went away."""
        return self._is_displaced

    @property
    def is_going_home(self) -> bool:
        """Whether it is being put back on its own screen."""
        return self._trying.isActive()

    def watch(self) -> None:
        """Follow the window from now on; again after it was made anew."""
        top = self._window.window()
        top.createWinId()
        handle = top.windowHandle()
        if handle is self._handle:
            return
        self._handle = handle
        handle.screenChanged.connect(self._on_moved)
        for shifted in (handle.xChanged, handle.yChanged, handle.widthChanged):
            shifted.connect(self._on_moved)
        handle.heightChanged.connect(self._on_moved)
        if self._spot is None:
            self._settle()

    def expect_moves(self) -> None:
        """The screens changed: for a while a window that moves is not moved by a person."""
        self._unrest.start()

    def look(self) -> None:
        """Look again after any change of screens."""
        if self._spot is None:
            return
        if _find(self._spot.screen) is None:
            self._trying.stop()
            self._is_displaced, self._lost = True, self._lost or self._spot
        elif self._trying.isActive():
            self._calm_looks = 0
        elif self._lost is not None or self._is_away:
            self._lost = self._lost or self._spot
            self._go_home()

    def adopt(self) -> None:
        """A person goes on working where the window is now."""
        self._unrest.stop()
        self._is_displaced = False
        self._is_guest_welcome = True
        self._settle()

    def take_keys(self) -> None:
        """The keys belong to this window, or to the dialog that is open on it."""
        asking = QApplication.activeModalWidget()
        (asking or self._window.window()).activateWindow()

    @property
    def _is_away(self) -> bool:
        """Whether it was moved off its screen, and nobody was seen to do so."""
        spot, screen = self._spot, self.screen
        if spot is None or screen not in connected():
            return False
        return screen is not _find(spot.screen)

    def _is_in_the_room(self, screen: QScreen) -> bool:
        return any(one.likeness(identity_of(screen)) >= SURE for one in self.room)

    def _on_moved(self) -> None:
        if not self._trying.isActive():
            self._settling.start()
            if self._unrest.isActive() and not self._is_displaced and self._is_away:
                self._lost = self._spot
                self._go_home()
        self.moved.emit()

    def _settle(self) -> None:
        """Where the window is now is where the facilitator works."""
        screen = self.screen
        if self._is_displaced or self._trying.isActive() or screen not in connected():
            return
        is_guest = self._spot is not None and self._is_in_the_room(screen)
        if is_guest and not self._is_guest_welcome and not self._unrest.isActive():
            return
        self._is_guest_welcome = is_guest and self._is_guest_welcome
        top = self._window.window()
        spot = _Spot(identity_of(screen), top.geometry(), top.isMaximized())
        was = self._spot
        if was is not None and spot.screen != was.screen and _find(was.screen) is not None:
            self._lost = None
            if self._unrest.isActive():
                self._lost = was
                self._go_home()
                return
        self._spot = spot

    def _go_home(self) -> None:
        self._tries_left, self._calm_looks = _TRIES, 0
        self._is_displaced = False
        self._trying.start()
        self._put_back()

    def _on_try(self) -> None:
        """The window manager may think otherwise: try again, and in the end leave it."""
        spot = self._lost
        target = _find(spot.screen) if spot is not None else None
        if spot is None or target is None:
            self.look()
            return
        if self._is_at(spot, target):
            self._calm_looks += 1
        else:
            self._calm_looks = 0
            self._tries_left -= 1
            self._put_back()
        if self._tries_left > 0 and self._calm_looks < _CALM_LOOKS:
            self._trying.start()
            return
        self._lost = None
        if self._calm_looks:
            self._settle()
        self.moved.emit()

    def _is_at(self, spot: _Spot, target: QScreen) -> bool:
        """Whether the window is there by all that is told: its place, its screen and its shape."""
        top = self._window.window()
        is_there = target.geometry().contains(top.geometry().center())
        return is_there and self.screen is target and (top.isMaximized() or not spot.fills)

    def _put_back(self) -> None:
        """On its own screen again, at the same place, as large as it was."""
        spot = self._lost
        target = _find(spot.screen) if spot is not None else None
        if spot is None or target is None or self._handle is None:
            return
        top = self._window.window()
        was_filling = spot.fills or top.isMaximized()
        if top.isMaximized():
            top.showNormal()
        self._handle.setScreen(target)
        inside = spot.area.intersected(target.availableGeometry())
        top.setGeometry(inside if not inside.isEmpty() else target.availableGeometry())
        if was_filling:
            top.showMaximized()


def _screen_of(named: QScreen | None, area: QRect) -> QScreen | None:
    """The screen that is named, unless no part of the area is on it and another has some."""
    if named is None or area.isEmpty() or named.geometry().intersects(area):
        return named
    return max(connected(), key=partial(_shared, area, named), default=named)


def _shared(area: QRect, named: QScreen, screen: QScreen) -> tuple[int, bool]:
    """How many pixels of this area are on the screen; of equals the named one is most."""
    part = screen.geometry().intersected(area)
    return (part.width() * part.height() if not part.isEmpty() else 0, screen is named)


def _find(identity: ScreenIdentity) -> QScreen | None:
    """The connected screen that is most like this one."""
    screens = [one for one in connected() if identity.likeness(identity_of(one))]
    return max(screens, key=lambda one: identity.likeness(identity_of(one)), default=None)
