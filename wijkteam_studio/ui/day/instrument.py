"""What every instrument of a step can do, and its button that puts it on the wall of the room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus


class OnWall(QWidget):
    """Shows an instrument to the room, or the question again; hidden while there is nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._showing: Showing | None = None
        self._button = make_button("Op de zaal", "quiet", name="onWall")
        self._button.setCheckable(True)
        self._button.setProperty("compact", "true")
        clicks_keep_focus(self._button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self._button.clicked.connect(self._toggle)
        self.hide()

    def show_choice(self, showing: Showing | None) -> None:
        """Say whether the room sees this now."""
        wall = self._desk.wall
        self._showing = showing if showing in wall.choices() else None
        if self.isHidden() != (self._showing is None):
            self.setVisible(self._showing is not None)
        is_shown = wall.showing == self._showing
        if self._button.isChecked() != is_shown:
            self._button.setChecked(is_shown)
        if showing is not None:
            self._button.setAccessibleName(f"Op de zaal: {wall.name_of(showing)}")

    def _toggle(self) -> None:
        if self._showing is None:
            return
        is_shown = self._desk.wall.showing == self._showing
        self._desk.wall.show(Showing.QUESTION if is_shown else self._showing)


class Instrument(QWidget):
    """Made once for a desk, then given one step after another: making widgets costs time."""

    #: Its work is done for now: the cursor goes to where one types next.
    finished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def get_ready(self, day: Day) -> None:
        """Make before the first visit what takes time to make."""

    def set_step(self, step: Step) -> None:
        """Go to another step; `show_day` follows."""

    def set_fields(self, step: Step, keys: tuple[str, ...]) -> None:  # noqa: ARG002
        """Go to these fields of another step; who needs them takes them."""
        self.set_step(step)

    def show_day(self, day: Day) -> None:
        """Show a new state of the day."""

    def show_time(self) -> None:
        """Show what changes by the clock alone; asked a few times a second."""

    def keep_drafts(self) -> None:
        """Keep everything that is being typed."""

    def focus_first(self) -> bool:
        """Put the cursor where one types first; False when there is no such place."""
        return False

    @property
    def showing(self) -> Showing | None:
        """What the wall shows of this instrument; None for nothing of its own."""
        return None
