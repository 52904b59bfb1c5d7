"""The short lists: werkvormen, oogst, maatwerk, voorbereiding and bladen."""

from typing import Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Text, Texts, Title
from wijkteam_studio.domain.activity import Activity
from wijkteam_studio.domain.harvest import HarvestField, HarvestKind
from wijkteam_studio.domain.preparation import Preparation
from wijkteam_studio.domain.sheets import Sheet
from wijkteam_studio.domain.tailoring import Tailoring, TailoringRule


class ActivityEntry(Entry):
    """One activity."""

    id: Id
    name: Title = Field(alias="naam")
    time: Title = Field(alias="tijd")
    core: Text = Field(alias="kern")
    wall: Title | None = Field(default=None, alias="zaal")
    mind: Text = Field(alias="let_op")


class ActivityFile(Entry):
    """The activities."""

    kind: Literal["werkvormen"] = Field(alias="soort")
    entries: tuple[ActivityEntry, ...] = Field(alias="lijst", min_length=1)

    def activities(self) -> tuple[Activity, ...]:
        """The activities as domain values."""
        return tuple(entry.into(Activity) for entry in self.entries)


class HarvestEntry(Entry):
    """One field of harvest."""

    key: Id = Field(alias="sleutel")
    label: Title = Field(alias="naam")
    prompt: Title = Field(alias="hulp")
    kind: HarvestKind = Field(alias="vorm")


class HarvestFile(Entry):
    """The fields of harvest."""

    kind: Literal["oogst"] = Field(alias="soort")
    entries: tuple[HarvestEntry, ...] = Field(alias="velden", min_length=1)

    def fields(self) -> tuple[HarvestField, ...]:
        """The fields as domain values."""
        return tuple(entry.into(HarvestField) for entry in self.entries)


class RuleEntry(Entry):
    """One tailoring rule."""

    id: Id
    when: Text = Field(alias="als")
    then: Text = Field(alias="dan")


class TailoringFile(Entry):
    """The tailoring rules."""

    kind: Literal["maatwerk"] = Field(alias="soort")
    check_in: Text = Field(alias="check_in_minuten")
    entries: tuple[RuleEntry, ...] = Field(alias="regels", min_length=1)

    def tailoring(self) -> Tailoring:
        """The rules as a domain value."""
        return Tailoring(tuple(e.into(TailoringRule) for e in self.entries), self.check_in)


class PreparationFile(Entry):
    """What must be ready before the day."""

    kind: Literal["voorbereiding"] = Field(alias="soort")
    intake: Texts = Field(alias="intake_met_leidinggevende_of_team")
    invitation: Text = Field(alias="uitnodiging")
    room: Texts = Field(alias="ruimte")
    materials: Texts = Field(alias="materialen")
    hour_before: Texts = Field(alias="een_uur_vooraf")

    def preparation(self) -> Preparation:
        """The preparation as a domain value."""
        return Preparation(
            self.intake, self.invitation, self.room, self.materials, self.hour_before
        )


class SheetEntry(Entry):
    """One printed sheet."""

    id: Id
    title: Title = Field(alias="titel")
    audience: Text = Field(alias="voor")
    fields: Texts = Field(alias="velden")
    rule: Text = Field(alias="regel", default="")


class SheetFile(Entry):
    """The printed sheets."""

    kind: Literal["bladen"] = Field(alias="soort")
    entries: tuple[SheetEntry, ...] = Field(alias="lijst", min_length=1)

    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets as domain values."""
        return tuple(entry.into(Sheet) for entry in self.entries)
