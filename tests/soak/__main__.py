"""`python -m tests.soak`: the long run; prints a table, ends with 1 when anything broke."""

import argparse
import shutil
import sys
import time
from pathlib import Path

from tests.e2e.x_room import ROOT
from tests.soak.bench import VARIANTS, Variant
from tests.soak.course import Plan, soak
from tests.soak.record import load


def main() -> int:
    """Run the chosen variants one after another; gives the exit code."""
    given = _options()
    chosen = [one for one in VARIANTS if given.manager in {"all", one.name}]
    plan = Plan(given.cycles, given.events, given.seed, given.rehearsals, given.broken)
    failed = 0
    for variant in chosen:
        if variant.missing:
            print(f"{variant.name}: skipped, not installed: {variant.missing}")
            continue
        failed += _one(variant, plan, given.out)
    return 1 if failed else 0


def _one(variant: Variant, plan: Plan, out: Path) -> bool:
    folder = out / f"{variant.name}-{plan.seed}"
    shutil.rmtree(folder, ignore_errors=True)
    began = time.monotonic()
    record = soak(variant, plan, folder)
    took = time.monotonic() - began
    title = f"{variant.name}, seed {plan.seed}: {took:.0f} s, load {load():.1f} a core"
    print(record.table(title), flush=True)
    return bool(record.breaches)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m tests.soak")
    options.add_argument("--cycles", type=int, default=100)
    options.add_argument("--events", type=int, default=500)
    options.add_argument("--rehearsals", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--manager", default="all", choices=["all", *(v.name for v in VARIANTS)])
    options.add_argument("--break", dest="broken", default=None)
    options.add_argument("--out", type=Path, default=ROOT / "build" / "soak")
    return options.parse_args()


if __name__ == "__main__":
    sys.exit(main())
