"""A proposal for a day that goes on too long without a break."""

from collections.abc import Iterator
from dataclasses import dataclass

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import LONGEST_STRETCH, NO_ACTIVITY, Programme, Step

#: A break longer than this, in minutes, is a meal: it stays where it is.
SHORT_BREAK = 20
#: The length in minutes of a break that is proposed for a day without a movable one.
NEW_BREAK_MINUTES = 10
NEW_BREAK_TITLE = "Korte pauze"


@dataclass(frozen=True, slots=True)
class BreakProposal:
    """Put a break after another step: the break to move, or None for a new one, and its place.

    `by` is how many places the break moves; `at` is the place of a new break; `stretch` is the
    longest part without a break in minutes that is left afterwards; `unevenness` how far a new
    break is from the middle, in minutes.
    """

    moved: Step | None
    after: Step
    by: int
    at: int
    stretch: int
    unevenness: int = 0


def break_proposal(programme: Programme) -> BreakProposal | None:
    """The best single change for a stretch that is too long; None when nothing helps."""
    now = programme.longest_stretch()
    if not now.is_too_long:
        return None
    proposals = (*_moves(programme), *_additions(programme))
    better = [proposal for proposal in proposals if proposal.stretch < now.minutes]
    return min(better, key=_cost, default=None)


def _cost(proposal: BreakProposal) -> tuple[int, bool, int, int]:
    """What helps enough, then no new break, then the shortest break, then the nearest place."""
    length = proposal.moved.minutes if proposal.moved else 0
    enough = max(proposal.stretch, LONGEST_STRETCH)
    return enough, proposal.moved is None, length, abs(proposal.by) or proposal.unevenness


def _moves(programme: Programme) -> Iterator[BreakProposal]:
    for place, step in enumerate(programme):
        if not (step.is_break and 0 < step.length <= SHORT_BREAK):
            continue
        for target in range(1, len(programme.steps)):
            moved = programme.moved(step.id, target)
            after = moved.steps[target - 1]
            if target != place and after.length and not after.is_break:
                stretch = moved.longest_stretch().minutes
                yield BreakProposal(step, after, target - place, target, stretch)


def _additions(programme: Programme) -> Iterator[BreakProposal]:
    pause = Step("", Phase.PAUZE, NEW_BREAK_TITLE, NO_ACTIVITY, NEW_BREAK_MINUTES)
    for at in range(1, len(programme.steps)):
        after = programme.steps[at - 1]
        if after.length and not after.is_break:
            stretch = programme.with_added(pause, at).longest_stretch().minutes
            yield BreakProposal(None, after, 0, at, stretch, _unevenness(programme, at))


def _unevenness(programme: Programme, at: int) -> int:
    """How far from the middle of its stretch a new break would stand, in minutes."""
    return abs(_work(reversed(programme.steps[:at])) - _work(iter(programme.steps[at:])))


def _work(steps: Iterator[Step]) -> int:
    minutes = 0
    for step in steps:
        if step.is_break and step.length:
            break
        minutes += step.length
    return minutes
