"""One start after another: what each of them showed, and whether it came back whole."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from wijkteam_studio.app import open_studio
from wijkteam_studio.content.example import load_example
from wijkteam_studio.services.studio import EXAMPLE
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.system.paths import Paths, sessions_folder

ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 120.0


@dataclass(frozen=True, slots=True)
class Place:
    """A data folder with a running day, and how the window's title begins at its step."""

    folder: Path
    session: UUID
    title: str


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to the first paint and to the step, and what was wrong with it."""

    painted: float = 0.0
    there: float = 0.0
    faults: tuple[str, ...] = ()
    threads: dict[str, list[str]] = field(default_factory=dict)


def kept_day(folder: Path) -> Place:
    """The example day, with all its notes, running at its seventh step."""
    with open_studio(Paths.at(folder)) as studio:
        example = load_example(sessions_folder() / EXAMPLE, studio.library)
        desk = studio.add_day(example)
        desk.conduct.reopen()
        desk.conduct.go_to(example.programme.steps[6].id)
        studio.flush()
        day = desk.live.day
    return Place(folder, day.session.id, day.step.title)


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """So many processes beside us that do nothing but work."""
    working = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(loops)]
    try:
        yield
    finally:
        for each in working:
            each.kill()
            each.wait()


def start(place: Place, *way: str) -> Start:
    """Start the program once, in a process of its own, with the session to reopen."""
    LastPlace(place.folder).remember(place.session)
    paths = Paths.at(place.folder)
    before = set(paths.crashes.glob("storing*"))
    spawned = time.time_ns()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.starts.restarted", str(place.folder), place.title, *way],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Start(faults=(f"not done after {_LONGEST:.0f} s",))
    crashes = [path.read_text("utf-8") for path in set(paths.crashes.glob("storing*")) - before]
    return _seen(done, spawned, crashes)


def _seen(done: subprocess.CompletedProcess[str], spawned: int, crashes: Sequence[str]) -> Start:
    lines = done.stdout.splitlines()
    seen = json.loads(lines[-1]) if lines else {}
    threads = seen.get("threads", {})
    faults = [f"a crash file: {text[-300:]}" for text in crashes]
    if done.returncode:
        faults.append(f"ended with {done.returncode}: {done.stderr[-300:]}")
    if "told" in seen:
        faults.append(f"a dialog said: {seen['told']}")
    if "there" not in seen:
        faults.append("the day did not come back to its step")
    if len({name for names in threads.values() for name in names}) > 1:
        faults.append(f"heavy things were imported on more than one thread: {threads}")
    moments = ((seen.get(name, spawned) - spawned) / 1e6 for name in ("painted", "there"))
    return Start(*moments, tuple(faults), threads)


def median(starts: Sequence[Start]) -> float:
    """The middle time to the step, in milliseconds; nan when no start came there."""
    times = [one.there for one in starts if one.there]
    return statistics.median(times) if times else float("nan")
