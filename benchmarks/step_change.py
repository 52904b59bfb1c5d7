"""Another step on the table, with the facilitator's page and the wall both painted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtTest import QTest

from benchmarks.example_room import opened, scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample, interleaved, timed
from benchmarks.paint_watch import PaintWatch, themed_application
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.ui.audience.audience_window import AudienceWindow
from wijkteam_studio.ui.audience.wall_room import WallFeed
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage

RUNS = 5
ROUNDS = 80 * RUNS
_LIMIT = (Bar(Measured.P99, 50.0),)
#: Milliseconds: a facilitator looks at a page before the first key, and at a step before the next.
_BEFORE_FIRST, _BETWEEN = 1000, 200


def measure() -> Outcome:
    """Each step for the first time, and then forth and back through the day."""
    with scratch() as folder:
        app = themed_application(folder / "cache")
        first: list[float] = []
        for _day in range(RUNS):
            with _room() as room:
                first += room.first_visits()
        with _room() as room:
            painted, again = interleaved(ROUNDS, room.paint, room.change, warm=40)
            cpu = Sample(tuple(room.cpu[-ROUNDS:]))
            day = room.desk.live.day
        visits = Sample(tuple(first), runs=RUNS)
        app.quit()
    rows = (
        Row(
            "step change, seen before (floor: repaint of both alone)",
            painted,
            replace(again, runs=RUNS),
            _LIMIT,
        ),
        Row("the same, CPU time of the window's thread", None, cpu),
        Row("step change, each step for the first time", None, visits, _LIMIT),
    )
    fact = (
        f"`step_change`: page of 1366x768 and wall of 1920x1080; {len(day.programme.steps)} steps, "
        f"{len(day.notes)} notes; the first visits come from {RUNS} days opened anew"
    )
    return Outcome(rows, (fact,))


@dataclass
class _Room:
    """The page and the wall of one day, both shown."""

    studio: Studio
    desk: Desk
    page: FacilitatorPage
    audience: AudienceWindow
    watch: PaintWatch
    cpu: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._walk = _walk(self.desk.conduct.next, self.desk.conduct.previous)

    def paint(self) -> float:
        """Milliseconds to paint both again as they are."""
        return timed(self._repaint)

    def _repaint(self) -> None:
        self.page.repaint()
        self.audience.canvas.repaint()

    def change(self) -> float:
        """Milliseconds until both show the next step."""
        before, began = self.desk.live.day.position.step_id, time.thread_time_ns()
        taken = timed(self._change)
        self.cpu.append((time.thread_time_ns() - began) / 1e6)
        assert self.desk.live.day.position.step_id != before
        self.studio.flush()
        return taken

    def _change(self) -> None:
        next(self._walk)
        self.watch.settle()

    def first_visits(self) -> list[float]:
        """Milliseconds for each step after the first, as on the day itself."""
        QTest.qWait(_BEFORE_FIRST)
        taken: list[float] = []
        for _step in range(sum(not step.skipped for step in self.desk.live.day.programme) - 1):
            taken.append(self.change())
            QTest.qWait(_BETWEEN)
        return taken


@contextmanager
def _room() -> Iterator[_Room]:
    with opened() as (studio, desk):
        desk.conduct.go_to(desk.live.day.programme.steps[0].id)
        page, audience = FacilitatorPage(), AudienceWindow()
        page.resize(1366, 768)
        audience.resize(1920, 1080)
        feed = WallFeed(audience)
        page.set_desk(desk)
        feed.follow(desk)
        audience.show()
        page.show()
        page.activateWindow()
        watch = PaintWatch(page, audience.canvas)
        watch.settle()
        yield _Room(studio, desk, page, audience, watch)
        feed.follow(None)
        page.release()
        audience.hide()
        page.hide()


def _walk(forth: Callable[[], bool], back: Callable[[], bool]) -> Iterator[None]:
    """One step on at each turn; at an end the other way."""
    while True:
        while forth():
            yield
        while back():
            yield
