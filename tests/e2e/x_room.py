"""An X server of its own with the real program in it, and a person with a keyboard."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from Xlib.display import Display
from Xlib.X import AnyPropertyType

ROOT = Path(__file__).parents[2]
PATIENCE = 40.0
#: A person waits this long before typing in a window that has just come, in seconds.
SETTLING = 0.3
NEEDED = ("Xvfb", "xdotool", "openbox")


def missing() -> list[str]:
    return [name for name in NEEDED if shutil.which(name) is None]


def until(
    found: Callable[[], object], what: str | Callable[[], str], patience: float = PATIENCE
) -> object:
    ends = time.monotonic() + patience
    while time.monotonic() < ends:
        answer = found()
        if answer:
            return answer
        time.sleep(0.05)
    words = what if isinstance(what, str) else what()
    raise AssertionError(f"waited {patience:.0f} s for {words}")


class XServer:
    """Xvfb, or Xorg with the dummy driver (`config` is its xorg.conf), with openbox or bare."""

    def __init__(
        self, size: str = "1366x768x24", *, manager: str = "openbox", config: Path | None = None
    ) -> None:
        read, write = os.pipe()
        # a key that is held because the machine is busy must not write its letter twice: -r
        common = ["-displayfd", str(write), "-nolisten", "tcp", "-r"]
        if config is None:
            command = ["Xvfb", *common, "-screen", "0", size, "+extension", "RANDR"]
        else:
            log = str(config.with_suffix(".log"))
            command = ["Xorg", *common, "-config", str(config), "-logfile", log]
            command += ["-noreset", "-novtswitch", "-sharevts"]
        self._server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        assert number, f"{command[0]} did not start"
        self.display = f":{number}"
        self.env = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self._manager: subprocess.Popen[bytes] | None = None
        self.start_manager(manager)

    def start_manager(self, manager: str) -> None:
        """Start a window manager; it knows the monitors that are plugged in by now."""
        if manager == "none":
            return
        for last in (False, False, True):
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            self._manager = subprocess.Popen([manager], env=self.env, **quiet)
            try:
                until(self._is_managed, f"{manager} on {self.display}", PATIENCE / 2)
            except AssertionError:
                self._manager.kill()
                self._manager.wait(10)
                if last:
                    self.close()
                    raise
            else:
                return

    def _is_managed(self) -> bool:
        """Whether a window manager took this screen: a window that came before has no keyboard."""
        display = Display(self.display)
        try:
            check = display.intern_atom("_NET_SUPPORTING_WM_CHECK")
            return display.screen().root.get_full_property(check, AnyPropertyType) is not None
        finally:
            display.close()

    def signal_manager(self, number: int) -> None:
        """To the window manager, when there is one: it sleeps when the laptop sleeps."""
        if self._manager is not None:
            self._manager.send_signal(number)

    def close(self) -> None:
        for process in (self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait(10)


class Person:
    """Starts the program, types on the keyboard and reads the titles of the windows."""

    def __init__(self, server: XServer, data: Path) -> None:
        self._server, self.data = server, data
        self._program: subprocess.Popen[bytes] | None = None
        self.errors = data.parent / "fouten.txt"

    def start(self) -> None:
        env = {**self._server.env, "HOME": str(self.data.parent)}
        with self.errors.open("ab") as errors:
            self._program = subprocess.Popen(
                [sys.executable, "-m", "wijkteam_studio", "--data", str(self.data)],
                cwd=ROOT,
                env=env,
                stderr=errors,
            )

    def kill(self) -> None:
        assert self._program is not None
        self._program.send_signal(signal.SIGKILL)
        self._program.wait(10)

    def leave(self) -> None:
        """Whatever happened: the program does not outlive the test."""
        if self._program is not None and self._program.poll() is None:
            self.kill()

    def close(self) -> int:
        """Close the window as a person does: Alt+F4."""
        assert self._program is not None
        self.press("alt+F4")
        return self._program.wait(PATIENCE)

    def press(self, *keys: str) -> None:
        self._do("key", "--delay", "60", *keys)

    def write(self, text: str) -> None:
        self._do("type", "--delay", "15", text)

    def title(self) -> str:
        found = self._ask("getactivewindow", "getwindowname")
        return found.strip()

    def sees(self, words: str) -> None:
        until(
            lambda: words in self.title(),
            lambda: f"a window with '{words}', not '{self.title()}'; {self._story()}",
        )
        time.sleep(SETTLING)

    def _story(self) -> str:
        """Why a window may not have come: what the program said, and where each thread stood."""
        program = self._program
        if program is None or program.poll() is not None:
            ended = "no program" if program is None else f"ended with {program.returncode}"
        else:
            ended = "it ran"
            program.send_signal(signal.SIGABRT)
            program.wait(10)
        told = [self.errors, *self.data.glob("storingen/*.txt"), *self.data.glob("logboek/*.log")]
        texts = [path.read_text(encoding="utf-8") for path in told if path.is_file()]
        return "\n".join((ended, *texts))

    def saved(self, text: str) -> None:
        """The text is in the database's file or its log: COMMIT has returned."""
        until(lambda: text.encode() in self._bytes(), f"'{text}' on the disk")

    def _bytes(self) -> bytes:
        files = self.data.glob("wijkteam.db*")
        return b"".join(path.read_bytes() for path in files if path.is_file())

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._server.env, check=True)

    def _ask(self, *words: str) -> str:
        asked = subprocess.run(
            ["xdotool", *words], env=self._server.env, capture_output=True, check=False, text=True
        )
        return asked.stdout
