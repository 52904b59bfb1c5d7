"""What was done, to take back; and what the search index does not know yet."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from wijkteam_studio.storage.alchemy import Field, Index, SQLModel, text
from wijkteam_studio.storage.columns import UtcTime


class ChangeRow(SQLModel, table=True):
    """One thing somebody did; `edits` is JSON, `number` the order in which it happened."""

    __tablename__ = "change"
    __table_args__ = (
        Index("change_of_session", "session_id"),
        Index("change_undone", "session_id", sqlite_where=text("undone")),
    )

    number: int | None = Field(default=None, primary_key=True)
    id: UUID
    session_id: UUID = Field(foreign_key="session.id", ondelete="CASCADE")
    label: str
    at: datetime = Field(sa_type=UtcTime)
    undone: bool
    edits: str


class SearchDueRow(SQLModel, table=True):
    """A row whose text changed after it was put in the search index."""

    __tablename__ = "search_due"
    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_with_rowid": False}

    kind: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
