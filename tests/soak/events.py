"""What a person at the laptop does between plugs: keys, clicks, notes, windows, sleep."""

import time
from collections.abc import Callable

from tests.soak.bench import LAPTOP
from tests.soak.desk import Desk, exposed, on_laptop
from tests.soak.run import HOME, Run

CLICKER = ("Next", "Prior", "Next", "b", "period", "F5", "shift+F5", "Escape")
KEYBOARD = (
    "f", "w", "ctrl+z", "ctrl+y", "ctrl+shift+z", "F6", "shift+F6", "Tab", "shift+Tab", "Down",
    "Up", "ctrl+f", "k", "space", "ctrl+Next", "ctrl+Prior",
)  # fmt: skip
#: Where a random click would close the day, leave it, or say that the room may see it.
_KEEP_OFF = {"nextStep", "leaveDay", "curtainOpen"}
_TAKEN = 2.0
#: Seconds in which keys that were pressed before this have had their effect.
_SETTLED = 0.1


class Events:
    """`one` does the next event of a seeded row."""

    def __init__(self, run: Run, desk: Desk) -> None:
        self._run, self._desk = run, desk
        self._kinds: list[tuple[int, Callable[[], None]]] = [
            (8, self.clicker), (7, self.keyboard), (7, self.click), (6, self.write_note),
            (2, self.type_draft), (3, self.park), (2, self.look_at_keys), (2, self.more_time),
            (1, self.drag_away), (1, self.sleep), (1, self.minimise), (1, self.leave_day),
        ]  # fmt: skip

    def one(self) -> None:
        """An event of some kind, on the page of the day."""
        weights = [weight for weight, _ in self._kinds]
        (_, kind) = self._run.chance.choices(self._kinds, weights)[0]
        self.do(kind)

    def do(self, kind: Callable[[], None]) -> None:
        """This kind of event; afterwards the program still answers."""
        run = self._run
        if not self._desk.lead_page():
            run.record.breach(f"no way back to the page of the day: {run.brief()}")
            return
        run.record.note(f"event {kind.__name__} at {run.before['step']}")
        run.record.count("events")
        run.record.count(f"event {kind.__name__}")
        kind()
        run.state()

    def clicker(self) -> None:
        """A key of a clicker, for whichever window has the keyboard."""
        self._press(self._run.chance.choice(CLICKER))

    def keyboard(self) -> None:
        """Some keys of the keyboard, in the facilitator's window."""
        self._run.to_front()
        for _ in range(self._run.chance.randint(1, 3)):
            self._press(self._run.chance.choice(KEYBOARD))

    def click(self) -> None:
        """The mouse, anywhere in the window but on the ways out."""
        run, state = self._run, self._run.before
        x, y, width, height = state["rect"]
        for _ in range(5):
            at = x + run.chance.randrange(width), y + run.chance.randrange(height)
            names = run.bench.ask(f"at {at[0]} {at[1]}")["names"]
            if not _KEEP_OFF & set(names):
                run.record.note(f"click {at} on {[name for name in names if name][:2]}")
                run.hands.click(*at)
                return

    def write_note(self) -> None:
        """A note and Enter, in the field where one types; it is kept at once."""
        run = self._run
        if not self._in_field():
            return
        line, word = run.pen.line()
        run.hands.type(line)
        run.hands.press("Return")
        run.record.note(f"note {word}")
        self._taken(word)

    def type_draft(self) -> None:
        """A line that nobody finishes."""
        if self._in_field():
            line, word = self._run.pen.line()
            self._run.record.note(f"draft {word}")
            self._run.hands.type(line)

    def park(self) -> None:
        """A topic on the parking lot."""
        run = self._run
        run.to_front()
        run.hands.press("ctrl+p")
        if run.until(_is_parking) is None or not self._stays(_is_parking):
            run.record.count("park dialog did not come")
            return
        line, word = run.pen.line()
        run.hands.type(line)
        run.record.note(f"park {word}")
        run.hands.press("Return")
        self._taken(word)

    def look_at_keys(self) -> None:
        """The sheet with the keys, opened and closed."""
        run = self._run
        run.to_front()
        run.hands.press("F1")
        if run.until(lambda state: state["modal"] or state["popup"], 1.5) is not None:
            run.hands.press("Escape")

    def more_time(self) -> None:
        """One minute more, or a pause of the clock."""
        at = self._run.bench.ask(f"where {self._run.chance.choice(('oneMore', 'pauseClock'))}")
        if at:
            self._run.hands.click(at["x"], at["y"])

    def drag_away(self) -> None:
        """The facilitator's window to the beamer and back, as a person does it."""
        run = self._run
        window = run.before["window"]
        exposed(run)
        if run.bench.variant.manager != "none":
            run.hands.maximise(window, on=False)
        run.hands.move(window, (HOME[0] + 40, HOME[1] + 60, 1000, 660))
        exposed(run)
        time.sleep(run.chance.uniform(0.3, 0.9))
        run.state()
        on_laptop(run)
        time.sleep(0.8)
        run.strict()

    def sleep(self) -> None:
        """The laptop sleeps; sometimes the beamer is gone when it wakes."""
        run = self._run
        if run.chance.random() < 0.5:
            run.bench.sleep_program(run.chance.uniform(0.3, 1.5))
            return
        run.pull()
        run.bench.sleep_program(run.chance.uniform(0.3, 1.0))
        run.plug(HOME)

    def minimise(self) -> None:
        """Away and back, where something can bring it back."""
        run = self._run
        if run.bench.variant.manager == "none":
            return
        run.hands.minimise(run.before["window"])
        time.sleep(run.chance.uniform(0.2, 0.6))
        run.hands.activate(run.before["window"])
        if run.until(lambda state: not state["minimised"]) is None:
            run.record.breach("the facilitator's window stayed minimised")

    def leave_day(self) -> None:
        """To the start page; the desk brings it back to the day."""
        at = self._run.bench.ask("where leaveDay")
        if at:
            self._run.hands.click(at["x"], at["y"])
            self._run.until(lambda state: state.get("page") == "startPage", 1.5)

    def _press(self, chord: str) -> None:
        self._run.record.note(f"key {chord}")
        self._run.hands.press(chord)
        time.sleep(_SETTLED)

    def _in_field(self) -> bool:
        """The cursor stands in a line where notes are typed, and the window has the keyboard."""
        run = self._run
        run.to_front()
        for _ in range(4):
            if run.until(_is_in_field, 0.25) is not None and self._stays(_is_in_field):
                return True
            run.hands.press("F6")
        run.record.count("no field to type in")
        return False

    def _stays(self, seen: Callable[[dict], bool]) -> bool:
        """Whether this still holds when every key of before has had its effect."""
        time.sleep(_SETTLED)
        return seen(self._run.state())

    def _taken(self, word: str) -> None:
        run = self._run
        ends = time.monotonic() + _TAKEN
        while time.monotonic() < ends:
            if word in run.bench.ask("words")["words"]:
                run.written.add(word)
                return
            time.sleep(0.03)
        thief = run.state()["keyboard"] == "AudienceWindow"
        how = "the wall took the keyboard, " if thief else ""
        run.record.breach(f"what was typed is not there: {how}{word}; {run.brief()}")


def rehearse(run: Run, desk: Desk) -> bool:
    """Oefenen begun, walked through and left; gives whether it came and went."""
    if run.state().get("page") == "facilitatorPage":
        run.hands.click(*_at(run, "leaveDay"))
    if run.until(lambda state: state.get("page") == "startPage") is None:
        return False
    run.hands.click(*_at(run, "rehearse"))
    if run.until(lambda state: state.get("page") in {"preparePage", "facilitatorPage"}) is None:
        return False
    run.record.count("rehearsals")
    if run.before.get("page") == "preparePage":
        run.hands.click(*_at(run, "begin"))
        run.until(lambda state: state.get("page") == "facilitatorPage")
    for key in ("F5", "Next", "Next", "F1", "Escape", "F5"):
        desk.key(key)
        time.sleep(0.05)
    run.until(lambda state: not state["modal"], 1.0)
    if run.before["modal"]:
        run.hands.press("Escape")
    run.hands.click(*_at(run, "leaveDay"))
    return run.until(lambda state: state.get("page") == "startPage") is not None


def _is_in_field(state: dict) -> bool:
    return state["focus"] == "HarvestEditor" and state["keyboard"] == "FacilitatorWindow"


def _is_parking(state: dict) -> bool:
    return state["keyboard"] == "ParkDialog"


def _at(run: Run, name: str) -> tuple[int, int]:
    """Where a control is; the corner of the laptop when it is nowhere."""
    at = run.bench.ask(f"where {name}")
    return (at["x"], at["y"]) if at else (LAPTOP[0], LAPTOP[1])
