"""advies.toml."""

from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Flag, Text, Texts, Title, Whole
from wijkteam_studio.domain.advice import (
    AdviceChapter,
    AdvicePlan,
    AdviceRule,
    AdviceThresholds,
    HelpKind,
    HelpOption,
)


class AdviceThresholdBlock(Entry):
    """How much it takes before the report says something."""

    teams: Annotated[Whole, Field(ge=3)] = Field(alias="teams_minimaal")
    teams_with_need: Annotated[Whole, Field(ge=2)] = Field(alias="behoefte_tonen_vanaf_teams")
    forms: Annotated[Whole, Field(ge=15)] = Field(alias="formulieren_minimaal_totaal")
    hide_team_when_unsafe: Flag = Field(alias="geen_teamnaam_bij_lage_veiligheid")


class ChapterEntry(Entry):
    """One chapter."""

    number: Whole = Field(alias="nr")
    title: Title = Field(alias="titel")
    content: Text = Field(alias="inhoud")


class AdviceRuleEntry(Entry):
    """One rule."""

    number: Whole = Field(alias="nr")
    when: Text = Field(alias="als")
    help: tuple[HelpKind, ...] = Field(alias="dan", min_length=1)
    also: Text = Field(alias="en")


class QuarterBlock(Entry):
    """The programme of a year."""

    first: Text = Field(alias="kwartaal_1")
    second: Text = Field(alias="kwartaal_2")
    third: Text = Field(alias="kwartaal_3")
    fourth: Text = Field(alias="kwartaal_4")


class AdviceFile(Entry):
    """The advice over teams."""

    kind: Literal["advies"] = Field(alias="soort")
    title: Title = Field(alias="titel")
    thresholds: AdviceThresholdBlock = Field(alias="drempels")
    chapters: tuple[ChapterEntry, ...] = Field(alias="hoofdstukken", min_length=1)
    options: dict[HelpKind, Text] = Field(alias="soort_hulp", min_length=len(HelpKind))
    rules: tuple[AdviceRuleEntry, ...] = Field(alias="beslisregels", min_length=1)
    ranking: Text = Field(alias="rangorde")
    year: QuarterBlock = Field(alias="programma")
    themes: Texts = Field(alias="vaste_thema_s_om_op_te_scoren")

    def plan(self) -> AdvicePlan:
        """The advice as a domain value."""
        year = self.year
        return AdvicePlan(
            title=self.title,
            thresholds=self.thresholds.into(AdviceThresholds),
            chapters=tuple(entry.into(AdviceChapter) for entry in self.chapters),
            options=tuple(HelpOption(kind, text) for kind, text in self.options.items()),
            rules=tuple(entry.into(AdviceRule) for entry in self.rules),
            ranking=self.ranking,
            quarters=(year.first, year.second, year.third, year.fourth),
            themes=self.themes,
        )
