"""What a data folder holds, as the program opens it after whatever happened to it."""

import re
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.erasing import Eraser
from wijkteam_studio.storage import days
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths

NEVER_QUIET = 600.0


def new_day(folder: Path) -> UUID:
    """A data folder with one session in it, to type in."""
    with open_studio(Paths.at(folder)) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        assert desk.live.day.session.state is SessionState.RUNNING
        assert studio.flush()
        return desk.live.day.session.id


def word_of(number: int) -> str:
    """A word that stands in this note and nowhere else."""
    return f"zin{number:06d}q"


def number_of(text: str) -> int:
    """The number at the beginning of a note."""
    return int(text.split(maxsplit=1)[0])


@dataclass(frozen=True)
class Found:
    """The numbers of the notes, and what the opening said was done to the file."""

    numbers: set[int]
    notices: tuple[str, ...]


def numbers_in(folder: Path, session_id: UUID) -> set[int]:
    """The numbers of the notes that are there; raises StorageError."""
    return found_in(folder, session_id).numbers


def found_in(folder: Path, session_id: UUID, *, finishes_erasing: bool = False) -> Found:
    """What the next start finds, after it took up what was being erased; raises StorageError."""
    database = Database.open(Paths.at(folder), rescues=False, quiet_seconds=NEVER_QUIET)
    try:
        if finishes_erasing:
            outcome = Eraser(database).resume()
            assert outcome.sentence == "", outcome.sentence
        day = database.read(lambda db: days.load_day(db, session_id))
    finally:
        database.close()
    return Found({number_of(note.text) for note in day.notes.values()}, database.notices)


def files_with(folder: Path, number: int) -> list[str]:
    """The files in which the word of this note still stands."""
    word = word_of(number).encode()
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if word in path.read_bytes())


def strange_files(folder: Path) -> list[str]:
    """What was set aside, or left half-made, though nothing happened but a kill.

    A half-made file without a byte may be of a living program for a minute: it stays so long.
    """
    files = (path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    return sorted(path.name for path in files if re.search(r"apart gezet|\.tmp", path.name))
