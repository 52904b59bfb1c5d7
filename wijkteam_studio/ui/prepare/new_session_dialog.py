"""Asks for a new session: for whom, what, when and where, in twenty seconds."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.programme import ProgrammeTemplate
from wijkteam_studio.domain.team import Team
from wijkteam_studio.domain.wishes import SessionWish, next_working_day
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialog_column import DialogColumn, beside
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.prepare.day_form import DayForm
from wijkteam_studio.ui.prepare.stage_choice import StageChoice
from wijkteam_studio.ui.prepare.team_choice import TeamChoice

_USUAL_START = time(9, 0)
_USUAL_PEOPLE = 8
_WIDTH = 780


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
        if not (self._team.show_problem(problem) or self._day.show_problem(problem)):
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
        self._team.clear_problems()
        self._day.clear_problems()
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
