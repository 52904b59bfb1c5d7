"""The date on which the team looks back, within six weeks."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.words import long_date
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.form_field import DateField
from wijkteam_studio.ui.kit.labels import WrapLine, text_label

_LATEST = timedelta(weeks=6)


class LookBackControl(Instrument):
    """A date that is set on purpose; too late a date gets a friendly remark."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._date = DateField("lookBackDate", "Datum om terug te kijken")
        self._set = make_button("Zet deze datum", name="setLookBack")
        self._remark = WrapLine("small", "lookBackRemark")
        self._lay_out()
        session = desk.live.day.session
        self._date.set_day(session.look_back or session.date + _LATEST)
        self._set.clicked.connect(self._keep)

    def _lay_out(self) -> None:
        self.setObjectName("lookBackPart")
        self._set.setProperty("compact", "true")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._date)
        row.addWidget(self._set)
        row.addStretch(1)
        self.column.addWidget(text_label("We kijken terug", "caption", "lookBackCaption"))
        self.column.addLayout(row)
        self.column.addWidget(self._remark)

    def get_ready(self, day: Day) -> None:
        self.show_day(day)

    def show_day(self, day: Day) -> None:
        """Show the date that was set."""
        when = day.session.look_back
        if when is None:
            self._remark.set_line("Er staat nog geen datum. Binnen zes weken werkt het best.")
            return
        late = when > day.session.date + _LATEST
        remark = " Dat is later dan zes weken." if late else ""
        self._remark.set_line(f"Wij kijken terug op {long_date(when)}.{remark}")

    def _keep(self) -> None:
        self.desk.agreements.look_back_on(self._date.day)
