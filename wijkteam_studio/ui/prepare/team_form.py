"""The team of a session: its name, its municipality and its neighbourhood."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.team import Team
from wijkteam_studio.ui.kit.form_field import FormField
from wijkteam_studio.ui.kit.line_field import LineField


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
