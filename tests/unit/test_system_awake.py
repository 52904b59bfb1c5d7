import os
import shutil
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from wijkteam_studio.system.awake import Awake

ROOT = Path(__file__).parents[2]
PATIENT = 20
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the message bus of Linux")


def eventually(true):
    until = time.monotonic() + PATIENT
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.02)
    return False


class Hold:
    """Writes down the wishes, and grants them or not, perhaps slowly."""

    def __init__(self, *, granted=True, gate=None):
        self.diary = []
        self._granted, self._gate = granted, gate

    @contextmanager
    def __call__(self):
        if self._gate is not None:
            self._gate.wait(PATIENT)
        self.diary.append("held")
        yield self._granted
        self.diary.append("let go")


@pytest.fixture
def told():
    return []


@pytest.fixture
def awake_of(told):
    made = []

    def make(hold):
        made.append(Awake(told.append, hold))
        return made[-1]

    yield make
    for awake in made:
        awake.close()


def test_it_holds_from_start_to_stop(awake_of, told):
    hold = Hold()
    awake = awake_of(hold)
    assert not awake.holds
    awake.start()
    assert eventually(lambda: told == [True])
    assert awake.holds
    awake.stop()
    assert not awake.holds
    awake.close()
    assert hold.diary == ["held", "let go"]


def test_asking_twice_is_asking_once(awake_of, told):
    hold = Hold()
    awake = awake_of(hold)
    awake.start()
    awake.start()
    assert eventually(lambda: told)
    awake.stop()
    awake.stop()
    awake.close()
    assert hold.diary == ["held", "let go"]
    assert told == [True]


def test_it_can_hold_again(awake_of, told):
    hold = Hold()
    awake = awake_of(hold)
    for count in (1, 2):
        awake.start()
        assert eventually(lambda count=count: len(told) == count)
        awake.close()
    assert hold.diary == ["held", "let go", "held", "let go"]


def test_a_system_that_refuses_is_told(awake_of, told):
    awake = awake_of(Hold(granted=False))
    awake.start()
    assert eventually(lambda: told == [False])
    assert not awake.holds


def test_a_slow_system_holds_nobody_up(awake_of, told):
    gate = threading.Event()
    hold = Hold(gate=gate)
    awake = awake_of(hold)
    began = time.monotonic()
    awake.start()
    awake.stop()
    assert time.monotonic() - began < PATIENT
    awake.close()
    assert time.monotonic() - began < PATIENT
    gate.set()
    assert eventually(lambda: hold.diary == ["held", "let go"])
    assert told == []


@ON_LINUX
def test_without_a_message_bus_it_says_no_and_goes_on(told, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = Awake(told.append)
    awake.start()
    assert eventually(lambda: told == [False])
    awake.close()


@ON_LINUX
def test_a_message_bus_that_is_dead_holds_nobody_up(told, monkeypatch, tmp_path):
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen(5)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        awake = Awake(told.append)
        began = time.monotonic()
        awake.start()
        assert time.monotonic() - began < PATIENT
        assert eventually(lambda: told == [False])
        awake.close()


def test_the_library_is_not_there_before_the_first_wish():
    code = (
        "import sys; from wijkteam_studio.system.awake import Awake; Awake();"
        "print('wakepy' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


@pytest.fixture
def bus():
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip(
            "dbus-daemon is not installed (apt-get install dbus-daemon); make test installs it"
        )
    command = [daemon, "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        yield running.stdout.readline().strip()
        running.kill()


@pytest.fixture
def diary(bus, tmp_path):
    """What a screensaver wrote down, line by line."""
    file = tmp_path / "dagboek"
    file.touch()
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}
    command = [sys.executable, str(Path(__file__).with_name("screen_saver.py")), str(file)]

    def read():
        return file.read_text(encoding="utf-8").split()

    with subprocess.Popen(command, env=environment) as saver:
        assert eventually(lambda: read() == ["ready"])
        yield read
        saver.terminate()


PRESENTS = textwrap.dedent("""
    import sys, time
    from wijkteam_studio.system.awake import Awake
    awake = Awake(lambda holds: print(holds, flush=True))
    awake.start()
    how = sys.stdin.readline().strip()
    if how == "close":
        awake.close()
    elif how == "stop":
        awake.stop()
        time.sleep(60)
""")


@ON_LINUX
@pytest.mark.parametrize(
    ("how", "end"),
    [("close", "uninhibit"), ("stop", "uninhibit"), ("forget", "fell"), ("kill", "fell")],
)
def test_the_screensaver_waits_until_we_stop_or_fall(bus, diary, how, end):
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", PRESENTS],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout.readline().strip() == "True"
        assert diary() == ["ready", "inhibit"]
        if how == "kill":
            program.send_signal(signal.SIGKILL)
        else:
            program.stdin.write(f"{how}\n")
            program.stdin.flush()
        assert eventually(lambda: diary() == ["ready", "inhibit", end])
        program.kill()


@ON_LINUX
def test_a_screensaver_that_left_is_let_go_of_in_silence(bus, diary, told, monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    awake = Awake(told.append)
    awake.start()
    assert eventually(lambda: told == [True])
    saver = int((tmp_path / "dagboek.pid").read_text(encoding="utf-8"))
    os.kill(saver, signal.SIGKILL)
    trouble = []
    monkeypatch.setattr(threading, "excepthook", trouble.append)
    awake.close()
    assert trouble == []
