"""The window that the room sees: a wall and nothing else."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.wall import Wall
from wijkteam_studio.ui.widgets.wall_canvas import WallCanvas


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key as it was pressed: Qt's key, its modifiers and the text it would type."""

    key: Qt.Key
    modifiers: Qt.KeyboardModifier
    text: str
    is_repeat: bool


class AudienceWindow(QWidget):
    """Shows a wall without frame or pointer, and passes every key on."""

    key_pressed = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._canvas = WallCanvas(self)
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
        """What the room sees now."""
        return self._canvas.wall

    @property
    def canvas(self) -> WallCanvas:
        """The painted wall, to ask how many pages it has."""
        return self._canvas

    def set_wall(self, wall: Wall) -> None:
        """Show this wall."""
        self._canvas.set_wall(wall)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(
            KeyPress(
                Qt.Key(event.key()), event.modifiers(), event.text(), is_repeat=event.isAutoRepeat()
            )
        )
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.leave_requested.emit()
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A person who closes it leaves the projection; the program itself may close it."""
        if event.spontaneous():
            event.ignore()
            self.leave_requested.emit()
