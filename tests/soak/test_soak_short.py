"""The short form of `make soak-screens`: the same program, driver and watcher, for seconds."""

import random
import time
from typing import NamedTuple

import pytest

from tests.e2e.x_room import until
from tests.soak.bench import VARIANTS, Bench
from tests.soak.course import Plan, soak
from tests.soak.cycles import Cycles
from tests.soak.desk import Desk
from tests.soak.events import Events
from tests.soak.record import Record
from tests.soak.run import HOME, Run
from tests.soak.watcher import Watcher
from tests.soak.words import prepare_day

OPENBOX = VARIANTS[0]

pytestmark = pytest.mark.skipif(
    bool(OPENBOX.missing), reason=f"not installed: {OPENBOX.missing} (apt-get install)"
)


def test_a_day_with_a_loose_beamer_breaks_nothing(tmp_path):
    seen = soak(OPENBOX, Plan(cycles=5, events=20, seed=3), tmp_path / "run")
    assert seen.breaches == [], seen.table("short")
    assert seen.counts["cycles"] == 5
    assert seen.counts["events"] == 20
    assert seen.counts["frames looked at"] > 50
    assert seen.counts["steps visited"] == 15


class Room(NamedTuple):
    run: Run
    desk: Desk
    record: Record


@pytest.fixture
def broken_room(tmp_path):
    """A program with a fault that was put in, and the parts of the harness to find it."""
    opened = []

    def open_with(fault):
        record = Record(tmp_path)
        session = prepare_day(tmp_path / "gegevens")
        bench = Bench(OPENBOX, tmp_path, fault)
        watcher = Watcher(bench.display, record)
        opened.append((bench, watcher))
        chance = random.Random(1)  # noqa: S311
        run = Run(bench, watcher, record, chance, session, patience=2.5)
        run.wait_for_day()
        watcher.start()
        run.plug(HOME)
        run.until(lambda state: len(state["screens"]) > 1)
        return Room(run, Desk(run), record)

    yield open_with
    for bench, watcher in opened:
        watcher.end()
        bench.stop()


def test_a_projection_that_hears_no_screens_is_found(broken_room):
    room = broken_room("deaf")
    assert room.desk.ready()
    cycles = Cycles(room.run, room.desk)
    cycles.do(cycles.resized)
    assert any("the wall is not right in" in words for words in room.record.breaches)


def test_a_private_note_on_the_wall_is_found(broken_room):
    room = broken_room("private-note")
    assert room.desk.ready()
    Events(room.run, room.desk).write_note()
    room.run.until(lambda state: state["leaked"], 3.0)
    assert any("private words on the wall" in words for words in room.record.breaches)
    assert any("painted" in words for words in room.run.state()["leaked"])


def test_a_private_window_on_the_beamer_is_found(broken_room):
    room = broken_room("astray")
    room.desk.ready()  # it may have walked at the first plug already
    room.run.pull()
    time.sleep(0.2)
    room.run.plug(HOME)
    leak = "private pixel on BEAMER"
    until(lambda: any(leak in words for words in room.record.breaches), leak, 15.0)
    assert list(room.run.bench.folder.glob("lek-*.png"))
