"""What every instrument of a step can do; it belongs to the panel and may use the desk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.desk import Desk


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
