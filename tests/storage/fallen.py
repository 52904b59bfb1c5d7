"""A data folder as a program leaves it that fell: the file and its log, nothing closed."""

import shutil
from pathlib import Path

from tests.storage.days_to_keep import added, empty_day, note_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.storage import days
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.family import parts
from wijkteam_studio.system.paths import Paths

NEVER_QUIET = 600.0


def write_notes(database: Database, day: Day, texts: list[str]) -> None:
    for text in texts:
        edits = added(note_of(text)).edits
        database.write(lambda db, edits=edits: days.write_edits(db, day.session.id, edits))


def fallen(paths: Paths, folder: Path, notes: int = 12, word: str = "notitie") -> tuple[Paths, Day]:
    """Copies of all files of an open database: some notes in the main file, the last in the log."""
    database = Database.open(paths, quiet_seconds=NEVER_QUIET)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    write_notes(database, day, [f"{word} {number} oud" for number in range(3)])
    database.glance(lambda db: db.empty_log_after_commit())
    write_notes(database, day, [f"{word} {number}" for number in range(notes)])
    return copied(paths, folder, database), day


def copied(paths: Paths, folder: Path, open_one: Database) -> Paths:
    """A folder with a copy of everything of the database, which is closed after that."""
    after = Paths.at(folder)
    after.data.mkdir(parents=True)
    for part in parts(paths.database):
        shutil.copy2(part, after.data / part.name)
    open_one.close()
    return after


def texts(paths: Paths) -> list[str]:
    """All notes of a folder, as the program opens it; raises StorageError."""
    database = Database.open(paths, quiet_seconds=NEVER_QUIET)
    try:
        found = database.glance(lambda db: db.run("SELECT text FROM note ORDER BY text").fetchall())
        return [text for (text,) in found]
    finally:
        database.close()
