"""Damages data folders in every way a disk or a person can, and looks whether that is noticed.

Run: `python -m tests.soak.damaged_files 300 1` (how many, and the seed).
"""

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.days_to_keep import added, full_day, note_of
from tests.storage.fallen import NEVER_QUIET, copied
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.family import log_of
from wijkteam_studio.system.paths import Paths

_PAGE = 4096
_NOTES = 40
#: So few that the log is not emptied by itself.
_IN_LOG = 12


@dataclass
class Tally:
    """What came of every damaged folder, and those in which something changed without a word."""

    outcomes: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)
    sessions_lost: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Whole:
    """A folder as a program leaves it that fell, another one like it, and what it holds."""

    folder: Path
    stranger: Path
    day: Day
    past: history.History


def made(root: Path) -> Whole:
    """Folders with a full day: most of it in the main file, the last notes in the log."""
    folders = []
    for name in ("eigen", "vreemd"):
        paths = Paths.at(root / f"{name} open")
        database = Database.open(paths, quiet_seconds=NEVER_QUIET)
        day = full_day()
        database.write(lambda db, day=day: days.add_day(db, day))
        for number in range(_NOTES):
            change = added(note_of(f"{name} notitie {number} met een paar woorden " * 3, number))

            def save(db, day=day, change=change):
                days.write_edits(db, day.session.id, change.edits)
                history.add_change(db, day.session.id, change)

            database.write(save)
            if number == _NOTES - _IN_LOG:
                database.glance(lambda db: db.empty_log_after_commit())
        kept = database.read(lambda db, day=day: days.load_day(db, day.session.id))
        past = database.read(lambda db, day=day: history.load(db, day.session.id))
        folders.append((copied(paths, root / name, database).data, kept, past))
    (own, day, past), (stranger, _day, _past) = folders
    return Whole(own, stranger, day, past)


def log_removed(path: Path, _stranger: Path, _chance: random.Random) -> None:
    log_of(path).unlink()


def log_cut(path: Path, _stranger: Path, chance: random.Random) -> None:
    content = log_of(path).read_bytes()
    log_of(path).write_bytes(content[: chance.randrange(len(content))])


def log_of_another(path: Path, stranger: Path, _chance: random.Random) -> None:
    shutil.copy2(log_of(stranger / path.name), log_of(path))


def log_byte(path: Path, _stranger: Path, chance: random.Random) -> None:
    _flip(log_of(path), chance, 0, log_of(path).stat().st_size)


def head_byte(path: Path, _stranger: Path, chance: random.Random) -> None:
    _flip(path, chance, 0, 100)


def some_bytes(path: Path, _stranger: Path, chance: random.Random) -> None:
    for _time in range(chance.randint(1, 8)):
        _flip(path, chance, 0, path.stat().st_size)


def letter(path: Path, _stranger: Path, chance: random.Random) -> None:
    """One letter of a note, where that stands in the main file."""
    content = path.read_bytes()
    places = [at for at in range(len(content)) if content.startswith(b"notitie", at)]
    at = chance.choice(places)
    _flip(path, chance, at, at + 7)


def page_zeroed(path: Path, _stranger: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    page = chance.randrange(len(content) // _PAGE) * _PAGE
    content[page : page + _PAGE] = bytes(_PAGE)
    path.write_bytes(content)


def pages_swapped(path: Path, _stranger: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    one, other = (page * _PAGE for page in chance.sample(range(1, len(content) // _PAGE), 2))
    first = content[one : one + _PAGE]
    content[one : one + _PAGE] = content[other : other + _PAGE]
    content[other : other + _PAGE] = first
    path.write_bytes(content)


def page_of_before(path: Path, _stranger: Path, chance: random.Random) -> None:
    """One page twice: a write of the disk that went to the wrong place."""
    content = bytearray(path.read_bytes())
    one, other = (page * _PAGE for page in chance.sample(range(1, len(content) // _PAGE), 2))
    content[one : one + _PAGE] = content[other : other + _PAGE]
    path.write_bytes(content)


def truncated(path: Path, _stranger: Path, chance: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))])


def _flip(path: Path, chance: random.Random, begin: int, end: int) -> None:
    content = bytearray(path.read_bytes())
    content[chance.randrange(begin, end)] ^= chance.randint(1, 255)
    path.write_bytes(content)


DAMAGES: tuple[Callable[[Path, Path, random.Random], None], ...] = (
    log_removed, log_cut, log_of_another, log_byte, head_byte, some_bytes, letter, page_zeroed,
    pages_swapped, page_of_before, truncated,
)  # fmt: skip


def judged(whole: Whole, paths: Paths) -> str:
    """What the program makes of a damaged folder."""
    try:
        database = Database.open(paths, quiet_seconds=NEVER_QUIET, rescues=False)
    except StorageError as error:
        return f"refused: {type(error).__name__}"
    try:
        damaged: list[DamagedRow] = []
        owner = whole.day.session.id
        day = database.read(lambda db: days.load_day(db, owner, damaged))
        past = database.read(lambda db: history.load(db, owner, damaged=damaged))
    except StorageError as error:
        return f"session lost: {type(error).__name__}"
    finally:
        database.close()
    is_told = "rows told" if damaged else "told at opening" if database.notices else ""
    is_whole = (day, past) == (whole.day, whole.past)
    return is_told or ("nothing lost" if is_whole else "silent")


def run(count: int, seed: int) -> Tally:
    """Damage so many folders, each in one of the ways, and count what came of them."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as root:
        whole = made(Path(root))
        for number in range(count):
            chance = random.Random(f"{seed} {number}")  # noqa: S311
            damage = DAMAGES[number % len(DAMAGES)]
            paths = Paths.at(Path(root) / "beschadigd")
            shutil.copytree(whole.folder, paths.data)
            damage(paths.database, whole.stranger, chance)
            outcome = judged(whole, paths)
            name = f"{damage.__name__}, folder {number}"
            tally.outcomes[f"{damage.__name__}: {outcome}"] += 1
            if outcome == "silent":
                tally.silent.append(name)
            if outcome.startswith("session lost"):
                tally.sessions_lost.append(name)
            shutil.rmtree(paths.data)
    return tally


def main() -> int:
    """Tell the outcomes; gives 0 when nothing was silent."""
    count, seed = (int(word) for word in (*sys.argv[1:], "300", "1")[:2])
    tally = run(count, seed)
    for outcome, times in sorted(tally.outcomes.items()):
        print(f"{times:5}  {outcome}")
    print(f"{count} damaged, silent: {tally.silent}, sessions lost: {tally.sessions_lost}")
    return 1 if tally.silent or tally.sessions_lost else 0


if __name__ == "__main__":
    sys.exit(main())
