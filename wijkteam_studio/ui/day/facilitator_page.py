"""The facilitator's screen: what to say and do now, what is written, what the room sees."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.wall_views import may_differ
from wijkteam_studio.ui.day.facilitator_actions import FacilitatorActions
from wijkteam_studio.ui.day.facilitator_keys import FacilitatorKeys
from wijkteam_studio.ui.day.facilitator_view import FacilitatorView
from wijkteam_studio.ui.day.facilitator_wall import FacilitatorWall
from wijkteam_studio.ui.day.facilitator_words import (
    differ_in_time,
    facts_of,
    next_of,
    view_of,
    wall_state,
)
from wijkteam_studio.ui.day.step_panel import StepPanel
from wijkteam_studio.ui.day.step_rows import rows_of
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.reading_order import go_to_stop, next_stop
from wijkteam_studio.ui.kit.saved import SavedWords

_TICK_MS = 250
_TICKS_PER_KEEP = 20
_AREAS = {Action.NEXT_AREA: 1, Action.PREVIOUS_AREA: -1}
_NO_STEPS = "Het draaiboek heeft nog geen stappen."


class FacilitatorPage(QWidget):
    """Leads one day; holds its desk from `set_desk` until `release`."""

    leave_requested = Signal()
    newspaper_requested = Signal()
    #: An Action that lies outside this page.
    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._step: Step | None = None
        self._programme: Programme | None = None
        self._panel: StepPanel | None = None
        self._seen: Day | None = None
        self._is_drawing = False
        self._is_stale = False
        self._ticks = 0
        self.view = FacilitatorView(self)
        self._keys = FacilitatorKeys(self)
        self._wall = FacilitatorWall(self.view.wall, self.view.bar, self)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._actions = FacilitatorActions(self, self.view, self._wall)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setObjectName("facilitatorPage")
        self.setMinimumSize(800, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def _connect(self) -> None:
        self._actions.drafts_due.connect(self.keep_drafts)
        self._actions.requested.connect(self._on_requested)
        self.view.bar.leave_requested.connect(self._leave)
        self.view.nav.newspaper_requested.connect(self._to_newspaper)
        self._keys.action_requested.connect(self.perform)
        self._wall.changed.connect(self._show_time)
        self._timer.timeout.connect(self._tick)

    @property
    def panel(self) -> StepPanel | None:
        """The instruments of the step on the table."""
        return self._panel

    def set_desk(self, desk: Desk) -> None:
        """Lead this day; a day that had not begun is opened at its first step."""
        self.release()
        self._desk = desk
        self._panel = StepPanel(desk, self.view.panel_home)
        self.view.set_panel(self._panel)
        self._wall.set_desk(desk)
        self._actions.set_desk(desk)
        desk.live.subscribe(self._show_day)
        try:
            desk.conduct.begin()
        except InvalidInput:
            self.view.foot.say(_NO_STEPS)
        self._show_day(desk.live.day)
        self._look()
        self._panel.make_ahead()
        self._timer.start()

    def release(self) -> None:
        """Let go of the day; what was being typed is kept."""
        self._timer.stop()
        if self._desk is None:
            return
        self.keep_drafts()
        self._desk.conduct.keep_clock()
        self._desk.live.unsubscribe(self._show_day)
        self._wall.set_desk(None)
        self._actions.set_desk(None)
        self._desk, self._step, self._panel, self._seen = None, None, None, None
        self.view.drop_panel()

    def keep_drafts(self) -> None:
        """Keep everything that is being typed now."""
        if self._panel is not None:
            self._panel.keep_drafts()

    def hand_in(self) -> None:
        """Keep everything that is being typed, also in a dialog: the program ends."""
        self.keep_drafts()
        self._actions.hand_in()

    def set_saved(self, saving: SavedWords) -> None:
        """Show how the saving stands."""
        self.view.foot.set_saved(saving)

    def set_keymap(self, keymap: KeyMap) -> None:
        """Which key does what, from now on."""
        self._keys.set_keymap(keymap)
        self.view.foot.set_keymap(keymap)

    def set_projector(self, line: str) -> None:
        """Show on which beamer the wall is."""
        self.view.foot.set_projector(line)

    def perform(self, action: Action) -> None:
        """Do what a key asks for; keys of the audience window come here too."""
        self._actions.perform(action)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.rest()
        self.keep_drafts()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 (Qt's own)
        by = 1 if is_next else -1
        stop = next_stop(self.window(), QApplication.focusWidget(), by)
        if stop is None:
            return super().focusNextPrevChild(is_next)
        go_to_stop(stop, by)
        return True

    def _show_day(self, _day: Day) -> None:
        if self._is_drawing:
            self._is_stale = True
            return
        self._is_drawing = True
        try:
            self._draw()
            while self._is_stale:
                self._draw()
        finally:
            self._is_drawing = False

    def _draw(self) -> None:
        self._is_stale = False
        if self._desk is None or self._desk.live.day.step is None:
            return
        before, now = self._seen, self._desk.live.day
        self._seen = now
        is_other_step = now.step != self._step
        if is_other_step:
            self._change_step(self._desk.live.day.step)
        elif now.programme is not self._programme:
            self._show_place(now)
        if self._panel is not None and not is_other_step:
            self._panel.show_day(now)
        if before is None or is_other_step or differ_in_time(before, now):
            self._show_time()
        elif may_differ(before, now):
            self._show_wall()

    def _change_step(self, step: Step) -> None:
        desk = self._live_desk
        self.keep_drafts()
        self._step = step
        if self._panel is None:
            return
        self._panel.set_step(step)
        self._panel.show_day(desk.live.day)
        self._show_place(desk.live.day)
        self.view.show_top()
        if not self._panel.focus_first():
            self.setFocus()

    def _show_place(self, day: Day) -> None:
        """Where the step stands in the programme, and what comes next."""
        self._programme, step = day.programme, self._step
        if step is None:
            return
        desk = self._live_desk
        upcoming = desk.conduct.next_step()
        first = next((item for item in day.programme if not item.skipped), step)
        self.view.head.set_step(view_of(day, step, desk.library))
        self.view.next.set_next(*next_of(upcoming, desk.library))
        self.view.nav.set_place(is_first=step.id == first.id, is_last=upcoming is None)

    def _show_time(self) -> None:
        desk = self._live_desk
        timing = desk.conduct.timing
        now = desk.clocks.room()
        self.view.bar.set_facts(facts_of(desk.live.day, timing, now, desk.wall))
        self.view.steps.set_rows(rows_of(desk.live.day, timing))
        self.view.timer.set_clock(desk.live.day.position.clock, desk.conduct.seconds_left)
        self._show_wall()

    def _show_wall(self) -> None:
        """What the room sees, beside the step and at each instrument."""
        self.view.wall.set_state(wall_state(self._live_desk.wall))
        if self._panel is not None:
            self._panel.show_time()

    def _tick(self) -> None:
        if self._desk is None or self._step is None:
            return
        self._look()
        self._ticks += 1
        if self._ticks % _TICKS_PER_KEEP == 0:
            self._desk.conduct.keep_clock()
        if self.isVisible():
            self._show_time()

    def _look(self) -> None:
        """Say it once when the plan moved along with a clock that was set, or after an absence."""
        news = self._live_desk.conduct.look()
        if news:
            self.view.foot.say(news)

    @property
    def _live_desk(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("the page leads no day")
        return self._desk

    def _on_requested(self, action: Action) -> None:
        if action in _AREAS:
            self.view.go_to_area(_AREAS[action], self._panel)
        else:
            self.requested.emit(action)

    def _leave(self) -> None:
        self.keep_drafts()
        self.leave_requested.emit()

    def _to_newspaper(self) -> None:
        self.keep_drafts()
        self.newspaper_requested.emit()
