"""Keeps the audience window on the projector, and off the facilitator's own screen."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

#: A window manager may move a window just after it is shown: look again, so often, after so long.
_LOOKS = 6
_LOOK_AFTER_MS = 120


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """By what a screen is known when it comes back, perhaps on another plug."""

    name: str
    serial: str = ""
    model: str = ""

    def likeness(self, other: "ScreenIdentity") -> int:
        """How surely both are the same screen: 0 is not, more is surer."""
        if self == other:
            return 3
        if self.serial and (self.serial, self.model) == (other.serial, other.model):
            return 2
        return 1 if (self.name, self.model) == (other.name, other.model) else 0


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

    def __init__(
        self, audience: QWidget, facilitator: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._audience = audience
        self._facilitator = facilitator
        self._projector: ScreenIdentity | None = None
        self._is_on = False
        self._on_own_screen = False
        self._screen: QScreen | None = None
        self._watched: QWindow | None = None
        self._followed: QWindow | None = None
        self._label = ""
        self._was_mirrored = False
        self._looks_left = 0
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(_LOOK_AFTER_MS)
        self._look_again.timeout.connect(self._on_look_again)
        app = _app()
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screen_removed)
        app.primaryScreenChanged.connect(self._on_screens_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._on_screens_changed)

    @property
    def is_on(self) -> bool:
        """Whether the facilitator wants the wall, even when its screen is away."""
        return self._is_on

    @property
    def is_shown(self) -> bool:
        """Whether the wall is on a screen now."""
        return self._screen is not None

    @property
    def is_mirrored(self) -> bool:
        """Whether the room sees what the facilitator sees."""
        own = self._own_screen()
        return any(
            screen is not own and screen.geometry().intersects(own.geometry())
            for screen in _app().screens()
        )

    @property
    def projector(self) -> ScreenIdentity | None:
        """The projector that is remembered."""
        return self._projector

    @property
    def label(self) -> str:
        """The name and size of the screen that the wall is on, or was on last."""
        return self._label

    @property
    def aspect(self) -> float | None:
        """Width to height of the screen that the wall is on, for a preview of the same shape."""
        area = self._screen.geometry() if self._screen else None
        return area.width() / area.height() if area else None

    def remember(self, projector: ScreenIdentity | None) -> None:
        """Prefer this projector, for instance the one of the last time."""
        self._projector = projector

    def start(self) -> None:
        """Show the wall: on the projector, or over the only screen there is."""
        self._is_on = True
        self._watch_facilitator()
        screen = self._target()
        if screen is not None:
            self._show_on(screen)
        else:
            self._cover_own_screen()
        self.switched.emit(self._is_on)

    def stop(self) -> None:
        """Take the wall away; nothing else changes."""
        if not self._is_on:
            return
        self._is_on = False
        self._hide()
        self.switched.emit(self._is_on)

    def go_to_next_screen(self) -> None:
        """Move the wall to the next screen that is not the facilitator's, and remember it."""
        screens = self._candidates()
        if not self._is_on or not screens:
            return
        at = screens.index(self._screen) + 1 if self._screen in screens else 0
        self._show_on(screens[at % len(screens)])

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changed)
        self._on_screens_changed()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen is self._screen:
            self._lose()
        self._on_screens_changed()

    def _on_screens_changed(self) -> None:
        """Look again where the wall belongs after any change of screens."""
        self._tell_mirrored()
        if not self._is_on:
            return
        if self._on_own_screen and self._screen is not None:
            self._settle_from_own_screen()
        elif self._screen is None or self._screen not in self._candidates():
            self._settle()
        elif self._audience.geometry() != self._screen.geometry():
            self._place_on(self._screen)

    def _on_look_again(self) -> None:
        """Put the wall back when something moved it; rather no wall than one on the own screen."""
        screen = self._screen
        if screen is None:
            return
        self._looks_left -= 1
        is_elsewhere = self._audience.windowHandle().screen() is not screen
        if is_elsewhere and self._looks_left <= 0:
            self._lose()
        elif is_elsewhere or self._audience.geometry() != screen.geometry():
            self._put_on(screen)
        if self._looks_left > 0:
            self._look_again.start()

    def _on_audience_moved(self) -> None:
        if self._screen is not None:
            self._looks_left = max(1, self._looks_left)
            self._look_again.start()

    def _settle(self) -> None:
        target = self._target()
        if target is None:
            if self._screen is not None:
                self._lose()
            return
        was_away = self._screen is None
        self._show_on(target)
        if was_away:
            self.returned.emit(self._label)

    def _settle_from_own_screen(self) -> None:
        """A projector came while the wall covered the only screen: it goes there."""
        target = self._target()
        if target is not None:
            self._show_on(target)
            self.returned.emit(self._label)
        elif self._audience.geometry() != self._own_screen().geometry():
            self._place_on(self._own_screen())

    def _lose(self) -> None:
        label = self._label
        self._hide()
        self.lost.emit(label)

    def _hide(self) -> None:
        self._audience.hide()
        self._screen = None
        self._on_own_screen = False

    def _show_on(self, screen: QScreen) -> None:
        self._on_own_screen = False
        self._projector = _identity(screen)
        self._audience.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=True)
        self._place_on(screen)

    def _cover_own_screen(self) -> None:
        self._on_own_screen = True
        self._audience.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
        self._place_on(self._own_screen())
        self._audience.activateWindow()
        if self.is_mirrored:
            self.mirrored.emit(self._label)
        else:
            self.one_screen.emit(self._label)

    def _place_on(self, screen: QScreen) -> None:
        self._screen = screen
        self._label = _label(screen)
        self._audience.createWinId()
        window = self._audience.windowHandle()
        if window is not self._followed:
            window.screenChanged.connect(self._on_audience_moved)
            self._followed = window
        self._looks_left = _LOOKS
        self._put_on(screen)
        self._look_again.start()

    def _put_on(self, screen: QScreen) -> None:
        """Full screen there; hidden first, because a shown window does not change its screen."""
        window = self._audience.windowHandle()
        if window.screen() is not screen:
            self._audience.hide()
            window.setScreen(screen)
        self._audience.setGeometry(screen.geometry())
        self._audience.showFullScreen()

    def _tell_mirrored(self) -> None:
        is_mirrored = self.is_mirrored
        if is_mirrored and not self._was_mirrored:
            self.mirrored.emit(_label(self._own_screen()))
        self._was_mirrored = is_mirrored

    def _watch_facilitator(self) -> None:
        """The facilitator may drag the own window to the projector: then the wall makes room."""
        own = self._facilitator.window()
        own.createWinId()
        window = own.windowHandle()
        if window is not self._watched:
            window.screenChanged.connect(self._on_screens_changed)
            self._watched = window

    def _own_screen(self) -> QScreen:
        return self._facilitator.screen()

    def _candidates(self) -> list[QScreen]:
        """The screens where the wall may be: none that shows the facilitator's picture."""
        own = self._own_screen().geometry()
        return [screen for screen in _app().screens() if not screen.geometry().intersects(own)]

    def _target(self) -> QScreen | None:
        primary = _app().primaryScreen()
        return max(
            self._candidates(),
            key=lambda screen: (self._likeness(screen), screen is not primary),
            default=None,
        )

    def _likeness(self, screen: QScreen) -> int:
        return self._projector.likeness(_identity(screen)) if self._projector else 0


def _app() -> QGuiApplication:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise TypeError("Projection needs a QGuiApplication")
    return app


def _identity(screen: QScreen) -> ScreenIdentity:
    return ScreenIdentity(screen.name(), screen.serialNumber(), screen.model())


def _label(screen: QScreen) -> str:
    """`EPSON 1024x768`, as the facilitator knows the screen."""
    area: QRect = screen.geometry()
    ratio = screen.devicePixelRatio()
    size = f"{round(area.width() * ratio)}x{round(area.height() * ratio)}"
    return f"{screen.model() or screen.name()} {size}".strip()
