"""Which row keeps which kind of thing, and the way from value to columns and back.

A new kind of thing needs a row class, a step in `migrations`, and one line in `_KEEPS`.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Final
from uuid import UUID

from pydantic import TypeAdapter

from wijkteam_studio.domain.changes import Kind, PlacedStep
from wijkteam_studio.domain.clock import Clock, Rest
from wijkteam_studio.domain.day import Position, Replan
from wijkteam_studio.domain.notes import (
    Agreement,
    ChosenDilemma,
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
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.scoring import ScanForm
from wijkteam_studio.domain.team import Team, TeamSession
from wijkteam_studio.storage import rows
from wijkteam_studio.storage.alchemy import SQLModel

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Keep:
    """Where one kind is kept: its row, its type, and the columns that say which one it is."""

    kind: Kind
    row: type[SQLModel]
    value: type[object]
    keys: tuple[str, ...]
    has_uuid: bool = False

    def key_of(self, key: str) -> UUID | str:
        """The key of an edit as the last key column holds it."""
        return UUID(key) if self.has_uuid else key


def _owned(kind: Kind, row: type[SQLModel], value: type[object], key: str) -> Keep:
    return Keep(kind, row, value, ("session_id", key), has_uuid=key == "id")


_KEEPS: Final = (
    Keep(Kind.TEAM, rows.TeamRow, Team, ("id",), has_uuid=True),
    Keep(Kind.SESSION, rows.SessionRow, TeamSession, ("id",), has_uuid=True),
    Keep(Kind.POSITION, rows.PositionRow, Position, ("session_id",)),
    Keep(Kind.STEP, rows.StepRow, PlacedStep, ("session_id", "id")),
    _owned(Kind.NOTE, rows.NoteRow, Note, "id"),
    _owned(Kind.PARKED, rows.ParkedRow, ParkedTopic, "id"),
    _owned(Kind.AGREEMENT, rows.AgreementRow, Agreement, "id"),
    _owned(Kind.DILEMMA, rows.DilemmaRow, ChosenDilemma, "id"),
    _owned(Kind.VOTE, rows.VoteRow, VoteRound, "id"),
    _owned(Kind.TALLY, rows.TallyRow, Tally, "id"),
    _owned(Kind.STEP_TIME, rows.StepTimeRow, StepTime, "step_id"),
    _owned(Kind.PHOTO, rows.PhotoRow, Photo, "id"),
    _owned(Kind.SECTION, rows.SectionRow, SectionChoice, "section"),
    _owned(Kind.MATRIX, rows.MatrixRow, MatrixAnswer, "statement"),
    _owned(Kind.RISK, rows.RiskRow, ScoredRisk, "id"),
    _owned(Kind.PARTNER, rows.PartnerRow, Partner, "id"),
    _owned(Kind.FORM, rows.ScanFormRow, ScanForm, "id"),
    _owned(Kind.DRAFT, rows.DraftRow, str, "key"),
)

KEEPS: Final[Mapping[Kind, Keep]] = {keep.kind: keep for keep in _KEEPS}


@cache
def adapter(kind: Kind) -> TypeAdapter[Any]:
    """What reads and writes values of this kind, made once."""
    return TypeAdapter(KEEPS[kind].value)


@cache
def json_of(kind: Kind) -> Callable[..., bytes]:
    """What writes values of this kind as JSON, made once."""
    return adapter(kind).serializer.to_json


@cache
def _step_adapter() -> TypeAdapter[Step]:
    return TypeAdapter(Step)


@cache
def _names(kind: Kind) -> tuple[str, ...]:
    value_type = Step if kind is Kind.STEP else KEEPS[kind].value
    return tuple(item.name for item in fields(value_type)) if is_dataclass(value_type) else ()


@cache
def _fields_of(kind: Kind) -> Callable[[Any], tuple[Any, ...]]:
    """What gives all fields of a value of this kind; each kind here has several."""
    return attrgetter(*_names(kind))


def columns_of(keep: Keep, session_id: UUID, key: str, value: Any) -> Columns:
    """The columns of one thing of a session."""
    columns = _own_columns(keep.kind, value)
    columns["session_id"] = session_id
    if keep.keys[-1] not in columns:
        columns[keep.keys[-1]] = keep.key_of(key)
    return columns


def _own_columns(kind: Kind, value: Any) -> Columns:
    if kind is Kind.DRAFT:
        return {"text": value}
    if kind is Kind.POSITION:
        return _of_position(value)
    source = value.step if kind is Kind.STEP else value
    columns = dict(zip(_names(kind), _fields_of(kind)(source), strict=True))
    if kind is Kind.STEP:
        columns["place"] = value.place
    if kind is Kind.PHOTO:
        columns["digest"] = digest_of(columns.pop("jpeg"))
    return columns


def _of_position(value: Position) -> Columns:
    """The clock is kept standing still; one that somebody paused is paused afterwards too."""
    clock, replan = value.clock, value.replan
    return {
        "step_id": value.step_id,
        "planned": clock.planned,
        "used": clock.used,
        "rest": str(clock.rest),
        "seen_at": value.seen_at,
        "plan_step": replan.step_id if replan else "",
        "plan_at": replan.at if replan else None,
    }


def _position_of(row: Mapping[str, Any]) -> Position:
    clock = Clock(planned=row["planned"], used=row["used"], rest=Rest(row["rest"]))
    at = row["plan_at"]
    replan = Replan(row["plan_step"], at) if at is not None else None
    return Position(row["step_id"], clock, row["seen_at"], replan)


def digest_of(jpeg: bytes) -> str:
    """The name under which the bytes of a picture are kept once."""
    return hashlib.sha256(jpeg).hexdigest()


def value_of(keep: Keep, row: Mapping[str, Any]) -> Any:
    """The value in the columns of a row; a photo needs its `jpeg` among them."""
    if keep.kind is Kind.DRAFT:
        return row["text"]
    if keep.kind is Kind.POSITION:
        return _position_of(row)
    own = {name: row[name] for name in _names(keep.kind)}
    if keep.kind is Kind.STEP:
        return PlacedStep(row["place"], _step_adapter().validate_python(own))
    return adapter(keep.kind).validate_python(own)
