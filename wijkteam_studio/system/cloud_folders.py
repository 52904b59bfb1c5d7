"""Folders that another program copies to a cloud or to another computer while we write."""

import os
import re
from pathlib import Path

#: What such a folder is called, without regard to capitals: alone, or with more words behind it
#: ("OneDrive - Gemeente", "Dropbox (Werk)", "Nextcloud2").
_BRANDS = {
    "onedrive": "OneDrive", "skydrive": "OneDrive", "dropbox": "Dropbox",
    "google drive": "Google Drive", "googledrive": "Google Drive", "icloud drive": "iCloud",
    "iclouddrive": "iCloud", "icloud": "iCloud", "mobile documents": "iCloud",
    "nextcloud": "Nextcloud", "owncloud": "ownCloud", "surfdrive": "SURFdrive",
    "stackstorage": "STACK", "proton drive": "Proton Drive", "protondrive": "Proton Drive",
    "pcloud": "pCloud", "pclouddrive": "pCloud", "box sync": "Box", "box drive": "Box",
    "megasync": "MEGA", "syncthing": "Syncthing", "resilio sync": "Resilio Sync",
    "synologydrive": "Synology Drive", "synology drive": "Synology Drive", "kdrive": "kDrive",
    "hidrive": "HiDrive", "koofr": "Koofr", "jottacloud": "Jottacloud", "tresorit": "Tresorit",
    "internxt": "Internxt", "seafile": "Seafile", "egnyte drive": "Egnyte",
    "yandex.disk": "Yandex Disk", "creative cloud files": "Creative Cloud",
}  # fmt: skip
_MORE = r"(?: ?\d+| .*|\(.*)?"
#: Names that are only such a folder as a whole.
_WHOLE = {
    "mijn drive": "Google Drive", "my drive": "Google Drive", "gedeelde drives": "Google Drive",
    "shared drives": "Google Drive", "com~apple~clouddocs": "iCloud",
}  # fmt: skip
#: Names that are common words too: only as the program itself writes them.
_AS_WRITTEN = {"STACK": "STACK", "Box": "Box", "MEGA": "MEGA", "Tresors": "Tresorit"}
#: On a Mac every cloud stands in this folder.
_MAC_CLOUDS = ("Library", "CloudStorage")

#: A file or folder that such a program leaves in the folder that it copies.
_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".shortcut-targets-by-id": "Google Drive",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".megaignore": "MEGA",
}
#: The list that Nextcloud, ownCloud and STACK keep of what they copied.
_SYNC_LIST = re.compile(r"\._?sync_[0-9a-f]+\.db$")
#: Folders that Windows itself names as those of OneDrive.
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def cloud_of(folder: Path) -> str | None:
    """The program that copies this folder, which has no links or dots in it; None for none."""
    of_windows = (os.environ.get(name) for name in _VARIABLES)
    if any(place and folder.is_relative_to(place) for place in of_windows):
        return "OneDrive"
    for place in (folder, *folder.parents):
        found = _by_name(place) or next(filter(None, map(_left_by, _inside(place))), None)
        if found:
            return found
    return None


def _by_name(folder: Path) -> str | None:
    if folder.parts[-3:-1] == _MAC_CLOUDS:
        return folder.name.partition("-")[0]
    plain = folder.name.casefold()
    brands = (
        name for brand, name in _BRANDS.items() if re.fullmatch(re.escape(brand) + _MORE, plain)
    )
    return _AS_WRITTEN.get(folder.name) or _WHOLE.get(plain) or next(brands, None)


def _inside(folder: Path) -> list[tuple[str, bool]]:
    """What is in a folder, with whether it is a file; nothing when we may not look."""
    try:
        with os.scandir(folder) as entries:
            return [(entry.name, entry.is_file()) for entry in entries if entry.name[0] == "."]
    except OSError:
        return []


def _left_by(entry: tuple[str, bool]) -> str | None:
    """The program that left this in a folder that it copies; in a home .dropbox is a folder."""
    name, is_file = entry
    if _SYNC_LIST.match(name):
        return "een cloud"
    return "Dropbox" if name == ".dropbox" and is_file else _MARKS.get(name)
