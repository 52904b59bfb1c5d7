"""A screen reader at the real program: it reads the tree and presses a button by its name."""

import contextlib
import os
import subprocess
import sys
import time

import pytest

from tests.e2e.at_spi import ROOT, accessibility_bus, missing_tool

PATIENCE = 15.0

pytestmark = pytest.mark.skipif(bool(missing_tool()), reason=f"not installed: {missing_tool()}")


@contextlib.contextmanager
def x_server():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


class Listener:
    """A person who hears the screen of the running program."""

    def __init__(self, reader, program):
        self._reader, self._program = reader, program

    def reads(self, title, *, whole=True):
        """Everything in the window once it bears this title."""
        until = time.monotonic() + PATIENCE
        titles = []
        while time.monotonic() < until:
            assert self._program.poll() is None, "the program stopped"
            with contextlib.suppress(subprocess.CalledProcessError):  # the tree moved under us
                windows = self._windows()
                titles = [window.name for window in windows]
                for window in windows:
                    if window.name.startswith(title):
                        return [window, *(self._reader.tree(window) if whole else ())]
            time.sleep(0.1)
        raise AssertionError(f"no window '{title}' in {titles}")

    def presses_in(self, title, name):
        """Find a button by name without reading what comes after it."""
        [window] = self.reads(title, whole=False)
        self._reader.press(next(n for n in self._reader.tree(window) if n.name == name))

    def presses(self, name, tree):
        self._reader.press(next(node for node in tree if node.name == name))

    def role(self, name, tree):
        return self._reader.role(next(node for node in tree if node.name == name))

    def _windows(self):
        programs = [item for item in self._reader.programs() if item.name == "Wijkteam Studio"]
        return [
            window
            for program in programs
            for window in self._reader.children(program.bus, program.path)
        ]


@pytest.fixture
def listener(tmp_path):
    with x_server() as display, accessibility_bus(display, tmp_path) as (reader, env):
        command = [sys.executable, "-m", "wijkteam_studio", "--data", str(tmp_path / "data")]
        program = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.DEVNULL)
        try:
            yield Listener(reader, program)
        finally:
            program.kill()
            program.wait(10)


def nameless(tree):
    return [node.path for node in tree if node.is_focusable and node.is_showing and not node.name]


def heard(tree):
    return {node.name for node in tree if node.is_focusable and node.is_showing}


def test_a_screen_reader_reads_the_pages_and_presses_a_button_by_its_name(listener):
    start = listener.reads("Wijkteam Studio")
    assert nameless(start) == []
    assert {"Oefenen", "Nieuwe sessie"} <= heard(start)
    assert listener.role("Oefenen", start) in {"button", "push button"}
    listener.presses("Oefenen", start)
    listener.presses_in("Voorbereiden · Wijkteam De Linden", "Klaar: begin de dag")
    lead = listener.reads("Welkom en spelregels")
    assert nameless(lead) == []
    assert {"Draaiboek", "Volgende stap", "Onze spelregels"} <= heard(lead)
    listener.presses("Volgende stap", lead)
    assert listener.reads("Check-in", whole=False)
