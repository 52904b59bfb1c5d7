"""Counting hands: what a count tells, and what may be shown of it.

Rules of the program (DESIGN 8): nothing under five answers, a spread from seven, and nothing at
all before the facilitator opens it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.harvest import HarvestField, Option
from wijkteam_studio.domain.notes import Tally
from wijkteam_studio.domain.scoring import Thresholds

#: Under this key stands how many people there are.
PRESENT: Final = "aanwezig"


@dataclass(frozen=True, slots=True)
class CountReading:
    """What may be shown: answers, the mean in words, and (label, count) when a spread may be seen.

    `is_few` says that there are answers, and too few of them to show a number.
    """

    answers: int = 0
    mean: str = ""
    rows: tuple[tuple[str, int], ...] = ()
    is_few: bool = False


def tally_of(day: Day, step_id: str, field: str) -> Tally | None:
    """The count of a field in a step; None when nobody counted."""
    found = (item for item in day.tallies.values() if item.field == field)
    return next((item for item in found if item.step_id == step_id), None)


def reading(tally: Tally | None, field: HarvestField, thresholds: Thresholds) -> CountReading:
    """What a count tells the room; nothing while it is closed."""
    if tally is None or not tally.is_open:
        return CountReading()
    counts = [(option, tally.counts.get(option.id, 0)) for option in field.scale]
    answers = sum(count for _option, count in counts)
    if answers < thresholds.shown_from:
        return CountReading(answers, is_few=answers > 0)
    shown = answers >= thresholds.divided_from
    rows = tuple((option.label, count) for option, count in counts) if shown else ()
    return CountReading(answers, mean_of(counts), rows)


def mean_of(counts: Sequence[tuple[Option, int]]) -> str:
    """The mean with one decimal, rounded half up; empty for a scale that is not of numbers."""
    answers = sum(count for _option, count in counts)
    if not answers or not all(option.id.isdecimal() for option, _count in counts):
        return ""
    total = sum(int(option.id) * count for option, count in counts)
    tenths = (20 * total + answers) // (2 * answers)
    return f"{tenths // 10},{tenths % 10}"


def ends(scale: Sequence[Option]) -> str:
    """The ends of a scale in words: `0 tot 3`; empty for one that is not of numbers."""
    if not scale or not all(option.id.isdecimal() for option in scale):
        return ""
    return f"{scale[0].id} tot {scale[-1].id}"
