"""What was seen in a run: every event, every measure, and everything that went wrong."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

#: Milliseconds in which the wall must be off the screen, or back on the beamer.
BARS = {"weg": 500.0, "terug": 2000.0}
#: A load above this many programs a core is told with the measures.
_BUSY = 1.0
#: After so many breaches a run stops.
MOST = 12


class TooMuch(Exception):
    """So much is wrong that going on says nothing."""


@dataclass
class Record:
    """Kept in a folder; `breaches` is empty when everything held."""

    folder: Path
    breaches: list[str] = field(default_factory=list)
    disturbed: list[str] = field(default_factory=list)
    measures: dict[str, list[float]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    began: float = field(default_factory=time.monotonic)

    def note(self, words: str) -> None:
        """One line in the log of this run."""
        line = f"{time.monotonic() - self.began:8.3f} {words}\n"
        with (self.folder / "events.log").open("a", encoding="utf-8") as log:
            log.write(line)

    def count(self, what: str) -> None:
        """One more of these."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def breach(self, words: str) -> None:
        """Something that may not happen."""
        self.note(f"BREACH {words}")
        self.breaches.append(words)
        if len(self.breaches) > MOST:
            raise TooMuch

    def measured(self, what: str, seconds: float) -> bool:
        """Keep a time; gives whether it is under its bar."""
        milliseconds = 1000 * seconds
        self.measures.setdefault(what, []).append(milliseconds)
        self.note(f"{what} {milliseconds:.0f} ms")
        return milliseconds <= BARS.get(what, float("inf"))

    def slow(self, what: str, seconds: float) -> None:
        """A time over its bar that was fine when it was tried again."""
        words = f"{what} {1000 * seconds:.0f} ms at load {load():.1f}"
        self.note(f"disturbed: {words}")
        self.disturbed.append(words)

    def table(self, title: str) -> str:
        """The run in a few lines."""
        lines = [title, *self._times()]
        lines += [f"  {what:<42}{number:>8}" for what, number in sorted(self.counts.items())]
        lines += [f"  over its bar once, fine on repeat: {words}" for words in self.disturbed]
        lines += [f"  BREACH: {words}" for words in self.breaches]
        lines.append("  everything held" if not self.breaches else f"  see {self.folder}")
        return "\n".join(lines)

    def _times(self) -> Iterable[str]:
        yield f"  {'':<20}{'times':>6}{'median':>9}{'p95':>9}{'most':>9}{'bar':>9}"
        for what, values in sorted(self.measures.items()):
            ordered = sorted(values)
            parts = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1]
            cells = "".join(f"{value:>9.0f}" for value in parts)
            bar = f"{BARS[what]:>9.0f}" if what in BARS else f"{'-':>9}"
            yield f"  {what + ' (ms)':<20}{len(values):>6}{cells}{bar}"


def load() -> float:
    """Programs that want to run, a core."""
    return os.getloadavg()[0] / (os.cpu_count() or 1)


def is_busy() -> bool:
    """Whether others disturb the measures."""
    return load() > _BUSY
