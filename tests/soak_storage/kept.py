"""What a data folder holds, as the program opens it after whatever happened to it."""

from pathlib import Path
from uuid import UUID

from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.team import SessionState
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


def numbers_in(folder: Path, session_id: UUID) -> set[int]:
    """The numbers of the notes and half lines that are there; raises StorageError."""
    database = Database.open(Paths.at(folder), rescues=False, quiet_seconds=NEVER_QUIET)
    try:
        day = database.read(lambda db: days.load_day(db, session_id))
    finally:
        database.close()
    return {int(note.text.split()[0]) for note in day.notes.values()}
