"""A laptop and a beamer on a real X server, with both windows of the program on them."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.x_monitors import XMonitors

ROOT = Path(__file__).parents[2]
LAPTOP = (0, 0, 1366, 768)
BEAMER = (1366, 0, 1024, 768)
THIRD = (2390, 0, 800, 600)
PRIVATE = "#ff0000"
CURTAIN = "#00ff00"


class Room:
    """A laptop and a beamer, with the program running on them."""

    def __init__(self, program: subprocess.Popen[str], monitors: XMonitors) -> None:
        self._program = program
        self.monitors = monitors
        self.first = self._answer()

    def ask(self, command: str = "state") -> dict:
        assert self._program.stdin is not None
        self._program.stdin.write(command + "\n")
        self._program.stdin.flush()
        return self._answer()

    def sleep(self, *changes: Callable[[], None]) -> None:
        """The laptop sleeps, and meanwhile these things happen to its plugs."""
        self._program.send_signal(signal.SIGSTOP)
        for change in changes:
            change()
            time.sleep(0.3)
        self._program.send_signal(signal.SIGCONT)

    def seen_within(self, seconds: float, expected: Callable[[dict], bool]) -> dict:
        until = time.monotonic() + seconds
        state = self.ask()
        while not expected(state) and time.monotonic() < until:
            time.sleep(0.02)
            state = self.ask()
        assert expected(state), state
        return state

    def _answer(self) -> dict:
        assert self._program.stdout is not None
        line = self._program.stdout.readline()
        assert line, "the program stopped"
        return json.loads(line)


@contextmanager
def opened_room(manager: str) -> Iterator[Room]:
    """A laptop and a beamer on an X server of their own; manager is openbox or none."""
    if manager == "openbox" and shutil.which("openbox") is None:
        pytest.skip("openbox is not installed (apt-get install openbox); make test installs it")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "3190x768x24", "+extension", "RANDR"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    started = [server]
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            display = f":{numbers.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        monitors = XMonitors(display)
        monitors.plug("LAPTOP", LAPTOP, is_real=True)
        monitors.plug("BEAMER", BEAMER)
        if manager == "openbox":
            started.append(
                subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
            )
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.projecting_program"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(program)
        yield Room(program, monitors)
    finally:
        if "monitors" in locals():
            monitors.close()
        for process in reversed(started):
            process.kill()
            process.communicate()


def is_on_beamer(state: dict) -> bool:
    on_wall = state["visible"] and state["on"] == "BEAMER" and state["rect"] == list(BEAMER)
    return on_wall and state["centre"].get("BEAMER") not in {None, PRIVATE, "#000000"}


def is_hidden(state: dict) -> bool:
    gone = state["screens"] == ["LAPTOP"] and not state["visible"]
    return gone and state["centre"]["LAPTOP"] == PRIVATE


def never_private(room: Room, screen: str, seconds: float = 1.0) -> None:
    """Look at this screen for a while: the private window is not there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        state = room.ask()
        assert state["centre"].get(screen) != PRIVATE, state
        assert not state["modal"], state


def close_lid(room: Room) -> None:
    """Only the beamer is left: Xvfb would put a screen of its own in place of the laptop."""
    room.monitors.go_dark()
    room.monitors.pull("LAPTOP")


def is_curtained(state: dict) -> bool:
    return state["covered"] and PRIVATE not in state["centre"].values()


def is_at_home(state: dict) -> bool:
    at_home = state["private_on"] == "LAPTOP" and state["centre"].get("LAPTOP") == PRIVATE
    return at_home and not state["covered"]
