"""The conversation about what works: a step plan of ninety minutes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConversationStep:
    """One step: its goal, what to say, and whether its harvest is needed to go on."""

    id: str
    title: str
    minutes: int
    goal: str
    say: tuple[str, ...]
    activity: str = ""
    harvest: tuple[str, ...] = ()
    privacy_check: bool = False
    required: bool = False
    used_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StuckAdvice:
    """What to do when the conversation gets stuck in a known way."""

    when: str
    do: str


@dataclass(frozen=True, slots=True)
class Role:
    """A part that somebody plays in the conversation."""

    name: str
    task: str


@dataclass(frozen=True, slots=True)
class ConversationPlan:
    """The step plan with its roles, ground rules and advice for when it gets stuck."""

    id: str
    title: str
    total: int
    roles: tuple[Role, ...]
    ground_rules: tuple[str, ...]
    steps: tuple[ConversationStep, ...]
    when_stuck: tuple[StuckAdvice, ...]

    def step(self, step_id: str) -> ConversationStep:
        """The step with this id of the plan itself; raises KeyError when there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def step_for(self, programme_step_id: str) -> ConversationStep | None:
        """The step that a step of a programme follows, if it follows one."""
        for step in self.steps:
            if programme_step_id in step.used_by:
                return step
        return None
