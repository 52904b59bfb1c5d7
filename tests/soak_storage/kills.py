"""Kill -9 in everything that a day holds: what was called kept is there, what was erased is not."""

import os
import random
import shutil
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from tests.soak_storage.deeds import DEEDS, Day, lead_until_killed
from tests.soak_storage.kept import files_with, found_in, new_day, strange_files
from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.domain.library import Library
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder

#: A day that was killed this often is long enough: a new one is begun.
_KILLS_A_DAY = 20
#: At most so many seconds after the deed was begun; erasing and starting again take longer.
_LATEST, _LATEST_OF_LONG = 0.03, 0.3
_LONG = frozenset({"erases", "restarts", "copies"})
#: A program that does not come to a deed within so many lines never does.
_MOST_LINES = 400


@dataclass
class Heard:
    """What killed programs said in one day."""

    kept: int = 0
    erasing: set[int] = field(default_factory=set)
    erased: set[int] = field(default_factory=set)
    doing: str = ""

    def take(self, line: str) -> None:
        """One line of it: a number is a promise that all notes up to there are kept."""
        word, _space, rest = line.partition(" ")
        if word.isdecimal():
            self.kept = max(self.kept, int(word))
        elif word == "erasing":
            self.erasing.add(int(rest))
        elif word == "erased":
            self.erased.add(int(rest))
        else:
            self.doing = rest


@dataclass
class Tally:
    """What came of many kills: promises, deeds in which they fell, and what was wrong."""

    promised: int = 0
    erased: int = 0
    fell_in: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def kill_often(folder: Path, times: int, seed: int) -> Tally:
    """Lead a day and kill it so many times, each time in another deed."""
    chance = random.Random(seed)  # noqa: S311
    library = load_library(resources_folder(), sessions_folder(), folder / "geen")
    tally, deeds = Tally(), list(DEEDS)
    place, session_id, heard, first = folder, UUID(int=0), Heard(), 1
    for number in range(times):
        if number % _KILLS_A_DAY == 0:
            shutil.rmtree(place, ignore_errors=True)
            place, heard, first = folder / f"dag {number}", Heard(), 1
            session_id = new_day(place)
        before = heard.kept, len(heard.erased)
        child = _Child(Paths.at(place), session_id, library, first, deeds[number % len(deeds)])
        child.kill_within(chance, heard)
        tally.promised += max(0, heard.kept - before[0])
        tally.erased += len(heard.erased) - before[1]
        tally.fell_in[heard.doing or "types"] += 1
        there = judge(place, session_id, heard, tally, number)
        if there is None:
            return tally
        first = 1 + max(heard.kept, *there, *heard.erasing, 0)
    return tally


def judge(
    place: Path, session_id: UUID, heard: Heard, tally: Tally, number: int
) -> set[int] | None:
    """The notes after a kill, None when the folder is refused; what is wrong goes in the tally."""
    where = f"kill {number} while it {heard.doing or 'types'}"
    try:
        found = found_in(place, session_id, finishes_erasing=number % 2 == 0)
    except StorageError as error:
        tally.wrong.append(f"{where}: refused: {error}, see {place}")
        return None
    lost = set(range(1, heard.kept + 1)) - found.numbers - heard.erasing
    if lost:
        tally.wrong.append(f"{where}: {len(lost)} of {heard.kept} promised notes are gone")
    tally.wrong += [f"{where}: said {notice}" for notice in found.notices]
    tally.wrong += [f"{where}: left {name}" for name in strange_files(place)]
    gone = heard.erased | (heard.erasing - found.numbers if number % 2 == 0 else set())
    left = {erased: files_with(place, erased) for erased in gone}
    tally.wrong += [f"{where}: {files} hold {erased}" for erased, files in left.items() if files]
    return found.numbers


class _Child:
    """A program of its own that leads the day on."""

    def __init__(
        self, paths: Paths, session_id: UUID, library: Library, first: int, deed: str
    ) -> None:
        self._deed = deed
        hear, say = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            try:
                lead_until_killed(Day(paths, session_id, say, library), first, deed)
            finally:
                os._exit(1)
        os.close(say)
        self._voice = os.fdopen(hear, "rb")

    def kill_within(self, chance: random.Random, heard: Heard) -> None:
        """Wait for the deed to begin for the so-many-th time, and kill the program in it."""
        left = chance.randrange(1, 5)
        with self._voice:
            for _line in range(_MOST_LINES):
                line = self._voice.readline().decode().strip()
                heard.take(line)
                left -= line == f"does {self._deed}"
                if left == 0:
                    break
            time.sleep(chance.random() * (_LATEST_OF_LONG if self._deed in _LONG else _LATEST))
            os.kill(self._process, signal.SIGKILL)
            whole = self._voice.read().decode().split("\n")[:-1]
        for line in whole:
            heard.take(line)
        status = os.waitpid(self._process, 0)[1]
        assert os.WTERMSIG(status) == signal.SIGKILL, "the program fell by itself"
