"""What became of a parked topic, in words."""

from wijkteam_studio.domain.notes import Fate, ParkedTopic
from wijkteam_studio.domain.words import long_date

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
