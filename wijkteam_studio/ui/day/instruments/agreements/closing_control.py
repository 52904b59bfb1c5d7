"""The end of the day: closed when every parked topic has an answer."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, text_label


class ClosingControl(Instrument):
    """Closes the day, or says what still waits; a closed day can go on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._close = make_button("Dag afronden", name="closeDay")
        self._line = text_label("", "muted", "closingLine")
        self._trouble = WrapLine("error", "closingError")
        self._lay_out()
        self._close.clicked.connect(self._toggle)

    def _lay_out(self) -> None:
        self.setObjectName("closingPart")
        self._close.setProperty("compact", "true")
        clicks_keep_focus(self._close)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._close)
        row.addWidget(self._line, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._trouble)

    def get_ready(self, day: Day) -> None:
        self.show_day(day)

    def show_day(self, day: Day) -> None:
        """Show whether the day is closed."""
        closed = day.session.state is SessionState.CLOSED
        self._close.setText("Toch verder" if closed else "Dag afronden")
        self._close.setAccessibleName(self._close.text())
        self._line.setText("De dag is afgerond." if closed else "")
        if not day.open_topics:
            self._trouble.set_line("")

    def _toggle(self) -> None:
        if self.desk.live.day.session.state is SessionState.CLOSED:
            self.desk.conduct.reopen()
            return
        try:
            self.desk.conduct.close()
        except InvalidInput as problem:
            self._trouble.set_line(problem.sentence)
            announce(self._close, problem.sentence)
