"""A programme (draaiboek), built-in or own."""

from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import (
    Entry,
    Flag,
    Id,
    Minutes,
    Text,
    Title,
    Whole,
)
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import ProgrammeTemplate, StepTemplate


class StepEntry(Entry):
    """One step, with minutes for startend, groeiend and draaiend."""

    id: Id
    plan_step: Id = Field(alias="stap", default="")
    phase: Phase = Field(alias="fase")
    minutes: tuple[Minutes, Minutes, Minutes] = Field(alias="min")
    shrink_to: Minutes | None = Field(alias="kort", default=None)
    movable: Flag = Field(alias="schuift", default=False)
    after_when_draaiend: Id = Field(alias="bij_draaiend_na", default="")
    title: Title = Field(alias="titel")
    activity: Id = Field(alias="werkvorm", default="")
    do: Text = Field(alias="doe", default="")
    say: Text = Field(alias="zeg", default="")
    harvest: tuple[Id, ...] = Field(alias="oogst", default=())
    section: Id = Field(alias="krant", default="")

    def step(self) -> StepTemplate:
        """The step as a domain value."""
        names = [name for name in type(self).model_fields if name != "plan_step"]
        return StepTemplate(**{name: getattr(self, name) for name in names})


class ProgrammeFile(Entry):
    """One programme."""

    kind: Literal["draaiboek"] = Field(alias="soort")
    id: Id
    title: Title = Field(alias="titel")
    total: Annotated[Whole, Field(ge=1, le=720)] = Field(alias="totaal")
    group: Text = Field(alias="groep", default="")
    arrival: Text = Field(alias="inloop", default="")
    plan: Id = Field(alias="stappenplan", default="")
    steps: tuple[StepEntry, ...] = Field(alias="stappen", min_length=1, max_length=60)

    def template(self) -> ProgrammeTemplate:
        """The programme as a domain value."""
        return ProgrammeTemplate(
            id=self.id,
            title=self.title,
            total=self.total,
            steps=tuple(entry.step() for entry in self.steps),
            group=self.group,
            arrival=self.arrival,
            plan=self.plan,
        )

    def plan_links(self) -> dict[str, str]:
        """Which step of the conversation plan each step follows, where it follows one."""
        return {entry.id: entry.plan_step for entry in self.steps if entry.plan_step}
