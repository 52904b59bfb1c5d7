"""Whose day it is, and when, where and with how many people."""

from datetime import date, time
from typing import cast

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from wijkteam_studio.domain.team import Team
from wijkteam_studio.ui.kit.fields import Fields
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.form_field import DateField, FormField, LineField

Facts = tuple[date, time, str, int]

_QUARTER = 15 * 60
_DAY = 24 * 60 * 60
_MOST_SHOWN = 999


_TEAM_FIELDS = (
    ("&Naam van het team", "teamName"), ("&Gemeente", "municipality"), ("&Wijk", "neighbourhood"),
)  # fmt: skip


class TeamForm(QWidget):
    """Emits entered (name, municipality, neighbourhood) when a field is left or Enter is given."""

    entered = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, str, str] | None = None
        self.fields = Fields()
        for label, name in _TEAM_FIELDS:
            control = LineField(label.replace("&", ""), name)
            self.fields.add(label.replace("&", ""), FormField(label, control, name))
            control.editingFinished.connect(self.hand_in)
        self._arrange()

    def set_team(self, team: Team) -> None:
        """Show a team; a field whose value did not change keeps what is being typed."""
        new = (team.name, team.municipality, team.neighbourhood)
        old = self._shown or (None, None, None)
        lines = zip(self.fields.lines, self.fields, old, new, strict=True)
        for line, field, was, now in lines:
            if was != now:
                line.setText(now)
                field.clear_error()
        self._shown = new

    def forget(self) -> None:
        """Show whatever comes next, also over what is being typed."""
        self._shown = None

    def hand_in(self) -> None:
        """Say what is in the fields now, when that differs from what is known."""
        name, municipality, neighbourhood = (line.text() for line in self.fields.lines)
        if (name, municipality, neighbourhood) != self._shown:
            self.entered.emit(name, municipality, neighbourhood)

    def _arrange(self) -> None:
        name, municipality, neighbourhood = self.fields
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(municipality, 1)
        pair.addWidget(neighbourhood, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(name)
        column.addLayout(pair)


class DayForm(QWidget):
    """Emits entered (date, start, place, people) when a field is left or Enter is given."""

    entered = Signal(object, object, str, int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Facts | None = None
        self._date = DateField("date", "Datum")
        self._start = _QuarterEdit()
        self._place = LineField("Plek", "place")
        self._people = QSpinBox()
        self.fields = Fields(
            ("Datum", FormField("&Datum", self._date, "date")),
            ("Start", FormField("S&tart", self._start, "start")),
            ("Aantal mensen", FormField("&Aantal mensen", self._people, "people")),
            ("Plek", FormField("&Plek", self._place, "place")),
        )
        self._guard = WheelGuard(self)
        self._arrange()
        self._connect()

    @property
    def facts(self) -> Facts:
        """The date, the start, the place and the number of people in the fields now."""
        day = cast("date", self._date.date().toPython())
        start = cast("time", self._start.time().toPython())
        return day, start, self._place.text(), self._people.value()

    def set_facts(self, facts: Facts) -> None:
        """Show these facts; a field whose value did not change keeps what is being typed."""
        old = self._shown
        day, start, place, people = facts
        if old is None or old[0] != day:
            self._date.setDate(QDate(day.year, day.month, day.day))
        if old is None or old[1] != start:
            self._start.setTime(QTime(start.hour, start.minute))
        if old is None or old[2] != place:
            self._place.setText(place)
        if old is None or old[3] != people:
            self._people.setValue(people)
        if old != facts:
            self.fields.clear()
        self._shown = facts

    def forget(self) -> None:
        """Show whatever comes next, also over what is being typed."""
        self._shown = None

    def hand_in(self) -> None:
        """Say what is in the fields now, when that differs from what is known."""
        if self.facts != self._shown:
            self.entered.emit(*self.facts)

    def _arrange(self) -> None:
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("dddd d MMMM")
        self._start.setDisplayFormat("H.mm")
        self._people.setRange(0, _MOST_SHOWN)
        self._guard.guard(self._date, self._start, self._people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        for name in ("Start", "Aantal mensen"):
            pair.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.fields["Datum"])
        column.addLayout(pair)
        column.addWidget(self.fields["Plek"])

    def _connect(self) -> None:
        for control in (self._date, self._start, self._place, self._people):
            control.editingFinished.connect(self.hand_in)
        self._date.calendarWidget().clicked.connect(self.hand_in)


class _QuarterEdit(QTimeEdit):
    """A time that goes up and down by quarters of an hour."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 (Qt's names)
        """Tab leaves the field at once; the arrows walk through hours and minutes."""
        return QWidget.focusNextPrevChild(self, next)

    def stepBy(self, steps: int) -> None:  # noqa: N802 (Qt's name)
        seconds = QTime(0, 0).secsTo(self.time()) + steps * _QUARTER
        self.setTime(QTime(0, 0).addSecs(seconds % _DAY))

    def stepEnabled(self) -> QTimeEdit.StepEnabledFlag:  # noqa: N802 (Qt's name)
        return QTimeEdit.StepEnabledFlag.StepUpEnabled | QTimeEdit.StepEnabledFlag.StepDownEnabled
