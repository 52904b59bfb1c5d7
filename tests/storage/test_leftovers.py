"""Wherever the program ends by force, the next start leaves nothing half-made in its folders."""

import os
import re
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from tests.storage.days_to_keep import empty_day
from tests.storage.fallen import NEVER_QUIET, write_notes
from tests.storage.stopping import Stops
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import DatabaseMissing
from wijkteam_studio.storage import (
    backups,
    copies,
    days,
    erased_copies,
    family,
    fresh_copy,
    opening,
    remaking,
)
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.erasure_list import ErasureList
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.preferences import Preferences, PreferencesFile
from wijkteam_studio.system.rescue_places import reason_of, rescue_places

NOW = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
AN_HOUR = 3600
#: What may stand in a data folder; everything else is a leftover.
WHOLE = re.compile(
    r"wijkteam( (apart gezet|voor terugzetten|logboek apart gezet) [-\d ]+)?\.db(-wal|-merk|-shm)?"
    r"|[-\d]+ \d+ een( \d)?\.db|wissen\.json|laatste-plek\.json|instellingen\.json|reservekopie"
)


class Folder:
    """A data folder with a session, a backup and a set-aside file."""

    def __init__(self, paths: Paths) -> None:
        self.paths, self.day = paths, empty_day()
        with closing(Database.open(paths, quiet_seconds=NEVER_QUIET)) as database:
            database.write(lambda db: days.add_day(db, self.day))
            write_notes(database, self.day, ["een notitie", "nog een"])
            self.backup = backups.back_up(database, NOW, "een").path
        self.aside = family.copy_aside(paths.database, NOW)

    def copied(self) -> None:
        with closing(opening.look_at(self.paths.database)) as source:
            fresh_copy.write_copy(source, self.paths.backups, NOW, "een")

    def erased(self) -> None:
        for path in (self.backup, self.aside):
            erased_copies.erase_from(path, Erasure.of_session(self.day.session.id))

    def put_back(self) -> None:
        copies.restore(self.paths, self.backup, NOW)

    def begun(self) -> None:
        opening.make_new(self.paths.database)

    def remade(self) -> None:
        assert remaking.remake(self.paths.database) is not None

    def listed(self) -> None:
        ErasureList(self.paths.data).add(Erasure.of_team(UUID(int=1)))
        LastPlace(self.paths.data).remember(self.day.session.id)
        assert PreferencesFile(self.paths.data).write(Preferences())


@pytest.mark.parametrize(
    "work",
    [Folder.copied, Folder.erased, Folder.put_back, Folder.begun, Folder.remade, Folder.listed],
)
def test_a_fall_anywhere_leaves_nothing_half_made_after_the_next_start(
    paths: Paths, tmp_path: Path, work: Callable[[Folder], None]
) -> None:
    folder = Folder(paths)
    states = Stops(paths.data, tmp_path).passing_through(lambda: work(folder))
    assert any(_half_made(state) for state in states)
    for state in states:
        there = Paths.at(state)
        for path in state.glob(".*"):
            os.utime(path, (time.time() - AN_HOUR,) * 2)
        try:
            Database.open(there).close()
        except DatabaseMissing:
            assert work is Folder.put_back
            copies.restore(there, there.backups / folder.backup.name, NOW)
            Database.open(there).close()
        assert _half_made(state) == [], state


def _half_made(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if not WHOLE.fullmatch(path.name))


def test_half_rescue_files_of_this_folder_go_and_those_of_another_stay(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    (tmp_path / "thuis").mkdir(exist_ok=True)
    place = rescue_places(paths.data)[0]
    place.mkdir(parents=True)
    ours, others = reason_of(paths.data), reason_of(tmp_path / "van een ander")
    for reason in (ours, others):
        (place / f"2026-11-30 100000 {reason} 12ab.tmp").write_bytes(b"SQLite")
        (place / f"2026-11-30 100000 {reason} 12ab.tmp-wal").write_bytes(b"log")
        text = place / f".2026-11-30 100000 {reason}.txt.1a2b3c4d.tmp"
        text.write_text("wat er gezegd is")
        os.utime(text, (time.time() - AN_HOUR,) * 2)
    Database.open(paths).close()
    left = {path.name for path in place.iterdir()}
    assert len(left) == 3
    assert all(others in name for name in left)
    shutil.rmtree(place)
