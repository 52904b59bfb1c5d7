"""One parked topic: its words, where it goes, and what becomes of it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Destination, Fate, ParkedTopic
from wijkteam_studio.ui.day.instruments.parking.topic_form import TopicForm, outcome_of
from wijkteam_studio.ui.kit.buttons import MoreButton, make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine
from wijkteam_studio.ui.kit.layouts import TextAndButtons


class TopicRow(QFrame):
    """An open topic can be settled in its place; a settled one can be opened again.

    Its form is made when it is first asked for: that takes time, and most topics stay folded.
    """

    settled = Signal(object, object)
    reopen_requested = Signal(object)
    destination_requested = Signal(object, object)
    draft_changed = Signal(object, str)
    erase_requested = Signal(object)

    def __init__(self, topic: ParkedTopic, when: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic, self._usual = topic, when
        self.form: TopicForm | None = None
        self._send = make_button("", "quiet", name="topicSend")
        self._toggle = make_button("", "quiet", name="topicToggle")
        self._more = MoreButton(topic.text, "topicMore")
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._send.clicked.connect(self._ask_send)
        self._toggle.clicked.connect(self._press)
        self._more.erase_requested.connect(self._ask_erase)

    def _lay_out(self) -> None:
        topic, is_open = self._topic, self._topic.fate is Fate.OPEN
        self.setObjectName("topicRow")
        self.setProperty("card", "row")
        self.setProperty("bar", "ik" if is_open else "none")
        self._toggle.setText("Behandelen" if is_open else "Toch open")
        self._toggle.setAccessibleName(f"{self._toggle.text()}: {topic.text}")
        text = WrapLine("body" if is_open else "muted", "topicText", topic.text)
        clicks_keep_focus(self._send)
        self._say_destination()
        outcome = "" if is_open else outcome_of(topic)
        self._column.setContentsMargins(16, 6, 8, 8)
        self._column.setSpacing(2)
        self._column.addWidget(TextAndButtons(text, self._send, self._toggle, self._more))
        self._column.addWidget(WrapLine("small", "topicOutcome", outcome))

    @property
    def topic_id(self) -> UUID:
        """Which topic this is."""
        return self._topic.id

    @property
    def is_open(self) -> bool:
        """Whether this topic still waits for an answer."""
        return self._topic.fate is Fate.OPEN

    def set_destination(self, destination: Destination) -> None:
        """Say where this topic goes now; what is being filled in stays."""
        self._topic = replace(self._topic, destination=destination)
        self._say_destination()

    def take_focus(self) -> None:
        """Go to the button of this topic."""
        self._toggle.setFocus()

    def restore(self, owner: str) -> None:
        """Unfold the form with the owner that was being typed before."""
        form = self._made_form()
        form.restore(owner)
        self._unfold(form, unfold=True)

    def keep_draft(self) -> None:
        """Keep what is being filled in."""
        if self.form is not None:
            self.form.keep_draft()

    def show_error(self, problem: InvalidInput) -> None:
        """Say at the field of the owner what is wrong."""
        if self.form is not None:
            self.form.show_error(problem)

    def _say_destination(self) -> None:
        in_paper = self._topic.destination is Destination.NEWSPAPER
        self._send.setText("In de krant" if in_paper else "Blijft hier")
        self._send.setAccessibleName(f"{self._send.text()}: {self._topic.text}")
        self._send.setAccessibleDescription("Wissel tussen de krant en blijft hier")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._more.menu_of_row.popup(event.globalPos())

    def _ask_erase(self) -> None:
        self.erase_requested.emit(self._topic.id)

    def _ask_send(self) -> None:
        here = self._topic.destination is Destination.HERE
        target = Destination.NEWSPAPER if here else Destination.HERE
        self.destination_requested.emit(self._topic.id, target)

    def _press(self) -> None:
        if self._topic.fate is not Fate.OPEN:
            self.reopen_requested.emit(self._topic.id)
            return
        form = self._made_form()
        unfold = form.isHidden()
        self._unfold(form, unfold=unfold)
        if unfold:
            form.take_focus()

    def _made_form(self) -> TopicForm:
        if self.form is None:
            self.form = TopicForm(self._usual, self)
            self.form.handed_in.connect(self._settle)
            self.form.draft_changed.connect(self._tell_draft)
            self.form.hide()
            self._column.addWidget(self.form)
        return self.form

    def _unfold(self, form: TopicForm, *, unfold: bool) -> None:
        form.setVisible(unfold)
        self._toggle.setText("Later" if unfold else "Behandelen")

    def _tell_draft(self, owner: str) -> None:
        self.draft_changed.emit(self._topic.id, owner)

    def _settle(self) -> None:
        if self.form is not None:
            self.settled.emit(self._topic.id, self.form.answer)
