"""Going on in another file when the usual one is gone, and going back.

The open connection still holds everything that was saved, also when its file has no name any more.
Where it does not, the newest whole backup and the days that are open in memory do.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from wijkteam_studio.domain.errors import DatabaseDamaged, FolderUnwritable
from wijkteam_studio.domain.readable import readable
from wijkteam_studio.storage import copies, faults, fresh_copy, opening
from wijkteam_studio.storage.attempts import attempt
from wijkteam_studio.storage.connection import DbSession, transact
from wijkteam_studio.storage.family import STAMP, free_name, log_of
from wijkteam_studio.system import atomic, heavy, private
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.rescue_places import is_of_others, reason_of, rescue_places

#: Makes a file hold something that is open in memory.
Bringing = Callable[[DbSession], None]

_REASON = "noodbestand"
_BACK = "teruggezet"
#: So many sessions, the newest first, are written out as text.
_READABLE = 50


def go_elsewhere(paths: Paths, living: Sequence[Bringing], lost: DbSession) -> DbSession:
    """A connection to a rescue file with everything in it; raises StorageError.

    `living` gives what brings the days that are open up to what they are in memory.
    """
    now, trouble = datetime.now(UTC), faults.gone()
    for folder in rescue_places(paths.data):
        path, error = attempt(partial(_written, paths, lost, folder, now))
        if error is None:
            break
        trouble = faults.explained(error) or trouble
    else:
        raise trouble
    _part_log(lost)
    db = opening.take(path)
    for bring_up in tuple(living):
        transact(db, bring_up)
    transact(db, write_text)
    db.place.note()
    return db


def _written(paths: Paths, lost: DbSession, folder: Path, now: datetime) -> Path:
    """The first copy that is whole: of the open file, or else of the newest backup."""
    atomic.make_folder(folder)
    private.take_back((folder,))
    if private.is_anothers(folder):  # somebody was just before us
        raise FolderUnwritable("Wij mogen niet schrijven in de map voor noodbestanden.", "")
    for write in _copies(paths, lost, folder, now):
        path, error = attempt(write)
        if error is None:
            return Path(path)
        if not isinstance(error, DatabaseDamaged) and faults.explained(error) is not None:
            raise error
    path = free_name(folder, f"{now:{STAMP}} {reason_of(paths.data)}")
    opening.make_new(path)
    return path


def _copies(
    paths: Paths, lost: DbSession, folder: Path, now: datetime
) -> Iterator[Callable[[], Path]]:
    reason = reason_of(paths.data)
    yield lambda: fresh_copy.write_copy(lost.driver, folder, now, reason).path
    for backup in copies.list_backups(paths.backups):
        yield partial(_copied, backup.path, folder, reason)


def _copied(backup: Path, folder: Path, reason: str) -> Path:
    copies.contents(backup)
    with closing(opening.look_at(backup)) as source:
        return fresh_copy.write_copy(source, folder, datetime.now(UTC), reason).path


def _part_log(lost: DbSession) -> None:
    """Our log may not be played over a file in which others wrote: take it from beside it.

    It keeps a name of a log, so that erasing finds it.
    """
    path = lost.place.path
    if lost.place.leads_here():
        name = f"{path.stem} logboek {_REASON} {datetime.now(UTC):{STAMP}}"
        parted = log_of(free_name(path.parent, name))
        attempt(lambda: log_of(path).replace(parted))


def go_back(paths: Paths, db: DbSession) -> DbSession:
    """A connection to a new file at the usual place with everything of this one.

    What stands there is set aside. Raises StorageError; the rescue file then stays in use.
    """
    now, path = datetime.now(UTC), paths.database
    atomic.make_folder(paths.data)
    opening.check_folder(paths)
    copy = fresh_copy.write_copy(db.driver, paths.backups, now, _REASON)
    copies.restore(paths, copy.path, now)
    transact(db, write_text)
    attempt(partial(_mark_taken, db.place.path))
    return opening.take(path)


def is_back(paths: Paths, path: Path) -> None:
    """What was put back needs no telling any more, when it is a rescue file."""
    if path in left_behind(paths.data):
        attempt(partial(_mark_taken, path))


def _mark_taken(rescued: Path) -> None:
    """The next start need not speak of a rescue file that was put back."""
    text = rescued.with_suffix(".txt")
    if text.exists():
        text.replace(_taken(rescued))
    else:
        private.make_file(_taken(rescued))


def _taken(rescued: Path) -> Path:
    return rescued.with_name(f"{rescued.stem} {_BACK}.txt")


def left_behind(data: Path) -> tuple[Path, ...]:
    """Rescue files of this data folder that were never put back, newest first."""
    found = (backup for place in rescue_places(data) for backup in copies.list_backups(place))
    return tuple(
        backup.path
        for backup in found
        if backup.reason.startswith(reason_of(data)) and not _taken(backup.path).exists()
    )


def told_left_behind(paths: Paths) -> tuple[Path, ...]:
    """The rescue files that were never put back; they need not be told again after this."""
    found = left_behind(paths.data)
    for path in found:
        attempt(partial(_mark_taken, path))
    return found


def forget_texts(data: Path) -> None:
    """Empty every text beside a rescue file of ours, because something must be gone for good.

    Raises StorageError.
    """
    for place in rescue_places(data):
        for path in place.glob("*.txt"):
            if is_of_others(path, data):
                continue
            try:
                path.write_bytes(b"")
            except OSError as error:
                raise atomic.explained(error, path) from error


def write_text(db: DbSession) -> None:
    """Write what the newest sessions hold beside a rescue file, to read without this program.

    A text that cannot be written is left: the database beside it holds the same.
    """
    heavy.load()
    from wijkteam_studio.storage import days, sessions

    path = db.place.path.with_suffix(".txt")
    found = sessions.newest(db, _READABLE)
    loaded = [attempt(partial(days.load_day, db, one)) for one in found]
    texts = [readable(day) for day, error in loaded if error is None]
    attempt(partial(atomic.write_whole, path, "\n\n".join(texts).encode()))
