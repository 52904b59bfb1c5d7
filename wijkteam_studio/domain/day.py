"""The state of one session's day: one value that the facilitator, the wall and the paper share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from wijkteam_studio.domain.clock import Clock
from wijkteam_studio.domain.notes import (
    Agreement,
    ChosenDilemma,
    Destination,
    Fate,
    MatrixAnswer,
    Note,
    ParkedTopic,
    Partner,
    Photo,
    ScoredRisk,
    SectionChoice,
    StepTime,
    Tally,
    VoteRound,
)
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.scoring import ScanForm
from wijkteam_studio.domain.team import Team, TeamSession

K = TypeVar("K")
V = TypeVar("V")
Ordered = TypeVar(
    "Ordered", ParkedTopic, Agreement, ChosenDilemma, Photo, ScoredRisk, Partner, Note
)

_ORDER = attrgetter("order")
_BY_ORDER = attrgetter("order", "id")
_NONE: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Replan:
    """From this step on the planned times are counted anew, from this moment (in UTC)."""

    step_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Position:
    """Where the day stands: the step on the table and its clock (empty before the start).

    `seen_at` is the last moment (in UTC) at which the program is known to have been there.
    """

    step_id: str = ""
    clock: Clock = field(default_factory=Clock)
    seen_at: datetime | None = None
    replan: Replan | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """Everything of one session; each change gives a new value, the old one stays true."""

    team: Team
    session: TeamSession
    programme: Programme
    position: Position = field(default_factory=Position)
    notes: Mapping[UUID, Note] = field(default_factory=lambda: _NONE)
    parked: Mapping[UUID, ParkedTopic] = field(default_factory=lambda: _NONE)
    agreements: Mapping[UUID, Agreement] = field(default_factory=lambda: _NONE)
    dilemmas: Mapping[UUID, ChosenDilemma] = field(default_factory=lambda: _NONE)
    votes: Mapping[UUID, VoteRound] = field(default_factory=lambda: _NONE)
    tallies: Mapping[UUID, Tally] = field(default_factory=lambda: _NONE)
    step_times: Mapping[str, StepTime] = field(default_factory=lambda: _NONE)
    photos: Mapping[UUID, Photo] = field(default_factory=lambda: _NONE)
    sections: Mapping[str, SectionChoice] = field(default_factory=lambda: _NONE)
    matrix: Mapping[str, MatrixAnswer] = field(default_factory=lambda: _NONE)
    risks: Mapping[UUID, ScoredRisk] = field(default_factory=lambda: _NONE)
    partners: Mapping[UUID, Partner] = field(default_factory=lambda: _NONE)
    forms: Mapping[UUID, ScanForm] = field(default_factory=lambda: _NONE)
    drafts: Mapping[str, str] = field(default_factory=lambda: _NONE)

    @property
    def step(self) -> Step | None:
        """The step on the table, or None before the start."""
        if not self.position.step_id:
            return None
        return self.programme.step(self.position.step_id)

    def notes_of(self, step_id: str, harvest: str, side: str | None = None) -> tuple[Note, ...]:
        """The notes of one field of a step in their order, of one side when it is given."""
        found = [
            note
            for note in self.notes.values()
            if note.step_id == step_id
            and note.field == harvest
            and (side is None or note.side == side)
        ]
        return tuple(sorted(found, key=_BY_ORDER))

    def notes_in(self, harvest: str) -> tuple[Note, ...]:
        """The notes of one kind of harvest over the whole day, in the order of the steps."""
        place = {step.id: number for number, step in enumerate(self.programme)}
        found = (note for note in self.notes.values() if note.field == harvest)
        return tuple(sorted(found, key=lambda note: (place.get(note.step_id, 999), note.order)))

    def for_newspaper(self, harvest: str) -> tuple[Note, ...]:
        """The notes of one kind that the team gave to the newspaper."""
        return tuple(
            note for note in self.notes_in(harvest) if note.destination is Destination.NEWSPAPER
        )

    @property
    def open_topics(self) -> tuple[ParkedTopic, ...]:
        """The parked topics that still wait for an answer."""
        return tuple(topic for topic in in_order(self.parked.values()) if topic.fate is Fate.OPEN)

    @property
    def chosen_dilemmas(self) -> tuple[ChosenDilemma, ...]:
        """The one to three dilemmas that the team works on, in order."""
        return tuple(card for card in in_order(self.dilemmas.values()) if card.is_chosen)

    @property
    def kept_agreements(self) -> tuple[Agreement, ...]:
        """The agreements without the trial, in order."""
        return tuple(item for item in in_order(self.agreements.values()) if not item.is_trial)

    @property
    def trial(self) -> Agreement | None:
        """The one small trial, if there is one."""
        trials = [item for item in self.agreements.values() if item.is_trial]
        return trials[0] if trials else None


def in_order(items: Iterable[Ordered]) -> tuple[Ordered, ...]:
    """Items with an `order`, sorted by it."""
    return tuple(sorted(items, key=_BY_ORDER))


def put(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    """A mapping with one value more or another."""
    return with_all(mapping, {key: value})


def drop(mapping: Mapping[K, V], key: K) -> Mapping[K, V]:
    """A mapping without one key."""
    rest = _copied(mapping)
    rest.pop(key, None)
    return MappingProxyType(rest)


def with_all(mapping: Mapping[K, V], more: Mapping[K, V]) -> Mapping[K, V]:
    """A mapping with several values more or others."""
    new = _copied(mapping)
    new.update(more)
    return MappingProxyType(new)


def _copied(mapping: Mapping[K, V]) -> dict[K, V]:
    """A copy that does not hash every key again: a day has hundreds of notes."""
    if isinstance(mapping, dict | MappingProxyType):
        copy: dict[K, V] = mapping.copy()
        return copy
    return dict(mapping)


def next_order(items: Iterable[Any]) -> int:
    """An order after all of these."""
    return max(map(_ORDER, items), default=0) + 1
