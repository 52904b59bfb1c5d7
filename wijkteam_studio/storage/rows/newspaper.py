"""Pictures and the choices for the newspaper."""

from uuid import UUID

from wijkteam_studio.storage.alchemy import Field, SQLModel
from wijkteam_studio.storage.columns import IN_ORDER_OF_KEY


class PhotoRow(SQLModel, table=True):
    """A picture in the newspaper; its bytes are the picture with this digest."""

    __tablename__ = "photo"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    id: UUID = Field(primary_key=True)
    section: str
    caption: str
    alt: str
    digest: str
    order: int
    hash: bytes


class PictureRow(SQLModel, table=True):
    """The bytes of a picture, once, for the photo and its history."""

    __tablename__ = "picture"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    digest: str = Field(primary_key=True)
    jpeg: bytes


class SectionRow(SQLModel, table=True):
    """What the team decided for one section."""

    __tablename__ = "section_choice"
    __table_args__ = IN_ORDER_OF_KEY

    session_id: UUID = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    section: str = Field(primary_key=True)
    headline: str
    text: str
    is_left_out: bool
    is_shared: bool
    hash: bytes
