"""Looks at the audience's screen all the time, from outside the program.

The rule: no private pixel on the audience's screen, ever. It rests only when a person put the
facilitator's window there with the mouse (FREE), and it is another rule when the audience's
screen *is* the facilitator's own, mirrored or the only one left (CURTAIN): there the picture is
in sight before any program can know it, so the program has GRACE seconds to cover it.
"""

import threading
import time
from contextlib import suppress
from enum import Enum, auto

from tests.e2e.x_monitors import Rect
from tests.soak.eyes import Eyes, Frame
from tests.soak.record import Record, TooMuch

#: Seconds between two looks: 25 a second.
PERIOD = 0.04
#: Seconds in which a screen that turned out to be the facilitator's own must be covered.
GRACE = 0.5
_PICTURES = 12


class Rule(Enum):
    """What may be on the audience's screen."""

    STRICT = auto()
    CURTAIN = auto()
    FREE = auto()


class Watcher(threading.Thread):
    """Saves every frame that breaks the rule."""

    def __init__(self, display: str, record: Record) -> None:
        super().__init__(daemon=True, name="watcher")
        self._eyes = Eyes(display)
        self._record = record
        self._lock = threading.Lock()
        self._rects: dict[str, Rect] = {}
        self._rule, self._since, self._turn = Rule.STRICT, 0.0, 0
        self._ends = threading.Event()
        self._told = -1
        self.frames = 0
        self.leaks = 0
        self.graced = 0

    def watch(self, name: str, rect: Rect | None) -> None:
        """This monitor is there from now on, or no longer."""
        with self._lock:
            self._turn += 1
            if rect is None:
                self._rects.pop(name, None)
            else:
                self._rects[name] = rect

    def obey(self, rule: Rule) -> None:
        """Another rule from now on."""
        with self._lock:
            self._turn += 1
            self._rule, self._since = rule, time.monotonic()

    def free(self) -> None:
        """A person said to go on although the room can see it."""
        self.obey(Rule.FREE)

    def run(self) -> None:
        while not self._ends.is_set():
            began = time.monotonic()
            self._look()
            self._ends.wait(max(0.005, PERIOD - (time.monotonic() - began)))
        self._eyes.close()

    def end(self) -> None:
        """Stop looking."""
        self._ends.set()
        self.join(10)

    def _look(self) -> None:
        with self._lock:
            turn, rects, rule = self._turn, dict(self._rects), self._rule
            judged = self._rule is Rule.STRICT or (
                self._rule is Rule.CURTAIN and time.monotonic() - self._since > GRACE
            )
        for name, rect in rects.items():
            frame = self._eyes.look(rect)
            self.frames += 1
            at = frame.private_at()
            if at is not None and judged and turn == self._turn:
                self._leak(name, frame, at)
            elif at is not None and rule is Rule.CURTAIN and turn == self._turn:
                self.graced += 1

    def _leak(self, name: str, frame: Frame, at: tuple[int, int]) -> None:
        self.leaks += 1
        if self._told == self._turn or self.leaks > _PICTURES:
            return
        self._told = self._turn
        picture = self._record.folder / f"lek-{self.leaks:03d}.png"
        frame.save(picture)
        words = f"private pixel on {name} at {at}, rule {self._rule.name}: {picture}"
        with suppress(TooMuch):
            self._record.breach(words)
