"""However the system ends the program: what was typed a moment ago is kept."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.x_room import XServer, missing
from tests.ui.shell.ending_program import HALF
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.system.paths import Paths

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
