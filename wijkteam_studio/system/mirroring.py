"""Whether Windows shows one picture on two screens; Qt then sees only one screen."""

import ctypes
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_ACTIVE = 0x1
_ATTACHED_TO_DESKTOP = 0x1
#: No computer has more; a driver that never says "that was all" ends here.
_MOST = 32


@dataclass(frozen=True, slots=True)
class Device:
    """A graphics output or the monitor on it, as Windows names it, with its state bits."""

    name: str
    state: int


#: Gives output number n of this computer (""), or monitor number n of an output; None after the
#: last one. May raise OSError.
AskDevice = Callable[[str, int], Device | None]


class DisplayDevice(ctypes.Structure):
    """`DISPLAY_DEVICEW` of the Windows API."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("DeviceName", ctypes.c_wchar * 32),
        ("DeviceString", ctypes.c_wchar * 128),
        ("StateFlags", ctypes.c_uint32),
        ("DeviceID", ctypes.c_wchar * 128),
        ("DeviceKey", ctypes.c_wchar * 128),
    )


def is_cloned(ask: AskDevice | None = None, platform: str = sys.platform) -> bool:
    """Whether two monitors show the same picture; False when the system cannot tell."""
    if ask is None and platform != "win32":
        return False
    try:
        return _has_two_on_one(ask or windows_devices())
    except (OSError, AttributeError, ValueError, ctypes.ArgumentError):
        return False


def windows_devices(enumerate_devices: Any = None) -> AskDevice:
    """The devices as `EnumDisplayDevicesW` tells them; raises AttributeError elsewhere."""
    function = enumerate_devices or ctypes.windll.user32.EnumDisplayDevicesW  # type: ignore[attr-defined, unused-ignore]

    def ask(adapter: str, number: int) -> Device | None:
        found = DisplayDevice()
        found.cb = ctypes.sizeof(DisplayDevice)
        if not function(adapter or None, number, ctypes.byref(found), 0):
            return None
        return Device(found.DeviceName, found.StateFlags)

    return ask


def _has_two_on_one(ask: AskDevice) -> bool:
    for adapter in _all(ask, ""):
        if adapter.state & _ATTACHED_TO_DESKTOP:
            monitors = [one for one in _all(ask, adapter.name) if one.state & _ACTIVE]
            if len(monitors) > 1:
                return True
    return False


def _all(ask: AskDevice, adapter: str) -> list[Device]:
    found: list[Device] = []
    while len(found) < _MOST:
        device = ask(adapter, len(found))
        if device is None:
            break
        found.append(device)
    return found
