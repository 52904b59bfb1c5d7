"""A laptop's screen without a screen, so that windows and dialogs take the room they have there."""

import atexit
import json
import shutil
import tempfile
from pathlib import Path

_SCREEN = {
    "name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1,
}  # fmt: skip


def laptop_platform() -> str:
    """What QT_QPA_PLATFORM must be before Qt is loaded; its file is gone when Python ends."""
    folder = Path(tempfile.mkdtemp(prefix="laptop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    config = folder / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": [_SCREEN]}))
    return f"offscreen:configfile={config}"
