"""checklist.toml."""

from typing import Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Text, Texts, Title
from wijkteam_studio.domain.checklist import (
    Actor,
    Checklist,
    ChecklistItem,
    ChecklistPart,
    ItemStatus,
)


class ItemEntry(Entry):
    """One statement with a tip."""

    id: Id
    who: Actor = Field(alias="wie")
    text: Text = Field(alias="tekst")
    tip: Text


class SubpartEntry(Entry):
    """A part inside a part."""

    id: Id
    title: Title = Field(alias="titel")
    items: tuple[ItemEntry, ...] = Field(min_length=1)

    def part(self) -> ChecklistPart:
        """The part as a domain value."""
        return self.into(ChecklistPart, items=tuple(e.into(ChecklistItem) for e in self.items))


class PartEntry(Entry):
    """A part: items of its own, or parts inside it."""

    id: Id
    title: Title = Field(alias="titel")
    items: tuple[ItemEntry, ...] = ()
    parts: tuple[SubpartEntry, ...] = Field(alias="onderdelen", default=())

    def part(self) -> ChecklistPart:
        """The part as a domain value."""
        items = tuple(entry.into(ChecklistItem) for entry in self.items)
        return self.into(ChecklistPart, items=items, parts=tuple(e.part() for e in self.parts))


class ChecklistFile(Entry):
    """The checklist."""

    kind: Literal["checklist"] = Field(alias="soort")
    statuses: tuple[ItemStatus, ...] = Field(alias="status", min_length=4, max_length=4)
    fields: Texts = Field(alias="velden_per_item")
    back_to_drive: Text = Field(alias="terugkeer")
    parts: tuple[PartEntry, ...] = Field(alias="delen", min_length=1)

    def checklist(self) -> Checklist:
        """The checklist as a domain value."""
        return Checklist(tuple(e.part() for e in self.parts), self.fields, self.back_to_drive)
