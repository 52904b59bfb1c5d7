"""Runs every benchmark, prints one table and writes it to the documentation.

`python -m benchmarks`         everything that `make bench` runs
`python -m benchmarks --groot` many teams, sessions and notes; takes minutes
`python -m benchmarks save`    only these, and nothing is written
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.measures import Outcome, row_from
from benchmarks.report import outside, whole, write

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
USUAL = (
    "start", "save", "copying", "step_change", "key_press", "enter_calls", "newspaper",
    "closing", "memory",
)  # fmt: skip
LARGE = ("large",)


def main(arguments: Sequence[str]) -> int:
    """Run what is asked; a row outside its bar is told, and is no error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", choices=[*USUAL, *LARGE, []], metavar="NAME")
    parser.add_argument("--groot", action="store_true", help="measure a large database instead")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        print(json.dumps(asdict(import_module(f"benchmarks.{options.names[0]}").measure())))
        return 0
    _compile()
    names = options.names or (LARGE if options.groot else USUAL)
    found = [_in_a_process(name) for name in names]
    outcome = Outcome(
        tuple(row for one in found for row in one.rows),
        tuple(fact for one in found for fact in one.facts),
    )
    print(whole(outcome))
    if not options.names:
        write(PAGE, "groot" if options.groot else "bench", outcome)
    print(outside(outcome))
    return 0


def _compile() -> None:
    """Bytecode for everything: without it an import takes three to five times as long."""
    where = [str(ROOT / "wijkteam_studio"), str(ROOT / "benchmarks"), sysconfig.get_path("purelib")]
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", "-j", "0", *where],
        env=_environment(),
        check=False,  # some packages ship templates that are no Python
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _in_a_process(name: str) -> Outcome:
    """Each benchmark in a process of its own, so that none warms up or slows another."""
    print(f"… {name}", file=sys.stderr, flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", name, "--child"],
        cwd=ROOT,
        env=_environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    plain = json.loads(done.stdout.splitlines()[-1])
    return Outcome(tuple(row_from(row) for row in plain["rows"]), tuple(plain["facts"]))


def _environment() -> dict[str, str]:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    environment["QT_LOGGING_RULES"] = "default.warning=false"  # offscreen says what it cannot do
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
