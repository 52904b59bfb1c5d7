"""What people said: notes, parked topics, agreements, and lines still being typed."""

from datetime import date, datetime
from uuid import UUID

from wijkteam_studio.storage.alchemy import Field, SQLModel
from wijkteam_studio.storage.columns import IN_ORDER_OF_KEY, UtcTime


class NoteRow(SQLModel, table=True):
    """A note."""

    __tablename__ = "note"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    step_id: str
    field: str
    text: str
    order: int
    created_at: datetime = Field(sa_type=UtcTime)
    changed_at: datetime = Field(sa_type=UtcTime)
    dots: int
    destination: str
    on_wall: bool
    lens: str
    pole: str
    stream: str
    level: str
    side: str
    hash: bytes


class ParkedRow(SQLModel, table=True):
    """A parked topic."""

    __tablename__ = "parked_topic"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    text: str
    order: int
    created_at: datetime = Field(sa_type=UtcTime)
    step_id: str
    fate: str
    owner: str
    when: date | None
    destination: str
    hash: bytes


class AgreementRow(SQLModel, table=True):
    """An agreement or the trial."""

    __tablename__ = "agreement"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    what: str
    who: str
    when: date
    sign: str
    order: int
    is_trial: bool
    owner_kind: str
    partner: str
    outcome: str
    destination: str
    trigger: str
    hash: bytes


class DraftRow(SQLModel, table=True):
    """A line that is still being typed."""

    __tablename__ = "draft"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    key: str = Field(primary_key=True)
    text: str
    hash: bytes
