import ctypes

import pytest

from wijkteam_studio.system.mirroring import Device, DisplayDevice, is_cloned, windows_devices

ON, OFF = 0x1, 0x0
LAPTOP = ("DISPLAY1", ON, (ON,))


def asking(*adapters):
    """Windows with these outputs: a name, a state, and the states of the monitors on it."""
    names = {name: monitors for name, _state, monitors in adapters}

    def ask(adapter, number):
        if not adapter:
            found = [Device(name, state) for name, state, _monitors in adapters]
        else:
            found = [Device(f"{adapter}-{at}", state) for at, state in enumerate(names[adapter])]
        return found[number] if number < len(found) else None

    return ask


@pytest.mark.parametrize(
    ("adapters", "expected"),
    [
        ([LAPTOP], False),
        ([LAPTOP, ("DISPLAY2", ON, (ON,))], False),
        ([("DISPLAY1", ON, (ON, ON))], True),
        ([LAPTOP, ("DISPLAY2", ON, (ON, ON))], True),
        ([("DISPLAY1", ON, (ON, OFF))], False),
        ([("DISPLAY1", OFF, (ON, ON))], False),
        ([], False),
    ],
    ids=["alone", "extended", "cloned", "second cloned", "asleep", "not on the desktop", "none"],
)
def test_two_monitors_on_one_picture_are_a_clone(adapters, expected):
    assert is_cloned(asking(*adapters)) is expected


@pytest.mark.parametrize("trouble", [OSError, AttributeError, ValueError, ctypes.ArgumentError])
def test_a_system_that_fails_is_not_mirrored(trouble):
    def ask(_adapter, _number):
        raise trouble

    assert is_cloned(ask) is False


def test_a_driver_without_an_end_does_not_hold_the_program():
    assert is_cloned(lambda _adapter, _number: Device("DISPLAY", OFF)) is False


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_asking_never_fails_on_any_system(platform):
    assert is_cloned(platform=platform) is False


def test_the_question_is_put_as_windows_wants_it():
    asked = []

    def enumerate_devices(adapter, number, found, flags):
        device = found._obj
        asked.append((adapter, number, device.cb, flags))
        if number > (1 if adapter else 0):
            return 0
        device.DeviceName, device.StateFlags = r"\\.\DISPLAY1", ON
        return 1

    assert is_cloned(windows_devices(enumerate_devices))
    size = ctypes.sizeof(DisplayDevice)
    assert asked[0] == (None, 0, size, 0)
    assert asked[2] == (r"\\.\DISPLAY1", 0, size, 0)


def test_the_structure_has_the_size_that_windows_expects():
    # 4 + 32 + 128 + 4 + 128 + 128 in wide characters of two bytes is 840 on Windows
    wide = ctypes.sizeof(ctypes.c_wchar)
    assert ctypes.sizeof(DisplayDevice) == 8 + wide * (32 + 128 + 128 + 128)
