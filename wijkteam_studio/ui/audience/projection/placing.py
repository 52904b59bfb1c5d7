"""Which screen the wall belongs on, and how a window gets there full-screen and stays."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QScreen, QWindow
from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.audience.projection.home import Home
from wijkteam_studio.ui.audience.projection.screens import (
    SURE,
    ScreenIdentity,
    connected,
    identity_of,
    most_like,
)

#: A window manager may move a window just after it is shown: look again, so often, after so long.
_LOOKS = 6
_LOOK_AFTER_MS = 120
#: A click gives the window its keys first and is heard after that.
_CLICK_MS = 100
#: Qt reads the wish to leave the keys alone from the attribute only when it makes the window.
_QUIETLY = "_q_showWithoutActivating"


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


class Placing(QObject):
    """Emits strayed when the window cannot be kept on its screen."""

    strayed = Signal()
    #: The window came, and the system gave it the keys that nobody wanted there.
    keys_taken = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._screen: QScreen | None = None
        self._followed: QWindow | None = None
        self._takes_keys = False
        self._looks_left = 0
        self._look_again = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._look_again.timeout.connect(self._on_look_again)
        self._giving_back = QTimer(self, singleShot=True, interval=_CLICK_MS)
        self._giving_back.timeout.connect(self.keys_taken)
        window.installEventFilter(self)

    @property
    def screen(self) -> QScreen | None:
        """The screen that the window is on; None when it is hidden."""
        return self._screen

    def put(self, screen: QScreen, *, takes_keys: bool) -> None:
        """Show it on this screen; takes_keys when the person wants the keys to go there."""
        had_keys = self._window.isActiveWindow()
        self._screen, self._takes_keys = screen, takes_keys
        self._window.createWinId()
        handle = self._window.windowHandle()
        handle.setProperty(_QUIETLY, not takes_keys)
        if handle is not self._followed:
            handle.screenChanged.connect(self._on_moved)
            self._followed = handle
        self._looks_left = _LOOKS
        self._put_on(screen)
        self._look_again.start()
        if takes_keys:
            self._window.activateWindow()
        elif had_keys:
            self.keys_taken.emit()

    def refit(self) -> None:
        """Fill the screen again when its size or place changed."""
        if self._screen is not None and not self._fills:
            self._looks_left = _LOOKS
            self._put_on(self._screen)
            self._look_again.start()

    def hide(self) -> None:
        """Take it away."""
        self._screen = None
        self._window.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that came along with the window go back; a person who clicks on it keeps them."""
        if event.type() is QEvent.Type.WindowActivate and self._is_coming:
            self._giving_back.start()
        elif event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate}:
            self._giving_back.stop()
        elif event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and not self._fills:
            self._on_moved()
        return super().eventFilter(watched, event)

    @property
    def _is_coming(self) -> bool:
        """Whether it was just shown, and nobody wants the keys there."""
        is_settling = self._screen is not None and self._look_again.isActive()
        return is_settling and not self._takes_keys

    @property
    def _fills(self) -> bool:
        """Whether it fills its screen, or is on none."""
        return self._screen is None or self._window.geometry() == self._screen.geometry()

    def _on_moved(self) -> None:
        """A window manager moves it also while we sleep: then it has to come back first."""
        if self._screen is not None:
            if not self._look_again.isActive():
                self._looks_left = _LOOKS
            self._look_again.start()

    def _on_look_again(self) -> None:
        """Put it back when something moved it; rather no window than one on the wrong screen."""
        screen = self._screen
        if screen is None:
            return
        self._looks_left -= 1
        is_elsewhere = self._window.windowHandle().screen() is not screen
        if is_elsewhere and self._looks_left <= 0:
            self.strayed.emit()
        elif is_elsewhere or not self._fills:
            self._put_on(screen)
        if self._looks_left > 0:
            self._look_again.start()

    def _put_on(self, screen: QScreen) -> None:
        """Full screen there; hidden first, because a shown window does not change its screen.

        Not by showFullScreen: that takes the keys, whatever one asked for.
        """
        handle = self._window.windowHandle()
        if handle.screen() is not screen:
            self._window.hide()
            handle.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.setWindowState(Qt.WindowState.WindowFullScreen)
        self._window.setVisible(True)
