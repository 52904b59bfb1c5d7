"""A small AT-SPI client: the tree that a screen reader gets, over D-Bus, by way of `gdbus`."""

import ast
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "dbus-daemon", "gdbus")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_ITEM = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
#: Bits of the states that we look at (AT-SPI's own numbers).
FOCUSABLE, SHOWING = 11, 25


def missing_tool() -> str:
    """What cannot be found on this machine; empty when all is there."""
    lost = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not any(Path(path).exists() for path in LAUNCHERS):
        lost.append("at-spi-bus-launcher (apt-get install at-spi2-core)")
    return ", ".join(lost)


@dataclass(frozen=True)
class Node:
    """One thing that a screen reader can speak about."""

    bus: str
    path: str
    name: str
    is_focusable: bool
    is_showing: bool


class Reader:
    """Reads programs on one accessibility bus, and presses their buttons."""

    def __init__(self, address: str) -> None:
        self._address = address

    def programs(self) -> list[Node]:
        return self.children(_REGISTRY, _ROOT)

    def children(self, bus: str, path: str) -> list[Node]:
        answer = self._call(bus, path, f"{_ITEM}.GetChildren")
        pairs = re.findall(r"\('([^']+)', (?:objectpath )?'([^']+)'\)", answer)
        return [self._node(*pair) for pair in pairs if not pair[1].endswith("/null")]

    def tree(self, node: Node) -> Iterator[Node]:
        """Everything under a node that can be seen."""
        for child in self.children(node.bus, node.path):
            yield child
            if child.is_showing:
                yield from self.tree(child)

    def press(self, node: Node) -> None:
        self._call(node.bus, node.path, "org.a11y.atspi.Action.DoAction", "0")

    def role(self, node: Node) -> str:
        return _only(self._call(node.bus, node.path, f"{_ITEM}.GetRoleName"))

    def _node(self, bus: str, path: str) -> Node:
        name = self._property(bus, path, "Name")
        answer = self._call(bus, path, f"{_ITEM}.GetState").replace("uint32", "")
        low, high = (int(word) for word in re.findall(r"\b\d+\b", answer)[:2])
        states = low | high << 32
        return Node(bus, path, name, _has(states, FOCUSABLE), _has(states, SHOWING))

    def _property(self, bus: str, path: str, name: str) -> str:
        get = "org.freedesktop.DBus.Properties.Get"
        return _only(self._call(bus, path, get, _ITEM, name))

    def _call(self, bus: str, path: str, method: str, *values: str) -> str:
        command = ["gdbus", "call", "--address", self._address, "-d", bus, "-o", path, "-m", method]
        done = subprocess.run(
            [*command, *values], capture_output=True, text=True, check=True, timeout=10
        )
        return done.stdout.strip()


def _only(answer: str) -> str:
    """The one string in an answer such as `('Start',)` or `(<'Start'>,)`."""
    found = re.search(r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""", answer)
    return str(ast.literal_eval(found.group())) if found else ""


def _has(states: int, bit: int) -> bool:
    return bool(states >> bit & 1)


@contextmanager
def accessibility_bus(display: str, home: Path) -> Iterator[tuple[Reader, dict[str, str]]]:
    """A bus of its own with a screen reader's registry; gives the reader and the surroundings."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    env = os.environ | {
        "DISPLAY": display, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }  # fmt: skip
    daemon = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    quiet = subprocess.DEVNULL
    started = [
        subprocess.Popen(
            daemon, env=env, stdout=subprocess.PIPE, stderr=quiet, text=True, process_group=0
        )
    ]
    try:
        assert started[0].stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = started[0].stdout.readline().strip()
        launcher = next(path for path in LAUNCHERS if Path(path).exists())
        started.append(
            subprocess.Popen(
                [launcher, "--launch-immediately"],
                env=env,
                stdout=quiet,
                stderr=quiet,
                process_group=0,
            )
        )
        yield Reader(_address(env)), env
    finally:
        for process in reversed(started):
            os.killpg(process.pid, signal.SIGTERM)
            process.communicate(timeout=10)


def _address(env: dict[str, str]) -> str:
    """Where the accessibility bus is; the call starts it when it is not there yet."""
    bus = ["-d", "org.a11y.Bus", "-o", "/org/a11y/bus", "-m", "org.a11y.Bus.GetAddress"]
    subprocess.run(
        ["gdbus", "wait", "--session", "--timeout", "10", "org.a11y.Bus"], env=env, check=True
    )
    done = subprocess.run(
        ["gdbus", "call", "--session", *bus],
        env=env, capture_output=True, text=True, check=True, timeout=10,
    )  # fmt: skip
    return _only(done.stdout)
