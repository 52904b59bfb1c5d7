"""One parked topic: its words, and what becomes of it."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Fate, ParkedTopic
from wijkteam_studio.domain.words import long_date
from wijkteam_studio.ui.widgets.buttons import make_button
from wijkteam_studio.ui.widgets.date_field import DateField
from wijkteam_studio.ui.widgets.form_field import FormField
from wijkteam_studio.ui.widgets.line_field import LineField
from wijkteam_studio.ui.widgets.wheel_guard import WheelGuard
from wijkteam_studio.ui.widgets.wrap_line import WrapLine

_WORDS = {
    Fate.AGREEMENT: "wordt een afspraak",
    Fate.NEXT_SESSION: "volgende sessie",
    Fate.ASKED: "vraag aan leiding of gemeente",
    Fate.DROPPED: "weg",
}


class TopicRow(QFrame):
    """An open topic can be settled in its place; a settled one can be opened again."""

    settled = Signal(object, object)
    reopen_requested = Signal(object)

    def __init__(self, topic: ParkedTopic, when: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = topic
        is_open = topic.fate is Fate.OPEN
        self._text = WrapLine("body" if is_open else "muted", "topicText", topic.text)
        self._outcome = WrapLine("small", "topicOutcome", "" if is_open else outcome_of(topic))
        self._toggle = make_button("", "quiet", name="topicToggle")
        self._fields = QWidget()
        self._fate = QComboBox()
        self._who = LineField("Wie", "topicWho")
        self._when = DateField("topicWhen", "Wanneer")
        self._who_field = FormField("Wie pakt dit op", self._who, "topicWho")
        self._when_field = FormField("Wanneer", self._when, "topicWhen")
        self._done = make_button("Klaar", name="topicDone")
        self._guard = WheelGuard(self)
        self._when.set_day(when)
        self._lay_out()
        self._toggle.clicked.connect(self._press)
        self._done.clicked.connect(self._settle)
        self._who.returnPressed.connect(self._settle)
        self._who.textEdited.connect(self._who_field.clear_error)
        self._fate.currentIndexChanged.connect(self._choose_fate)

    def _lay_out(self) -> None:
        topic, is_open = self._topic, self._topic.fate is Fate.OPEN
        self.setObjectName("topicRow")
        self.setProperty("card", "row")
        self.setProperty("bar", "ik" if is_open else "none")
        self._toggle.setText("Behandelen" if is_open else "Toch open")
        self._toggle.setAccessibleName(f"{self._toggle.text()}: {topic.text}")
        self._guard.guard(self._fate)
        for fate, words in _WORDS.items():
            self._fate.addItem(words.capitalize(), fate)
        for control in (self._toggle, self._done):
            control.setProperty("compact", "true")
        top = QHBoxLayout()
        top.addWidget(self._text, 1)
        top.addWidget(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._outcome)
        column.addWidget(self._fields)
        self._lay_out_fields()

    def _lay_out_fields(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._who_field, 1)
        row.addWidget(self._when_field, 1)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(8)
        column.addWidget(FormField("Wat wordt het", self._fate, "topicFate"))
        column.addLayout(row)
        last = QHBoxLayout()
        last.addWidget(self._done)
        last.addStretch(1)
        column.addLayout(last)
        self._fields.hide()

    @property
    def topic_id(self) -> UUID:
        """Which topic this is."""
        return self._topic.id

    @property
    def answer(self) -> tuple[Fate, str, date | None]:
        """What was filled in: the fate, the owner, and the date unless the topic goes away."""
        fate = Fate(self._fate.currentData())
        if fate is Fate.DROPPED:
            return fate, "", None
        return fate, self._who.text(), self._when.day

    def take_focus(self) -> None:
        """Go to the button of this topic."""
        self._toggle.setFocus()

    def show_error(self, problem: InvalidInput) -> None:
        """Say at the field of the owner what is wrong."""
        self._who_field.show_error(problem.sentence)
        self._who.setFocus()

    def _press(self) -> None:
        if self._topic.fate is not Fate.OPEN:
            self.reopen_requested.emit(self._topic.id)
            return
        unfold = self._fields.isHidden()
        self._fields.setVisible(unfold)
        self._toggle.setText("Later" if unfold else "Behandelen")
        if unfold:
            self._fate.setFocus()

    def _choose_fate(self) -> None:
        needs = Fate(self._fate.currentData()) is not Fate.DROPPED
        self._who_field.setVisible(needs)
        self._when_field.setVisible(needs)
        self._who_field.clear_error()

    def _settle(self) -> None:
        self.settled.emit(self._topic.id, self.answer)


def outcome_of(topic: ParkedTopic) -> str:
    """What became of a topic, in words."""
    parts = [_WORDS.get(topic.fate, "open")]
    if topic.owner:
        parts.append(topic.owner)
    if topic.when is not None:
        parts.append(f"vóór {long_date(topic.when)}")
    return "→ " + ", ".join(parts)
