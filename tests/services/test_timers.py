import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.clock import Rest
from wijkteam_studio.services import clocks as source
from wijkteam_studio.services.clocks import Clocks

ROOT = Path(__file__).parents[2]


def clock_of(desk):
    return desk.live.day.position.clock


@pytest.fixture
def running(desk, clocks):
    desk.conduct.begin()
    desk.conduct.next()
    clocks.advance(3)
    return desk


def test_a_pause_stays_a_pause_when_one_moves_on(running, clocks):
    running.conduct.toggle_clock()
    running.conduct.next()
    full = running.conduct.seconds_left
    clocks.advance(7)
    assert running.conduct.seconds_left == full
    assert clock_of(running).is_paused
    running.conduct.previous()
    assert running.conduct.seconds_left == 12 * 60
    running.conduct.toggle_clock()
    clocks.advance(1)
    assert running.conduct.seconds_left == 11 * 60
    running.conduct.next()
    clocks.advance(1)
    assert running.conduct.seconds_left == full - 60


def test_more_time_is_kept_when_one_comes_back(running, clocks):
    running.conduct.extend(5)
    running.conduct.extend(1)
    assert running.conduct.seconds_left == 18 * 60
    running.conduct.next()
    other = running.conduct.seconds_left
    running.conduct.previous()
    assert running.conduct.seconds_left == 18 * 60
    running.conduct.next()
    assert running.conduct.seconds_left == other


def test_a_pause_may_get_more_time_and_stays_a_pause(running, clocks):
    running.conduct.toggle_clock()
    running.conduct.extend(1)
    clocks.advance(9)
    assert running.conduct.seconds_left == 13 * 60
    assert clock_of(running).is_paused


def test_another_clock_in_the_room_moves_no_timer(running, clocks):
    left = running.conduct.seconds_left
    for shift in (timedelta(hours=1), timedelta(hours=-3), timedelta(days=900)):
        clocks.began += shift
        assert running.conduct.seconds_left == left
        running.conduct.keep_clock()
        assert running.conduct.seconds_left == left


def test_time_asleep_is_time_of_the_step(running, clocks):
    clocks.advance(60)
    assert running.conduct.seconds_left == -48 * 60
    running.conduct.keep_clock()
    assert running.conduct.seconds_left == -48 * 60


def test_a_clock_that_ran_when_the_program_fell_stands_and_says_why(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        assert not clock_of(desk).was_shut
        clocks.advance(3)
        desk.conduct.keep_clock()
        assert not clock_of(desk).was_shut
        session = desk.live.day.session.id
    clocks.at = 5.0  # the laptop was started anew, and its seconds with it
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert clock_of(desk).was_shut
        clocks.advance(10)
        assert desk.conduct.seconds_left == 12 * 60
        desk.conduct.toggle_clock()
        assert not clock_of(desk).was_shut
        clocks.advance(1)
        assert desk.conduct.seconds_left == 11 * 60


def test_moving_on_after_a_fall_starts_the_next_clock(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        clocks.advance(3)
        session = desk.live.day.session.id
        desk.conduct.keep_clock()
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        desk.conduct.next()
        full = desk.conduct.seconds_left
        clocks.advance(1)
        assert desk.conduct.seconds_left == full - 60


def test_a_day_that_was_closed_does_not_say_that_the_program_was(running):
    running.conduct.close()
    assert clock_of(running).rest is Rest.LEFT
    running.conduct.reopen()
    assert not clock_of(running).was_shut


@pytest.mark.parametrize("how", ["running", "paused"])
def test_the_clock_of_a_killed_program_is_found_where_it_was_kept(paths, how):
    command = [sys.executable, str(Path(__file__).with_name("running_day.py"))]
    with subprocess.Popen(
        [*command, str(paths.data), how],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:
        for _ in range(4):
            session, kept = program.stdout.readline().split()
        program.kill()
    with open_studio(paths) as studio:
        desk = studio.open_day(UUID(session))
        left = desk.conduct.seconds_left
        assert left == pytest.approx(float(kept), abs=0.5)
        assert left < 20 * 60
        assert clock_of(desk).is_paused == (how == "paused")
        assert clock_of(desk).was_shut == (how == "running")
        time.sleep(0.1)
        assert desk.conduct.seconds_left == left


def test_the_seconds_go_on_while_the_laptop_sleeps(monkeypatch):
    boot_time = 50.0

    def read(which):
        return {7: boot_time, 1: 20.0}[which]

    monkeypatch.setattr(source.time, "clock_gettime", read, raising=False)
    monkeypatch.setattr(source.time, "monotonic", lambda: 3.0)
    monkeypatch.setattr(source, "_MONOTONIC", 1)
    for known, seconds in ((7, 50.0), (None, 20.0)):
        monkeypatch.setattr(source, "_BOOT_TIME", known)
        assert Clocks().seconds() == seconds
    monkeypatch.setattr(source, "_MONOTONIC", None)
    assert Clocks().seconds() == 3.0


@pytest.mark.skipif(
    sys.platform != "linux",
    reason="only Linux has CLOCK_BOOTTIME; the clocks of other systems are tried above",
)
def test_on_linux_the_seconds_are_those_since_the_start_of_the_machine():
    assert Clocks().seconds() == pytest.approx(time.clock_gettime(time.CLOCK_BOOTTIME), abs=1)


def test_the_seconds_never_go_back():
    clocks = Clocks()
    read = [clocks.seconds() for _ in range(1000)]
    assert read == sorted(read)
