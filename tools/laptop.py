"""A laptop's screen without a screen, so that windows and dialogs take the room they have there."""

import atexit
import json
import shutil
import tempfile
from pathlib import Path

_SCREEN = {
    "name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1,
}  # fmt: skip

_BEAMER = {**_SCREEN, "name": "BEAMER", "x": 1366, "width": 1920, "height": 1080}


def laptop_platform(*, with_beamer: bool = False) -> str:
    """What QT_QPA_PLATFORM must be before Qt is loaded; its file is gone when Python ends."""
    folder = Path(tempfile.mkdtemp(prefix="laptop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    config = folder / "screens.json"
    screens = [_SCREEN, _BEAMER] if with_beamer else [_SCREEN]
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": screens}))
    return f"offscreen:configfile={config}"
