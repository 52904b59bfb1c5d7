"""`python -m tests.damage`: the long run; ends with 1 when something damaged was believed."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.damage.course import damage
from wijkteam_studio.system.paths import Paths


def main() -> int:
    """Damage a file many times; gives the exit code."""
    options = argparse.ArgumentParser(prog="python -m tests.damage")
    options.add_argument("--rounds", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        record = damage(Paths.at(Path(folder) / "schade"), given.rounds, given.seed)
    print(record.table, flush=True)
    return 1 if record.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
