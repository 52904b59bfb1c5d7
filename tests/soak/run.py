"""One run: the program, the watcher, and what every event and cycle needs of them."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.e2e.x_monitors import Rect
from tests.soak.bench import LAPTOP, Bench
from tests.soak.record import Record, load
from tests.soak.watcher import Rule, Watcher
from tests.soak.words import Pen

HOME: Rect = (LAPTOP[0] + LAPTOP[2], LAPTOP[1], 1024, 768)
#: Seconds after which a wall that did not come is not waited for any longer.
_PATIENCE = 6.0
_STARTING = 30.0
#: Seconds after which it is asked whether Qt knows where the beamer is.
_STALE = 0.8
#: A window that has the keyboard is told so again only when it was elsewhere in between.
_NOWHERE = 1
_BRIEF = (
    "page", "step", "own", "rect", "screens", "is_on", "is_shown", "visible", "wall_rect",
    "curtain", "modal", "popup", "focus", "keyboard", "minimised",
)  # fmt: skip
#: Seconds that the clock of a step may differ from the monotonic clock between two answers.
_CLOCK_SLACK = 0.3


@dataclass
class Run:
    """Carries the state of the room: which monitors are in, and what was typed."""

    bench: Bench
    watcher: Watcher
    record: Record
    chance: random.Random
    session: str
    beamer: Rect | None = None
    third: Rect | None = None
    written: set[str] = field(default_factory=set)
    before: dict = field(default_factory=dict)
    patience: float = _PATIENCE

    def __post_init__(self) -> None:
        self.pen = Pen(self.chance)
        self.hands = self.bench.hands

    def state(self) -> dict:
        """How the program is now; its clock and its painted words are checked in passing."""
        state = self.bench.ask()
        self._check_clock(state)
        for leaked in state["leaked"][self.record.counts.get("words leaked", 0) :]:
            self.record.count("words leaked")
            self.record.breach(f"private words on the wall: {leaked}")
        self.before = state
        return state

    @property
    def laptop(self) -> str:
        """The name of the facilitator's screen."""
        return "DUMMY0" if self.bench.variant.is_xorg else "LAPTOP"

    def brief(self) -> str:
        """The state of the program in one line, for the log."""
        state = self.state()
        parts = {name: state.get(name) for name in _BRIEF}
        return f"{parts} beamer={self.beamer} load={load():.1f}"

    def until(self, seen: Callable[[dict], object], seconds: float = 3.0) -> dict | None:
        """The first state in which this holds; None when it did not come."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            state = self.state()
            if seen(state):
                return state
            time.sleep(0.03)
        return None

    def wait_for_day(self) -> None:
        """The program has come to the day that was open."""
        self.bench.ask(patience=2 * _STARTING)
        found = self.until(lambda state: state.get("page") == "facilitatorPage", _STARTING)
        if found is None:
            raise AssertionError(f"the day did not open: {self.before}")
        if self.bench.variant.manager == "none":
            self.hands.move(found["window"], LAPTOP)
            self.to_front()

    def plug(self, rect: Rect, name: str = "BEAMER", *, is_primary: bool = False) -> float:
        """A monitor comes, or comes at another place; gives when that was."""
        if name != "LAPTOP":
            self.watcher.watch(name, None)
        began = time.monotonic()
        self.bench.monitors.plug(name, rect, is_primary=is_primary)
        self.record.note(f"plug {name} {rect} primary={is_primary}")
        if name == "BEAMER":
            self.beamer = rect
        elif name == "THIRD":
            self.third = rect
        if name != "LAPTOP":
            self.watcher.watch(name, rect)
        return began

    def pull(self, name: str = "BEAMER") -> float:
        """A monitor goes; gives when that was."""
        self.watcher.watch(name, None)
        began = time.monotonic()
        self.bench.monitors.pull(name)
        self.record.note(f"pull {name}")
        if name == "BEAMER":
            self.beamer = None
        elif name == "THIRD":
            self.third = None
        return began

    def right_after(self, began: float, *places: Rect) -> float | None:
        """Seconds from `began` until the wall fills one of these places; None when it never did."""
        wall = self.before.get("wall") or 0
        while time.monotonic() - began < self.patience:
            at = self.bench.eyes.place_of(wall)
            if at in places and self.bench.eyes.look(at).is_wall():
                return time.monotonic() - began
            time.sleep(0.02)
            if time.monotonic() - began > _STALE:
                state = self.state()
                wall = state.get("wall") or 0
                began = self._plugged_again(state) or began
        return None

    def _plugged_again(self, state: dict) -> float | None:
        """Qt may keep the old place of a monitor that went and came in one breath, or in sleep.

        Its own geometry stays wrong then, and nothing in Qt tells the right one.
        """
        name = "DUMMY1" if self.bench.variant.is_xorg else "BEAMER"
        known = tuple(state["screens"].get(name, self.beamer or ()))
        if self.beamer is None or known == self.beamer:
            return None
        self.record.count("plugged again: Qt had not seen it")
        rect = self.beamer
        self.pull()
        self.until(lambda state: name not in state["screens"])
        return self.plug(rect)

    def hidden_after(self, began: float) -> float | None:
        """Seconds until the audience window is on no screen that somebody sees."""
        wall = self.before.get("wall") or 0
        while time.monotonic() - began < self.patience:
            at = self.bench.eyes.place_of(wall)
            if at is None:
                return time.monotonic() - began
            time.sleep(0.01)
        return None

    def is_off_laptop(self) -> bool:
        """Whether the audience window stays away from the facilitator's screen."""
        at = self.bench.eyes.place_of(self.before.get("wall") or 0)
        return at is None or not meet(at, LAPTOP)

    def to_front(self) -> None:
        """The facilitator's window has the keyboard, as after a click on its edge."""
        window = self.before.get("window") or self.state()["window"]
        if self.bench.variant.manager != "none":
            self.hands.activate(window)
            return
        state = self.state()
        if state["keyboard"] == "NoneType":
            self.hands.focus(_NOWHERE)
        self.hands.focus(state["modal_window"] or window)

    def strict(self) -> None:
        """The usual rule holds again."""
        self.watcher.obey(Rule.STRICT)

    def _check_clock(self, state: dict) -> None:
        """A running clock lost exactly the time that passed; one that rests lost none."""
        old, new = self.before.get("clock"), state.get("clock")
        same = self.before.get("step") == state.get("step")
        if not (old and new and same) or (old[0], old[2]) != (new[0], new[2]):
            return
        passed = state["monotonic"] - self.before["monotonic"] if new[2] else 0.0
        jump = (old[1] - new[1]) - passed
        self.record.counts["clock readings compared"] = (
            self.record.counts.get("clock readings compared", 0) + 1
        )
        if abs(jump) > _CLOCK_SLACK:
            self.record.breach(f"the clock of {state['step']} jumped {jump:.2f} s")


def meet(one: Rect, other: Rect) -> bool:
    """Whether two parts of the desktop share a pixel."""
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]
