"""risicos.toml, and a file of a team's own risks."""

from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Numbered, Text, Title, Whole
from wijkteam_studio.domain.risk import Risk, RiskDeck, RiskLevel, RiskWeight, Stream, WeightBand
from wijkteam_studio.domain.scan import ScalePoint

ProductRange = Annotated[str, Field(pattern=r"^[0-9]{1,2}-[0-9]{1,2}$")]


class RiskName(Entry):
    """What every risk has."""

    id: Id
    title: Title = Field(alias="titel")
    level: RiskLevel = Field(alias="niveau")


class RiskEntry(RiskName):
    """One built-in risk."""

    above: Text = Field(alias="boven")
    below: Text = Field(alias="onder")
    dilemmas: tuple[Id, ...] = Field(min_length=1)
    first_step: Text = Field(alias="eerste_stap")


class RiskFile(Entry):
    """The built-in risks and how to score them."""

    kind: Literal["risicos"] = Field(alias="soort")
    likelihood: Numbered = Field(alias="schaal_kans")
    impact: Numbered = Field(alias="schaal_gevolg")
    bands: dict[RiskWeight, ProductRange] = Field(alias="kleuring", min_length=3)
    display: Text = Field(alias="weergave")
    balance: Text = Field(alias="balans")
    risks: tuple[RiskEntry, ...] = Field(alias="risicos", min_length=1)
    routes: dict[Stream, Text] = Field(min_length=4)

    def deck(self) -> RiskDeck:
        """The risks as a domain value."""
        return RiskDeck(
            tuple(ScalePoint(value, label) for value, label in self.likelihood.items()),
            tuple(ScalePoint(value, label) for value, label in self.impact.items()),
            tuple(_band(weight, span) for weight, span in self.bands.items()),
            self.display,
            tuple(entry.into(Risk) for entry in self.risks),
            tuple(self.routes.items()),
            self.balance,
        )


def _band(weight: RiskWeight, span: str) -> WeightBand:
    lowest, highest = span.split("-")
    return WeightBand(weight, int(lowest), int(highest))


class OwnRiskEntry(RiskName):
    """One risk of a team itself."""

    above: Text = Field(alias="boven", default="")
    below: Text = Field(alias="onder", default="")
    dilemmas: tuple[Id, ...] = ()
    first_step: Text = Field(alias="eerste_stap", default="")


class OwnRiskFile(Entry):
    """A file of own risks."""

    kind: Literal["risicos"] = Field(alias="soort")
    version: Whole = Field(alias="versie", default=1)
    risks: tuple[OwnRiskEntry, ...] = Field(alias="risicos", min_length=1)

    def values(self) -> tuple[Risk, ...]:
        """The risks as domain values, marked as own."""
        return tuple(entry.into(Risk, own=True) for entry in self.risks)
