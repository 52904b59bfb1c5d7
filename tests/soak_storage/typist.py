"""Types in a day with the program's own writer, and says what the window would call kept.

`python -m tests.soak_storage.typist FOLDER SESSION SYNCHRONOUS NOTES` types so many notes and ends.
"""

import os
import sys
import threading
from pathlib import Path
from uuid import UUID

from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.storage import connection
from wijkteam_studio.system.paths import Paths

#: What SQLite calls the settings that promise less than ours, to see that the soak finds that.
WEAKER = {"NORMAL": 1, "OFF": 0}


class Typist:
    """Only this thread types, so what it gave before it saw "kept" is what was promised."""

    def __init__(self, studio: Studio, session_id: UUID, say: int) -> None:
        self._studio, self._say = studio, say
        self.desk: Desk = studio.open_day(session_id)
        step = next(item for item in self.desk.live.day.programme if item.harvest)
        self.place = step.id, step.harvest[0]
        self._news = threading.Event()
        studio.listen(self._nothing, self._on_saved)

    def type_line(self, number: int, words: str) -> None:
        """Half a line first, as one types it, and then the note."""
        self.desk.harvest.keep_draft(*self.place, f"half {number}")
        self.desk.harvest.add(*self.place, f"{number} {words}")

    def acknowledge(self, number: int) -> None:
        """Wait until the mark would say that all is kept, and then say it."""
        while not self._studio.saving.is_kept:
            self._news.wait(0.5)
            self._news.clear()
        os.write(self._say, b"%d\n" % number)

    def _nothing(self) -> None:
        """That a change waits is known: it was typed here."""

    def _on_saved(self, _state: object) -> None:
        self._news.set()


def weaken(synchronous: str) -> None:
    """Let every connection that is opened from now on promise less."""
    settings = [item for item in connection._SETTINGS if item[0] != "synchronous"]
    settings.append(("synchronous", synchronous, WEAKER[synchronous]))
    vars(connection)["_SETTINGS"] = tuple(settings)


def main() -> int:
    """Type the notes; what is acknowledged goes to standard output."""
    from wijkteam_studio.app import open_studio

    folder, session_id, synchronous, notes = sys.argv[1:]
    if synchronous in WEAKER:
        weaken(synchronous)
    with open_studio(Paths.at(Path(folder))) as studio:
        typist = Typist(studio, UUID(session_id), 1)
        for number in range(1, int(notes) + 1):
            typist.type_line(number, "x" * (number * 37 % 3000))
            typist.acknowledge(number)
    return 0


if __name__ == "__main__":
    sys.exit(main())
