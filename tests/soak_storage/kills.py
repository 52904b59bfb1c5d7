"""Kill -9 while typing: every note that was called kept is there."""

import os
import random
import shutil
import signal
import time
from pathlib import Path
from uuid import UUID

from tests.soak_storage.kept import new_day, numbers_in
from tests.soak_storage.typist import type_until_killed
from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.library import Library
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder

#: A day that was killed this often is long enough: a new one is begun.
_KILLS_A_DAY = 20
#: At most so many seconds after the last acknowledgement that was waited for.
_LATEST = 0.02


def kill_often(folder: Path, times: int, seed: int) -> tuple[int, list[str]]:
    """Type and kill so many times; gives how many notes were promised, and what was lost."""
    chance = random.Random(seed)  # noqa: S311
    library = load_library(resources_folder(), sessions_folder(), folder / "geen")
    promised, losses = 0, list[str]()
    place, session_id, known = folder, UUID(int=0), 0
    for number in range(times):
        if number % _KILLS_A_DAY == 0:
            shutil.rmtree(place, ignore_errors=True)
            place, known = folder / f"dag {number}", 0
            session_id = new_day(place)
        last = _killed(place, session_id, library, chance)
        there = numbers_in(place, session_id)
        lost = set(range(1, max(last, known) + 1)) - there
        promised += max(0, last - known)
        if lost:
            losses.append(f"kill {number}: {len(lost)} of {last} promised notes are gone")
        known = max(known, last, *there, 0)
    return promised, losses


def _killed(place: Path, session_id: UUID, library: Library, chance: random.Random) -> int:
    """Fork a typist, wait for some acknowledgements, kill it; the last number that it promised."""
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            type_until_killed(Paths.at(place), session_id, say, library)
        finally:
            os._exit(1)
    os.close(say)
    with os.fdopen(hear, "rb") as voice:
        said = b"".join(voice.readline() for _ in range(chance.randrange(1, 12)))
        time.sleep(chance.random() * _LATEST)
        os.kill(child, signal.SIGKILL)
        said += voice.read()
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL, "the typist fell by itself"
    whole = said.decode().split("\n")[:-1]
    return int(whole[-1])
