"""Reads a data folder for a while in a process of its own, and prints the most memory it took."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths

TURNS = 50
SEARCHES = {
    "a word in half of the notes": "moeder",
    "two letters, as while typing": "be",
    "three words": "school moeder wijk",
    "the name of one team": "wijkteam 0",
    "nothing to be found": "xylofoon",
}


def main() -> int:
    """The start page and every search, many times; prints MB."""
    with open_studio(Paths.at(Path(sys.argv[1]))) as studio:
        for _turn in range(TURNS):
            studio.overview()
            for words in SEARCHES.values():
                studio.search(words)
    print(most_memory())
    return 0


def most_memory() -> float:
    """The most memory that this process has taken, in MB.

    On Linux not from `getrusage`: that also counts the process that started this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text("ascii").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1e3
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


if __name__ == "__main__":
    sys.exit(main())
