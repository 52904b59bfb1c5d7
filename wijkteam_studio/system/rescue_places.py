"""Where everything can be kept when the data folder is gone: folders of this person, elsewhere."""

import os
import re
import tempfile
from hashlib import sha256
from pathlib import Path

from wijkteam_studio.system import private
from wijkteam_studio.system.paths import unsuitable_folder

FOLDER = "Wijkteam Studio noodbestand"
_REASON = "noodbestand"
_DOCUMENTS = ("Documents", "Documenten")
_MARK = re.compile(rf"{_REASON} [0-9a-f]{{6}}\b")
_CHOSEN = re.compile(r'^XDG_DOCUMENTS_DIR="(?:\$HOME/)?(.+)"', re.MULTILINE)


def rescue_places(data: Path) -> tuple[Path, ...]:
    """The folders to try, best first: among the documents, at home, among temporary files.

    None of them lies in the data folder, in a folder that another program copies, or in one that
    somebody else on this computer may have made.
    """
    home = Path.home()
    roots = [*_documents(home), home, Path(tempfile.gettempdir())]
    lost = data.absolute()
    found = (root / FOLDER for root in roots if root.is_dir())
    return tuple(
        dict.fromkeys(
            place
            for place in found
            if not place.is_relative_to(lost)
            and unsuitable_folder(place) is None
            and not private.is_anothers(place)
        )
    )


def take_back(data: Path) -> None:
    """Let nobody else read the rescue files that an earlier release made."""
    for place in rescue_places(data):
        private.take_back((place, *place.glob("*")))


def reason_of(data: Path) -> str:
    """What a rescue file is called after: it tells to which data folder it belongs."""
    return f"{_REASON} {sha256(str(data.absolute()).encode()).hexdigest()[:6]}"


def is_of_others(path: Path, data: Path) -> bool:
    """Whether this is a rescue file of another data folder: that of somebody else, or elsewhere."""
    mark = _MARK.search(path.stem)
    return mark is not None and mark.group() != reason_of(data)


def without_mark(name: str) -> str:
    """The name of a rescue file without what tells to which folder it belongs."""
    return _MARK.sub(_REASON, name)


def _documents(home: Path) -> list[Path]:
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    try:
        named = _CHOSEN.search(settings.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        named = None
    chosen = [home / named.group(1)] if named else []
    return [*chosen, *(home / name for name in _DOCUMENTS)]
