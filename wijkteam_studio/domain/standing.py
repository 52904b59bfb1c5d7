"""A day in which nothing points nowhere: the step on the table exists, and so does what was said.

Undo takes a step or a card away, and older files hold days in which that was done too far.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from wijkteam_studio.domain.changes import Edit, Kind, PlacedStep
from wijkteam_studio.domain.clock import Clock, Rest
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.notes import ChosenDilemma, VoteRound
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import NO_ACTIVITY, Step

#: The step that holds notes whose own step is gone.
LOST_TITLE: Final = "Eerdere notities"


def standing(day: Day, now: float | None = None) -> Day:
    """The day with a step on the table that exists: else the one that was there before it.

    Its clock goes on from what that step used: it runs from monotonic second `now` when the old
    one ran, and rests when there is no `now`.
    """
    here = day.position.step_id
    if not here or _has(day, here):
        return day
    step = _last_seen(day) or next((step for step in day.programme if not step.skipped), None)
    if step is None:
        return replace(day, position=Position())
    return replace(
        day, position=replace(day.position, step_id=step.id, clock=_clock(day, step, now))
    )


def holding_on(day: Day, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits without the loss of what something hangs on.

    A step with notes, topics or counts is left out of the day instead of taken away, and a card
    that people chose from stays.
    """
    return tuple(_held(day, edit) for edit in edits)


def mended(day: Day, deck: Collection[str]) -> Day:
    """A day as it was kept, with every id that points nowhere mended; `deck` names all cards."""
    whole = standing(_with_lost_notes(day))
    known = {*deck, *(card.card_id for card in day.dilemmas.values())}
    votes = {key: _among(vote, known) for key, vote in whole.votes.items()}
    return whole if votes == dict(whole.votes) else replace(whole, votes=votes)


def _has(day: Day, step_id: str) -> bool:
    return any(step.id == step_id for step in day.programme)


def _last_seen(day: Day) -> Step | None:
    """The step that came on the table last, of those that are still there."""
    begun = [
        (day.step_times[step.id].began_at, place)
        for place, step in enumerate(day.programme)
        if step.id in day.step_times
    ]
    return day.programme.steps[max(begun)[1]] if begun else None


def _clock(day: Day, step: Step, now: float | None) -> Clock:
    old, times = day.position.clock, day.step_times.get(step.id)
    used, extra = (times.seconds, times.extra) if times is not None else (0.0, 0.0)
    rest = Rest.PAUSED if old.is_paused else Rest.LEFT
    clock = Clock(60.0 * step.minutes + extra, used, rest=rest)
    return clock.started(now) if old.is_running and now is not None else clock


def _held(day: Day, edit: Edit) -> Edit:
    if edit.after is not None or edit.before is None:
        return edit
    if edit.kind is Kind.STEP and edit.key in _steps_in_use(day):
        placed: PlacedStep = edit.before
        return replace(edit, after=replace(placed, step=replace(placed.step, skipped=True)))
    if edit.kind is Kind.DILEMMA and _is_voted_on(day, edit.before):
        return replace(edit, after=replace(edit.before, is_chosen=False))
    return edit


def _steps_in_use(day: Day) -> set[str]:
    return {
        *(note.step_id for note in day.notes.values()),
        *(topic.step_id for topic in day.parked.values()),
        *(vote.step_id for vote in day.votes.values()),
        *(tally.step_id for tally in day.tallies.values()),
    }


def _is_voted_on(day: Day, card: ChosenDilemma) -> bool:
    return card.is_own and any(card.card_id in vote.options for vote in day.votes.values())


def _among(vote: VoteRound, known: set[str]) -> VoteRound:
    """A silent choice over the cards that there are."""
    options = tuple(card for card in vote.options if card in known)
    if options == vote.options:
        return vote
    counts = {card: count for card, count in vote.counts.items() if card in known}
    return replace(vote, options=options, counts=counts)


def _with_lost_notes(day: Day) -> Day:
    """Notes of a step that is gone come back in sight, in a step that the day passes over."""
    there = {step.id for step in day.programme}
    lost: dict[str, dict[str, None]] = {}
    for note in day.notes.values():
        if note.step_id not in there:
            lost.setdefault(note.step_id, {})[note.field] = None
    programme = day.programme
    for step_id, fields in lost.items():
        step = Step(
            step_id, Phase.WIJ, LOST_TITLE, NO_ACTIVITY, 1, harvest=tuple(fields), skipped=True
        )
        programme = programme.with_added(step, len(programme.steps))
    return replace(day, programme=programme) if lost else day
