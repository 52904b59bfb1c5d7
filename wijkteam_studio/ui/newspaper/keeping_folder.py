"""Where a file of the user's own is offered to be kept."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def keeping_folder(last: Path | None) -> Path:
    """The folder used last, else Documents, else home; one that is gone is passed over."""
    places = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(places.DocumentsLocation)
    for folder in (last, Path(documents) if documents else None):
        if folder is not None and folder.is_dir():
            return folder
    return Path.home()
