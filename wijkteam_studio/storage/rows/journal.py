"""What was done, when each field last changed, what was set aside, what search must still do."""

from datetime import datetime
from typing import Any
from uuid import UUID

from wijkteam_studio.storage.alchemy import (
    BigInteger,
    Field,
    Index,
    SQLModel,
    UniqueConstraint,
    text,
)
from wijkteam_studio.storage.columns import IN_ORDER_OF_KEY, UtcTime


class ChangeRow(SQLModel, table=True):
    """One thing somebody did; `edits` is JSON, `number` the order in which it happened here.

    The journal stays on its laptop. Whether a change was undone may change, so it is not part of
    what the hash covers.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("change_undone", "session_id", sqlite_where=text("undone")),
        IN_ORDER_OF_KEY,
    )

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    number: int = Field(primary_key=True)
    id: UUID
    label: str
    at: datetime = Field(sa_type=UtcTime)
    edits: str
    hash: bytes
    undone: bool


class StampRow(SQLModel, table=True):
    """When and on which laptop a field of a thing last changed; none since it was made: no row."""

    __tablename__ = "stamp"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    kind: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    stamp: int = Field(sa_type=BigInteger)
    laptop: UUID


class TeamStampRow(SQLModel, table=True):
    """The same for the fields of a team, which belongs to no session."""

    __tablename__ = "team_stamp"
    __table_args__ = IN_ORDER_OF_KEY

    team_id: UUID = Field(primary_key=True, foreign_key="team.id", ondelete="CASCADE")
    field: str = Field(primary_key=True)
    stamp: int = Field(sa_type=BigInteger)
    laptop: UUID


class LaptopRow(SQLModel, table=True):
    """The random name of this copy of the data among others; there is one."""

    __tablename__ = "laptop"
    __table_args__ = IN_ORDER_OF_KEY

    id: UUID = Field(primary_key=True)


class AsideRow(SQLModel, table=True):
    """A row that did not hold, with the bytes of its cells as they were in the file."""

    __tablename__ = "row_aside"
    __table_args__ = IN_ORDER_OF_KEY

    id: UUID = Field(primary_key=True)
    session_id: UUID | None = Field(foreign_key="session.id", ondelete="CASCADE", nullable=True)
    team_id: UUID | None = Field(foreign_key="team.id", ondelete="CASCADE", nullable=True)
    source: str
    cells: bytes
    found_at: datetime = Field(sa_type=UtcTime)


class SearchDueRow(SQLModel, table=True):
    """A session or a team with texts that changed after they were put in the search index."""

    __tablename__ = "search_due"
    __table_args__ = IN_ORDER_OF_KEY

    kind: str = Field(primary_key=True)
    owner: str = Field(primary_key=True)


class SearchPlaceRow(SQLModel, table=True):
    """Where a text stands in the search index, with the hash of its row at that moment."""

    __tablename__ = "search_place"
    __table_args__: Any = (UniqueConstraint("kind", "owner", "id"),)

    number: int | None = Field(default=None, primary_key=True)
    kind: str
    owner: str
    id: str
    hash: bytes
