"""The steps of a day, where the day stands, and how long steps really took."""

from datetime import datetime
from uuid import UUID

from wijkteam_studio.storage.alchemy import Field, SQLModel
from wijkteam_studio.storage.columns import IN_ORDER_OF_KEY, JsonText, UtcTime


class StepRow(SQLModel, table=True):
    """A step at its place in the day."""

    __tablename__ = "step"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    place: int
    phase: str
    title: str
    activity: str
    minutes: int
    do: str
    say: str
    shrink_to: int | None
    harvest: tuple[str, ...] = Field(sa_type=JsonText)
    section: str
    skipped: bool
    hash: bytes


class PositionRow(SQLModel, table=True):
    """The step on the table, the seconds of its clock, and from when the plan is counted."""

    __tablename__ = "position"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    step_id: str
    planned: float
    used: float
    rest: str
    seen_at: datetime | None = Field(sa_type=UtcTime)
    plan_step: str
    plan_at: datetime | None = Field(sa_type=UtcTime)
    hash: bytes


class StepTimeRow(SQLModel, table=True):
    """When a step really began and how long it took."""

    __tablename__ = "step_time"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    step_id: str = Field(primary_key=True)
    began_at: datetime = Field(sa_type=UtcTime)
    seconds: float
    extra: float
    hash: bytes
