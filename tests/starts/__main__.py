"""`python -m tests.starts`: starts under load; ends with 1 when one of them is not whole."""

import argparse
import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.starts.course import ROOT, Start, busy, kept_day, median, start

#: Under load the step may be there after so many times the quiet time.
_MOST = 3.0
#: Quiet starts in between, so that both meet the same machine.
_QUIET_EVERY = 6


def main() -> int:
    """Starts under load, with quiet ones in between; gives the exit code."""
    options = argparse.ArgumentParser(prog="python -m tests.starts")
    options.add_argument("--starts", type=int, default=30)
    options.add_argument("--way", choices=["old"], nargs="*", default=[])
    options.add_argument("--loops", type=int, default=2)
    given = options.parse_args()
    print(f"Python {platform.python_version()}, {given.loops} busy loops", flush=True)
    (ROOT / "build").mkdir(exist_ok=True)
    with TemporaryDirectory(dir=ROOT / "build") as folder:
        place = kept_day(Path(folder))
        quiet, loaded = [], []
        for turn in range(1, given.starts + 1):
            if turn % _QUIET_EVERY == 1:
                quiet.append(_told(f"quiet before {turn}", start(place, *given.way)))
            with busy(given.loops):
                loaded.append(_told(f"busy {turn}", start(place, *given.way)))
    whole = sum(not one.faults for one in loaded)
    ratio = median(loaded) / median(quiet)
    print(f"whole: {whole} of {len(loaded)} under load")
    print(
        f"to the same step: {median(loaded):.0f} ms under load, {median(quiet):.0f} ms quiet: "
        f"{ratio:.2f}x of at most {_MOST:g}x"
    )
    return 0 if all(not one.faults for one in (*quiet, *loaded)) else 1


def _told(name: str, one: Start) -> Start:
    faults = "; ".join(one.faults) or "whole"
    print(
        f"{name}: painted {one.painted:.0f} ms, at its step {one.there:.0f} ms: {faults}",
        flush=True,
    )
    return one


if __name__ == "__main__":
    sys.exit(main())
