"""What the program holds in memory with both windows open, ten seconds after its start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.example_room import scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, interleaved

ROUNDS = 5
_BAR = Bar(Measured.RATIO, 1.6)


def measure() -> Outcome:
    """A themed empty window, and the program with a day that is led and its wall on a beamer."""
    if not Path("/proc/self/smaps_rollup").exists():
        return Outcome((), ("`memory`: only Linux tells how much of its memory is shared",))
    with scratch() as folder:
        for name in ("staying_floor", "staying"):
            (folder / name).mkdir()
            _held(name, folder)  # makes the style sheet
        floor, ours = interleaved(
            ROUNDS, lambda: _held("staying_floor", folder), lambda: _held("staying", folder), warm=0
        )
    row = Row(
        "memory with both windows, 10 s after start, offscreen",
        Sample(floor.values, "MB"),
        Sample(ours.values, "MB"),
        (_BAR,),
    )
    fact = (
        "`memory`: the share (PSS) of one process, which is less when other programs with Qt run "
        "beside it; the floor has the theme of the start's floor, its sheet ready"
    )
    return Outcome((row,), (fact,))


def _held(script: str, folder: Path) -> float:
    """Megabytes that a process of its own holds in the end."""
    command = [sys.executable, "-m", f"benchmarks.{script}", str(folder / script)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout.splitlines()[-1])
