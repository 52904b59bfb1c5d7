"""Teams and their sessions."""

import datetime as dt
from uuid import UUID

from wijkteam_studio.storage.alchemy import Field, Index, SQLModel, text
from wijkteam_studio.storage.columns import IN_ORDER_OF_KEY, UtcTime


class TeamRow(SQLModel, table=True):
    """A team."""

    __tablename__ = "team"
    __table_args__ = IN_ORDER_OF_KEY

    id: UUID = Field(primary_key=True)
    name: str
    created_at: dt.datetime = Field(sa_type=UtcTime)
    municipality: str
    neighbourhood: str
    stage: str
    hash: bytes


class SessionRow(SQLModel, table=True):
    """One day of a team."""

    __tablename__ = "session"
    __table_args__ = (
        Index("session_newest", "date", "start"),
        Index("session_of_team", "team_id", "date"),
        Index("session_due", "look_back", sqlite_where=text("look_back IS NOT NULL")),
        IN_ORDER_OF_KEY,
    )

    id: UUID = Field(primary_key=True)
    team_id: UUID = Field(foreign_key="team.id")
    date: dt.date
    start: dt.time
    created_at: dt.datetime = Field(sa_type=UtcTime)
    place: str
    people: int
    stage: str
    programme_id: str
    programme_title: str
    programme_group: str
    state: str
    number: int
    look_back: dt.date | None
    closed_at: dt.datetime | None = Field(sa_type=UtcTime)
    newspaper_at: dt.datetime | None = Field(sa_type=UtcTime)
    hash: bytes
