"""The programme as rows for the list on the left: parts of the day with their steps."""

from dataclasses import dataclass
from datetime import datetime

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.timing import DayTiming, StepTiming
from wijkteam_studio.domain.words import clock_time, minutes_between, upper_first

_BETWEEN = {Phase.PAUZE, Phase.SPELING}
#: Minutes from where the planned time is told, and from where it is also shown.
_MOVED, _SHIFTED = 1, 5


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row: the name of a part of the day (no step id), or a step with its times.

    The time is the real start of a step that was or is on the table, and the expected start of
    one that comes; `is_shifted` says that the step on the table began 5 minutes or more off plan.
    """

    phase: Phase
    title: str
    step_id: str = ""
    time: str = ""
    planned: str = ""
    is_done: bool = False
    is_now: bool = False
    is_skipped: bool = False
    is_shifted: bool = False

    @property
    def is_part(self) -> bool:
        """Whether this row names a part of the day."""
        return not self.step_id

    @property
    def tip(self) -> str:
        """The whole title, which the list may shorten, and the planned time when it moved."""
        return f"{self.title}\nGepland om {self.planned}" if self.planned else self.title

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        if self.is_part:
            return self.title
        states = ((self.is_skipped, "overgeslagen"), (self.is_done, "gedaan"), (self.is_now, "nu"))
        parts = [self.title, f"om {self.time}"] if self.time else [self.title]
        if self.planned:
            parts.append(f"gepland om {self.planned}")
        return ", ".join([*parts, *(word for holds, word in states if holds)])


def rows_of(day: Day, timing: DayTiming) -> tuple[StepRow, ...]:
    """The steps of a day with their times, under the part of the day they belong to."""
    rows: list[StepRow] = []
    part: Phase | None = None
    for step, times in zip(day.programme, timing.steps, strict=True):
        if step.phase is not part and (step.phase not in _BETWEEN or part is None):
            part = step.phase
            rows.append(StepRow(part, part.word))
        rows.append(_row(step, part or step.phase, times, _start_of(day, times)))
    return tuple(rows)


def _start_of(day: Day, times: StepTiming) -> datetime:
    """The real start of a step that was done, also when one went back before it."""
    if not times.is_done:
        return times.expected
    local = day.step_times[times.step_id].began_at.astimezone(times.planned.tzinfo)
    return local if times.planned.tzinfo else local.replace(tzinfo=None)


def _row(step: Step, part: Phase, times: StepTiming, start: datetime) -> StepRow:
    off = abs(minutes_between(times.planned, start))
    return StepRow(
        phase=part,
        title=short_title(step),
        step_id=step.id,
        time="" if step.skipped else clock_time(start),
        planned=clock_time(times.planned) if off >= _MOVED and not step.skipped else "",
        is_done=times.is_done,
        is_now=times.is_now,
        is_skipped=step.skipped,
        is_shifted=times.is_now and off >= _SHIFTED,
    )


def short_title(step: Step) -> str:
    """The title without the name of its own phase in front; slack says its minutes."""
    title = step.title
    prefix = f"{step.phase.word}: "
    if title.startswith(prefix):
        rest = title[len(prefix) :]
        title = upper_first(rest)
    return f"{title}, {step.minutes} min" if step.phase is Phase.SPELING else title


def phase_of(programme: Programme, step_id: str) -> Phase:
    """The part of the day of a step: a break belongs to what came before it."""
    part = Phase.START
    for step in programme:
        if step.phase not in _BETWEEN:
            part = step.phase
        if step.id == step_id:
            break
    return part


def place_of(programme: Programme, step_id: str) -> tuple[int, int]:
    """Which step this is of how many, skipped steps left out; the step itself always counts."""
    counted = [step.id for step in programme if not step.skipped or step.id == step_id]
    return counted.index(step_id) + 1, len(counted)
