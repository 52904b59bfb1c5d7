"""However the system ends the program: what was typed a moment ago is kept."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.e2e.x_room import XServer, missing
from tests.ui.shell.ending_program import HALF
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.shell.closing import WaysOut

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows ends a program without these signals"
)


@pytest.fixture
def session(paths: Paths) -> str:
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
    return str(day.session.id)


def started(paths: Paths, session: str, where: str, env: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.shell.ending_program", str(paths.data), session, where],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
    )


def ended_by(number: int | None, paths: Paths, session: str, where: str) -> int:
    program = started(paths, session, where, dict(os.environ))
    assert program.stdout is not None
    try:
        if number is not None:
            assert program.stdout.readline() == b"TYPED\n"
            program.send_signal(number)
        return program.wait(30)
    finally:
        program.kill()
        program.wait()
        program.stdout.close()


def words(paths: Paths, session: str) -> list[str]:
    with open_studio(paths) as studio:
        (item,) = [one for one in studio.overview().sessions if str(one.session.id) == session]
        day = studio.open_day(item.session.id).live.day
    return [
        *day.drafts.values(),
        *(note.text for note in day.notes.values()),
        *(topic.text for topic in day.parked.values()),
    ]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_half_line_survives_every_signal_that_ends_a_program(paths, session, name):
    assert ended_by(getattr(signal, name), paths, session, "field") == 0
    assert HALF in words(paths, session)
    assert not [path for path in paths.crashes.glob("*") if path.stat().st_size]


@pytest.mark.parametrize("where", ["note", "parking"])
def test_what_is_typed_in_a_note_or_a_dialog_survives_too(paths, session, where):
    assert ended_by(signal.SIGTERM, paths, session, where) == 0
    assert HALF in words(paths, session)


def test_the_end_of_the_desktop_session_keeps_a_half_line_at_once(paths, session):
    assert ended_by(None, paths, session, "session") == -signal.SIGKILL
    assert HALF in words(paths, session)


@pytest.mark.skipif(bool(missing()), reason=f"not installed: {missing()} (apt-get install)")
def test_a_half_line_survives_a_screen_that_goes_away(paths, session):
    server = XServer(manager="none")
    program = started(paths, session, "field", server.env)
    try:
        assert program.stdout.readline() == b"TYPED\n"
        server.close()
        program.wait(30)
    finally:
        program.kill()
        program.wait()
        program.stdout.close()
    assert HALF in words(paths, session)


@pytest.fixture
def heeded(qtbot):
    """Every way out of this very process, and what was told of it."""
    parent, told = QObject(), []
    ways = WaysOut(parent)
    ways.ending.connect(partial(told.append, "ending"))
    ways.keep_asked.connect(partial(told.append, "keep"))
    yield ways, told
    ways.release()


def come(number: signal.Signals) -> None:
    """Send ourselves a signal, and let the window hear what it wrote."""
    signal.raise_signal(number)
    QApplication.processEvents()


@pytest.fixture
def nudge():
    """A signal that somebody hears and that ends nothing."""
    former = signal.signal(signal.SIGUSR1, lambda *_: None)
    yield signal.SIGUSR1
    signal.signal(signal.SIGUSR1, former)


def test_each_end_is_told_once_and_other_signals_are_no_end(heeded, nudge):
    _ways, told = heeded
    come(nudge)
    assert told == []
    come(signal.SIGTERM)
    assert told == ["ending"]
    come(nudge)
    assert told == ["ending"]
    come(signal.SIGHUP)
    assert told == ["ending", "ending"]


def test_more_signals_than_anybody_hears_hold_nobody_up_and_are_one_end(heeded, nudge, capfd):
    """A window that is busy hears nothing for a while; what does not fit is of no account."""
    _ways, told = heeded
    signal.raise_signal(signal.SIGTERM)
    for _ in range(10_000):
        signal.raise_signal(nudge)
    for _ in range(1_000):
        QApplication.processEvents()
    assert told == ["ending"]
    assert "Exception ignored" not in capfd.readouterr().err


def test_the_end_of_the_desktop_session_is_heard(heeded, qtbot):
    """Only Qt can make what this signal carries, so its listeners are counted."""
    ways, told = heeded
    application, request = QGuiApplication.instance(), SIGNAL("commitDataRequest(QSessionManager&)")
    heard = application.receivers(request)
    others = [WaysOut(ways.parent()) for _ in range(2)]
    assert application.receivers(request) == heard + 2
    for other in reversed(others):
        other.release()
    ways._on_session_end(None)
    assert told == ["keep"]


def test_afterwards_everything_is_as_it_was(qtbot, nudge):
    ends = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]
    before = [signal.getsignal(number) for number in ends]
    former = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(former)
    parent = QObject()
    ways = WaysOut(parent)
    assert [signal.getsignal(number) for number in ends] != before
    ways.release()
    assert [signal.getsignal(number) for number in ends] == before
    assert signal.set_wakeup_fd(former) == former
    come(nudge)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(ways._ear.fileno())
