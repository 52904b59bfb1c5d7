"""Remembers which session was open, so that the program comes back to it."""

import json
from pathlib import Path
from uuid import UUID

from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.system.atomic import write_whole

LAST_PLACE = "laatste-plek.json"
#: After this many openings in a row that did not last, the program starts without the session.
_MOST_TRIES = 2


class LastPlace:
    """One small file in the data folder; a file that cannot be read or written is no place."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / LAST_PLACE

    def remember(self, session_id: UUID) -> None:
        """This session is open from now on."""
        self._write({"session": str(session_id), "tries": 0})

    def forget(self) -> None:
        """No session is open any more."""
        self._write({})

    def ended_well(self) -> None:
        """The program was closed by a person: that opening was no fall, however short it was."""
        held = self._read()
        tries = held.get("tries")
        if isinstance(tries, int) and tries < _MOST_TRIES:
            self._write({**held, "tries": 0})

    def take(self) -> UUID | None:
        """The session that was open; None when there was none, or when it fell twice in a row.

        Counts as a try until `remember` says that it lasted.
        """
        held = self._read()
        tries = held.get("tries")
        try:
            session = UUID(str(held.get("session")))
        except ValueError:
            return None
        if not isinstance(tries, int) or tries >= _MOST_TRIES:
            return None
        self._write({"session": str(session), "tries": tries + 1})
        return session

    def fallen(self) -> UUID | None:
        """The session that fell twice in a row, which `take` therefore leaves closed."""
        held = self._read()
        tries = held.get("tries")
        if not isinstance(tries, int) or tries < _MOST_TRIES:
            return None
        try:
            return UUID(str(held.get("session")))
        except ValueError:
            return None

    def _read(self) -> dict[str, object]:
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return held if isinstance(held, dict) else {}

    def _write(self, held: dict[str, object]) -> None:
        try:
            write_whole(self._file, json.dumps(held).encode())
        except StudioError:
            return
