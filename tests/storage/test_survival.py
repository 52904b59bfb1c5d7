import os
import signal
import sys
from typing import NoReturn
from uuid import UUID

import pytest

from tests.storage.days_to_keep import added, empty_day, note_of
from wijkteam_studio.domain.changes import Change
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.system.paths import Paths


def save(session_id: UUID, change: Change, db: DbSession) -> None:
    days.write_edits(db, session_id, change.edits)
    history.add_change(db, session_id, change)


def save_until_killed(paths: Paths, session_id: UUID, say: int) -> NoReturn:
    """Save notes as fast as possible, and say each one's id after COMMIT returned."""
    database = Database.open(paths)
    while True:
        change = added(note_of("tekst " * 30))
        database.write(lambda db, change=change: save(session_id, change, db))
        os.write(say, change.edits[0].key.encode() + b"\n")


def acknowledged_until_killed(paths: Paths, session_id: UUID, lines: int) -> set[str]:
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            save_until_killed(paths, session_id, say)
        finally:
            os._exit(1)
    os.close(say)
    with os.fdopen(hear, "rb") as voice:
        said = [voice.readline() for _ in range(lines)]
        os.kill(child, signal.SIGKILL)
        rest = voice.read()
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    whole = (b"".join(said) + rest).decode().split("\n")[:-1]
    assert len(whole) >= lines
    return set(whole)


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no fork and no SIGKILL to fell a writer with"
)
def test_every_acknowledged_note_survives_a_kill(paths: Paths) -> None:
    database = Database.open(paths)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    database.close()
    acknowledged: set[str] = set()
    for lines in (1, 7, 40, 90, 150):
        acknowledged |= acknowledged_until_killed(paths, day.session.id, lines)
        again = Database.open(paths)
        kept = again.read(lambda db: days.load_day(db, day.session.id))
        changes = again.read(lambda db: db.run("SELECT count(*) FROM change").fetchone()[0])
        again.close()
        there = {str(key) for key in kept.notes}
        assert acknowledged <= there
        assert len(there) - len(acknowledged) <= 5
        assert changes == len(there)
