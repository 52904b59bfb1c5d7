"""Dilemmas, counts, scores and answers."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from wijkteam_studio.storage.alchemy import Field, SQLModel
from wijkteam_studio.storage.columns import IN_ORDER_OF_KEY, JsonText, UtcTime


class DilemmaRow(SQLModel, table=True):
    """The session's own copy of a dilemma card."""

    __tablename__ = "chosen_dilemma"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    card_id: str
    title: str
    theme: str
    pole_a: str
    pole_b: str
    order: int
    too_much_a: str
    too_much_b: str
    example: str
    question_behind: str
    deepening: tuple[str, ...] = Field(sa_type=JsonText)
    is_own: bool
    is_chosen: bool
    hash: bytes


class VoteRow(SQLModel, table=True):
    """The totals of a silent choice; there are no rows per ballot."""

    __tablename__ = "vote_round"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    step_id: str
    options: tuple[str, ...] = Field(sa_type=JsonText)
    people: int
    per_person: int
    counts: Mapping[str, int] = Field(sa_type=JsonText)
    ballots: int
    is_open: bool
    opened_at: datetime | None = Field(sa_type=UtcTime)
    hash: bytes


class TallyRow(SQLModel, table=True):
    """Counts of hands or fingers."""

    __tablename__ = "tally"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    step_id: str
    field: str
    counts: Mapping[str, int] = Field(sa_type=JsonText)
    is_open: bool
    hash: bytes


class MatrixRow(SQLModel, table=True):
    """The shared answer to one statement."""

    __tablename__ = "matrix_answer"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    statement: str = Field(primary_key=True)
    answer: str
    owner: str
    when: date | None
    hash: bytes


class RiskRow(SQLModel, table=True):
    """A risk with counts per score."""

    __tablename__ = "risk"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    card_id: str
    title: str
    level: str
    order: int
    likelihood: Mapping[str, int] = Field(sa_type=JsonText)
    impact: Mapping[str, int] = Field(sa_type=JsonText)
    stream: int
    first_step: str
    is_own: bool
    hash: bytes


class PartnerRow(SQLModel, table=True):
    """A partner in the neighbourhood."""

    __tablename__ = "partner"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    name: str
    strength: int
    order: int
    hash: bytes


class ScanFormRow(SQLModel, table=True):
    """One filled-in form: no time, no order, and a random key that puts it anywhere."""

    __tablename__ = "scan_form"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    answers: Mapping[str, int] = Field(sa_type=JsonText)
    open_answers: Mapping[str, str] = Field(sa_type=JsonText)
    dilemmas: tuple[str, ...] = Field(sa_type=JsonText)
    competences: Mapping[str, Any] = Field(sa_type=JsonText)
    hash: bytes
