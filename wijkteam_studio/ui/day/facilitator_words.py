"""What the facilitator's page says about a day, made from plain values."""

from datetime import datetime
from operator import attrgetter, is_

from wijkteam_studio.domain.clock import delay_in_words
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.timing import DayTiming
from wijkteam_studio.domain.words import clock_time, lower_first
from wijkteam_studio.services.wall_desk import WallDesk
from wijkteam_studio.ui.day.day_bar import DayFacts
from wijkteam_studio.ui.day.step_head import StepView
from wijkteam_studio.ui.day.step_rows import phase_of, place_of, short_title
from wijkteam_studio.ui.day.wall_box import WallState

#: A sentence with a time to fill in; the panel of a break says that time itself.
_OPEN_END = "..."


_OF_TIME = attrgetter("position", "programme", "session", "team", "step_times")


def differ_in_time(before: Day, now: Day) -> bool:
    """Whether the clock, the plan or a name above them changed between two states."""
    return not all(map(is_, _OF_TIME(before), _OF_TIME(now)))


def facts_of(day: Day, timing: DayTiming, now: datetime, wall: WallDesk) -> DayFacts:
    """The line at the top."""
    programme = f"{day.programme.title} · {day.session.stage} team"
    return DayFacts(
        team=day.team.name,
        programme=programme,
        delay=delay_in_words(timing.delay),
        is_late=timing.delay > 0,
        now=clock_time(now),
        end=clock_time(timing.expected_end),
        screen=wall.screen,
        is_frozen=wall.is_frozen,
    )


def view_of(day: Day, step: Step, library: Library) -> StepView:
    """The step on the table."""
    place, total = place_of(day.programme, step.id)
    activity = activity_name(library, step)
    facts = f"stap {place} van {total}"
    if activity:
        facts += f" · {lower_first(activity)}"
    phase = phase_of(day.programme, step.id)
    say = "" if step.is_break and _OPEN_END in step.say else step.say
    return StepView(phase, facts, step.title, say, step.do)


def next_of(step: Step | None, library: Library) -> tuple[str, str]:
    """What comes after this step, and a line of facts."""
    if step is None:
        return "De krant", "Dit is de laatste stap."
    parts = [f"{step.minutes} min", lower_first(activity_name(library, step))]
    return short_title(step), " · ".join(part for part in parts if part)


def activity_name(library: Library, step: Step) -> str:
    """The name of the werkvorm of a step; empty when it has none."""
    try:
        return library.activity(step.activity).name
    except KeyError:
        return ""


def wall_state(wall: WallDesk) -> WallState:
    """The wall with what can be chosen for it."""
    choices = tuple((showing, wall.name_of(showing)) for showing in wall.choices())
    return WallState(wall.wall(), choices, wall.showing, wall.is_frozen, wall.silence_left)
