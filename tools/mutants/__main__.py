"""Breaks the program at random places and counts what no test notices.

Run: `make mutants` or `python -m tools.mutants --aantal 100 --zaad 1`. What was judged is kept in
build/mutants, so that it can be stopped and taken up again. Fails when more than a tenth is not
noticed.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue

from tools.mutants.places import Mutant, drawn
from tools.mutants.trial import Outcome, Reach, copy_project, judge, measure, read_reach

ROOT = Path(__file__).resolve().parents[2]
STATE = ROOT / "build" / "mutants"
PACKAGES = tuple(
    f"wijkteam_studio/{name}" for name in ("domain", "services", "storage", "printing")
)
#: So many of a hundred faults may stay unnoticed.
MOST = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one fault, and for which program and tests that is known."""

    mutant: Mutant
    outcome: Outcome
    seconds: float
    program: str
    tests: str

    def holds(self, program: str, tests: str) -> bool:
        """Whether it is still known: a fault that was seen stays seen while tests are added."""
        same = self.tests == tests or self.outcome.is_seen
        return self.program == program and same


class Book:
    """The verdicts so far, a line each; a run that was stopped goes on here."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Iterator[Verdict]:
        """All verdicts, the oldest first."""
        if self._path.exists():
            for line in self._path.read_text(encoding="utf-8").splitlines():
                facts = json.loads(line)
                facts["mutant"] = Mutant(**facts["mutant"])
                facts["outcome"] = Outcome(facts["outcome"])
                yield Verdict(**facts)

    def add(self, verdict: Verdict) -> None:
        """Keep one more."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(verdict)) + "\n")


class Run:
    """Judges faults in copies of the project, some at the same time."""

    def __init__(self, jobs: int) -> None:
        STATE.mkdir(parents=True, exist_ok=True)
        self.program = _print_of(*PACKAGES)
        self.tests = _print_of("wijkteam_studio", "tests", "resources", "sessions")
        self._book = Book(STATE / "oordelen.jsonl")
        self._known = {
            verdict.mutant: verdict
            for verdict in self._book.read()
            if verdict.holds(self.program, self.tests)
        }
        self._trees: SimpleQueue[Path] = SimpleQueue()
        self._jobs = jobs
        self._reach: Reach | None = None

    def judge_all(self, mutants: list[Mutant]) -> list[Verdict]:
        """A verdict for each, those that are known already first."""
        new = [mutant for mutant in mutants if mutant not in self._known]
        if new:
            self._prepare()
            with ThreadPoolExecutor(self._jobs) as pool:
                for verdict in pool.map(self._judge, new):
                    self._known[verdict.mutant] = verdict
                    self._book.add(verdict)
                    print(f"{verdict.outcome:18} {verdict.seconds:5.1f} s  {verdict.mutant.name}")
        return [self._known[mutant] for mutant in mutants]

    def _prepare(self) -> None:
        for number in range(self._jobs):
            tree = STATE / f"boom-{number}"
            copy_project(ROOT, tree)
            self._trees.put(tree)
        reach = STATE / f"bereik-{self.tests}.json"
        self._reach = read_reach(reach) if reach.exists() else measure(STATE / "boom-0", reach)

        if self._reach.red:
            print("Al rood zonder fout erin, dus zien ze niets:", *self._reach.red, sep="\n  ")

    def _judge(self, mutant: Mutant) -> Verdict:
        if self._reach is None:
            raise RuntimeError("nothing was measured yet")
        tree, began = self._trees.get(), time.monotonic()
        try:
            outcome = judge(tree, mutant, self._reach)
        finally:
            self._trees.put(tree)
        seconds = round(time.monotonic() - began, 1)
        return Verdict(mutant, outcome, seconds, self.program, self.tests)


def _print_of(*folders: str) -> str:
    """A fingerprint of all files in these folders."""
    mark = hashlib.sha256()
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                mark.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return mark.hexdigest()[:16]


def tell(verdicts: list[Verdict]) -> int:
    """Print what was not noticed; gives the exit code."""
    missed = [verdict for verdict in verdicts if not verdict.outcome.is_seen]
    for verdict in sorted(missed, key=lambda found: found.mutant.name):
        print(f"\n{verdict.mutant.name}: {verdict.outcome}")
        print(verdict.mutant.diff((ROOT / verdict.mutant.file).read_text(encoding="utf-8")))
    share = 100 * len(missed) / max(1, len(verdicts))
    print(f"\n{len(verdicts)} fouten, {len(missed)} niet gezien ({share:.0f} %)")
    return int(share > MOST)


def main(words: list[str]) -> int:
    """Draw the faults, judge them, tell what was missed; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants")
    parser.add_argument("--aantal", type=int, default=100)
    parser.add_argument("--zaad", type=int, default=1)
    parser.add_argument("--tegelijk", type=int, default=2)
    chosen = parser.parse_args(words)
    print(f"{chosen.aantal} fouten, zaad {chosen.zaad}")
    mutants = drawn(ROOT, PACKAGES, chosen.aantal, chosen.zaad)
    return tell(Run(chosen.tegelijk).judge_all(mutants))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
