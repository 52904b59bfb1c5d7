"""The instruments of the step on the table, under each other."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument
from wijkteam_studio.ui.day.instruments.table import Control, controls_of
from wijkteam_studio.ui.kit.labels import text_label

_NOTHING = (
    "Bij deze stap schrijf je niets op. Iets onthouden? Zet het op de parkeerplaats, "
    "de toets staat bij F1."
)
#: Between one instrument that is made ahead and the next: keys and paint go first.
_REST_MS = 60

Made = TypeVar("Made", bound=Instrument)


class StepPanel(QWidget):
    """Makes instruments when they are needed or ahead, and gives them one step after another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.step: Step | None = None
        self._made: dict[Control, list[Instrument]] = {}
        self._shown: tuple[Instrument, ...] = ()
        self._waiting: list[tuple[Control, int]] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._nothing = text_label(_NOTHING, "muted", "nothingToWrite", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self.setObjectName("stepPanel")
        self._rest.timeout.connect(self._make_one)

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments of this step, in their order."""
        return self._shown

    def all_of(self, kind: type[Made]) -> tuple[Made, ...]:
        """The instruments of this step that are of a kind."""
        return tuple(item for item in self._shown if isinstance(item, kind))

    def one_of(self, kind: type[Made]) -> Made:
        """The first instrument of a kind in this step; raises LookupError when there is none."""
        for found in self.all_of(kind):
            return found
        raise LookupError(kind.__name__)

    def set_step(self, step: Step) -> None:
        """Go to another step; `show_day` follows."""
        self.step = step
        taken: Counter[Control] = Counter()
        shown: list[Instrument] = []
        for control, keys in controls_of(step, self.desk.library):
            instrument = self._instrument(control, taken[control])
            taken[control] += 1
            instrument.set_fields(step, keys)
            shown.append(instrument)
        for instrument in self._all():
            instrument.setVisible(instrument in shown)
        for place, instrument in enumerate(shown):
            if self._column.indexOf(instrument) != place:
                self._column.insertWidget(place, instrument)
        self._nothing.setVisible(not shown)
        self._shown = tuple(shown)

    def show_day(self, day: Day) -> None:
        """Show a new state of the day."""
        for instrument in self._shown:
            instrument.show_day(day)

    def show_time(self) -> None:
        """Show what changes by the clock alone."""
        for instrument in self._shown:
            instrument.show_time()

    def keep_drafts(self) -> None:
        """Keep everything that is being typed."""
        for instrument in self._shown:
            instrument.keep_drafts()

    def focus_first(self) -> bool:
        """Put the cursor where one types first; False when there is no such place."""
        return any(instrument.focus_first() for instrument in self._shown)

    def make_ahead(self) -> None:
        """Have the instruments of all steps at hand soon: going to a step then costs no time."""
        needed: Counter[Control] = Counter()
        for step in self.desk.live.day.programme:
            controls = Counter(control for control, _keys in controls_of(step, self.desk.library))
            needed |= controls
        self._waiting = [(control, n) for control, most in needed.items() for n in range(most)]
        self._rest.start()

    def _make_one(self) -> None:
        if not self._waiting:
            return
        instrument = self._instrument(*self._waiting.pop(0))
        if instrument not in self._shown:
            instrument.get_ready(self.desk.live.day)
        for widget in instrument.findChildren(QWidget):
            widget.ensurePolished()
        if self._waiting:
            self._rest.start()

    def _instrument(self, control: Control, number: int) -> Instrument:
        made = self._made.setdefault(control, [])
        while len(made) <= number:
            instrument = control(self.desk, self)
            instrument.hide()
            instrument.finished.connect(self.focus_first)
            self._column.insertWidget(self._column.count() - 2, instrument)
            made.append(instrument)
        return made[number]

    def _all(self) -> Iterator[Instrument]:
        for made in self._made.values():
            yield from made
