"""What a day yields: notes, parked topics, agreements, chosen dilemmas, counts and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from wijkteam_studio.domain.dilemma import Dilemma


class Destination(StrEnum):
    """Where a note may go: it stays here until the team decides otherwise."""

    HERE = "blijft hier"
    NEWSPAPER = "krant"


@dataclass(frozen=True, slots=True)
class Note:
    """One line of harvest in a field of a step."""

    id: UUID
    step_id: str
    field: str
    text: str
    order: int
    created_at: datetime
    changed_at: datetime
    dots: int = 0
    destination: Destination = Destination.HERE
    on_wall: bool = False
    lens: str = ""
    pole: str = ""
    stream: str = ""
    level: str = ""
    side: str = ""


class Fate(StrEnum):
    """What became of a parked topic."""

    OPEN = "open"
    AGREEMENT = "afspraak"
    NEXT_SESSION = "volgende sessie"
    ASKED = "vraag aan leiding of gemeente"
    DROPPED = "weg"


@dataclass(frozen=True, slots=True)
class ParkedTopic:
    """A topic that was put aside, in the words of who brought it."""

    id: UUID
    text: str
    order: int
    created_at: datetime
    step_id: str = ""
    fate: Fate = Fate.OPEN
    owner: str = ""
    when: date | None = None
    destination: Destination = Destination.HERE


class OwnerKind(StrEnum):
    """Who carries an agreement."""

    TEAM = "team"
    LEADER = "leidinggevende"
    ORGANISATION = "organisatie"
    MUNICIPALITY = "gemeente"
    PARTNER = "partner"


class Outcome(StrEnum):
    """How an agreement turned out when the team looked back."""

    UNKNOWN = "nog niet bekeken"
    DONE = "gelukt"
    HALF = "half"
    NOT = "niet"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What someone will do, by when, and how we notice it; or the one small trial.

    `trigger` is the moment at which one does it, in an if-then plan; empty for none.
    """

    id: UUID
    what: str
    who: str
    when: date
    sign: str
    order: int
    is_trial: bool = False
    owner_kind: OwnerKind = OwnerKind.TEAM
    partner: str = ""
    outcome: Outcome = Outcome.UNKNOWN
    destination: Destination = Destination.NEWSPAPER
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class ChosenDilemma:
    """A dilemma card as this session uses it: a copy that a later edit of the deck leaves alone."""

    id: UUID
    card_id: str
    title: str
    theme: str
    pole_a: str
    pole_b: str
    order: int
    too_much_a: str = ""
    too_much_b: str = ""
    example: str = ""
    question_behind: str = ""
    deepening: tuple[str, ...] = ()
    is_own: bool = False
    is_chosen: bool = True

    @classmethod
    def of(cls, card: Dilemma, identity: UUID, order: int = 0) -> Self:
        """A copy of a card of the deck, that nobody chose yet."""
        return cls(
            id=identity,
            card_id=card.id,
            title=card.title,
            theme=card.theme,
            pole_a=card.pole_a,
            pole_b=card.pole_b,
            order=order,
            too_much_a=card.too_much_a,
            too_much_b=card.too_much_b,
            example=card.example,
            question_behind=card.question_behind,
            deepening=card.deepening,
            is_chosen=False,
        )


@dataclass(frozen=True, slots=True)
class VoteRound:
    """A silent choice: only totals are kept, and nobody sees them until it is opened."""

    id: UUID
    step_id: str
    options: tuple[str, ...]
    people: int
    per_person: int = 3
    counts: Mapping[str, int] = field(default_factory=dict)
    ballots: int = 0
    is_open: bool = False
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of hands or fingers for one field of a step; never who, and closed until opened."""

    id: UUID
    step_id: str
    field: str
    counts: Mapping[str, int]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class StepTime:
    """When a step really began, and how many seconds it took and was given more so far."""

    step_id: str
    began_at: datetime
    seconds: float = 0.0
    extra: float = 0.0


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture for the newspaper: re-encoded JPEG bytes, a caption, a text for who cannot see."""

    id: UUID
    section: str
    caption: str
    alt: str
    jpeg: bytes
    order: int


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """What the team decided for one section of the newspaper."""

    section: str
    headline: str = ""
    text: str = ""
    is_left_out: bool = False
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class MatrixAnswer:
    """The team's shared answer to one statement of the matrix: groen, oranje, rood or grijs."""

    statement: str
    answer: str
    owner: str = ""
    when: date | None = None


@dataclass(frozen=True, slots=True)
class ScoredRisk:
    """A risk as this team scored it: counts per score, never who gave it."""

    id: UUID
    card_id: str
    title: str
    level: str
    order: int
    likelihood: Mapping[str, int] = field(default_factory=dict)
    impact: Mapping[str, int] = field(default_factory=dict)
    stream: int = 0
    first_step: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner in the neighbourhood and how strong the line is, 0 (none) to 3 (thick)."""

    id: UUID
    name: str
    strength: int
    order: int
