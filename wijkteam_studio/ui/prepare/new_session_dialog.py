"""Asks for a new session: for whom, what, when and where, in twenty seconds."""

from collections.abc import Sequence
from datetime import date, time
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.folding import folded
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.programme import ProgrammeTemplate
from wijkteam_studio.domain.team import Team
from wijkteam_studio.domain.wishes import SessionWish, next_working_day
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import DialogColumn, beside
from wijkteam_studio.ui.kit.fields import Fields
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.form_field import FormField, LineField
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.prepare.day_form import DayForm
from wijkteam_studio.ui.prepare.stage_choice import StageChoice

_NEW = "Een nieuw team. Gemeente en wijk mogen later."
_NOBODY = "Kies een team, of typ een nieuwe naam."
_USUAL_START = time(9, 0)
_USUAL_PEOPLE = 8
_WIDTH = 780


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
        self.fields = Fields(
            ("Naam van het team", FormField("T&eam", self._names, "newTeam")),
            ("Gemeente", FormField("&Gemeente", self._municipality, "newMunicipality")),
            ("Wijk", FormField("&Wijk", self._neighbourhood, "newNeighbourhood")),
        )
        self._about = text_label(_NOBODY, "small", "newTeamAbout", wrap=True)
        self._new = QWidget()
        self._guard = WheelGuard(self)
        self._arrange()
        self._typed.refused.connect(self.fields["Naam van het team"].show_error)
        self._typed.textEdited.connect(self.fields["Naam van het team"].clear_error)
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

    def _on_name_changed(self, text: str) -> None:
        name = folded(text)
        self._found = next((team for team in self._teams if folded(team.name) == name), None)
        self.fields["Naam van het team"].clear_error()
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
        pair.addWidget(self.fields["Gemeente"], 1)
        pair.addWidget(self.fields["Wijk"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fields["Naam van het team"])
        column.addWidget(self._about)
        column.addSpacing(4)
        column.addWidget(self._new)


def _about(found: Team | None, name: str) -> str:
    if found is None:
        return _NEW if name else _NOBODY
    where = ", ".join(part for part in (found.neighbourhood, found.municipality) if part)
    return f"Een bekend team{f' in {where}' if where else ''}, {found.stage.value}."


class NewSessionDialog(QDialog):
    """Emits session_wished (SessionWish); stays open until the session was made."""

    session_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newSessionDialog")
        self.setWindowTitle("Nieuwe sessie")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._team = TeamChoice()
        self._choice = StageChoice()
        self._day = DayForm()
        self._problem = text_label("", "error", "newSessionProblem", wrap=True)
        self._make = make_button("Maak de sessie", "primary", name="makeSession")
        self._cancel = make_button("Annuleren", name="cancelSession")
        self._arrange()
        self._team.team_found.connect(self._on_team_found)
        self._make.clicked.connect(self._on_made)
        self._cancel.clicked.connect(self.reject)

    def set_choices(
        self, teams: Sequence[Team], programmes: Sequence[ProgrammeTemplate], today: date
    ) -> None:
        """The teams and draaiboeken one can choose from; the day is the next working day."""
        self._team.set_teams(teams)
        self._choice.set_programmes(programmes)
        if programmes:
            first = programmes[0]
            self._choice.set_choice(first.id, first.title, TeamStage.GROEIEND)
        self._day.set_facts((next_working_day(today), _USUAL_START, "", _USUAL_PEOPLE))

    def set_team(self, team: Team) -> None:
        """Begin with this team."""
        self._team.choose(team)

    def show_problem(self, problem: InvalidInput) -> None:
        """Say what is wrong at its field; what was typed stays."""
        self._clear_problems()
        forms = (self._team.fields, self._day.fields)
        if not any(fields.show_problem(problem) for fields in forms):
            self._problem.setText(problem.sentence)
            self._problem.show()

    def _on_team_found(self, team: Team) -> None:
        self._choice.set_stage(team.stage)

    def _on_made(self) -> None:
        self._clear_problems()
        name, municipality, neighbourhood = self._team.words
        day, start, place, people = self._day.facts
        wish = SessionWish(
            team_id=self._team.team_id,
            team_name=name,
            municipality=municipality,
            neighbourhood=neighbourhood,
            date=day,
            start=start,
            place=place,
            people=people,
            programme_id=self._choice.programme_id,
            stage=self._choice.stage,
        )
        self.session_wished.emit(wish)

    def _clear_problems(self) -> None:
        self._team.fields.clear()
        self._day.fields.clear()
        self._problem.clear()
        self._problem.hide()

    def _arrange(self) -> None:
        column = DialogColumn(self, _WIDTH)
        sides = beside(self, _WIDTH)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, parts in ((left, (self._team, self._choice)), (right, (self._day,))):
            sides.addLayout(side, 1)
            side.setSpacing(16)
            for part in parts:
                side.addWidget(part)
            side.addStretch(1)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(text_label("Nieuwe sessie", "heading", "newSessionHeading"))
        column.addLayout(sides, 1)
        column.addWidget(self._problem)
        column.add_foot(self._cancel, self._make)
        self._problem.hide()
        self._make.setDefault(True)
        self._cancel.setAutoDefault(False)
