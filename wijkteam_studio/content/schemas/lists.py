"""The short lists: werkvormen, oogst, maatwerk, voorbereiding and bladen."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from wijkteam_studio.content.schemas.fields import Entry, Id, Text, Texts, Title
from wijkteam_studio.domain.activity import Activity
from wijkteam_studio.domain.harvest import HarvestField, HarvestKind, Option
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


class OptionEntry(Entry):
    """A side of a field, or a place on its scale."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")]
    label: Title = Field(alias="naam")


def _told_apart(options: tuple[OptionEntry, ...]) -> tuple[OptionEntry, ...]:
    if len({option.id for option in options}) < len(options):
        raise PydanticCustomError("twice", "elke id mag hier één keer staan.")
    return options


Options = Annotated[
    tuple[OptionEntry, ...], Field(min_length=2, max_length=8), AfterValidator(_told_apart)
]


class HarvestEntry(Entry):
    """One field of harvest."""

    key: Id = Field(alias="sleutel")
    label: Title = Field(alias="naam")
    prompt: Title = Field(alias="hulp")
    kind: HarvestKind = Field(alias="vorm")
    sides: Options | None = Field(alias="kanten", default=None)
    scale: Options | None = Field(alias="schaal", default=None)

    @field_validator("sides")
    @classmethod
    def _sides_are_of_notes(
        cls, sides: tuple[OptionEntry, ...] | None, info: ValidationInfo
    ) -> tuple[OptionEntry, ...] | None:
        if sides and info.data.get("kind") is not HarvestKind.NOTE:
            raise PydanticCustomError("no_notes", "kanten horen bij de vorm notitie.")
        return sides

    @field_validator("scale")
    @classmethod
    def _scale_is_of_a_tally(
        cls, scale: tuple[OptionEntry, ...] | None, info: ValidationInfo
    ) -> tuple[OptionEntry, ...] | None:
        if scale and info.data.get("kind") is not HarvestKind.TALLY:
            raise PydanticCustomError("no_tally", "een schaal hoort bij de vorm telling.")
        return scale

    def field(self) -> HarvestField:
        """The field as a domain value."""
        return self.into(HarvestField, sides=_options(self.sides), scale=_options(self.scale))


class HarvestFile(Entry):
    """The fields of harvest."""

    kind: Literal["oogst"] = Field(alias="soort")
    entries: tuple[HarvestEntry, ...] = Field(alias="velden", min_length=1)

    def fields(self) -> tuple[HarvestField, ...]:
        """The fields as domain values."""
        return tuple(entry.field() for entry in self.entries)


def _options(entries: tuple[OptionEntry, ...] | None) -> tuple[Option, ...]:
    return tuple(entry.into(Option) for entry in entries or ())


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
