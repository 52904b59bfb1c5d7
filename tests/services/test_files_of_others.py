"""What others put in our folders is theirs; what a program that syncs made of ours is ours."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.marked_day import OF_TEAM, fill, found_in, other_session
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import DatabaseMissing
from wijkteam_studio.services import rescue
from wijkteam_studio.system.paths import Paths

#: As OneDrive, Dropbox, Nextcloud, Syncthing, Google Drive and the file managers call a second one.
COPIES = (
    "wijkteam-LAPTOP7.db",
    "wijkteam (Jan's conflicted copy 2026-11-30).db",
    "wijkteam (conflicted copy 2026-11-30 100000).db",
    "wijkteam.sync-conflict-20261130-100000-ABCDEFG.db",
    "wijkteam (1).db",
    "wijkteam - kopie.db",
    "Kopie van wijkteam.db",
    "veilig.db",
)


def put_things_of_others(folder: Path) -> dict[Path, bytes]:
    """A picture cache of Windows, a folder, and a database of another program with its log."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0" * 600)
    (folder / "map.db").mkdir()
    (folder / "map.db" / "brief.txt").write_text("van iemand anders")
    with closing(sqlite3.connect(folder / "adressen.db")) as raw:
        raw.execute("CREATE TABLE t (a)")
    (folder / "adressen.db-wal").write_bytes(b"7\x7f\x06\x82" * 90)
    (folder / "weg.db-journal").write_bytes(b"van een ander")
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("folder", ["data", "backups"])
def test_a_folder_with_things_of_others_in_it_is_begun_in(paths: Paths, folder: str) -> None:
    theirs = put_things_of_others(getattr(paths, folder))
    with open_studio(paths) as studio:
        desk = fill(studio)
        assert studio.eraser.unopenable() == ()
        assert studio.delete_session(desk.live.day.session.id).sentence == ""
    left = {path: path.read_bytes() for path in theirs if path.is_file()}
    assert left == theirs


@pytest.mark.parametrize("name", COPIES)
def test_a_second_one_that_a_program_made_is_offered_and_erased_from(
    paths: Paths, name: str
) -> None:
    with open_studio(paths) as studio:
        other_session(studio)
        session = fill(studio).live.day.session.id
    shutil.copy(paths.database, paths.data / name)
    with open_studio(paths) as studio:
        studio.delete_session(session)
        assert set(found_in(paths.data)) <= OF_TEAM
    (offered,) = (one for one in rescue.rescues(paths) if one.path.name == name)
    assert offered.is_readable
    paths.database.unlink()
    with pytest.raises(DatabaseMissing), open_studio(paths):
        pass
