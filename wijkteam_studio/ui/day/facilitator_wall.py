"""What the facilitator's page does with the wall."""

from PySide6.QtCore import QObject, Signal

from wijkteam_studio.domain.wall import Screen, Showing
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.day_bar import DayBar
from wijkteam_studio.ui.day.wall_box import WallBox


class FacilitatorWall(QObject):
    """Carries the wishes of the controls to the wall of the day; says when it changed."""

    changed = Signal()

    def __init__(self, box: WallBox, bar: DayBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._box = box
        box.page_turned.connect(self.turn)
        box.showing_chosen.connect(self.show_part)
        box.silence_requested.connect(self.start_silence)
        box.silence_stopped.connect(self.stop_silence)
        box.freeze_toggled.connect(self.freeze)
        bar.black_toggled.connect(self.toggle_cover)

    def set_desk(self, desk: Desk | None) -> None:
        """The day whose wall this is, or none."""
        self._desk = desk

    def next_page(self) -> None:
        """The next page of a wall that has more than one."""
        self.turn(1)

    def previous_page(self) -> None:
        """The page before."""
        self.turn(-1)

    def turn(self, by: int) -> None:
        """So many pages further."""
        if self._desk is not None:
            self._desk.wall.turn(by, self._box.pages)
            self.changed.emit()

    def black(self) -> None:
        """Black, or the picture again."""
        self._cover(Screen.BLACK)

    def white(self) -> None:
        """White, or the picture again."""
        self._cover(Screen.WHITE)

    def toggle_cover(self) -> None:
        """Black, or away with whatever covers the wall."""
        if self._desk is not None:
            screen = self._desk.wall.screen
            self._cover(Screen.BLACK if screen is Screen.SHOWN else screen)

    def freeze(self) -> None:
        """Keep the picture, or let it follow again."""
        if self._desk is not None:
            self._desk.wall.toggle_freeze()
            self.changed.emit()

    def show_part(self, showing: Showing) -> None:
        """Show another part of the step."""
        if self._desk is not None:
            self._desk.wall.show(showing)
            self.changed.emit()

    def start_silence(self, minutes: int) -> None:
        """A silence of so many minutes."""
        if self._desk is not None:
            self._desk.wall.start_silence(minutes)
            self.changed.emit()

    def stop_silence(self) -> None:
        """No silence any more."""
        if self._desk is not None:
            self._desk.wall.stop_silence()
            self.changed.emit()

    def _cover(self, screen: Screen) -> None:
        if self._desk is not None:
            self._desk.wall.toggle_screen(screen)
            self.changed.emit()
