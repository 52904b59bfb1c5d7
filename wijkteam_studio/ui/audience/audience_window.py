"""The window that the room sees, a wall and nothing else, and the laptop kept awake for it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.wall import NO_DAY, Screen, Wall
from wijkteam_studio.system.awake import Awake, Holding
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas
from wijkteam_studio.ui.kit.key_press import KeyPress, key_press_of
from wijkteam_studio.ui.kit.tasks import QueuedCalls

_CAN_SLEEP = "Deze laptop kan in slaap vallen. Zet de slaapstand en de schermbeveiliging zelf uit."
__all__ = ["AudienceWindow", "KeyPress"]

#: So long it stays black after its first black picture: a few frames of any beamer.
_DARK_MS = 120
#: A window that Qt does not paint at once becomes light after so long all the same.
_LATEST_MS = 700


class AwakeKeeper(QObject):
    """Follows whether we present; emits could_not(str) once, when the system does not help."""

    could_not = Signal(str)

    def __init__(self, parent: QObject | None = None, holding: Holding | None = None) -> None:
        super().__init__(parent)
        self._was_told = False
        self._calls = QueuedCalls(self)
        self._awake = Awake(self._on_told, holding)

    @property
    def holds(self) -> bool:
        """Whether the system promised to stay awake."""
        return self._awake.holds

    def set_presenting(self, is_presenting: bool) -> None:  # noqa: FBT001 (a Qt signal)
        """Stay awake from now on, or no longer; returns at once."""
        if is_presenting:
            self._awake.start()
        else:
            self._awake.stop()

    def release(self) -> None:
        """Let the laptop sleep again, before the program ends."""
        self._awake.close()

    def _on_told(self, holds: bool) -> None:  # noqa: FBT001 (comes from another thread)
        self._calls.post(self._tell, holds)

    def _tell(self, holds: bool) -> None:  # noqa: FBT001 (the queue hands it over)
        if not holds and not self._was_told:
            self._was_told = True
            self.could_not.emit(_CAN_SLEEP)


class AudienceWindow(QWidget):
    """Shows a wall without frame or pointer, and passes every key on.

    It comes in black, so that nobody sees a half-painted wall; `darken` makes it black again.
    """

    key_pressed = Signal(object)
    #: A key went up, at this moment of its event in milliseconds.
    key_released = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._wall = NO_DAY
        self._is_dark = False
        self._canvas = WallCanvas(self)
        self._dawn = QTimer(self, singleShot=True)
        self._dawn.timeout.connect(self._brighten)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)
        self.setObjectName("audience_window")
        self.setAccessibleName("Zaalscherm")
        self.setWindowTitle("Zaalscherm")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)

    @property
    def wall(self) -> Wall:
        """What the room sees now, or will see when the black between two pictures is over."""
        return self._wall

    @property
    def is_dark(self) -> bool:
        """Whether it is black because it comes or goes."""
        return self._is_dark

    @property
    def canvas(self) -> WallCanvas:
        """The painted wall, to ask how many pages it has."""
        return self._canvas

    def set_wall(self, wall: Wall) -> None:
        """Show this wall."""
        self._wall = wall
        self._canvas.set_wall(replace(wall, screen=Screen.BLACK) if self._is_dark else wall)

    def darken(self) -> None:
        """Be black at once, until it is hidden."""
        self._dawn.stop()
        self._set_dark(is_dark=True)
        self._canvas.repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first black picture was painted: from then on it may become light."""
        if event.type() is QEvent.Type.Paint:
            self._canvas.removeEventFilter(self)
            self._dawn.start(_DARK_MS)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        self._set_dark(is_dark=True)
        self._canvas.installEventFilter(self)
        self._dawn.start(_LATEST_MS)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._canvas.removeEventFilter(self)
        self._brighten()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(key_press_of(event))
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.key_released.emit(event.timestamp())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.leave_requested.emit()
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A person who closes it leaves the projection; the program itself may close it."""
        if event.spontaneous():
            event.ignore()
            self.leave_requested.emit()

    def _brighten(self) -> None:
        self._dawn.stop()
        self._set_dark(is_dark=False)

    def _set_dark(self, *, is_dark: bool) -> None:
        self._is_dark = is_dark
        self.set_wall(self._wall)
