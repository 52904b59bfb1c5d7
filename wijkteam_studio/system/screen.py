"""Whether a window can open on this machine; the rule for the program and for `make run`."""

import os
import sys
from collections.abc import Mapping

#: What Qt can draw on without a display server.
_WITHOUT_SERVER = frozenset({"offscreen", "minimal", "linuxfb", "eglfs", "vnc"})


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether there is a display on which somebody sees a window."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def can_open_window(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> bool:
    """Whether Qt can start: on a display, or on what QT_QPA_PLATFORM puts in its place."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    return chosen in _WITHOUT_SERVER or has_display(environment, platform)
