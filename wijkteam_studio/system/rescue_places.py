"""Where everything can be kept when the data folder is gone: folders of this person, elsewhere."""

import os
import re
import tempfile
from pathlib import Path

from wijkteam_studio.system.paths import unsuitable_folder

FOLDER = "Wijkteam Studio noodbestand"
_DOCUMENTS = ("Documents", "Documenten")
_CHOSEN = re.compile(r'^XDG_DOCUMENTS_DIR="(?:\$HOME/)?(.+)"', re.MULTILINE)


def rescue_places(data: Path) -> tuple[Path, ...]:
    """The folders to try, best first: among the documents, at home, among temporary files.

    None of them lies in the data folder, or in a folder that another program copies.
    """
    home = Path.home()
    roots = [*_documents(home), home, Path(tempfile.gettempdir())]
    lost = data.absolute()
    found = (root / FOLDER for root in roots if root.is_dir())
    return tuple(
        dict.fromkeys(
            place
            for place in found
            if not place.is_relative_to(lost) and unsuitable_folder(place) is None
        )
    )


def _documents(home: Path) -> list[Path]:
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    try:
        named = _CHOSEN.search(settings.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        named = None
    chosen = [home / named.group(1)] if named else []
    return [*chosen, *(home / name for name in _DOCUMENTS)]
