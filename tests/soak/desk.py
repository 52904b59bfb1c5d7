"""Brings the program back to the facilitator's page, whatever happened, as a person would."""

import time

from tests.soak.run import HOME, LAPTOP, Run, meet
from tests.soak.watcher import Rule

_OWN_WINDOWS = {"FacilitatorWindow", "AudienceWindow"}
#: Windows that belong to the wall and not to the facilitator.
_OF_THE_WALL = ("Curtain", "ScreenSign")
_TRIES = 6
#: A key may get lost between two windows that come and go; a person presses again.
_PRESSES = 3
_WITHOUT_KEYS = {"AudienceWindow", "NoneType"}


class Desk:
    """Closes what is open, and goes to a step with the keys of a clicker."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def ready(self) -> bool:
        """The lead page, projecting on the beamer, with all plugs as they belong."""
        run = self._run
        self.plugs_in()
        if not self.lead_page():
            run.record.breach(f"no way back to the page of the day: {run.brief()}")
            return False
        if not meet(tuple(run.before["rect"]), LAPTOP):
            on_laptop(run)
        return self.projecting()

    def plugs_in(self) -> None:
        """The beamer where it was, no third monitor, and the ordinary rule."""
        run = self._run
        if run.third is not None:
            run.pull("THIRD")
        if run.beamer != HOME:
            run.plug(HOME)
        run.strict()

    def lead_page(self) -> bool:
        """Close dialogs and menus, and come back to the day."""
        run = self._run
        for _ in range(_TRIES):
            state = run.state()
            extra = _extra(state)
            if state["minimised"]:
                run.to_front()
                run.until(lambda state: not state["minimised"])
            elif state["modal"] or state["popup"]:
                self._close(state)
            elif extra:
                run.hands.ask_to_close(extra)
                run.until(lambda state: not _extra(state))
            elif state.get("page") != "facilitatorPage":
                self._back(state)
            else:
                return True
        return False

    def projecting(self) -> bool:
        """The wall is on the beamer, put there with F5 when it was off."""
        run = self._run
        for _ in range(_PRESSES):
            if run.until(lambda state: state["is_on"], 0.3) is not None:
                break
            self.key("F5")
            run.until(lambda state: state["is_on"], 1.5)
        if run.right_after(time.monotonic(), HOME) is None:
            run.record.breach(f"the wall is not on the beamer: {run.brief()}")
            return False
        return True

    def key(self, chord: str) -> None:
        """A key for the facilitator's window, as soon as that has the keyboard."""
        run = self._run
        run.to_front()
        run.until(lambda state: state["keyboard"] not in _WITHOUT_KEYS, 1.0)
        run.hands.press(chord)

    def go_to(self, step: str) -> bool:
        """Walk to a step with PageDown and PageUp."""
        run = self._run
        steps = run.state()["steps"]
        for _ in range(3 * len(steps)):
            here = run.state()["step"]
            if here == step:
                return True
            self.key("Next" if steps.index(here) < steps.index(step) else "Prior")
            run.until(lambda state, here=here: state["step"] != here, 1.0)
        run.record.breach(f"could not walk to {step}: {run.brief()}")
        return False

    def _close(self, state: dict) -> None:
        run, was = self._run, (state["modal"], state["popup"])
        run.to_front()
        run.hands.press("Escape")
        found = run.until(lambda state: (state["modal"], state["popup"]) != was, 0.7)
        if found is None and state["modal_window"]:
            run.hands.ask_to_close(state["modal_window"])
            run.until(lambda state: (state["modal"], state["popup"]) != was, 0.7)

    def _back(self, state: dict) -> None:
        run, is_paper = self._run, state.get("page") == "newspaperPage"
        at = run.bench.ask("where backToDay") if is_paper else {}
        if at:
            run.hands.click(at["x"], at["y"])
        else:
            run.bench.ask(f"open {run.session}")
        run.until(lambda state: state.get("page") == "facilitatorPage", 5.0)


def on_laptop(run: Run) -> None:
    """The facilitator's window fills the laptop again."""
    window = run.before["window"]
    run.hands.move(window, (LAPTOP[0], LAPTOP[1], 1300, 700))
    if run.bench.variant.manager != "none":
        run.hands.maximise(window, on=True)
    run.until(lambda state: state["own"] == run.laptop, 0.5)


def exposed(run: Run) -> None:
    """The audience's screen is the facilitator's own now: there the curtain must be down."""
    has_curtain = run.before.get("curtain") is not None
    run.watcher.obey(Rule.CURTAIN if has_curtain else Rule.FREE)


def _extra(state: dict) -> int:
    """A window besides the two that are always there, or 0."""
    for kind, _name, window, is_modal in state["windows"]:
        ours = kind in _OWN_WINDOWS or kind.startswith(_OF_THE_WALL)
        if not ours and not is_modal:
            return window
    return 0
