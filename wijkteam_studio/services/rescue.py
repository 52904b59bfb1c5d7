"""What can be done about a database that cannot be read: nothing is ever thrown away."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.domain.words import clock_time, counted, long_date
from wijkteam_studio.storage import family, opening
from wijkteam_studio.storage.copies import contents, list_backups, restore
from wijkteam_studio.system.paths import Paths


@dataclass(frozen=True, slots=True)
class Rescue:
    """The newest copy that can be put back, and what it holds, in Dutch."""

    backup: Path
    words: str


def newest_rescue(paths: Paths) -> Rescue | None:
    """The newest copy that is whole; None when there is none."""
    for backup in list_backups(paths.backups):
        try:
            held = contents(backup.path)
        except StorageError:
            continue
        made = backup.made_at.astimezone()
        notes = counted(held.notes, "1 notitie", "{} notities")
        sessions = counted(held.sessions, "1 sessie", "{} sessies")
        words = f"{long_date(made.date())} om {clock_time(made)} uur, met {sessions} en {notes}"
        return Rescue(backup.path, words)
    return None


def put_back(paths: Paths, rescue: Rescue) -> None:
    """Put a copy back; the file that was there is set aside. Raises StorageError."""
    restore(paths, rescue.backup, datetime.now(UTC))


def begin_anew(paths: Paths) -> None:
    """Set aside whatever is left of the file, and make a new one. Raises StorageError."""
    if family.parts(paths.database):
        family.set_aside(paths.database, datetime.now(UTC))
    opening.make_new(paths.database)
