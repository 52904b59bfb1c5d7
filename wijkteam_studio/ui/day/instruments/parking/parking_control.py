"""The parked topics of the day, one by one."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.day import Day, in_order
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Fate, ParkedTopic
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.words import counted
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.parking import usual_date
from wijkteam_studio.ui.day.instrument import Instrument
from wijkteam_studio.ui.day.instruments.parking.topic_row import TopicRow
from wijkteam_studio.ui.kit.labels import text_label

_EMPTY = "Er staat niets op de parkeerplaats. De toets om te parkeren staat bij F1."


class ParkingControl(Instrument):
    """Each topic gets a name and a date, or goes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._step_id = ""
        self._shown: tuple[ParkedTopic, ...] | None = None
        self._rows: dict[UUID, tuple[ParkedTopic, TopicRow]] = {}
        self._topics = QVBoxLayout()
        self._state = text_label("", "small", "parkingState")
        self._empty = text_label(_EMPTY, "muted", "noTopics", wrap=True)
        self.setObjectName("parkingPart")
        self._topics.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(text_label("Parkeerplaats", "caption", "parkingCaption"), 1)
        top.addWidget(self._state)
        self.column.addLayout(top)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._topics)

    def get_ready(self, day: Day) -> None:
        self.show_day(day)

    def set_step(self, step: Step) -> None:
        """Go to another step; what was being typed in it is there again."""
        self.keep_drafts()
        self._step_id = step.id
        for _topic, row in self._rows.values():
            self._restore(row)

    def keep_drafts(self) -> None:
        for _topic, row in self._rows.values():
            row.keep_draft()

    def show_day(self, day: Day) -> None:
        """Show the topics of this day; a row that did not change keeps what is typed in it."""
        topics = in_order(day.parked.values())
        if topics == self._shown:
            return
        self._shown = topics
        self._drop_old({topic.id: topic for topic in topics})
        for place, topic in enumerate(topics):
            if topic.id not in self._rows:
                self._add(topic, place)
        waiting = len(day.open_topics)
        words = counted(waiting, "nog 1 open", "nog {} open") if waiting else "alles behandeld"
        self._state.setText(words if topics else "")
        self._empty.setVisible(not topics)

    def row(self, topic_id: UUID) -> TopicRow:
        """The row of a topic."""
        return self._rows[topic_id][1]

    def _add(self, topic: ParkedTopic, place: int) -> None:
        row = TopicRow(topic, usual_date(self.desk.live.day))
        row.settled.connect(self._settle)
        row.reopen_requested.connect(self.desk.parking.reopen)
        row.destination_requested.connect(self.desk.parking.send)
        row.draft_changed.connect(self._keep_draft)
        row.erase_requested.connect(self._erase)
        self._topics.insertWidget(place, row)
        self._rows[topic.id] = (topic, row)
        self._restore(row)

    def _erase(self, topic_id: UUID) -> None:
        self.desk.erasing.wish(Kind.PARKED, str(topic_id))

    def _restore(self, row: TopicRow) -> None:
        owner = self.desk.harvest.draft(self._step_id, _draft(row.topic_id))
        if owner and row.is_open:
            row.restore(owner)

    def _keep_draft(self, topic_id: UUID, owner: str) -> None:
        if self._step_id and topic_id in self.desk.live.day.parked:
            self.desk.harvest.keep_draft(self._step_id, _draft(topic_id), owner)

    def _drop_old(self, topics: dict[UUID, ParkedTopic]) -> None:
        for topic_id, (topic, row) in tuple(self._rows.items()):
            now = topics.get(topic_id)
            if now is not None and replace(now, destination=topic.destination) == topic:
                row.set_destination(now.destination)
                self._rows[topic_id] = (now, row)
                continue
            del self._rows[topic_id]
            self._topics.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _settle(self, topic_id: UUID, answer: tuple[Fate, str, date | None]) -> None:
        fate, owner, when = answer
        try:
            self.desk.parking.settle(topic_id, fate, owner, when)
        except InvalidInput as problem:
            self.row(topic_id).show_error(problem)
            return
        self._keep_draft(topic_id, "")
        waiting = self.desk.live.day.open_topics
        self.row(waiting[0].id if waiting else topic_id).take_focus()


def _draft(topic_id: UUID) -> str:
    return f"parkeerplaats.{topic_id}"
