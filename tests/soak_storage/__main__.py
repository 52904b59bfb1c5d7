"""`python -m tests.soak_storage`: the long run; prints a table, ends with 1 when it lost a note."""

import argparse
import importlib.util
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.e2e.x_room import ROOT
from tests.soak_storage.held import broken_promises, hold_disk
from tests.soak_storage.kills import kill_often
from tests.soak_storage.powercuts import cut_power
from tests.soak_storage.recording import missing

_HELD_SECONDS = 3.0


def main() -> int:
    """Do what was asked for; gives the exit code."""
    given = _options()
    folder = given.out / f"opslag-{given.seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _live_in(folder / "thuis")
    results = [_kills(folder, given.kills, given.seed)] if given.kills else []
    if given.damaged:
        results += _damaged(folder, given.damaged, given.seed)
    reason = missing()
    if reason:
        print(f"no power cuts and no slow disk: {reason}")
    else:
        if given.images:
            results += _power_cuts(folder, given.images, given.weak_images, given.seed)
        if given.held:
            results.append(_held(folder))
    (folder / "uitkomst.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    return 1 if any(result["broken"] for result in results) else 0


def _live_in(home: Path) -> None:
    """What is rescued belongs in a home of this run, and never in yours."""
    home.mkdir()
    os.environ.update(HOME=str(home), TMPDIR=str(home))
    tempfile.tempdir = str(home)


def _kills(folder: Path, times: int, seed: int) -> dict[str, object]:
    def work() -> tuple[str, list[str]]:
        tally = kill_often(folder / "kills", times, seed)
        fell = ", ".join(f"{name} {number}" for name, number in sorted(tally.fell_in.items()))
        words = f"{tally.promised} notes called kept, {tally.erased} sentences erased"
        return f"{times} kills, {words}; fell while it {fell}", tally.wrong

    return _timed(work)


def _power_cuts(folder: Path, images: int, weak: int, seed: int) -> list[dict[str, object]]:
    return [
        _timed(lambda wanted=wanted, number=number: _cut(folder, wanted, number, seed))
        for wanted, number in (("FULL", images), ("NORMAL", weak), ("OFF", weak))
    ]


def _cut(folder: Path, synchronous: str, images: int, seed: int) -> tuple[str, list[str]]:
    """With less than FULL the images must show a loss: else they would show none of ours."""
    outcome, promises = cut_power(folder / f"stroom {synchronous}", synchronous, images, seed)
    harmed = outcome["lost"] + outcome["refused"]
    words = f"{images} power cuts with {synchronous}, {promises} promises: {dict(outcome)}"
    if synchronous == "FULL":
        return words, [words] if harmed else []
    return words, [] if harmed else [f"{words}: this harness finds nothing"]


def _held(folder: Path) -> dict[str, object]:
    def work() -> tuple[str, list[str]]:
        told = hold_disk(folder / "traag", _HELD_SECONDS)
        wrong = broken_promises(told, _HELD_SECONDS)
        return f"a disk that hangs {_HELD_SECONDS:.0f} s: the mark said {told}", wrong

    return _timed(work)


def _damaged(folder: Path, times: int, seed: int) -> list[dict[str, object]]:
    """`damage.damage_often(folder, times, seed)` gives words and what was accepted in silence."""
    name = "tests.soak_storage.damage"
    if importlib.util.find_spec(name) is None:
        return []
    damage = importlib.import_module(name)
    return [_timed(lambda: damage.damage_often(folder / "schade", times, seed))]


def _timed(work: Callable[[], tuple[str, list[str]]]) -> dict[str, object]:
    began = time.monotonic()
    words, broken = work()
    took = time.monotonic() - began
    print(f"{'BROKEN ' if broken else 'good   '} {words} ({took:.0f} s)", flush=True)
    for line in broken:
        print(f"        {line}", flush=True)
    return {"what": words, "seconds": round(took, 1), "broken": broken}


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m tests.soak_storage")
    options.add_argument("--kills", type=int, default=500)
    options.add_argument("--images", type=int, default=2000)
    options.add_argument("--damaged", type=int, default=300)
    options.add_argument("--weak-images", type=int, default=100)
    options.add_argument("--held", action=argparse.BooleanOptionalAction, default=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=Path, default=ROOT / "build" / "soak")
    return options.parse_args()


if __name__ == "__main__":
    sys.exit(main())
