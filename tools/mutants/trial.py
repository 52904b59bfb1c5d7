"""One fault in a copy of the project: which tests reach it, and whether one of them notices."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from compileall import compile_dir
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tools.mutants.places import Mutant

#: Folders of tests that start other programs for minutes, and are left out.
SLOW = ("e2e", "soak")
#: Tests of windows are asked when the others noticed nothing, so many seconds of them at most.
WINDOWS, _ENOUGH = "tests/ui/", 60.0
#: What reads the program instead of running it; it looks at every fault.
READERS = ("tests/test_house.py",)
_HERE = Path(__file__).resolve().parents[2]
_LEFT_OUT = (".git", ".venv*", "build", "dist", ".*_cache", ".hypothesis")
#: A test that hangs is a test that noticed, after so many seconds and times its own length.
_PATIENCE, _TIMES = 30.0, 5.0
_COMMAND = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
_PASSED, _FAILED, _INTERRUPTED = 0, 1, 2


class Outcome(StrEnum):
    """What became of a fault."""

    KILLED = "gezien"
    HUNG = "gezien (hing)"
    SURVIVED = "niet gezien"
    UNREACHED = "geen test komt er"

    @property
    def is_seen(self) -> bool:
        """Whether a test noticed."""
        return self in {Outcome.KILLED, Outcome.HUNG}


@dataclass(frozen=True, slots=True)
class Reach:
    """Which tests run which lines, how many seconds each takes, and which are red already."""

    seconds: dict[str, float]
    lines: dict[str, dict[str, list[str]]]
    red: list[str]

    @property
    def readers(self) -> list[str]:
        """The tests that look at every fault; one that is red already says nothing."""
        return [name for name in self.seconds if name.startswith(READERS) and name not in self.red]

    def tests_of(self, mutant: Mutant) -> list[str]:
        """The tests that run the line, the fastest first.

        A line that runs when its file is read, such as a constant, belongs to all tests of the
        file; a file that is nothing but such lines belongs to everybody.
        """
        lines = self.lines.get(mutant.file, {})
        found = lines.get(str(mutant.line)) or [name for names in lines.values() for name in names]
        found = found or list(self.seconds)
        return sorted(
            set(found) - set(self.red), key=lambda name: (self.seconds.get(name, 0.0), name)
        )

    def quick_tests_of(self, mutant: Mutant) -> list[str]:
        """Those of `tests_of` that open no window."""
        return [name for name in self.tests_of(mutant) if not name.startswith(WINDOWS)]

    def window_tests_of(self, mutant: Mutant) -> list[str]:
        """Those of `tests_of` that open a window: the fastest, up to a minute together."""
        chosen, seconds = [], 0.0
        for name in self.tests_of(mutant):
            seconds += self.seconds.get(name, 0.0) if name.startswith(WINDOWS) else 0.0
            if name.startswith(WINDOWS) and seconds <= _ENOUGH:
                chosen.append(name)
        return chosen


def copy_project(root: Path, target: Path) -> None:
    """A fresh copy of the project to break."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(root, target, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    compile_dir(target / "wijkteam_studio", quiet=1)


def measure(tree: Path, target: Path) -> Reach:
    """Run all tests but the slow ones once, and see which lines each of them runs."""
    rooms = sorted(path for path in (tree / "tests").iterdir() if path.is_dir())
    chosen = [f"tests/{room.name}" for room in rooms if room.name not in (*SLOW, "__pycache__")]
    chosen += [name for name in READERS if (tree / name).exists()]
    env = {**os.environ, "MUTANTS_REACH": str(target), "PYTHONPATH": str(_HERE)}
    command = [*_COMMAND, "-p", "tools.mutants.contexts", *chosen]
    ended = subprocess.run(command, cwd=tree, env=env, check=False)  # noqa: S603
    if ended.returncode not in {_PASSED, _FAILED}:
        sys.exit(f"De tests eindigden met {ended.returncode}.")
    return read_reach(target)


def read_reach(path: Path) -> Reach:
    """What `measure` wrote."""
    return Reach(**json.loads(path.read_text(encoding="utf-8")))


def judge(tree: Path, mutant: Mutant, reach: Reach) -> Outcome:
    """Put the fault into the copy, run the tests that reach it, and take it out again.

    Tests of windows are asked last.
    """
    rounds = [[*reach.readers, *reach.quick_tests_of(mutant)], reach.window_tests_of(mutant)]
    with _broken(tree, mutant):
        for tests in filter(None, rounds):
            patience = _PATIENCE + _TIMES * sum(reach.seconds.get(name, 0.0) for name in tests)
            code = _run(tree, tests, patience)
            if code != _PASSED:
                break
        else:
            return Outcome.SURVIVED if reach.tests_of(mutant) else Outcome.UNREACHED
    if code is None:
        return Outcome.HUNG
    if code not in {_FAILED, _INTERRUPTED} and _run(tree, ["--collect-only"], patience) != _PASSED:
        sys.exit(f"pytest eindigde met {code}, ook zonder fout, na {mutant.name}.")
    return Outcome.KILLED


@contextmanager
def _broken(tree: Path, mutant: Mutant) -> Iterator[None]:
    path = tree / mutant.file
    whole = path.read_text(encoding="utf-8")
    _write(path, mutant.applied(whole))
    try:
        yield
    finally:
        _write(path, whole)


def _write(path: Path, text: str) -> None:
    """Write it, and throw away what was compiled: a size and a second may be the same again."""
    path.write_text(text, encoding="utf-8")
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()


def _run(tree: Path, tests: Sequence[str], patience: float) -> int | None:
    """The exit code of these tests up to the first that fails; None when they hang."""
    chosen = tree / "build" / "tests.txt"
    chosen.parent.mkdir(exist_ok=True)
    chosen.write_text("\n".join(tests), encoding="utf-8")
    with subprocess.Popen(  # noqa: S603
        [*_COMMAND, "-x", f"@{chosen}"],
        cwd=tree,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            return process.wait(patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None
