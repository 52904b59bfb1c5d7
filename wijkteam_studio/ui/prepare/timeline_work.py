"""What each work on a step of the timeline does to the plan."""

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.programme import LONGEST_STEP, Step
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.kit.keys import TimelineWork

_MOVES = {TimelineWork.EARLIER: -1, TimelineWork.LATER: 1}
_MINUTES = {
    TimelineWork.LONGER: 5,
    TimelineWork.SHORTER: -5,
    TimelineWork.MINUTE_LONGER: 1,
    TimelineWork.MINUTE_SHORTER: -1,
}


def do_timeline_work(desk: Desk, step_id: str, work: TimelineWork) -> None:
    """Change the plan; raises InvalidInput with the reason when that cannot be."""
    step = desk.live.day.programme.step(step_id)
    if work in _MOVES:
        desk.plan.move(step_id, _MOVES[work])
    elif work in _MINUTES:
        desk.plan.stretch(step_id, _stretched(step, _MINUTES[work]))
    elif work is TimelineWork.SKIP:
        desk.plan.skip(step_id, skip=not step.skipped)
    elif work is TimelineWork.REMOVE:
        _remove(desk, step)


def _stretched(step: Step, by: int) -> int:
    if step.skipped:
        raise InvalidInput(
            "Minuten", f"‘{step.title}’ slaan we over.", "Neem de stap eerst weer op met S."
        )
    if by < 0 and step.minutes == 1:
        raise InvalidInput(
            "Minuten", "Korter dan 1 minuut kan niet.", "Met S slaan we de stap over."
        )
    if by > 0 and step.minutes == LONGEST_STEP:
        raise InvalidInput("Minuten", f"Langer dan {LONGEST_STEP} minuten kan niet.")
    return max(1, min(step.minutes + by, LONGEST_STEP))


def _remove(desk: Desk, step: Step) -> None:
    if not step.is_own:
        raise InvalidInput(
            "Stap", "Een stap uit het draaiboek kun je niet weghalen.", "Met S slaan we hem over."
        )
    desk.plan.remove(step.id)
