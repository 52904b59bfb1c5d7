"""For which team: one that is known, or a new one by its name."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.folding import folded
from wijkteam_studio.domain.team import Team
from wijkteam_studio.ui.kit.form_field import FormField
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.line_field import LineField
from wijkteam_studio.ui.kit.wheel_guard import WheelGuard

_NEW = "Een nieuw team. Gemeente en wijk mogen later."
_NOBODY = "Kies een team, of typ een nieuwe naam."


class TeamChoice(QWidget):
    """Emits team_found (Team) when a known team is chosen or its name is typed."""

    team_found = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._teams: tuple[Team, ...] = ()
        self._found: Team | None = None
        self._names = QComboBox()
        self._typed = LineField("Team", "newTeamName")
        self._municipality = LineField("Gemeente", "newMunicipality")
        self._neighbourhood = LineField("Wijk", "newNeighbourhood")
        self._fields = {
            "Naam van het team": FormField("T&eam", self._names, "newTeam"),
            "Gemeente": FormField("&Gemeente", self._municipality, "newMunicipality"),
            "Wijk": FormField("&Wijk", self._neighbourhood, "newNeighbourhood"),
        }
        self._about = text_label(_NOBODY, "small", "newTeamAbout", wrap=True)
        self._new = QWidget()
        self._guard = WheelGuard(self)
        self._arrange()
        lines = (self._typed, self._municipality, self._neighbourhood)
        for line, field in zip(lines, self._fields.values(), strict=True):
            line.refused.connect(field.show_error)
            line.textEdited.connect(field.clear_error)
        self._names.editTextChanged.connect(self._on_name_changed)

    @property
    def team_id(self) -> UUID | None:
        """The known team that is chosen; None for a new one."""
        return self._found.id if self._found is not None else None

    @property
    def words(self) -> tuple[str, str, str]:
        """The name, the municipality and the neighbourhood as typed."""
        return self._names.currentText(), self._municipality.text(), self._neighbourhood.text()

    def set_teams(self, teams: Sequence[Team]) -> None:
        """The teams one can choose from."""
        self._teams = tuple(teams)
        self._names.clear()
        self._names.addItems([team.name for team in self._teams])
        self._names.setCurrentIndex(-1)
        self._names.clearEditText()
        self._on_name_changed("")

    def choose(self, team: Team) -> None:
        """Begin with this team."""
        self._names.setCurrentIndex(self._names.findText(team.name))

    def show_problem(self, problem: InvalidInput) -> bool:
        """Say what is wrong at the field it is about; False when it is about none of these."""
        field = self._fields.get(problem.field)
        if field is None:
            return False
        field.show_error(problem.sentence)
        field.control.setFocus()
        return True

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.clear_error()

    def _on_name_changed(self, text: str) -> None:
        name = folded(text)
        self._found = next((team for team in self._teams if folded(team.name) == name), None)
        self._fields["Naam van het team"].clear_error()
        self._new.setVisible(self._found is None)
        self._about.setText(_about(self._found, name))
        if self._found is not None:
            self.team_found.emit(self._found)

    def _arrange(self) -> None:
        self._names.setEditable(True)
        self._names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._names.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._names.setMinimumContentsLength(12)
        self._names.setLineEdit(self._typed)
        self._guard.guard(self._names)
        pair = QHBoxLayout(self._new)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(16)
        pair.addWidget(self._fields["Gemeente"], 1)
        pair.addWidget(self._fields["Wijk"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._fields["Naam van het team"])
        column.addWidget(self._about)
        column.addSpacing(4)
        column.addWidget(self._new)


def _about(found: Team | None, name: str) -> str:
    if found is None:
        return _NEW if name else _NOBODY
    where = ", ".join(part for part in (found.neighbourhood, found.municipality) if part)
    return f"Een bekend team{f' in {where}' if where else ''}, {found.stage.value}."
