"""What becomes of one parked topic: its fate, who takes it up, and when."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Fate, ParkedTopic
from wijkteam_studio.domain.words import long_date, upper_first
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.form_field import DateField, FormField, LineField, TypingPause

#: What can become of a topic, in the order in which one chooses.
FATES = {
    Fate.AGREEMENT: "wordt een afspraak",
    Fate.NEXT_SESSION: "volgende sessie",
    Fate.ASKED: "vraag aan leiding of gemeente",
    Fate.DROPPED: "weg",
}


def outcome_of(topic: ParkedTopic) -> str:
    """The fate, the owner and the date of a topic on one line."""
    parts = [FATES.get(topic.fate, "open")]
    if topic.owner:
        parts.append(topic.owner)
    if topic.when is not None:
        parts.append(f"vóór {long_date(topic.when)}")
    return "→ " + ", ".join(parts)


class TopicForm(QWidget):
    """Filled in where the topic stands; a topic that goes away needs no name."""

    handed_in = Signal()
    draft_changed = Signal(str)

    def __init__(self, when: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._pause = TypingPause(self)
        self._fate = QComboBox()
        self._who = LineField("Wie", "topicWho")
        self._when = DateField("topicWhen", "Wanneer")
        self._who_field = FormField("Wie pakt dit op", self._who, "topicWho")
        self._when_field = FormField("Wanneer", self._when, "topicWhen")
        self._done = make_button("Klaar", name="topicDone")
        self._guard = WheelGuard(self)
        self._when.set_day(when)
        self._lay_out()
        self._done.clicked.connect(self.handed_in)
        self._who.returnPressed.connect(self.handed_in)
        self._who.refused.connect(self._who_field.show_error)
        self._who.textEdited.connect(self._who_field.clear_error)
        self._who.textEdited.connect(self._pause.note_key)
        self._who.editingFinished.connect(self.keep_draft)
        self._pause.due.connect(self.keep_draft)
        self._fate.currentIndexChanged.connect(self._choose_fate)

    def _lay_out(self) -> None:
        self._guard.guard(self._fate)
        for fate, words in FATES.items():
            self._fate.addItem(upper_first(words), fate)
        self._done.setProperty("compact", "true")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._who_field, 1)
        row.addWidget(self._when_field, 1)
        last = QHBoxLayout()
        last.addWidget(self._done)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(8)
        column.addWidget(FormField("Wat wordt het", self._fate, "topicFate"))
        column.addLayout(row)
        column.addLayout(last)

    @property
    def answer(self) -> tuple[Fate, str, date | None]:
        """What was filled in: the fate, the owner, and the date unless the topic goes away."""
        fate = Fate(self._fate.currentData())
        if fate is Fate.DROPPED:
            return fate, "", None
        return fate, self._who.text(), self._when.day

    def restore(self, owner: str) -> None:
        """Put back the owner that was being typed before."""
        self._told = owner
        self._who.setText(owner)

    def keep_draft(self) -> None:
        """Say which owner is being typed, unless that was said already."""
        self._pause.rest()
        if self._who.text() != self._told:
            self._told = self._who.text()
            self.draft_changed.emit(self._told)

    def take_focus(self) -> None:
        """Begin at the fate."""
        self._fate.setFocus()

    def show_error(self, problem: InvalidInput) -> None:
        """Say at the field of the owner what is wrong."""
        self._who_field.show_error(problem.sentence)
        self._who.setFocus()

    def _choose_fate(self) -> None:
        needs = Fate(self._fate.currentData()) is not Fate.DROPPED
        self._who_field.setVisible(needs)
        self._when_field.setVisible(needs)
        self._who_field.clear_error()
