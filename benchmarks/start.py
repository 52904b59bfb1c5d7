"""From starting the process to the first painted window, and to the list of sessions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.example_room import scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, interleaved

ROUNDS = 11
_IMPORT = (
    "import time; start = time.perf_counter_ns(); import sqlmodel; "
    "print(time.perf_counter_ns() - start)"
)


def measure() -> Outcome:
    """Both platforms, when there is a display server to be had."""
    rows = list(_on("offscreen", dict(os.environ)))
    usual = (
        "`start`: from spawning the process to the timer after the first paint event; the theme "
        "of the program is in its cache, as from the second start on"
    )
    facts = [usual]
    if shutil.which("Xvfb"):
        with _xvfb() as display:
            rows += _on("xcb", dict(os.environ, QT_QPA_PLATFORM="xcb", DISPLAY=display))
    else:
        facts.append("no Xvfb here: nothing was measured on xcb")
    return Outcome(tuple(rows), tuple(facts))


def _on(platform: str, environment: dict[str, str]) -> tuple[Row, ...]:
    with scratch() as place, TemporaryDirectory(dir=place) as folder:
        starts = _Starts(Path(folder), environment)
        plain, bare, whole, sqlmodel = interleaved(
            ROUNDS, starts.floor, starts.bare_floor, starts.program, starts.import_sqlmodel, warm=2
        )
        listed, seen = Sample(tuple(starts.listed[2:])), Sample(tuple(starts.seen[2:]))
    both = Sample(tuple(map(sum, zip(whole.values, sqlmodel.values, strict=True))))
    return (
        Row(f"start to first paint, {platform}", plain, whole, (Bar(Measured.RATIO, 1.25),)),
        Row(
            f"the same, floor with its sheet ready, {platform}",
            bare,
            whole,
            (Bar(Measured.RATIO, 1.7),),
        ),
        Row(f"start to teams listed, {platform}", both, listed, (Bar(Measured.RATIO, 0.6),)),
        Row(f"start to teams painted, {platform}", both, seen),
        Row(f"`import sqlmodel` alone, {platform}", None, sqlmodel),
    )


class _Starts:
    """Starts a process at each call and gives the milliseconds until its first paint."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        from benchmarks.example_room import keep_example

        self._environment = environment
        self._data, self._plain, self._ready = (folder / name for name in ("d", "plain", "ready"))
        self.listed: list[float] = []
        self.seen: list[float] = []
        self._plain.mkdir()
        keep_example(self._data)
        self.floor()
        self._plain.rename(self._ready)
        (self._ready / "kept.qss").rename(self._ready / "sheet.qss")
        self._plain.mkdir()

    def floor(self) -> float:
        return self._run("floor_window", self._plain)["painted"]

    def bare_floor(self) -> float:
        return self._run("floor_window", self._ready)["painted"]

    def program(self) -> float:
        moments = self._run("our_window", self._data)
        self.listed.append(moments["listed"])
        self.seen.append(moments["seen"])
        return moments["painted"]

    def import_sqlmodel(self) -> float:
        return float(self._output([sys.executable, "-c", _IMPORT])) / 1e6

    def _run(self, script: str, folder: Path) -> dict[str, float]:
        spawned = time.time_ns()
        output = self._output([sys.executable, "-m", f"benchmarks.{script}", str(folder)])
        moments: dict[str, int] = json.loads(output)
        return {name: (moment - spawned) / 1e6 for name, moment in moments.items()}

    def _output(self, command: list[str]) -> str:
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, text=True, check=True
        )
        return done.stdout.splitlines()[-1]


@contextmanager
def _xvfb() -> Iterator[str]:
    """A display of our own; gives its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
