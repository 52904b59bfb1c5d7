"""Parked topics: put aside in a second, and never forgotten."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from wijkteam_studio.domain.day import Day, next_order, put
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Destination, Fate, ParkedTopic
from wijkteam_studio.domain.text import line_text, note_text, title_text
from wijkteam_studio.services.agreements import agreed
from wijkteam_studio.services.live_day import LiveDay

#: What comes back does so in about a month, unless the team looks back on another day.
_USUAL = timedelta(weeks=4)


class ParkingDesk:
    """Parks topics from anywhere and handles each of them before the day closes."""

    def __init__(self, live: LiveDay) -> None:
        self._live = live

    def park(self, raw: str) -> ParkedTopic:
        """Put a topic aside; raises InvalidInput when nothing was typed."""
        day = self._live.day
        text = title_text(raw, "Parkeerplaats", 500)
        topic = ParkedTopic(
            uuid4(), text, next_order(day.parked.values()), datetime.now(UTC), day.position.step_id
        )
        self._live.change("Geparkeerd", replace(day, parked=put(day.parked, topic.id, topic)))
        return topic

    def edit(self, topic_id: UUID, raw: str) -> None:
        """Other words for a topic; raises InvalidInput when empty."""
        text = note_text(raw, "Parkeerplaats")
        if not text:
            raise InvalidInput("Parkeerplaats", "Parkeerplaats: er staat niets meer in.")
        self._replace("Geparkeerd punt aangepast", topic_id, text=text)

    def settle(self, topic_id: UUID, fate: Fate, owner: str = "", when: date | None = None) -> None:
        """Say what becomes of a topic; what comes back needs an owner, and a date or a session.

        One that becomes an agreement is one from then on, with this owner and this date, else the
        day on which one looks back. Raises InvalidInput when the owner is missing, or when there
        are agreements enough.
        """
        name = line_text(owner, "Wie", 80)
        if fate in {Fate.AGREEMENT, Fate.ASKED, Fate.NEXT_SESSION} and not name:
            raise InvalidInput("Wie", "Wie: zet erbij wie dit oppakt.", "Een rol mag ook.")
        if fate is Fate.AGREEMENT:
            when = when or usual_date(self._live.day)
        topic = replace(self._live.day.parked[topic_id], fate=fate, owner=name, when=when)
        self._keep("Geparkeerd punt behandeld", topic)

    def reopen(self, topic_id: UUID) -> None:
        """Put a topic back on the list; an agreement that it became is none any more."""
        topic = replace(self._live.day.parked[topic_id], fate=Fate.OPEN, owner="", when=None)
        self._keep("Geparkeerd punt weer open", topic)

    def send(self, topic_id: UUID, destination: Destination) -> None:
        """Give a topic to the newspaper, or keep it here."""
        self._replace(f"Geparkeerd punt naar: {destination}", topic_id, destination=destination)

    def _keep(self, label: str, topic: ParkedTopic) -> None:
        """Keep a topic with what follows from its fate, as one change."""
        day = self._live.day
        parked = put(day.parked, topic.id, topic)
        self._live.change(label, replace(day, parked=parked, agreements=agreed(day, topic)))

    def _replace(self, label: str, topic_id: UUID, **fields: object) -> None:
        day = self._live.day
        topic = replace(day.parked[topic_id], **fields)  # type: ignore[arg-type]
        self._live.change(label, replace(day, parked=put(day.parked, topic_id, topic)))


def usual_date(day: Day) -> date:
    """The date that is proposed for what comes back."""
    return day.session.look_back or day.session.date + _USUAL
