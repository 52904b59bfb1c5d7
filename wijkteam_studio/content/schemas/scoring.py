"""quickscan_score.toml."""

from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Share, Text, Whole
from wijkteam_studio.domain.advice import HelpKind
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.scoring import (
    FEWEST_PEOPLE,
    Band,
    BandName,
    Outcome,
    Scoring,
    StageTexts,
    Thresholds,
)

PeopleThreshold = Annotated[Whole, Field(ge=FEWEST_PEOPLE, le=10)]


class ThresholdBlock(Entry):
    """The thresholds; the first two can never be set under five people."""

    shown_from: PeopleThreshold = Field(alias="min_antwoorden_tonen")
    stage_from: PeopleThreshold = Field(alias="min_antwoorden_fase")
    response: Share = Field(alias="min_respons")
    divided_from: Annotated[Whole, Field(ge=7)] = Field(alias="spreiding_tonen_vanaf")
    batch: Annotated[Whole, Field(ge=3)] = Field(alias="nieuwe_formulieren_verwerken_per")
    unknown_from: Share = Field(alias="weet_niet_melding_vanaf")


class BandEntry(Entry):
    """One band of means."""

    lowest: float = Field(alias="van", strict=True, ge=1, le=5)
    highest: float = Field(alias="tot", strict=True, ge=1, le=5)
    word: Text = Field(alias="woord")


class StageBlock(Entry):
    """The rules for the stage, in words."""

    startend: Text
    groeiend: Text
    draaiend: Text
    safety: Text = Field(alias="grens")
    facilitator: Text = Field(alias="gespreksleider")


class OutcomeEntry(Entry):
    """What the scores of one group mean."""

    group: Id = Field(alias="groep")
    low: Text = Field(alias="laag")
    high: Text = Field(alias="hoog")
    dilemmas: tuple[Id, ...] = Field(min_length=1)
    help: tuple[HelpKind, ...] = Field(alias="soort_hulp", min_length=1)


class ScoringFile(Entry):
    """How the quickscan is read."""

    kind: Literal["quickscan_score"] = Field(alias="soort")
    version: Whole = Field(alias="versie")
    mean_rule: Text = Field(alias="gemiddelde")
    divided_rule: Text = Field(alias="verdeeld")
    thresholds: ThresholdBlock = Field(alias="drempel")
    bands: dict[BandName, BandEntry] = Field(alias="banden", min_length=3)
    stages: StageBlock = Field(alias="teamfase")
    outcomes: tuple[OutcomeEntry, ...] = Field(alias="uitslag", min_length=1)

    def scoring(self) -> Scoring:
        """The scoring as a domain value."""
        stages = tuple((stage, getattr(self.stages, stage.value)) for stage in TeamStage)
        return Scoring(
            self.version,
            self.mean_rule,
            self.divided_rule,
            self.thresholds.into(Thresholds),
            tuple(entry.into(Band, name=name) for name, entry in self.bands.items()),
            StageTexts(stages, self.stages.safety, self.stages.facilitator),
            tuple(entry.into(Outcome) for entry in self.outcomes),
        )
