"""A whole day at speed in the real window: its clock runs, and what one sees is true all day."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.running import PATIENCE, titled
from tools.lead.__main__ import Leader, course_of
from tools.lead.clocks import FastClocks
from tools.lead.day import Course
from wijkteam_studio.domain.clock import clock_face
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import BreakView
from wijkteam_studio.domain.words import clock_time
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit.banner import QuietBanner
from wijkteam_studio.ui.kit.settings import Settings

#: Half an hour in a second: db1 is 240 minutes.
SPEED = 1800
#: What one overstays in the second step, in minutes.
LINGERS = 25


@dataclass
class Led:
    qtbot: object
    leader: Leader

    @property
    def window(self):
        return self.leader.program.window

    @property
    def desk(self):
        return self.window.day_pages.desk

    @property
    def clocks(self):
        return self.leader.clocks

    def text(self, name):
        return self.window.findChild(QWidget, name).text()

    def press(self, key):
        QTest.keyClick(self.window, key)

    def until_left(self, minutes):
        """The clock runs until the step has so much left, and stands still there by itself."""
        runs = self.desk.conduct.seconds_left / 60 - minutes
        stops = self.clocks.seconds() + 60 * runs
        self.clocks.run(SPEED, minutes=runs)
        self.sees(lambda: self.clocks.seconds() >= stops)

    def sees(self, seen):
        self.qtbot.waitUntil(seen, timeout=PATIENCE)


@pytest.fixture
def leading(qtbot, paths, kept):
    opened = []

    def lead(course):
        leader = Leader(course, paths, Settings(PreferencesFile(paths.data)))
        opened.append(leader)
        kept.append(leader.program)
        leader.program.start()
        day = Led(qtbot, leader)
        qtbot.waitUntil(lambda: leader.panel is not None, timeout=PATIENCE)
        qtbot.waitUntil(lambda: day.desk is not None, timeout=PATIENCE)
        titled(qtbot, day.window, day.desk.live.day.step.title)
        return day

    yield lead
    for leader in opened:
        leader.program.window.close()
        leader.program.release()


def test_a_half_day_is_led_at_speed_from_welcome_to_closing(leading):
    day = leading(Course("db1", 0))
    steps = [step for step in day.desk.live.day.programme if not step.skipped]
    closing = [step for step in steps if step.phase is Phase.SLOT]
    told, breaks = [], []
    for number, step in enumerate(steps):
        day.sees(partial(_shows_step, day, step))
        if number:
            day.until_left(-LINGERS if number == 1 else float(step.is_break))
        day.sees(partial(_shows_its_times, day))
        told.append(_minutes_late(day.text("delayChip")))
        if step.is_break:
            day.sees(partial(_the_wall_tells_the_end, day))
            breaks.append(step.id)
        expected = {timing.step_id: timing.expected for timing in day.desk.conduct.timing.steps}
        for one, after in pairwise(closing):
            if expected[one.id] > day.clocks.room():
                length = expected[after.id] - expected[one.id]
                assert length == timedelta(minutes=one.length), "the closing is never cut"
        day.press(Qt.Key.Key_PageDown)
    assert len(breaks) == sum(step.is_break for step in steps) > 0
    # the welcome was gone through at once, and each break ended a minute early
    late = LINGERS - steps[0].minutes
    assert told[:2] == [0, late]
    assert told[-1] == late - len(breaks)
    assert day.desk.live.day.step.id == steps[-1].id
    day.window.findChild(QPushButton, "nextStep").click()
    titled(day.qtbot, day.window, "Krant")
    assert day.desk.live.day.session.closed_at is not None


def _shows_step(day, step):
    return day.desk.live.day.step.id == step.id and day.text("stepTitle") == step.title


def _shows_its_times(day):
    """The clock, the time and the end on the page are those of the day at this moment."""
    return (
        day.text("clockFace") == clock_face(day.desk.conduct.seconds_left)
        and day.text("timeNow") == clock_time(day.clocks.room())
        and day.text("timeEnd") == clock_time(day.desk.conduct.timing.expected_end)
    )


def _minutes_late(words):
    """The minutes of "12 min achter"; 0 on time, below 0 when ahead."""
    if words == "op tijd":
        return 0
    minutes, _min, side = words.split()
    return int(minutes) if side == "achter" else -int(minutes)


def _the_wall_tells_the_end(day):
    """In a break the room reads when it goes on, to the minute."""
    view = day.window.day_pages.audience.wall.view
    ends = day.clocks.room() + timedelta(seconds=day.desk.conduct.seconds_left)
    times = {clock_time(ends + timedelta(minutes=by)) for by in (0, 1)}
    return isinstance(view, BreakView) and any(time in view.until for time in times)


def test_a_day_can_be_seen_25_minutes_late_from_any_step(leading):
    day = leading(Course("db1", 0, "dd06", 25))
    assert day.desk.live.day.step.is_break
    day.sees(lambda: day.text("delayChip") == "25 min achter")
    assert "Oefenen" in day.window.findChild(QuietBanner, "rehearsalBanner").message


@pytest.mark.parametrize("name", ["db2", "db3", "db4", "db5", "voorbeeld"])
def test_every_programme_opens_at_its_first_step(leading, name):
    day = leading(Course(name, 0))
    assert day.desk.live.day.position.step_id == next(iter(day.desk.live.day.programme)).id
    day.sees(lambda: day.text("delayChip") == "op tijd")


def test_the_panel_sets_the_clock_and_walks_on_by_itself(leading):
    day = leading(Course("db1", 0))
    panel, began = day.leader.panel, day.clocks.room()
    day.press(Qt.Key.Key_PageDown)
    panel.findChild(QPushButton, "leap-5").click()
    assert day.clocks.room() - began == timedelta(minutes=5)
    second = day.desk.live.day.step
    panel.findChild(QPushButton, "toTheEnd").click()
    assert day.desk.conduct.seconds_left == pytest.approx(30, abs=1)
    panel.findChild(QWidget, "byItself").setChecked(True)
    panel.findChild(QPushButton, "leap-1").click()
    panel.look()
    assert day.desk.conduct.next_step().id != second.id != day.desk.live.day.step.id
    panel.findChild(QPushButton, "speed-120").click()
    assert day.clocks.pace == 120


def test_the_words_of_the_command_make_a_course():
    words = ["--dag", "db2", "--snelheid", "60", "--vanaf", "HD03", "--te-laat", "25"]
    assert course_of(words) == Course("db2", 60.0, "HD03", 25.0)


def test_a_fast_clock_goes_on_from_where_it_was_when_its_pace_changes():
    at = [100.0]
    clocks = FastClocks(datetime(2026, 11, 17, 9, 0), 30, lambda: at[0])
    at[0] += 60
    assert clocks.room() == datetime(2026, 11, 17, 9, 30)
    clocks.run(0)
    at[0] += 3600
    assert clocks.seconds() == 1800
    clocks.advance(25)
    clocks.run(1)
    at[0] += 60
    assert clocks.room() == datetime(2026, 11, 17, 9, 56)
    clocks.run(30, minutes=10)
    at[0] += 3600
    assert clocks.room() == datetime(2026, 11, 17, 10, 6)
