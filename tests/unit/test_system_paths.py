import sys
from pathlib import Path

import pytest

from wijkteam_studio.system import paths
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder, unsuitable_folder

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
//server/deel /mnt/deel\\040een cifs rw 0 0
/dev/sdb1 /home/lokaal ext4 rw 0 0
user@host: /mnt/ssh fuse.sshfs rw 0 0
half
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mounts"
    file.write_text(MOUNTS, encoding="utf-8")
    return file


def test_everything_lies_under_one_folder(tmp_path: Path) -> None:
    at = Paths.at(tmp_path)
    places = (at.database, at.backups, at.logs, at.crashes, at.cache, at.own_content)
    assert at.data == tmp_path
    assert {place.parent for place in places} == {tmp_path}
    assert len(set(places)) == len(places)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("platform", "variable", "value", "expected"),
    [
        ("linux", "XDG_DATA_HOME", "/data", "/data"),
        ("linux", "XDG_DATA_HOME", "", "/thuis/.local/share"),
        ("linux", "XDG_DATA_HOME", "los", "/thuis/.local/share"),
        ("win32", "LOCALAPPDATA", "/lokaal", "/lokaal"),
        ("win32", "LOCALAPPDATA", "", "/thuis/AppData/Local"),
        ("darwin", "HOME", "/thuis", "/thuis/Library/Application Support"),
    ],
)
def test_the_data_is_in_the_local_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, value: str, expected: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/thuis")
    monkeypatch.setattr(Path, "home", lambda: Path("/thuis"))
    monkeypatch.setenv(variable, value)
    assert Paths.of_user().data == Path(expected) / "Wijkteam Studio"


def test_what_is_shipped_is_found_in_the_source_tree() -> None:
    assert (resources_folder() / "fonts").is_dir()
    assert list(sessions_folder().glob("*.toml"))


def test_what_is_shipped_is_found_in_a_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "wijkteam_studio"
    (package / "_resources").mkdir(parents=True)
    (package / "_sessions").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert resources_folder() == package / "_resources"
    assert sessions_folder() == package / "_sessions"


def test_what_is_shipped_is_found_in_a_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"


def test_a_broken_installation_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "leeg")
    with pytest.raises(FileNotFoundError, match="sessions"):
        sessions_folder()


@pytest.mark.parametrize(
    ("folder", "word"),
    [
        ("/thuis/OneDrive/data", "OneDrive"),
        ("/thuis/OneDrive - Gemeente Voorbeeld/data", "OneDrive"),
        ("/thuis/Dropbox/x", "Dropbox"),
        ("/thuis/Google Drive/x", "Google Drive"),
        ("/thuis/Library/Mobile Documents/x", "iCloud"),
        ("//server/deel/map", "netwerk"),
        ("\\\\server\\deel\\map", "netwerk"),
        ("/home/iemand/data", "netwerk"),
        ("/mnt/deel een/data", "netwerk"),
        ("/mnt/ssh/data", "netwerk"),
    ],
)
def test_a_synced_or_network_folder_is_unsuitable(mounts: Path, folder: str, word: str) -> None:
    assert word in (unsuitable_folder(Path(folder), mounts) or "")


@pytest.mark.parametrize(
    "folder", ["/home/lokaal/data", "/opt/data", "/opt/mijn onedrive map", "/mnt/deel/data"]
)
def test_a_folder_on_this_computer_is_fine(mounts: Path, folder: str) -> None:
    assert unsuitable_folder(Path(folder), mounts) is None


def test_a_computer_that_lists_no_file_systems_is_fine(tmp_path: Path) -> None:
    assert unsuitable_folder(Path("/opt"), tmp_path / "none") is None
