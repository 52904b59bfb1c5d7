"""What can be put back when something was lost: nothing is ever thrown away."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.domain.words import clock_time, counted, full_date, long_date
from wijkteam_studio.storage import copies, family, opening, rescue_file
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.rescue_places import without_mark

_STAMP: Final = re.compile(r"\d{4}-\d{2}-\d{2} \d{6}")


@dataclass(frozen=True, slots=True)
class Rescue:
    """A copy, or a file that was set aside: when it is of, why it is there, what it holds.

    One that cannot be read has no numbers.
    """

    path: Path
    made_at: datetime
    reason: str
    held: copies.Contents | None

    @property
    def is_readable(self) -> bool:
        """Whether it can be looked into and put back."""
        return self.held is not None

    @property
    def moment(self) -> str:
        """When it was made, on the clock of this room: `maandag 30 november 2026, 21.14 uur`."""
        made = self.made_at.astimezone()
        return f"{long_date(made.date())} {made.year}, {clock_time(made)} uur"

    @property
    def title(self) -> str:
        """The moment, which is what one chooses by."""
        return self.moment

    @property
    def words(self) -> str:
        """Why it is there and how much it holds, in Dutch."""
        if self.held is None:
            return f"{self.reason} · niet leesbaar"
        sessions = counted(self.held.sessions, "1 sessie", "{} sessies")
        notes = counted(self.held.notes, "1 notitie", "{} notities")
        return f"{self.reason} · {sessions} · {notes}"


@dataclass(frozen=True, slots=True)
class SessionInside:
    """A session in a copy, to recognise it by."""

    team: str
    day: date | None
    title: str
    notes: int

    @property
    def words(self) -> str:
        """`Wijkteam Noord, 12 januari 2027, Halve dag, 45 notities`."""
        day = full_date(self.day) if self.day is not None else "datum niet leesbaar"
        notes = counted(self.notes, "1 notitie", "{} notities")
        return ", ".join(part for part in (self.team, day, self.title, notes) if part)


def rescues(paths: Paths) -> tuple[Rescue, ...]:
    """Everything that is kept beside the database, newest first; reads every file whole.

    A rescue file of another data folder is not among them: putting it back would mix two.
    """
    found = (_rescue(path) for path in copies.everywhere(paths) if path.suffix == family.SUFFIX)
    return tuple(sorted(found, key=lambda rescue: rescue.made_at, reverse=True))


def left_behind(paths: Paths) -> tuple[Path, ...]:
    """The rescue files that were never put back, newest first; they stay to be told."""
    return rescue_file.left_behind(paths.data)


def newest_rescue(paths: Paths) -> Rescue | None:
    """The newest backup that is whole; None when there is none."""
    for backup in copies.list_backups(paths.backups):
        rescue = _rescue(backup.path)
        if rescue.is_readable:
            return rescue
    return None


def look_inside(path: Path) -> tuple[SessionInside, ...]:
    """The sessions in a copy, newest first; raises StorageError."""
    return tuple(
        SessionInside(team, _day(day), title, notes)
        for team, day, title, notes in copies.sessions_inside(path)
    )


def put_back(paths: Paths, rescue: Rescue) -> None:
    """Put a copy back; what was there is set aside, and can be put back too.

    The database must be closed. Raises StorageError.
    """
    copies.restore(paths, rescue.path, datetime.now(UTC))
    rescue_file.is_back(paths, rescue.path)


def go_on(paths: Paths) -> None:
    """Go on with the file as it is, without what was saved last; raises StorageError."""
    opening.accept(paths.database)


def begin_anew(paths: Paths) -> None:
    """Set aside whatever is left of the file, and make a new one. Raises StorageError."""
    if family.parts(paths.database):
        family.set_aside(paths.database, datetime.now(UTC))
    opening.make_new(paths.database)


def _rescue(path: Path) -> Rescue:
    try:
        held = copies.contents(path)
    except StorageError:
        held = None
    stamp = _STAMP.search(path.stem)
    reason = path.stem.replace(stamp.group(), "") if stamp else path.stem
    words = " ".join(without_mark(reason).removeprefix("wijkteam").split())
    return Rescue(path, _moment(path, stamp), words or "reservekopie", held)


def _moment(path: Path, stamp: re.Match[str] | None) -> datetime:
    try:
        if stamp is not None:
            return datetime.strptime(stamp.group(), family.STAMP).replace(tzinfo=UTC)
    except ValueError:
        pass
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
