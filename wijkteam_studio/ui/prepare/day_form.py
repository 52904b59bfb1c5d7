"""Whose day it is, and when, where and with how many people."""

from datetime import date, time
from typing import cast

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.team import Team
from wijkteam_studio.ui.kit.date_field import DateField
from wijkteam_studio.ui.kit.form_field import FormField
from wijkteam_studio.ui.kit.line_field import LineField
from wijkteam_studio.ui.kit.wheel_guard import WheelGuard

Facts = tuple[date, time, str, int]

_QUARTER = 15 * 60
_DAY = 24 * 60 * 60
_MOST_SHOWN = 999


class TeamForm(QWidget):
    """Emits entered (name, municipality, neighbourhood) when a field is left or Enter is given."""

    entered = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, str, str] | None = None
        self._fields = {
            "Naam van het team": self._field("&Naam van het team", "teamName"),
            "Gemeente": self._field("&Gemeente", "municipality"),
            "Wijk": self._field("&Wijk", "neighbourhood"),
        }
        self._controls = tuple(field.control for field in self._fields.values())
        self._arrange()

    def set_team(self, team: Team) -> None:
        """Show a team; a field whose value did not change keeps what is being typed."""
        new = (team.name, team.municipality, team.neighbourhood)
        old = self._shown or ("", "", "")
        for control, field, was, now in zip(
            self._controls, self._fields.values(), old, new, strict=True
        ):
            if isinstance(control, LineField) and (self._shown is None or was != now):
                control.setText(now)
                field.clear_error()
        self._shown = new

    def forget(self) -> None:
        """Show whatever comes next, also over what is being typed."""
        self._shown = None

    def show_problem(self, problem: InvalidInput) -> None:
        """Say what is wrong at the field it is about."""
        field = self._fields.get(problem.field)
        if field is not None:
            field.show_error(problem.sentence)

    @property
    def wrong_control(self) -> QWidget | None:
        """The first control at which something is wrong now."""
        return next((field.control for field in self._fields.values() if field.error_text), None)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.clear_error()

    def hand_in(self) -> None:
        """Say what is in the fields now, when that differs from what is known."""
        name, municipality, neighbourhood = (
            control.text() for control in self._controls if isinstance(control, LineField)
        )
        if (name, municipality, neighbourhood) != self._shown:
            self.entered.emit(name, municipality, neighbourhood)

    def _field(self, label: str, name: str) -> FormField:
        control = LineField(label.replace("&", ""), name)
        field = FormField(label, control, name)
        control.refused.connect(field.show_error)
        control.textEdited.connect(field.clear_error)
        control.editingFinished.connect(self.hand_in)
        return field

    def _arrange(self) -> None:
        name, municipality, neighbourhood = self._fields.values()
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
        self._fields = {
            "Datum": FormField("&Datum", self._date, "date"),
            "Start": FormField("S&tart", self._start, "start"),
            "Aantal mensen": FormField("&Aantal mensen", self._people, "people"),
            "Plek": FormField("&Plek", self._place, "place"),
        }
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
            self.clear_problems()
        self._shown = facts

    def forget(self) -> None:
        """Show whatever comes next, also over what is being typed."""
        self._shown = None

    def show_problem(self, problem: InvalidInput) -> bool:
        """Say what is wrong at the field it is about; False when it is about none of these."""
        field = self._fields.get(problem.field)
        if field is None:
            return False
        field.show_error(problem.sentence)
        return True

    @property
    def wrong_control(self) -> QWidget | None:
        """The first control at which something is wrong now."""
        return next((field.control for field in self._fields.values() if field.error_text), None)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.clear_error()

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
            pair.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._fields["Datum"])
        column.addLayout(pair)
        column.addWidget(self._fields["Plek"])

    def _connect(self) -> None:
        self._place.refused.connect(self._fields["Plek"].show_error)
        self._place.textEdited.connect(self._fields["Plek"].clear_error)
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
