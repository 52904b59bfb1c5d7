"""A laptop and a beamer on an X server of our own, with the real program running on them."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.e2e.x_monitors import Rect, XMonitors, XOutputs
from tests.e2e.x_room import ROOT, XServer, until
from tests.soak.eyes import Eyes
from tests.soak.hands import Hands

#: Room for a beamer of 1920x1080 on every side of the laptop.
SPACE = (5208, 2160)
LAPTOP: Rect = (1920, 1080, 1368, 768)
ANSWER_SECONDS = 10.0
_XORG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "AllowMouseOpenFail" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "glass"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "glass"
  DefaultDepth 24
EndSection
"""


@dataclass(frozen=True, slots=True)
class Variant:
    """Which X server and which window manager; `openbox` or `none`."""

    name: str
    manager: str
    is_xorg: bool = False

    @property
    def missing(self) -> str:
        """What has to be installed first; empty when all is there."""
        needs = ["Xorg" if self.is_xorg else "Xvfb"]
        needs += [self.manager] if self.manager != "none" else []
        lacks = [name for name in needs if shutil.which(name) is None]
        driver = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
        if self.is_xorg and not driver.exists():
            lacks.append("xserver-xorg-video-dummy")
        return ", ".join(lacks)


VARIANTS = (
    Variant("openbox", "openbox"),
    Variant("none", "none"),
    Variant("dummy", "openbox", is_xorg=True),
)


class Hung(AssertionError):
    """The program gave no answer in time."""


class Bench:
    """Starts everything, and asks the program how it is."""

    def __init__(self, variant: Variant, folder: Path, broken: str | None = None) -> None:
        self.variant, self.folder = variant, folder
        self.data = folder / "gegevens"
        self.errors = folder / "stderr.txt"
        config = None
        if variant.is_xorg:
            config = folder / "xorg.conf"
            config.write_text(_XORG, encoding="ascii")
        size = f"{SPACE[0]}x{SPACE[1]}x24"
        self._server = XServer(size, manager="none", config=config)
        display = self._server.display
        try:
            self._furnish(variant, display)
            self.program = self._start(broken)
        except BaseException:
            self._server.close()
            raise

    def _furnish(self, variant: Variant, display: str) -> None:
        """Eyes, hands and the laptop's own screen."""
        self.monitors = XOutputs(display, SPACE) if variant.is_xorg else XMonitors(display)
        if not variant.is_xorg:
            self.monitors.go_dark()
        self.eyes, self.hands = Eyes(display), Hands(display)
        self.eyes.paint_desktop()
        self.monitors.plug("LAPTOP", LAPTOP, is_primary=True)
        if variant.manager != "none":
            self._server.start_manager(variant.manager)
            until(partial(self.eyes.has_property, "_NET_WORKAREA"), "the window manager")

    @property
    def display(self) -> str:
        """The address of the X server."""
        return self._server.display

    def _start(self, broken: str | None) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.soak.soaked", str(self.data)]
        command += ["--break", broken] if broken else []
        env = {**self._server.env, "HOME": str(self.folder), "PYTHONUNBUFFERED": "1"}
        with self.errors.open("ab") as errors:
            return subprocess.Popen(
                command,
                cwd=ROOT,
                env=env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )

    def ask(self, question: str = "state", patience: float = ANSWER_SECONDS) -> dict:
        """One answer of the program; raises Hung when it is stuck or gone."""
        try:
            os.write(self.program.stdin.fileno(), f"{question}\n".encode())
        except BrokenPipeError:
            raise Hung("the program is gone") from None
        ready, _, _ = select.select([self.program.stdout], [], [], patience)
        line = self.program.stdout.readline() if ready else b""
        if not line:
            self._ask_where_it_is()
            raise Hung("the program is gone" if ready else f"no answer in {patience:.0f} s")
        return json.loads(line)

    def _ask_where_it_is(self) -> None:
        """A program that hangs writes on its stderr what it is doing."""
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGUSR1)
            time.sleep(0.5)

    def sleep_program(self, seconds: float) -> None:
        """As a laptop that sleeps: nothing of the program or of the window manager runs."""
        for number in (signal.SIGSTOP, signal.SIGCONT):
            self.program.send_signal(number)
            self._server.signal_manager(number)
            if number is signal.SIGSTOP:
                time.sleep(seconds)

    def memory(self) -> float:
        """What the program holds, in megabytes."""
        pages = Path(f"/proc/{self.program.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def stop(self) -> int | None:
        """End everything; gives the exit code when the program had already ended."""
        code = self.program.poll()
        if code is None:
            self.program.kill()
        self.program.communicate()
        for wire in (self.eyes, self.hands, self.monitors):
            wire.close()
        self._server.close()
        return code
