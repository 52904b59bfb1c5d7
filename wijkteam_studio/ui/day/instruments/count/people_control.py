"""How many people there are: one number, for all that counts them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument, OnWall
from wijkteam_studio.ui.day.instruments.count.number_field import NumberField
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.labels import WrapLine, text_label


class PeopleControl(Instrument):
    """A field with the number that the day knows; another number is kept at Enter or on leaving."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._step_id, self._key = "", ""
        self._label = text_label("", "caption", "peopleLabel")
        self._on_wall = OnWall(desk)
        self._line = WrapLine("small", "peopleLine")
        self.field = NumberField("peopleCount")
        self._label.setBuddy(self.field)
        top, row = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._label, 1)
        top.addWidget(self._on_wall)
        row.addWidget(self.field)
        row.addWidget(text_label("mensen", "body", "peopleUnit"))
        row.addStretch(1)
        self.column.addLayout(top)
        self.column.addLayout(row)
        self.column.addWidget(self._line)
        self.field.number_given.connect(self._keep)

    @property
    def showing(self) -> Showing | None:
        return Showing.count(self._key)

    @property
    def key(self) -> str:
        """The key of the field that this counts."""
        return self._key

    def set_fields(self, step: Step, keys: tuple[str, ...]) -> None:
        self._step_id, self._key = step.id, keys[0]
        named = self.desk.library.named_field(self._key)
        self._label.setText(named.label)
        self.field.setAccessibleName(named.label)
        self._line.set_line(named.prompt)
        self.field.set_wrong("")

    def show_day(self, day: Day) -> None:
        self.field.set_number(day.session.people)

    def show_time(self) -> None:
        self._on_wall.show_choice(self.showing)

    def keep_drafts(self) -> None:
        self.field.hand_in()

    def focus_first(self) -> bool:
        self.field.setFocus()
        self.field.selectAll()
        return True

    def _keep(self, number: int) -> None:
        tally = self.desk.counts.tally(self._step_id, self._key)
        if tally is not None and number == self.desk.live.day.session.people:
            return
        try:
            self.desk.counts.set_people(self._step_id, self._key, number)
        except InvalidInput as problem:
            self.field.set_wrong(problem.sentence)
            self._line.set_line(problem.sentence)
            announce(self.field, problem.sentence)
        else:
            self.field.set_wrong("")
            self._line.set_line(self.desk.library.named_field(self._key).prompt)
