"""A break: when we go on, and what comes next."""

from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.words import clock_time
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument
from wijkteam_studio.ui.day.step_rows import short_title
from wijkteam_studio.ui.kit.labels import text_label


class PauseControl(Instrument):
    """Says when we go on; there is nothing to write."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._until = text_label("", "heading", "pauseUntil", wrap=True)
        self._next = text_label("", "muted", "pauseNext", wrap=True)
        self.column.setSpacing(4)
        self.column.addWidget(self._until)
        self.column.addWidget(self._next)

    def show_time(self) -> None:
        words = self._words()
        if words != self._until.text():
            self._until.setText(words)
        upcoming = self.desk.conduct.next_step()
        self._next.setText(f"Daarna: {short_title(upcoming)}." if upcoming else "")

    def _words(self) -> str:
        """The same moment as on the wall."""
        if self.desk.conduct.seconds_left < 0:
            return "De pauze is om."
        until = self.desk.wall.break_ends()
        return f"We gaan verder om {clock_time(until)} uur." if until else "De klok staat stil."
