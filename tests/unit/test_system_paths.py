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
        ("/thuis/onedrive 2", "OneDrive"),
        ("/thuis/Dropbox/x", "Dropbox"),
        ("/thuis/Dropbox (Werk)/x", "Dropbox"),
        ("/thuis/Google Drive/x", "Google Drive"),
        ("/mnt/g/Mijn Drive/x", "Google Drive"),
        ("/mnt/g/My Drive/x", "Google Drive"),
        ("/mnt/g/Gedeelde drives/team/x", "Google Drive"),
        ("/thuis/Library/Mobile Documents/x", "iCloud"),
        ("/thuis/iCloudDrive/x", "iCloud"),
        ("/thuis/Library/CloudStorage/OneDrive-Gemeente/x", "OneDrive"),
        ("/thuis/Library/CloudStorage/Wolk-iemand/x", "Wolk"),
        ("/thuis/Nextcloud2/x", "Nextcloud"),
        ("/thuis/ownCloud/x", "ownCloud"),
        ("/thuis/STACK/x", "STACK"),
        ("/thuis/Proton Drive/iemand/My files", "Proton Drive"),
        ("/thuis/pCloud Drive/x", "pCloud"),
        ("/thuis/pCloudDrive/x", "pCloud"),
        ("/thuis/Box/x", "Box"),
        ("/thuis/Box Sync/x", "Box"),
        ("/thuis/MEGA/x", "MEGA"),
        ("/thuis/MEGAsync/x", "MEGA"),
        ("/thuis/Syncthing/x", "Syncthing"),
        ("//server/deel/map", "netwerk"),
        ("\\\\server\\deel\\map", "netwerk"),
        ("\\\\?\\UNC\\server\\deel\\map", "netwerk"),
        ("/home/iemand/data", "netwerk"),
        ("/mnt/deel een/data", "netwerk"),
        ("/mnt/ssh/data", "netwerk"),
    ],
)
def test_a_synced_or_network_folder_is_unsuitable(mounts: Path, folder: str, word: str) -> None:
    assert word in (unsuitable_folder(Path(folder), mounts) or "")


@pytest.mark.parametrize(
    "folder",
    [
        "/home/lokaal/data",
        "/opt/data",
        "/opt/mijn onedrive map",
        "/opt/mijn drive-verslag",
        "/opt/mijn drives",
        "/opt/stack",
        "/opt/box",
        "/opt/dropboxers",
        "/opt/boxen",
        "/opt/mega groot",
        "/opt/CloudStorage/x",
        "/mnt/deel/data",
    ],
)
def test_a_folder_on_this_computer_is_fine(mounts: Path, folder: str) -> None:
    assert unsuitable_folder(Path(folder), mounts) is None


def test_a_long_path_of_windows_on_this_computer_is_fine(mounts: Path) -> None:
    assert not paths._is_on_network("\\\\?\\C:\\gegevens")


def test_a_folder_is_judged_where_it_really_is(
    tmp_path: Path, mounts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud = tmp_path / "OneDrive - Gemeente"
    (cloud / "diep").mkdir(parents=True)
    (tmp_path / "koppeling").symlink_to(cloud, target_is_directory=True)
    (tmp_path / "rond").symlink_to(tmp_path / "rond")
    monkeypatch.chdir(cloud / "diep")
    for folder in ("gegevens", "../gegevens", str(tmp_path / "koppeling" / "nieuw")):
        assert "OneDrive" in (unsuitable_folder(Path(folder), mounts) or "")
    assert unsuitable_folder(Path("../../elders"), mounts) is None
    assert unsuitable_folder(cloud / ".." / "elders", mounts) is None
    assert unsuitable_folder(tmp_path / "rond", mounts) is None


@pytest.mark.parametrize(
    ("mark", "word"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".tmp.driveupload", "Google Drive"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".sync_0a1b2c3d4e5f.db", "een cloud"),
        ("._sync_0a1b2c3d4e5f.db", "een cloud"),
    ],
)
def test_a_folder_with_the_mark_of_a_cloud_is_unsuitable(
    tmp_path: Path, mounts: Path, mark: str, word: str
) -> None:
    (tmp_path / mark).write_bytes(b"")
    reason = unsuitable_folder(tmp_path / "map" / "gegevens", mounts) or ""
    assert reason == f"Deze map hoort bij {word}. Dat programma kopieert terwijl wij schrijven."


def test_the_settings_of_dropbox_in_a_home_are_no_mark(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert unsuitable_folder(tmp_path / "gegevens", mounts) is None


def test_what_windows_calls_the_folder_of_onedrive_is_unsuitable(
    tmp_path: Path, mounts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Werk"))
    assert "OneDrive" in (unsuitable_folder(tmp_path / "Werk" / "x", mounts) or "")
    assert unsuitable_folder(tmp_path / "Werkplaats", mounts) is None


def test_a_computer_that_lists_no_file_systems_is_fine(tmp_path: Path) -> None:
    assert unsuitable_folder(Path("/opt"), tmp_path / "none") is None
