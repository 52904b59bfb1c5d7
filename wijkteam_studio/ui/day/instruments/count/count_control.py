"""Hands on a scale: counted place by place, closed until the facilitator opens the count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from wijkteam_studio.domain.count import CountReading
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.harvest import HarvestField
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.domain.words import counted
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument, OnWall
from wijkteam_studio.ui.day.instruments.count.number_field import NumberField
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.layouts import empty

_OPTION = "option"


class _Places(QFrame):
    """The places of a scale, each with a number and a button for one hand more."""

    counted = Signal(str, int)
    hand_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, NumberField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)

    def set_field(self, field: HarvestField) -> None:
        """Show the places of this scale, without numbers."""
        empty(self._grid)
        self.fields = {}
        for row, option in enumerate(field.scale):
            label = text_label(option.label, "body", f"place-{option.id}")
            number = NumberField(f"count-{option.id}")
            number.setAccessibleName(f"Aantal: {option.label}")
            more = make_button("+1", name=f"more-{option.id}", counts_each=True)
            more.setAccessibleName(f"Eén erbij: {option.label}")
            for control in (number, more):
                control.setProperty(_OPTION, option.id)
            more.setProperty("compact", "true")
            label.setBuddy(number)
            for column, widget in enumerate((label, number, more)):
                self._grid.addWidget(widget, row, column)
            number.number_given.connect(self._count)
            number.emptied.connect(self._count_none)
            more.clicked.connect(self._give)
            self.fields[option.id] = number

    def tell(self, option: str, sentence: str) -> None:
        """Say at this place what is wrong, and at the others nothing any more."""
        for key, number in self.fields.items():
            number.set_wrong(sentence if key == option else "")

    def _count(self, number: int) -> None:
        self.counted.emit(str(self.sender().property(_OPTION)), number)

    def _count_none(self) -> None:
        self._count(0)

    def _give(self) -> None:
        self.hand_given.emit(str(self.sender().property(_OPTION)))


class CountControl(Instrument):
    """Counts in, and nothing out before it is opened; few answers show no number at all.

    A figure key gives one hand to the place with that figure, where no number is being typed.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._step_id = ""
        self._field: HarvestField | None = None
        self._label = text_label("", "caption", "countLabel")
        self._state = text_label("", "small", "countState")
        self._on_wall = OnWall(desk)
        self.places = _Places()
        self._result = WrapLine("body", "countResult")
        self._trouble = WrapLine("error", "countError")
        self._toggle = make_button("Open de uitslag", name="openCount")
        self._clear = make_button("Opnieuw tellen", "quiet", name="clearCount")
        self._lay_out()
        self.places.counted.connect(self._set_count)
        self.places.hand_given.connect(self._add_one)
        self._toggle.clicked.connect(self._open_or_close)
        self._clear.clicked.connect(self._count_anew)

    def _lay_out(self) -> None:
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._label, 1)
        top.addWidget(self._state)
        top.addWidget(self._on_wall)
        for button in (self._toggle, self._clear):
            button.setProperty("compact", "true")
            buttons.addWidget(button)
        clicks_keep_focus(self._toggle, self._clear)
        buttons.addStretch(1)
        self.column.addLayout(top)
        for widget in (self.places, self._result, self._trouble):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)

    @property
    def showing(self) -> Showing | None:
        return Showing.count(self._field.key) if self._field is not None else None

    @property
    def key(self) -> str:
        """The key of the field that this counts."""
        return self._field.key if self._field is not None else ""

    def set_fields(self, step: Step, keys: tuple[str, ...]) -> None:
        field = self.desk.library.named_field(keys[0])
        self._step_id = step.id
        if field is not self._field:
            self._field = field
            self._label.setText(field.label)
            self.places.set_field(field)
        self._tell("", "")

    def focus_first(self) -> bool:
        first = next(iter(self.places.fields.values()), None)
        if first is None or self.places.isHidden():
            return False
        first.setFocus()
        first.selectAll()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure, others = event.text(), ~Qt.KeyboardModifier.KeypadModifier
        if figure.isdecimal() and figure in self.places.fields and not event.modifiers() & others:
            self._add_one(figure)
        else:
            super().keyPressEvent(event)

    def show_day(self, day: Day) -> None:
        if self._field is None:
            return
        tally = self.desk.counts.tally(self._step_id, self._field.key)
        is_open = tally is not None and tally.is_open
        hands = sum(tally.counts.values()) if tally is not None else 0
        for option, number in self.places.fields.items():
            number.set_number(tally.counts.get(option) if tally is not None else None)
        self.places.setVisible(not is_open)
        self._clear.setVisible(hands > 0 and not is_open)
        self._toggle.setText("Sluit de uitslag" if is_open else "Open de uitslag")
        self._toggle.setAccessibleName(f"{self._toggle.text()}: {self._field.label}")
        people = day.session.people
        self._state.setText(f"{hands} van de {people} mensen" if hands else "")
        told = self.desk.counts.reading(self._step_id, self._field.key)
        self._result.set_line(_words_of(told) if is_open else "")

    def show_time(self) -> None:
        self._on_wall.show_choice(self.showing)

    def keep_drafts(self) -> None:
        for number in self.places.fields.values():
            number.hand_in()

    def _set_count(self, option: str, number: int) -> None:
        self._try(option, number)

    def _add_one(self, option: str) -> None:
        self.keep_drafts()
        self._try(option, None)

    def _try(self, option: str, number: int | None) -> None:
        if self._field is None:
            return
        counts, key = self.desk.counts, self._field.key
        try:
            if number is None:
                counts.add_one(self._step_id, key, option)
            else:
                counts.set_count(self._step_id, key, option, number)
        except InvalidInput as problem:
            self._tell(option, problem.sentence)
        else:
            self._tell(option, "")

    def _tell(self, option: str, sentence: str) -> None:
        self._trouble.set_line(sentence)
        self.places.tell(option, sentence)
        if sentence:
            announce(self.places.fields[option], sentence)
            self.show_day(self.desk.live.day)

    def _open_or_close(self) -> None:
        if self._field is None:
            return
        self.keep_drafts()
        tally = self.desk.counts.tally(self._step_id, self._field.key)
        try:
            if tally is not None and tally.is_open:
                self.desk.counts.close(self._step_id, self._field.key)
            else:
                self.desk.counts.open(self._step_id, self._field.key)
        except InvalidInput as problem:
            self._trouble.set_line(problem.sentence)
            announce(self._toggle, problem.sentence)
        else:
            self._trouble.set_line("")

    def _count_anew(self) -> None:
        if self._field is not None:
            self.desk.counts.clear(self._step_id, self._field.key)


def _words_of(told: CountReading) -> str:
    """The result in words, for who leads the day."""
    if told.is_few:
        return "Met minder dan vijf antwoorden laten wij geen cijfer zien."
    mean = f"Gemiddeld {told.mean}." if told.mean else ""
    answers = counted(told.answers, "1 antwoord.", "{} antwoorden.")
    rows = "   ".join(f"{label}: {count}" for label, count in told.rows)
    return " ".join(part for part in (mean, answers, rows) if part)
