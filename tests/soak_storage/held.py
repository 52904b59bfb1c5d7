"""A disk that hangs: every fsync of the running program comes back late, and the mark waits."""

import os
import subprocess
import sys
import threading
from pathlib import Path

from tests.e2e.x_room import ROOT
from tests.soak_storage.held_program import KEPT
from tests.soak_storage.kept import new_day

_CALLS = "fsync,fdatasync"


def hold_disk(folder: Path, seconds: float) -> list[tuple[int, str]]:
    """The words of the mark with their milliseconds, from the note on, on a disk that hangs.

    strace holds up the calls in the kernel; nothing in the program is touched.
    """
    session_id = new_day(folder)
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.soak_storage.held_program", str(folder), str(session_id)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert program.stdin is not None
    assert program.stdout is not None
    impatience = threading.Timer(120, program.kill)
    impatience.start()
    try:
        assert program.stdout.readline() == b"READY\n"
        with _Holding(program.pid, seconds):
            os.write(program.stdin.fileno(), b"type\n")
            told = []
            while not told or told[-1][1] != KEPT:
                when, _space, mark = program.stdout.readline().decode().strip().partition(" ")
                told.append((int(when), mark))
        return told
    finally:
        impatience.cancel()
        program.kill()
        program.wait()


class _Holding:
    """While this is open, every fsync of the process takes so many seconds longer."""

    def __init__(self, process: int, seconds: float) -> None:
        late = f"inject={_CALLS}:delay_enter={int(seconds * 1_000_000)}"
        command = ["strace", "-f", "-p", str(process), "-e", f"trace={_CALLS}", "-e", late]
        self._strace = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)

    def __enter__(self) -> None:
        assert self._strace.stderr is not None
        assert "attached" in self._strace.stderr.readline()

    def __exit__(self, *_error: object) -> None:
        self._strace.terminate()
        self._strace.wait()
        if self._strace.stderr is not None:
            self._strace.stderr.close()


def broken_promises(told: list[tuple[int, str]], seconds: float) -> list[str]:
    """What is wrong with the words of the mark; empty when it waited for the disk."""
    least = seconds * 1000
    wrong = [f"{mark} after {when} ms" for when, mark in told if mark == KEPT and when < least]
    if told[0][1] != "Bewaren …":
        wrong.append(f"the first word was {told[0][1]} after {told[0][0]} ms")
    return wrong
