"""stappenplan-wwg90.toml."""

from typing import Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import (
    Entry,
    Flag,
    Id,
    Minutes,
    Text,
    Texts,
    Title,
    Whole,
)
from wijkteam_studio.domain.conversation import (
    ConversationPlan,
    ConversationStep,
    Role,
    StuckAdvice,
)


class ConversationStepEntry(Entry):
    """One step of the plan."""

    id: Id
    title: Title = Field(alias="titel")
    minutes: Minutes = Field(alias="minuten")
    goal: Text = Field(alias="doel")
    say: Texts = Field(alias="zeg")
    activity: Id = Field(alias="werkvorm", default="")
    harvest: tuple[Id, ...] = Field(alias="oogst", default=())
    privacy_check: Flag = Field(alias="privacycheck", default=False)
    required: Flag = Field(alias="verplicht", default=False)


class StuckEntry(Entry):
    """What to do when it gets stuck."""

    when: Text = Field(alias="als")
    do: Text = Field(alias="doe")


class ConversationFile(Entry):
    """The step plan."""

    kind: Literal["stappenplan"] = Field(alias="soort")
    id: Id
    title: Title = Field(alias="titel")
    total: Whole = Field(alias="totaal_minuten")
    roles: dict[Id, Text] = Field(alias="rollen", min_length=1)
    ground_rules: Texts = Field(alias="spelregels")
    steps: tuple[ConversationStepEntry, ...] = Field(alias="stappen", min_length=1)
    when_stuck: tuple[StuckEntry, ...] = Field(alias="als_het_vastloopt")

    def plan(self) -> ConversationPlan:
        """The plan as a domain value; which programmes use it is filled in later."""
        return ConversationPlan(
            self.id,
            self.title,
            self.total,
            tuple(Role(name, task) for name, task in self.roles.items()),
            self.ground_rules,
            tuple(entry.into(ConversationStep) for entry in self.steps),
            tuple(entry.into(StuckAdvice) for entry in self.when_stuck),
        )
