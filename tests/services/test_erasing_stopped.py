"""Erasing that was stopped anywhere in a copy is taken up again, and takes nothing else along."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.marked_day import MARKERS, OF_TEAM, fill, found_in, other_session
from tests.storage.stopping import Stops
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.erasing import Erasure, ErasureOutcome
from wijkteam_studio.services.erasing import Eraser
from wijkteam_studio.storage import erased_copies, opening
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.erasure_list import ErasureList
from wijkteam_studio.storage.family import log_of, set_aside
from wijkteam_studio.system.paths import Paths

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
#: The notes of the session that stays.
STAYS, OTHER = "dit blijft staan", "dit staat alleen in het logboek"
#: Leads a day on in the session that stays and in the one that goes, and ends by force.
FALLS = f"""
import os, sys
from pathlib import Path
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths
with open_studio(Paths.at(Path(sys.argv[1]))) as studio:
    for each in studio.overview().sessions:
        day = studio.open_day(each.session.id)
        words = {OTHER!r} if each.team.name == "Blijft" else {MARKERS["note"]!r} + " tekst" * 2000
        day.harvest.add("DD01", "spelregels", words)
    studio.flush()
    os._exit(9)
"""


@dataclass(frozen=True)
class Kept:
    """A folder with a backup and a set-aside file with a log, and what is to be erased."""

    paths: Paths
    erasure: Erasure

    @property
    def backup(self) -> Path:
        (path,) = self.paths.backups.glob("*.db")
        return path

    @property
    def aside(self) -> Path:
        (path,) = self.paths.data.glob("* apart*.db")
        return path

    def copy(self, is_aside: bool) -> Path:
        return self.aside if is_aside else self.backup


def made(paths: Paths) -> Kept:
    with open_studio(paths) as studio:
        other_session(studio)
        erasure = Erasure.of_session(fill(studio).live.day.session.id)
        studio.back_up("een")
    subprocess.run([sys.executable, "-c", FALLS, str(paths.data)], check=False)
    assert log_of(paths.database).stat().st_size > 0
    set_aside(paths.database, NOW)
    opening.make_new(paths.database)
    ErasureList(paths.data).add(erasure)
    return Kept(paths, erasure)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Made once: each test gets a copy of the folder."""
    folder = tmp_path_factory.mktemp("wissen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder / "thuis"))
        patch.setattr("tempfile.tempdir", str(folder))
        return made(Paths.at(folder / "gegevens"))


@pytest.fixture
def kept(first: Kept, tmp_path: Path) -> Kept:
    return Kept(Paths.at(shutil.copytree(first.paths.data, tmp_path / "wissen")), first.erasure)


def taken_up_again(folder: Path, *unopenable: str) -> ErasureOutcome:
    with closing(Database.open(Paths.at(folder))) as database:
        eraser = Eraser(database)
        assert eraser.unopenable() == unopenable
        outcome = eraser.resume()
        assert not eraser.is_waiting
    return outcome


def notes_in(path: Path) -> list[str]:
    with closing(opening.look_inside(path)) as connection:
        return [row[0] for row in connection.execute("SELECT text FROM note ORDER BY text")]


@pytest.mark.parametrize(("is_aside", "fewest"), [(False, 2), (True, 4)])
def test_stopped_anywhere_in_a_copy_it_erases_what_was_asked_and_nothing_else(
    kept: Kept, tmp_path: Path, is_aside: bool, fewest: int
) -> None:
    folder = Path(shutil.copytree(kept.paths.data, tmp_path / "gegevens"))
    copy = folder / kept.copy(is_aside).relative_to(kept.paths.data)
    stops = Stops(folder, tmp_path)
    states = stops.passing_through(lambda: erased_copies.erase_from(copy, kept.erasure))
    assert len(states) >= fewest
    for state in (kept.paths.data, *states):
        assert taken_up_again(state) == ErasureOutcome((), (), ()), state
        assert set(found_in(state)) <= OF_TEAM, state
        assert [notes_in(path) for path in state.glob("reservekopie/*.db")] == [[STAYS]], state
        assert [notes_in(path) for path in state.glob("* apart*.db")] == [[STAYS, OTHER]], state


def test_a_log_that_was_left_beside_its_erased_file_is_erased_and_told(kept: Kept) -> None:
    log = log_of(kept.aside)
    former = log.read_bytes()
    erased_copies.erase_from(kept.aside, kept.erasure)
    log.write_bytes(former)
    assert taken_up_again(kept.paths.data, log.name) == ErasureOutcome((log.name,), (), ())
    assert set(found_in(kept.paths.data)) <= OF_TEAM
    assert notes_in(kept.aside) == [STAYS, OTHER]


def test_a_copy_that_another_program_holds_is_tried_again_and_not_erased_whole(kept: Kept) -> None:
    held = sqlite3.connect(kept.backup)
    held.execute("BEGIN EXCLUSIVE")
    with closing(Database.open(kept.paths)) as database:
        eraser = Eraser(database)
        assert eraser.unopenable() == ()
        assert eraser.resume() == ErasureOutcome((), (kept.backup.name,), ())
        held.close()
        assert eraser.resume() == ErasureOutcome((), (), ())
    assert notes_in(kept.backup) == [STAYS]
    assert set(found_in(kept.paths.data)) <= OF_TEAM
