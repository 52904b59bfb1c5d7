"""Where our files are: the user's data, and what came with the program."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from wijkteam_studio.system.cloud_folders import cloud_of

_FOLDER_NAME = "Wijkteam Studio"
_PACKAGE = Path(__file__).resolve().parent.parent

_NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "davfs",
        "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs", "smb2",
        "fuse.smbnetfs", "fuse.curlftpfs", "fuse.s3fs", "fuse.onedriver", "fuse.onedrive",
        "fuse.google-drive-ocamlfuse", "fuse.dbxfs", "fuse.pcloud", "vboxsf", "fuse.vmhgfs-fuse",
    }
)  # fmt: skip
_WINDOWS_REMOTE_DRIVE = 4
#: A space and the like in the list of mounts.
_OCTAL = re.compile(r"\\([0-7]{3})")


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
    """Why a database would get damaged in this folder, in Dutch; None when it is fine.

    The folder is judged where it really is: links, dots and a relative path are followed first.
    """
    real = _real(path)
    if _is_on_network(str(path)) or _is_on_network(str(real)) or _is_remote_drive(real):
        return "Deze map staat op een ander apparaat in het netwerk."
    if _file_system_of(real, mounts) in _NETWORK_FILE_SYSTEMS:
        return "Deze map staat op een schijf in het netwerk."
    cloud = cloud_of(real)
    if cloud is not None:
        return f"Deze map hoort bij {cloud}. Dat programma kopieert terwijl wij schrijven."
    return None


def _real(path: Path) -> Path:
    """The folder behind every link; as it is when the links lead nowhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # links in a circle
        return path.absolute()


def _is_on_network(path: str) -> bool:
    r"""Whether this is a path to another computer, such as \\server\deel."""
    bare = re.sub(r"^[\\/]{2}[?.][\\/](?!UNC[\\/])", "", path, flags=re.IGNORECASE)
    return bare.startswith(("\\\\", "//"))


def _is_remote_drive(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        kind: int = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return kind == _WINDOWS_REMOTE_DRIVE
    return False


def _file_system_of(real: Path, mounts: Path) -> str:
    """The kind of file system that holds a path, as Linux names it; empty elsewhere."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found, longest = "", -1
    for line in lines:
        _device, point, kind, *_rest = [*line.split(), "", "", ""]
        folder = Path(_OCTAL.sub(_character, point))
        if real.is_relative_to(folder) and len(folder.parts) >= longest:
            found, longest = kind, len(folder.parts)
    return found


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))
