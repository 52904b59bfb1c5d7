"""Exit 0 when there is a display on which a window can open, 1 when there is none."""

import os
import sys


def has_display() -> bool:
    """Whether this machine can show a window now."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(not has_display())
