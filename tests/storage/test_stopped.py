"""A program that ends by force anywhere leaves files that the next start understands."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.fallen import NEVER_QUIET, copied, fallen, texts, write_notes
from tests.storage.stopping import Stops
from wijkteam_studio.storage import backups, connection, days, opening
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.high_water import name_anew
from wijkteam_studio.storage.migrations import LATEST, STEPS, Step, migrate
from wijkteam_studio.system.paths import Paths

#: Makes a table anew and leaves rows behind, which no trigger sees.
REMADE = """
CREATE TABLE kept AS SELECT * FROM note LIMIT 5;
DROP TABLE note;
ALTER TABLE kept RENAME TO note;
"""
#: Puts what comes after it on a page of its own, far from the pages that a log writes.
_ROOM = "INSERT INTO filler VALUES (zeroblob(60000));"


def test_stopped_anywhere_in_taking_over_a_file_its_rows_are_counted(
    paths: Paths, tmp_path: Path
) -> None:
    after, _day = fallen(paths, tmp_path / "gevallen")
    texts(after)
    steps = (*STEPS, Step(LATEST + 1, "a table that is made anew", REMADE))
    with closing(connection.configured(after.database)) as driver:
        states = Stops(after.data, tmp_path).passing_through(lambda: migrate(driver, steps))
    assert states
    for state in states:
        with closing(opening.look_at(Paths.at(state).database)) as looked:
            opening.check_content(looked)


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_copy_put_in_the_place_of_a_fallen_file_by_hand_is_opened_without_its_log(
    paths: Paths, tmp_path: Path, journal: str
) -> None:
    """The log writes over the rows of the copy, and leaves alone what the copy says of itself."""
    database, day = Database.open(paths, quiet_seconds=NEVER_QUIET), empty_day()
    database.write(lambda db: days.add_day(db, day))
    write_notes(database, day, ["in de kopie"])
    copy = backups.back_up(database, datetime.now(UTC), "een").path
    with closing(sqlite3.connect(copy)) as raw:
        raw.executescript(f"DROP TABLE file_mark; CREATE TABLE filler (a); {_ROOM}")
        name_anew(raw)
        raw.commit()
        raw.execute(f"PRAGMA journal_mode = {journal}")
    write_notes(database, day, ["lang " * 5000] * 60)
    database.between(lambda db: db.empty_log())
    write_notes(database, day, ["in het logboek"])
    after = copied(paths, tmp_path / "gevallen", database)
    shutil.copyfile(copy, after.database)
    with closing(opening.look_at(after.database)) as both:
        assert both.execute("PRAGMA integrity_check").fetchone() != ("ok",)
    assert texts(after) == ["in de kopie"]
