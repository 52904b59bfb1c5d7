"""What changed between two states of a day: the unit of saving, of history and of undo."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any
from uuid import UUID

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.programme import Programme, Step


class Kind(StrEnum):
    """The kinds of things a day holds; the value is also the name of the field in `Day`."""

    TEAM = "team"
    SESSION = "session"
    STEP = "step"
    POSITION = "position"
    NOTE = "notes"
    PARKED = "parked"
    AGREEMENT = "agreements"
    DILEMMA = "dilemmas"
    VOTE = "votes"
    TALLY = "tallies"
    STEP_TIME = "step_times"
    PHOTO = "photos"
    SECTION = "sections"
    MATRIX = "matrix"
    RISK = "risks"
    PARTNER = "partners"
    FORM = "forms"
    DRAFT = "drafts"


_SINGLE = {Kind.TEAM, Kind.SESSION, Kind.POSITION}
_IN_STEP = {Kind.NOTE, Kind.PARKED}
_MAPPED = tuple(kind for kind in Kind if kind not in _SINGLE and kind is not Kind.STEP)

_MAPPINGS = attrgetter(*_MAPPED)

#: The keys and the values of a mapping, side by side.
_Lists = tuple[list[Any], list[Any]]

#: Kinds without history: where the day stands is not an edit, and the order or moment of answers
#: and votes must not be found anywhere.
UNJOURNALED = frozenset(
    {Kind.POSITION, Kind.STEP_TIME, Kind.DRAFT, Kind.VOTE, Kind.TALLY, Kind.FORM}
)


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step of the programme with its place in the day."""

    place: int
    step: Step


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing before and after; None means it was not there."""

    kind: Kind
    key: str
    before: Any
    after: Any

    def reversed(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.kind, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing a person did, with its Dutch name, as edits that can be taken back."""

    id: UUID
    label: str
    at: datetime
    edits: tuple[Edit, ...]

    @property
    def journaled(self) -> tuple[Edit, ...]:
        """The edits that history keeps and undo takes back, without what people counted."""
        kept = (_uncounted(edit) for edit in self.edits if edit.kind not in UNJOURNALED)
        return tuple(edit for edit in kept if edit.before is not edit.after)


def _uncounted(edit: Edit) -> Edit:
    """A risk without the scores that people gave: history must not tell when each one came."""
    if edit.kind is not Kind.RISK:
        return edit
    before, after = (
        None if risk is None else replace(risk, likelihood={}, impact={})
        for risk in (edit.before, edit.after)
    )
    return Edit(edit.kind, edit.key, before, before if before == after else after)


def told(change: Change, day: Day) -> str:
    """The name of a change, with the step of a note or parked topic that is not on the table."""
    things = (edit.after or edit.before for edit in change.edits if edit.kind in _IN_STEP)
    steps = {thing.step_id for thing in things}
    titles = [step.title for step in day.programme if step.id in steps]
    here = day.position.step_id
    elsewhere = bool(here) and here not in steps and len(titles) == 1
    return f"{change.label} ({titles[0]})" if elsewhere else change.label


def edits_between(before: Day, after: Day) -> tuple[Edit, ...]:
    """Every difference between two states of the same session."""
    return tuple(_edits(before, after))


def _edits(before: Day, after: Day) -> Iterator[Edit]:
    for kind in _SINGLE:
        old, new = getattr(before, kind), getattr(after, kind)
        if old is not new and old != new:
            yield Edit(kind, str(getattr(new, "id", "")), old, new)
    if before.programme is not after.programme:
        yield from _mapping_edits(Kind.STEP, placed(before.programme), placed(after.programme))
    for kind, old, new in zip(_MAPPED, _MAPPINGS(before), _MAPPINGS(after), strict=True):
        if old is not new:
            yield from _mapping_edits(kind, old, new)


def _mapping_edits(kind: Kind, old: Mapping[Any, Any], new: Mapping[Any, Any]) -> Iterator[Edit]:
    """The edits from one mapping to another; only what lies between what stayed is looked at."""
    before, after = _between((list(old), list(old.values())), (list(new), list(new.values())))
    for key, value in after.items():
        was = before.pop(key, None)
        if was != value:
            yield Edit(kind, str(key), was, value)
    for key, value in before.items():
        yield Edit(kind, str(key), value, None)


def _between(old: _Lists, new: _Lists) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """What is left of two mappings without their equal beginnings and ends."""
    most = min(len(old[0]), len(new[0]))
    begin, end = _alike(old, new, most), 0
    if begin < most:
        back, forth = ((keys[:begin:-1], values[:begin:-1]) for keys, values in (old, new))
        end = _alike(back, forth, most - begin - 1)
    left = (
        zip(keys[begin : len(keys) - end], values[begin : len(keys) - end], strict=True)
        for keys, values in (old, new)
    )
    before, after = map(dict, left)
    return before, after


def _alike(old: _Lists, new: _Lists, most: int) -> int:
    """How many items two mappings have in common from the first on, at most so many."""
    for ours, theirs in zip(old, new, strict=True):
        most = _same(ours, theirs, most)
    return most


def _same(old: list[Any], new: list[Any], most: int) -> int:
    """How many items two lists have in common from the first on, at most so many.

    Lists compare what is identical without a call, so a full day costs next to nothing.
    """
    if old[:most] == new[:most]:
        return most
    same = 0
    while most - same > 1:
        middle = (same + most) // 2
        if old[same:middle] == new[same:middle]:
            same = middle
        else:
            most = middle
    return same


def placed(programme: Programme) -> dict[str, PlacedStep]:
    """The steps of a programme by id, each with its place."""
    return {step.id: PlacedStep(place, step) for place, step in enumerate(programme)}


def with_edits(day: Day, edits: tuple[Edit, ...]) -> Day:
    """A day with these edits applied: the result holds every `after`."""
    new: dict[str, Any] = {}
    steps = placed(day.programme)
    for edit in edits:
        if edit.kind is Kind.STEP:
            _apply(steps, edit.key, edit.after)
        elif edit.kind in _SINGLE:
            new[edit.kind] = edit.after
        else:
            mapping = new.setdefault(edit.kind, dict(getattr(day, edit.kind)))
            _apply(mapping, _key_of(edit), edit.after)
    if any(edit.kind is Kind.STEP for edit in edits):
        order = sorted(steps.values(), key=lambda item: item.place)
        new["programme"] = replace(day.programme, steps=tuple(item.step for item in order))
    return replace(day, **new)


def landing(day: Day, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Edits as they land on today's state: only what they changed, the rest stays as it is now.

    Taking back another date of a session must not take back that the day has begun since.
    """
    return tuple(_landed(day, edit) for edit in edits)


def _landed(day: Day, edit: Edit) -> Edit:
    now = _current(day, edit)
    if now is None or edit.before is None or edit.after is None:
        return Edit(edit.kind, edit.key, now, edit.after)
    changed = {
        field.name: getattr(edit.after, field.name)
        for field in fields(edit.after)
        if getattr(edit.before, field.name) != getattr(edit.after, field.name)
    }
    return Edit(edit.kind, edit.key, now, replace(now, **changed))


def _current(day: Day, edit: Edit) -> Any:
    if edit.kind is Kind.STEP:
        return placed(day.programme).get(edit.key)
    if edit.kind in _SINGLE:
        return getattr(day, edit.kind)
    return getattr(day, edit.kind).get(_key_of(edit))


def _apply(mapping: dict[Any, Any], key: Any, value: Any) -> None:
    if value is None:
        mapping.pop(key, None)
    else:
        mapping[key] = value


def _key_of(edit: Edit) -> Any:
    if edit.kind is Kind.FORM:
        return UUID(edit.key)
    sample = edit.after if edit.after is not None else edit.before
    return sample.id if hasattr(sample, "id") else edit.key
