"""The programme of a day: steps with minutes, and the times that follow from them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase, TeamStage

#: The longest stretch in minutes without a break (a rule of thumb from the theatre, MW06).
LONGEST_STRETCH = 75
#: The longest a single step may be made, in minutes.
LONGEST_STEP = 240
#: The activity of a step that has none, such as a break.
NO_ACTIVITY = ""
#: How the id of a step or card that someone added begins.
OWN_PREFIX = "EIGEN-"
#: The harvest field of a step that someone added.
OWN_NOTES = "eigen_notities"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a day: what to say and do, for how long, and what it yields."""

    id: str
    phase: Phase
    title: str
    activity: str
    minutes: int
    do: str = ""
    say: str = ""
    shrink_to: int | None = None
    harvest: tuple[str, ...] = ()
    section: str = ""
    skipped: bool = False

    @property
    def is_break(self) -> bool:
        """Whether people leave their chairs in this step."""
        return self.phase is Phase.PAUZE

    @property
    def is_own(self) -> bool:
        """Whether someone added this step to the day."""
        return self.id.startswith(OWN_PREFIX)

    @property
    def length(self) -> int:
        """The minutes this step takes in the plan: none when it is skipped."""
        return 0 if self.skipped else self.minutes


@dataclass(frozen=True, slots=True)
class Programme:
    """The steps of one day, in order; every edit gives a new programme."""

    id: str
    title: str
    steps: tuple[Step, ...]
    group: str = ""

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    @property
    def minutes(self) -> int:
        """The planned length of the day in minutes, without skipped steps."""
        return sum(step.length for step in self.steps)

    def minutes_of(self, phase: Phase) -> int:
        """The minutes that this programme gives to one phase."""
        return sum(step.length for step in self.steps if step.phase is phase)

    def index(self, step_id: str) -> int:
        """The place of a step; raises KeyError when it is not here."""
        for place, step in enumerate(self.steps):
            if step.id == step_id:
                return place
        raise KeyError(step_id)

    def step(self, step_id: str) -> Step:
        """The step with this id; raises KeyError when it is not here."""
        return self.steps[self.index(step_id)]

    def with_step(self, step: Step) -> "Programme":
        """This programme with one step replaced by its namesake."""
        place = self.index(step.id)
        return replace(self, steps=(*self.steps[:place], step, *self.steps[place + 1 :]))

    def moved(self, step_id: str, to: int) -> "Programme":
        """This programme with one step at another place (clamped to the day)."""
        step = self.step(step_id)
        rest = [other for other in self.steps if other.id != step_id]
        rest.insert(max(0, min(to, len(rest))), step)
        return replace(self, steps=tuple(rest))

    def stretched(self, step_id: str, minutes: int) -> "Programme":
        """This programme with another length for one step; raises InvalidInput."""
        if not 1 <= minutes <= LONGEST_STEP:
            raise InvalidInput(
                "Minuten",
                f"Minuten: een stap duurt 1 tot {LONGEST_STEP} minuten.",
                "Sla de stap over als je hem niet wilt doen.",
            )
        return self.with_step(replace(self.step(step_id), minutes=minutes))

    def skipping(self, step_id: str, *, skip: bool) -> "Programme":
        """This programme with one step left out, or taken in again."""
        return self.with_step(replace(self.step(step_id), skipped=skip))

    def with_added(self, step: Step, at: int) -> "Programme":
        """This programme with a new step at a place."""
        place = max(0, min(at, len(self.steps)))
        return replace(self, steps=(*self.steps[:place], step, *self.steps[place:]))

    def without(self, step_id: str) -> "Programme":
        """This programme without one step."""
        return replace(self, steps=tuple(step for step in self.steps if step.id != step_id))

    def starts(self, start: datetime) -> tuple[datetime, ...]:
        """The planned start of every step, plus the end of the day as the last value."""
        times = [start]
        for step in self.steps:
            times.append(times[-1] + timedelta(minutes=step.length))
        return tuple(times)

    def longest_stretch(self) -> "Stretch":
        """The longest part without a break, slack and skipped steps not counted as work."""
        longest = current = Stretch(0, "")
        for step in self.steps:
            if step.is_break and step.length:
                current = Stretch(0, "")
            elif step.phase is not Phase.SPELING:
                current = Stretch(current.minutes + step.length, current.first_step or step.id)
            longest = max(longest, current, key=lambda stretch: stretch.minutes)
        return longest


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the day without a break: its minutes and the step it begins with."""

    minutes: int
    first_step: str

    @property
    def is_too_long(self) -> bool:
        """Whether this goes past the break rule."""
        return self.minutes > LONGEST_STRETCH


@dataclass(frozen=True, slots=True)
class StepTemplate:
    """A step of a content file, with minutes for (startend, groeiend, draaiend)."""

    id: str
    phase: Phase
    title: str
    activity: str
    minutes: tuple[int, int, int]
    do: str = ""
    say: str = ""
    shrink_to: int | None = None
    harvest: tuple[str, ...] = ()
    section: str = ""
    movable: bool = False
    after_when_draaiend: str = ""

    def for_stage(self, stage: TeamStage) -> Step:
        """This step with the minutes of one stage."""
        return Step(
            id=self.id,
            phase=self.phase,
            title=self.title,
            activity=self.activity,
            minutes=self.minutes[stage.column],
            do=self.do,
            say=self.say,
            shrink_to=self.shrink_to,
            harvest=self.harvest,
            section=self.section,
        )


@dataclass(frozen=True, slots=True)
class ProgrammeTemplate:
    """A draaiboek from a content file; a session gets its own copy of it."""

    id: str
    title: str
    total: int
    steps: tuple[StepTemplate, ...]
    group: str = ""
    arrival: str = ""
    plan: str = ""

    def for_stage(self, stage: TeamStage) -> Programme:
        """The programme for a team of this stage, with the movable break in its place."""
        programme = Programme(
            self.id, self.title, tuple(step.for_stage(stage) for step in self.steps), self.group
        )
        if stage is not TeamStage.DRAAIEND:
            return programme
        for step in self.steps:
            if step.after_when_draaiend:
                rest = programme.without(step.id)
                place = rest.index(step.after_when_draaiend) + 1
                programme = rest.with_added(programme.step(step.id), place)
        return programme
