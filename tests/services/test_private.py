"""What the program keeps is for its own user, whatever rights are usual on the computer."""

import logging
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from tests.services.marked_day import MARKERS, fill, other_session
from wijkteam_studio import cli
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import FolderUnsuitable
from wijkteam_studio.services import rescue
from wijkteam_studio.storage import family, rescue_file
from wijkteam_studio.storage.erasure_list import ErasureList
from wijkteam_studio.system import atomic, crash, logs, private
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.preferences import Preferences, PreferencesFile
from wijkteam_studio.system.rescue_places import FOLDER, reason_of, rescue_places

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")


@pytest.fixture(autouse=True)
def _usual_rights():
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder):
    """What somebody else on this computer could read, or look into."""
    found = [folder, *folder.rglob("*")]
    return sorted(str(path.relative_to(folder)) for path in found if path.lstat().st_mode & 0o077)


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "thuis"
    (folder / "Documenten").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    return folder


def test_nobody_else_can_read_what_a_whole_run_keeps(paths, home):
    handler = logs.start(paths.logs)
    net = crash.install(paths.crashes, lambda _path: None)
    try:
        with open_studio(paths) as studio:
            desk = fill(studio)
            studio.flush()
            PreferencesFile(paths.data).write(Preferences())
            LastPlace(paths.data).remember(desk.live.day.session.id)
            studio.back_up("proef")
            family.copy_aside(paths.database, datetime.now(UTC))
            logging.getLogger("wijkteam_studio").info("een regel")
            sys.excepthook(ValueError, ValueError("iets"), None)
            paths.database.write_bytes(paths.database.read_bytes()[:8192])
            desk.harvest.add("DD01", "spelregels", MARKERS["note"])
            studio.flush()
            assert studio.saving.rescued is not None
            assert open_to_others(paths.data) == []
        (rescued,) = rescue_file.left_behind(paths.data)
        rescue.put_back(paths, next(r for r in rescue.rescues(paths) if r.path == rescued))
    finally:
        net.remove()
        logs.stop(handler)
    ErasureList(paths.data).add(Erasure.of_session(uuid4()))
    made = {path.name.split(" ")[0] for path in paths.data.rglob("*")}
    assert {"wissen.json", "instellingen.json", "laatste-plek.json", "wijkteam.log"} <= made
    assert {"hard.txt", "storing", "wijkteam.db"} <= made
    assert len(list(paths.data.rglob("*.db*"))) > 3
    assert open_to_others(paths.data) == []
    assert open_to_others(home / "Documenten" / FOLDER) == []


def test_what_an_earlier_release_made_is_taken_back_and_links_are_left(paths, home):
    with open_studio(paths) as studio:
        fill(studio)
        studio.back_up("proef")
    outside = home / "van een ander.txt"
    outside.write_text("laat staan")
    (paths.backups / "wijkteam link.db").symlink_to(outside)
    for path in (paths.database, paths.backups, *paths.backups.glob("20*.db")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    with open_studio(paths):
        left = open_to_others(paths.data)
    assert left == ["reservekopie/wijkteam link.db"]
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644


def test_a_folder_that_somebody_chose_keeps_its_rights(paths):
    paths.data.mkdir(mode=0o755)
    with open_studio(paths):
        assert stat.S_IMODE(paths.data.stat().st_mode) == 0o755


def test_what_is_saved_for_others_has_the_usual_rights(tmp_path):
    atomic.write_whole(tmp_path / "krant.pdf", b"%PDF", is_for_all=True)
    assert open_to_others(tmp_path)[-1:] == ["krant.pdf"]
    atomic.write_whole(tmp_path / "krant.pdf", b"%PDF")
    assert "krant.pdf" not in open_to_others(tmp_path)


def somebody_elses(place, monkeypatch):
    place.mkdir(0o700)
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)


def a_link(place, _monkeypatch):
    (place.parent / "elders").mkdir(0o700)
    place.symlink_to(place.parent / "elders")


def open_for_all(place, _monkeypatch):
    place.mkdir()
    place.chmod(0o777)


def no_folder(place, _monkeypatch):
    place.touch(0o600)


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A folder as that of temporary files: all may write in it."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    folder.chmod(0o1777)
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.mark.parametrize("strange", [somebody_elses, a_link, open_for_all, no_folder])
def test_a_strange_folder_among_temporary_files_is_no_place_for_a_rescue(
    strange, paths, shared, monkeypatch
):
    place = shared / FOLDER
    assert place in rescue_places(paths.data)
    private.make_folder(place)
    assert place in rescue_places(paths.data)
    shutil.rmtree(place)
    strange(place, monkeypatch)
    assert place not in rescue_places(paths.data)


def test_erasing_leaves_the_rescue_files_of_another_data_folder(paths, home, tmp_path):
    folder = home / "Documenten" / FOLDER
    folder.mkdir()
    theirs = folder / f"2026-11-30 120000 {reason_of(tmp_path / 'van een ander')}.db"
    theirs.write_bytes(b"geen database, dus niet te openen")
    text = theirs.with_suffix(".txt")
    text.write_text("van een ander")
    own = folder / f"2026-11-30 120000 {reason_of(paths.data)}.txt"
    own.write_text("van ons")
    with open_studio(paths) as studio:
        desk = fill(studio)
        outcome = studio.delete_session(desk.live.day.session.id)
    assert outcome.whole == ()
    assert theirs.exists()
    assert text.read_text() == "van een ander"
    assert own.read_text() == ""


@pytest.mark.parametrize("strange", [somebody_elses, a_link, open_for_all])
def test_a_strange_data_folder_among_temporary_files_is_refused(strange, shared, monkeypatch):
    place = shared / "gegevens"
    strange(place, monkeypatch)
    with pytest.raises(FolderUnsuitable, match="gegevens staat tussen bestanden van anderen"):
        open_studio(Paths.at(place)).__enter__()
    assert list(place.iterdir()) == []


def test_a_data_folder_on_a_disk_without_rights_is_used(tmp_path):
    """On a stick everything may be open to all, and nothing there is for one user."""
    stick = tmp_path / "stick"
    for folder in (stick, stick / "gegevens"):
        folder.mkdir()
        folder.chmod(0o777)
    with open_studio(Paths.at(stick / "gegevens")) as studio:
        assert studio.teams() == ()


def test_rescue_files_of_an_earlier_release_are_found_and_taken_back(paths, shared, home):
    with open_studio(paths):
        pass
    kept = []
    for place in (shared / FOLDER, home / "Documenten" / FOLDER):
        place.mkdir(0o755)
        kept.append(place / f"2026-11-30 120000 {reason_of(paths.data)}.db")
        kept[-1].write_bytes(b"van een eerdere versie")
    with open_studio(paths):
        assert set(rescue_file.left_behind(paths.data)) == set(kept)
    for path in kept:
        assert open_to_others(path.parent) == []


def test_what_a_person_keeps_in_a_chosen_folder_keeps_its_rights(paths):
    photos, plan = paths.data / "wijkteam foto's", paths.data / "wijkteamplan.odt"
    photos.mkdir(parents=True)
    plan.touch()
    settings = paths.data / "instellingen.json"
    settings.write_text("{}")
    with open_studio(paths):
        left = open_to_others(paths.data)
    assert {photos.name, plan.name} <= set(left)
    assert settings.name not in left


def test_a_folder_for_a_newspaper_has_the_usual_rights(tmp_path):
    assert cli.run(["demo", "--uit", str(tmp_path / "kranten" / "mei")]) == cli.OK
    (paper,) = tmp_path.rglob("*.pdf")
    assert {"kranten", "kranten/mei", str(paper.relative_to(tmp_path))} <= set(
        open_to_others(tmp_path)
    )


def test_making_room_for_a_file_keeps_the_locks_on_one_that_is_there(tmp_path):
    path = tmp_path / "proef.db"
    private.make_file(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("BEGIN EXCLUSIVE")
        private.make_file(path)
        other = "import sqlite3, sys; sqlite3.connect(sys.argv[1], 0).execute('BEGIN EXCLUSIVE')"
        run = [sys.executable, "-c", other, str(path)]
        ended = subprocess.run(run, capture_output=True, check=False)
    assert b"database is locked" in ended.stderr


def test_what_stays_in_a_rescue_file_of_another_data_folder_is_told(paths, home, tmp_path):
    folder = home / "Documenten" / FOLDER
    folder.mkdir()
    stem = f"2026-11-30 120000 {reason_of(tmp_path / 'hoe de map eerst heette')}"
    with open_studio(paths) as studio:
        gone, stays = fill(studio), other_session(studio)
        studio.back_up("proef")
        (copy,) = paths.backups.glob("*proef.db")
        theirs = folder / f"{stem}.db"
        theirs.write_bytes(copy.read_bytes())
        (folder / f"{stem} 2.db").write_bytes(b"van iemand anders")
        outcome = studio.delete_session(gone.live.day.session.id)
        assert outcome.left == (f"{FOLDER}/{theirs.name}",)
        assert f"1 noodbestand van een andere map: {FOLDER}/{theirs.name}." in outcome.sentence
        theirs.unlink()
        assert studio.delete_session(stays.live.day.session.id).sentence == ""


def test_the_log_and_reports_are_private_from_the_start_also_when_they_turn(paths):
    """Nothing was opened yet, so nothing takes them back afterwards."""
    handler = logs.start(paths.logs)
    net = crash.install(paths.crashes, lambda _path: None)
    try:
        handler.doRollover()
        sys.excepthook(ValueError, ValueError("iets"), None)
        next(paths.crashes.glob("storing*")).unlink()
        sys.excepthook(ValueError, ValueError("iets"), None)
        assert len(list(paths.logs.iterdir())) == len(list(paths.crashes.iterdir())) == 2
        assert open_to_others(paths.data) == []
    finally:
        net.remove()
        logs.stop(handler)


def test_the_mark_at_a_rescue_file_that_was_told_is_private(paths, home):
    with open_studio(paths):
        pass
    folder = home / "Documenten" / FOLDER
    private.make_folder(folder)
    private.make_file(folder / f"2026-11-30 120000 {reason_of(paths.data)}.db")
    assert len(rescue_file.told_left_behind(paths)) == 1
    assert len(list(folder.iterdir())) == 2
    assert open_to_others(folder) == []


def test_what_another_owns_is_not_taken_back(tmp_path, monkeypatch):
    theirs = tmp_path / "van een ander"
    theirs.touch()
    theirs.chmod(0o644)
    monkeypatch.setattr(os, "geteuid", lambda: theirs.stat().st_uid + 1)
    private.take_back([theirs])
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o644
