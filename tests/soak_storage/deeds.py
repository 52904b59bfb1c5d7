"""What a facilitator and the program do in a day beside typing; a kill may fall in each of them."""

import os
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Final
from uuid import UUID

from tests.soak_storage.kept import number_of, word_of
from tests.soak_storage.typist import Typist
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.library import Library
from wijkteam_studio.services.clocks import Clocks
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.storage import backups, days
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths

#: A quiet moment begins soon, so that a kill falls in it.
_QUIET_SECONDS = 0.01
#: More copies than these make erasing slow and show nothing new.
_MOST_COPIES = 3


class Day:
    """One session that is led until the program is killed."""

    def __init__(self, paths: Paths, session_id: UUID, say: int, library: Library) -> None:
        self.chance = random.Random(os.getpid())  # noqa: S311
        self._paths, self._session_id, self._say, self._library = paths, session_id, say, library
        self._open()

    def _open(self) -> None:
        self._database = Database.open(self._paths, quiet_seconds=_QUIET_SECONDS)
        clocks = Clocks()
        self._studio = Studio(lambda: self._library, self._database, clocks, is_rehearsal=False)
        self.typist = Typist(self._studio, self._session_id, self._say)

    def tell(self, words: str) -> None:
        """Say what is done, before it is done."""
        os.write(self._say, f"{words}\n".encode())

    def type_on(self) -> None:
        """Half a line and nothing more: it is saved while the kill comes."""
        self.typist.desk.harvest.keep_draft(*self.typist.place, "half " * 30)

    def be_quiet(self) -> None:
        """Long enough for the work of a quiet moment."""
        time.sleep(_QUIET_SECONDS * self.chance.randrange(1, 4))

    def ask(self) -> None:
        """The start page, a search and the day itself, as after a click."""
        self._studio.overview()
        self._studio.search("tekst")
        self._database.read(lambda db: days.load_day(db, self._session_id))

    def copy(self) -> None:
        """A backup, verified and thinned."""
        for old in backups.list_backups(self._paths.backups)[_MOST_COPIES:]:
            old.path.unlink()
        backups.back_up(self._database, datetime.now(UTC), "proef")

    def restart(self) -> None:
        """Close the program and start it again."""
        self._studio.flush()
        self._database.close()
        self._open()

    def empty_log(self) -> None:
        """What a step and a quiet moment do."""
        self._database.between(lambda db: db.empty_log())

    def erase(self) -> None:
        """Erase one sentence for good, from every copy; what was begun before goes first."""
        self._studio.finish_erasing()
        notes = list(self.typist.desk.live.day.notes.values())
        if not notes:
            return
        note = self.chance.choice(notes)
        erasure = Erasure.of_thing(self._session_id, Kind.NOTE, str(note.id))
        self.tell(f"erasing {number_of(note.text)}")
        self.typist.desk.erasing.forget(erasure)
        outcome = self._studio.eraser.erase(erasure)
        assert outcome.sentence == "", outcome.sentence
        self.tell(f"erased {number_of(note.text)}")


DEEDS: Final[dict[str, Callable[[Day], None]]] = {
    "types": Day.type_on,
    "is quiet": Day.be_quiet,
    "asks": Day.ask,
    "copies": Day.copy,
    "restarts": Day.restart,
    "empties the log": Day.empty_log,
    "erases": Day.erase,
}


def lead_until_killed(day: Day, first: int, deed: str) -> None:
    """Type notes, and do this deed between them again and again, and now and then another."""
    names = list(DEEDS)
    for number in count(first):
        words = "tekst " * day.chance.randrange(1, 60)
        day.typist.type_line(number, f"{word_of(number)} {words}")
        if day.chance.random() < 0.6:
            day.typist.acknowledge(number)
        name = deed if day.chance.random() < 0.6 else day.chance.choice(names)
        day.tell(f"does {name}")
        DEEDS[name](day)
        day.tell("did")
