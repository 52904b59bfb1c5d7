"""What was measured: samples, their medians and percentiles, and the bars they must stay under."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Sample:
    """Repeated measurements of one piece of work, in milliseconds or in MB.

    `runs` tells in how many equal runs, one after another, they were taken.
    """

    values: tuple[float, ...]
    unit: str = "ms"
    runs: int = 1

    def __post_init__(self) -> None:
        if not self.values:
            raise ValueError("a sample needs at least one measurement")
        if len(self.values) % self.runs:
            raise ValueError("every run needs as many measurements")

    @property
    def median(self) -> float:
        """The middle measurement."""
        return statistics.median(self.values)

    @property
    def p99(self) -> float:
        """The measurement that 99 in 100 do not exceed, by nearest rank; of the median run."""
        rank = math.ceil(0.99 * len(self.values) / self.runs) - 1
        return statistics.median(run[rank] for run in self._sorted_runs())

    @property
    def longest(self) -> float:
        """The longest measurement, of the median run."""
        return statistics.median(run[-1] for run in self._sorted_runs())

    def _sorted_runs(self) -> list[list[float]]:
        size = len(self.values) // self.runs
        starts = range(0, len(self.values), size)
        return [sorted(self.values[at : at + size]) for at in starts]

    @property
    def words(self) -> str:
        """Minimum / median / maximum."""
        three = (min(self.values), self.median, max(self.values))
        return " / ".join(_figure(value) for value in three) + f" {self.unit}"


def _figure(value: float) -> str:
    if value < 10:
        return f"{value:.2f}"
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"


class Measured(StrEnum):
    """What a bar looks at."""

    RATIO = "ratio"
    P99 = "p99"
    LONGEST = "longest"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True)
class Bar:
    """The most that one figure of a row may be: a ratio, or a value in the unit of the row."""

    what: Measured
    most: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a piece of work, its floor if it has one, ours, and the bars."""

    work: str
    floor: Sample | None
    ours: Sample
    bars: tuple[Bar, ...] = ()

    @property
    def ratio(self) -> float | None:
        """Our median over the median of the floor; None without a floor."""
        return None if self.floor is None else self.ours.median / self.floor.median

    def figure(self, what: Measured) -> float:
        """The figure that a bar looks at; infinite when there is no floor to compare with."""
        if what is Measured.RATIO:
            return math.inf if self.ratio is None else self.ratio
        found = {Measured.P99: self.ours.p99, Measured.LONGEST: self.ours.longest}
        return found.get(what, self.ours.median)

    @property
    def is_inside(self) -> bool:
        """Whether every bar holds."""
        return all(self.figure(bar.what) <= bar.most for bar in self.bars)

    @property
    def verdict(self) -> str:
        """Inside the bar or not; empty for a row without one."""
        if not self.bars:
            return ""
        return "inside" if self.is_inside else "**OUTSIDE**"

    @property
    def bar_words(self) -> str:
        """The bars as they are read, each with the figure it looks at where that is no ratio."""
        return ", ".join(self._bar(bar) for bar in self.bars)

    def _bar(self, bar: Bar) -> str:
        if bar.what is Measured.RATIO:
            return f"{bar.most:g}x"
        return f"{bar.what} {self.figure(bar.what):.1f} of {bar.most:g} {self.ours.unit}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one benchmark found: its rows, and facts about what was measured."""

    rows: tuple[Row, ...]
    facts: tuple[str, ...] = ()


def row_from(plain: dict[str, Any]) -> Row:
    """A row out of the plain values of `dataclasses.asdict`, as they came over JSON."""
    floor = plain["floor"]
    return Row(
        plain["work"],
        None if floor is None else _sample_from(floor),
        _sample_from(plain["ours"]),
        tuple(Bar(Measured(bar["what"]), bar["most"]) for bar in plain["bars"]),
    )


def _sample_from(plain: dict[str, Any]) -> Sample:
    return Sample(tuple(plain["values"]), plain["unit"], plain["runs"])


def timed(work: Work) -> float:
    """How many milliseconds the work takes once."""
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / 1e6


def interleaved(rounds: int, *works: Callable[[], float], warm: int = 1) -> tuple[Sample, ...]:
    """The measurements of each work, taken in turn: floor, ours, floor, ours.

    A work measures itself and gives milliseconds. The first `warm` rounds are not counted.
    """
    taken: Sequence[list[float]] = [[] for _ in works]
    for turn in range(warm + rounds):
        for values, work in zip(taken, works, strict=True):
            value = work()
            if turn >= warm:
                values.append(value)
    return tuple(Sample(tuple(values)) for values in taken)


def pair(
    rounds: int, floor: Callable[[], object], ours: Callable[[], object], warm: int = 1
) -> tuple[Sample, Sample]:
    """Floor and ours in turn, in milliseconds."""
    plain, whole = interleaved(rounds, lambda: timed(floor), lambda: timed(ours), warm=warm)
    return plain, whole
