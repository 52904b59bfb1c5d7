"""`python -m tests.paper_days`: random days through the paper; goes on where it was stopped."""

import argparse
import json
import sys
from pathlib import Path

from tests.paper_days.controls import CONTROLS
from tests.paper_days.days import ALL, DayMaker
from tests.paper_days.judge import judged
from wijkteam_studio.content.example import load_example
from wijkteam_studio.content.loader import load_library
from wijkteam_studio.system.paths import resources_folder, sessions_folder

_STATE = Path("build") / "soak-paper"


def main():
    options = _options()
    state = _STATE / f"{options.seed}{''.join(options.control)}.json"
    state.parent.mkdir(parents=True, exist_ok=True)
    done = json.loads(state.read_text("utf-8")) if state.exists() and not options.fresh else {}
    library = load_library(resources_folder(), sessions_folder())
    maker = DayMaker(library, load_example(sessions_folder() / "voorbeeld", library), options.seed)
    print(f"seed {options.seed}, {len(done)} of {options.days} days were done before", flush=True)
    for name in options.control:
        CONTROLS[name]()
    for number in range(options.days):
        if str(number) not in done:
            verdict = judged(maker.day(number), library)
            done[str(number)] = [
                verdict.texts,
                len(verdict.lost),
                len(verdict.doubled),
                verdict.outside,
                verdict.error,
            ]
            state.write_text(json.dumps(done), "utf-8")
            if not verdict.is_whole:
                print(f"day {number}: {done[str(number)]}", flush=True)
    return _told([done[str(number)] for number in range(options.days)])


def _told(rows):
    texts, lost, doubled, outside = (sum(row[place] for row in rows) for place in range(4))
    errors = sum(bool(row[4]) for row in rows)
    print(
        f"{len(rows)} days, {texts} texts: {lost} lost, {doubled} doubled, {outside} outside, "
        f"{errors} exceptions"
    )
    return int(bool(lost or doubled or outside or errors))


def _options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=ALL)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh", action="store_true", help="forget what was done before")
    parser.add_argument("--control", action="append", choices=sorted(CONTROLS), default=[])
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
