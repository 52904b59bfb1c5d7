"""Ways in which a beamer goes and comes back."""

import time
from collections.abc import Callable

from tests.e2e.x_monitors import Rect
from tests.soak.bench import LAPTOP
from tests.soak.desk import Desk, exposed
from tests.soak.record import is_busy
from tests.soak.run import HOME, Run, meet

SIZES = ((800, 600), (1024, 768), (1280, 720), (1920, 1080))
_THIRD: Rect = (LAPTOP[0] - 1024, LAPTOP[1], 1024, 768)
_SETTLE = 0.15
#: Seconds in which a window that came may take the keyboard.
_STOLEN = 0.4
#: Seconds in which the facilitator's window comes home; the wall may be there sooner.
_HOMECOMING = 2.0

#: The same key sooner than this is the bouncing of a worn-out clicker, and does not count.
_NO_BOUNCE = 0.15


class Cycles:
    """`one` does the next cycle of a seeded row; each ends with the wall on the beamer."""

    def __init__(self, run: Run, desk: Desk) -> None:
        self._run, self._desk = run, desk
        self._kinds: list[tuple[int, Callable[[], None]]] = [
            (8, self.plain), (3, self.resized), (2, self.resized_alive), (3, self.moved),
            (2, self.mirrored), (1, self.accepted), (1, self.primary), (2, self.both_away),
            (1, self.lid), (2, self.third), (3, self.burst), (1, self.while_off),
        ]  # fmt: skip

    def one(self) -> None:
        """A cycle of some kind."""
        weights = [weight for weight, _ in self._kinds]
        (_, kind) = self._run.chance.choices(self._kinds, weights)[0]
        self.do(kind)

    def do(self, kind: Callable[[], None]) -> None:
        """This kind of cycle, from a room that is in order."""
        run = self._run
        if not self._desk.ready():
            return
        run.record.note(f"cycle {kind.__name__} at {run.before['step']}")
        run.record.count("cycles")
        run.record.count(f"cycle {kind.__name__}")
        kind()
        self._finish(kind.__name__)

    def plain(self) -> None:
        """Out, a moment, and in again, while the facilitator's window has the keyboard."""
        run = self._run
        run.to_front()
        is_managed = run.bench.variant.manager != "none"
        has_it = is_managed and run.until(_has_keyboard, 1.0) is not None
        self._out()
        self._pause()
        self._in(HOME)
        time.sleep(_STOLEN)
        if has_it and not _has_keyboard(run.state()):
            run.record.breach(f"the wall took the keyboard when it came back: {run.brief()}")

    def resized(self) -> None:
        """Back with another picture."""
        self._out()
        self._pause()
        self._in((HOME[0], HOME[1], *self._run.chance.choice(SIZES)))

    def resized_alive(self) -> None:
        """Another picture without going away."""
        rect = (HOME[0], HOME[1], *self._run.chance.choice(SIZES))
        self._back(self._run.plug(rect), rect)

    def moved(self) -> None:
        """Back on another side of the laptop."""
        self._out()
        self._pause()
        width, height = self._run.chance.choice(SIZES)
        places = (
            (LAPTOP[0] - width, LAPTOP[1], width, height),
            (LAPTOP[0] + LAPTOP[2], LAPTOP[1] + LAPTOP[3] - height, width, height),
            (LAPTOP[0], LAPTOP[1] - height, width, height),
        )
        self._in(self._run.chance.choice(places))

    def mirrored(self) -> None:
        """Back as a copy of the laptop, and then right."""
        self._out()
        self._mirror()
        time.sleep(self._run.chance.uniform(0.2, 1.2))
        self._unmirror()

    def accepted(self) -> None:
        """Mirrored, and somebody goes on all the same; then right."""
        run = self._run
        self._out()
        self._mirror()
        button = run.until(lambda _state: run.bench.ask("where curtainOpen"), 1.0)
        if button is not None:
            at = run.bench.ask("where curtainOpen")
            run.watcher.free()
            run.hands.click(at["x"], at["y"])
            if run.until(lambda state: not state["curtain"], 1.5) is None:
                run.record.breach("'Toch verder' does not open the curtain")
        self._unmirror()

    def primary(self) -> None:
        """The beamer is the first screen for a while."""
        run = self._run
        if not run.bench.variant.is_xorg:  # a monitor without an output goes out for a moment
            exposed(run)
        run.plug(HOME, is_primary=True)
        began = run.plug(LAPTOP, "LAPTOP", is_primary=False)
        self._back(began, HOME)
        run.plug(HOME)
        if not run.bench.variant.is_xorg:
            exposed(run)
        began = run.plug(LAPTOP, "LAPTOP", is_primary=True)
        self._back(began, HOME)

    def both_away(self) -> None:
        """No screen at all, as in sleep; they come back in any order."""
        run = self._run
        exposed(run)
        run.pull()
        run.pull("LAPTOP")
        if run.chance.random() < 0.5:
            run.bench.sleep_program(0.4)
        self._pause()
        if run.chance.random() < 0.5:
            run.plug(LAPTOP, "LAPTOP", is_primary=True)
            self._pause(0.3)
            began = run.plug(HOME)
        else:
            run.plug(HOME)
            exposed(run)
            self._pause(0.3)
            began = run.plug(LAPTOP, "LAPTOP", is_primary=True)
        self._back(began, HOME)

    def lid(self) -> None:
        """The laptop's own screen goes: the beamer is the only one, and then it comes back."""
        run = self._run
        exposed(run)
        run.pull("LAPTOP")
        exposed(run)
        self._pause()
        began = run.plug(LAPTOP, "LAPTOP", is_primary=True)
        self._back(began, HOME)

    def third(self) -> None:
        """A third screen, the beamer away and back, the third away."""
        run = self._run
        run.plug(_THIRD, "THIRD")
        time.sleep(_SETTLE)
        began = run.pull()
        self._back(began, _THIRD, what="naar derde")
        self._pause()
        self._back(run.plug(HOME), HOME, _THIRD, what="terug of op derde")
        self._back(run.pull("THIRD"), HOME)

    def burst(self) -> None:
        """A loose plug."""
        run = self._run
        for _ in range(run.chance.randint(2, 5)):
            run.pull()
            time.sleep(run.chance.uniform(0, 0.15))
            began = run.plug((*HOME[:2], *run.chance.choice(SIZES)))
            time.sleep(run.chance.uniform(0, 0.15))
        run.pull()
        began = run.plug(HOME)
        self._back(began, HOME)

    def while_off(self) -> None:
        """A wall that was put away stays away when the beamer comes back."""
        run = self._run
        run.to_front()
        time.sleep(_NO_BOUNCE)
        self._desk.key("F5")
        if run.until(lambda state: not state["is_on"]) is None:
            run.record.breach("F5 did not put the wall away")
        run.pull()
        self._pause()
        run.plug(HOME)
        time.sleep(0.5)
        if run.state()["visible"]:
            run.record.breach("a wall that was put away came back by itself")

    def _out(self, *, again: bool = True) -> None:
        """Pull the beamer; a slow answer counts when it is slow twice."""
        run = self._run
        took = run.hidden_after(run.pull())
        if took is None:
            run.record.breach(f"the wall was not hidden: {run.brief()}")
        elif not run.record.measured("weg", took):
            run.record.slow("weg", took)
            if not again:
                run.record.breach(f"the wall was hidden after {took:.2f} s, busy={is_busy()}")
                return
            self._back(run.plug(HOME), HOME)
            self._out(again=False)

    def _in(self, rect: Rect) -> None:
        self._back(self._run.plug(rect), rect)

    def _back(self, began: float, *places: Rect, what: str = "terug", again: bool = True) -> None:
        """The wall is right in one of these places in time; slow counts when it is slow twice."""
        run = self._run
        took = run.right_after(began, *places)
        if took is None:
            run.record.breach(f"the wall is not right in {places}: {run.brief()}")
        elif not run.record.measured(what, took) and what == "terug":
            run.record.slow(what, took)
            if not again:
                run.record.breach(f"the wall came back after {took:.2f} s, busy={is_busy()}")
                return
            run.hidden_after(run.pull())
            self._back(run.plug(HOME), HOME, again=False)

    def _mirror(self) -> None:
        run = self._run
        exposed(run)
        run.plug((LAPTOP[0], LAPTOP[1], 1024, 768))
        exposed(run)
        time.sleep(0.7)
        state = run.state()
        if state["is_shown"]:
            run.record.breach(f"the wall stayed while the beamer mirrors: {run.brief()}")
        if state["curtain"] is False:
            run.record.breach(f"mirrored, and private windows are not covered: {run.brief()}")

    def _unmirror(self) -> None:
        run = self._run
        began = run.plug(HOME)
        run.strict()
        self._back(began, HOME)
        if run.until(lambda state: not state["curtain"], 2.0) is None:
            run.record.breach("the curtain stayed down after mirroring")

    def _pause(self, most: float = 1.0) -> None:
        if self._run.chance.random() < 0.7:
            time.sleep(self._run.chance.uniform(0, most))

    def _finish(self, kind: str) -> None:
        run = self._run
        state = run.state()
        if len(state["screens"]) > 1 and not run.is_off_laptop():
            run.record.breach(f"after {kind} the wall covers the laptop: {run.brief()}")
        if run.until(lambda state: meet(tuple(state["rect"]), LAPTOP), _HOMECOMING) is None:
            run.record.breach(
                f"after {kind} the facilitator's window is not on the laptop: {run.brief()}"
            )
        run.strict()


def _has_keyboard(state: dict) -> bool:
    return state["keyboard"] == "FacilitatorWindow"
