"""Where our files are: the user's data, and what came with the program."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_FOLDER_NAME = "Wijkteam Studio"
_PACKAGE = Path(__file__).resolve().parent.parent

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "surfdrive": "SURFdrive",
}
_NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "davfs",
        "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs",
    }
)  # fmt: skip
_WINDOWS_REMOTE_DRIVE = 4


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of one user's data."""

    data: Path
    database: Path
    backups: Path
    logs: Path
    crashes: Path
    cache: Path
    own_content: Path

    @classmethod
    def at(cls, folder: Path) -> "Paths":
        """The places under one folder; nothing is made yet."""
        return cls(
            data=folder,
            database=folder / "wijkteam.db",
            backups=folder / "reservekopie",
            logs=folder / "logboek",
            crashes=folder / "storingen",
            cache=folder / "tijdelijk",
            own_content=folder / "eigen inhoud",
        )

    @classmethod
    def of_user(cls) -> "Paths":
        """The places in the local data folder of the user who is logged in."""
        return cls.at(_local_data() / _FOLDER_NAME)


def _local_data() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    chosen = Path(os.environ.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else home / ".local" / "share"


def resources_folder() -> Path:
    """The folder with our content, fonts and theme; raises FileNotFoundError."""
    return _shipped("resources")


def sessions_folder() -> Path:
    """The folder with our draaiboeken; raises FileNotFoundError."""
    return _shipped("sessions")


def manual_folder() -> Path:
    """The folder with the manual, one Markdown file a chapter; raises FileNotFoundError."""
    return _shipped("handleiding", among="docs")


def _shipped(name: str, among: str = "") -> Path:
    """A folder from the bundle, the installed wheel or the source tree, in that order."""
    bundle = getattr(sys, "_MEIPASS", None)
    places = [Path(bundle) / name] if bundle else []
    places += [_PACKAGE / f"_{name}", _PACKAGE.parent / among / name]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"this installation has no folder {name}")


def unsuitable_folder(path: Path, mounts: Path = Path("/proc/mounts")) -> str | None:
    """Why a database would get damaged in this folder, in Dutch; None when it is fine."""
    for part in path.parts:
        for start, name in _SYNCED.items():
            if part.casefold().startswith(start):
                return f"Deze map hoort bij {name}. Dat programma kopieert terwijl wij schrijven."
    if str(path).startswith(("\\\\", "//")) or _is_remote_drive(path):
        return "Deze map staat op een ander apparaat in het netwerk."
    if _file_system_of(path, mounts) in _NETWORK_FILE_SYSTEMS:
        return "Deze map staat op een schijf in het netwerk."
    return None


def _is_remote_drive(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        kind: int = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return kind == _WINDOWS_REMOTE_DRIVE
    return False


def _file_system_of(path: Path, mounts: Path) -> str:
    """The kind of file system that holds a path, as Linux names it; empty elsewhere."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    resolved = path.resolve()
    found, longest = "", -1
    for line in lines:
        _device, point, kind, *_rest = [*line.split(), "", "", ""]
        folder = Path(point.replace("\\040", " "))
        if resolved.is_relative_to(folder) and len(folder.parts) >= longest:
            found, longest = kind, len(folder.parts)
    return found
