"""Preparing a day: its team, its facts, and a draaiboek that fits."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.breaks import NEW_BREAK_MINUTES, NEW_BREAK_TITLE, BreakProposal
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.wishes import StepWish
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.kit.banner import QuietBanner
from wijkteam_studio.ui.kit.keys import KEYS, Action, TimelineWork, key_for, told_key
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.programme.add_step_dialog import AddStepDialog
from wijkteam_studio.ui.kit.saved import SavedWords
from wijkteam_studio.ui.kit.scroll import Column, Reflow, Scroll
from wijkteam_studio.ui.prepare.day_form import DayForm, TeamForm
from wijkteam_studio.ui.prepare.day_plan import DayPlan
from wijkteam_studio.ui.prepare.prepare_header import PrepareHeader
from wijkteam_studio.ui.prepare.stage_choice import StageChoice
from wijkteam_studio.ui.prepare.timeline_work import do_timeline_work

_NARROW, _WIDE = 360, 420
_SHARE = 31
#: The least width of the plan, and its height when it stands alone.
_PLAN, _TALL = 600, 720
_NO_STEPS = "Het draaiboek heeft nog geen stappen. Neem er minstens één op."


class PreparePage(QWidget):
    """Shows and edits one day before it begins; every change is saved by itself."""

    begin_requested = Signal()
    leave_requested = Signal()
    room_check_requested = Signal()
    keys_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preparePage")
        self.setAccessibleName("Voorbereiden")
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk: Desk | None = None
        self._dialog: AddStepDialog | None = None
        self._header = PrepareHeader()
        self._banner = QuietBanner("prepareBanner")
        self._team = TeamForm()
        self._day = DayForm()
        self._choice = StageChoice()
        self._plan = DayPlan()
        self._left = Scroll("prepareLeft")
        self._undo = QShortcut(key_for(Action.UNDO), self)
        self._redo = QShortcut(self)
        self._arrange()
        self._connect()

    def set_desk(self, desk: Desk | None) -> None:
        """Prepare this day; what was being typed in the one before is kept."""
        if self._desk is not None:
            self.hand_in()
            self._desk.live.unsubscribe(self._on_changed)
        self._desk = desk
        self._team.forget()
        self._day.forget()
        self._banner.clear()
        self._plan.tell("")
        if desk is not None:
            self._choice.set_programmes(desk.library.programmes)
            desk.live.subscribe(self._on_changed)
            self._show(desk.live.day)
            self._plan.timeline.choose(_first_choice(desk.live.day))
            self._plan.timeline.setFocus()

    def set_saved(self, saving: SavedWords) -> None:
        """Show how the saving stands."""
        self._header.set_saved(saving)

    def hand_in(self) -> None:
        """Save what is still being typed (before leaving the page)."""
        self._team.hand_in()
        self._day.hand_in()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._desk is not None:
            self._show(self._desk.live.day)

    def _on_changed(self, day: Day) -> None:
        """A page that nobody sees shows the day when it comes back."""
        if self.isVisible():
            self._show(day)

    def _show(self, day: Day) -> None:
        self._header.set_day(day)
        self._team.set_team(day.team)
        session = day.session
        self._day.set_facts((session.date, session.start, session.place, session.people))
        self._choice.set_choice(session.programme_id, session.programme_title, session.stage)
        self._choice.set_open(
            is_open=session.state is SessionState.PREPARING,
            why_not="De dag is al begonnen. Stappen veranderen kan hiernaast nog wel.",
        )
        self._plan.set_day(day, self._planned(session.programme_id))
        if self._desk is not None:
            self._plan.set_history(self._desk.live.undo_label, self._desk.live.redo_label)

    def _planned(self, programme_id: str) -> int:
        templates = self._desk.library.programmes if self._desk is not None else ()
        return next((item.total for item in templates if item.id == programme_id), 0)

    def _on_team_entered(self, name: str, municipality: str, neighbourhood: str) -> None:
        if self._desk is None:
            return
        try:
            self._desk.plan.set_team(name, municipality, neighbourhood)
            self._team.fields.clear()
        except InvalidInput as problem:
            self._team.fields.show_problem(problem, go_there=False)

    def _on_facts_entered(self, day: date, start: time, place: str, people: int) -> None:
        if self._desk is None:
            return
        try:
            self._desk.plan.set_facts(day, start, place, people)
            self._day.fields.clear()
        except InvalidInput as problem:
            self._day.fields.show_problem(problem, go_there=False)

    def _on_programme_chosen(self, programme_id: str, stage: TeamStage) -> None:
        if self._desk is not None:
            self._desk.plan.choose(programme_id, stage)
            self._plan.tell(
                f"De stappen zijn opnieuw gezet. {told_key(Action.UNDO)} draait het terug."
            )

    def _on_work(self, step_id: str, work: TimelineWork) -> None:
        if work is TimelineWork.ADD:
            self._ask_for_step()
        elif self._desk is not None and step_id:
            self._try(do_timeline_work, self._desk, step_id, work)

    def _on_minutes_entered(self, step_id: str, digits: str) -> None:
        if self._desk is not None:
            self._try(self._desk.plan.stretch, step_id, int(digits))

    def _on_proposal_accepted(self, proposal: BreakProposal) -> None:
        if self._desk is None:
            return
        if proposal.moved is not None:
            self._try(self._desk.plan.move, proposal.moved.id, proposal.by)
        else:
            wish = (NEW_BREAK_TITLE, Phase.PAUZE, NEW_BREAK_MINUTES, proposal.at)
            self._try(self._desk.plan.add, *wish)
        self._plan.timeline.setFocus()

    def _ask_for_step(self) -> None:
        row = self._plan.timeline.row
        self._dialog = AddStepDialog(self)
        self._dialog.set_place(row.step.phase if row else Phase.WIJ, row.step.title if row else "")
        self._dialog.step_wished.connect(self._on_step_wished)
        self._dialog.open()

    def _on_step_wished(self, wish: StepWish) -> None:
        if self._desk is None or self._dialog is None:
            return
        at = self._plan.timeline.place + 1
        try:
            step = self._desk.plan.add(wish.title, wish.phase, wish.minutes, at)
        except InvalidInput as problem:
            self._dialog.show_problem(problem)
            return
        self._dialog.accept()
        self._dialog = None
        self._plan.timeline.choose(step.id)
        self._plan.tell(f"‘{step.title}’ toegevoegd.")

    def _on_undo(self) -> None:
        if self._desk is not None:
            label = self._desk.live.undo()
            self._plan.tell(
                f"Teruggedraaid: {label}." if label else "Er is niets terug te draaien."
            )

    def _on_redo(self) -> None:
        if self._desk is not None:
            label = self._desk.live.redo()
            self._plan.tell(
                f"Opnieuw gedaan: {label}." if label else "Er is niets opnieuw te doen."
            )

    def _on_begin(self) -> None:
        self.hand_in()
        wrong = self._team.fields.wrong_control or self._day.fields.wrong_control
        if wrong is not None:
            self._left.ensureWidgetVisible(wrong)
            wrong.setFocus()
        if self._desk is None or wrong is not None:
            return
        if not self._desk.live.day.programme.minutes:
            self._banner.show_message(_NO_STEPS, tone="amber")
        else:
            self._banner.clear()
            self.begin_requested.emit()

    def _on_leave(self) -> None:
        self.hand_in()
        self.leave_requested.emit()

    def _try(self, do: Callable[..., object], *needs: object) -> None:
        try:
            do(*needs)
            self._plan.tell("")
        except InvalidInput as problem:
            self._plan.tell(problem.sentence, is_problem=True)

    def _arrange(self) -> None:
        body, forms, right = Reflow("prepareBody"), QWidget(), QWidget()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self._banner)
        page.addWidget(body, 1)
        self._left.setWidget(forms)
        body.add(self._left, Column(_NARROW, _SHARE, most=_WIDE))
        body.add(right, Column(_PLAN, 100 - _SHARE, tall=_TALL))
        # from the outside in: what gets another parent is dressed anew, with all that is in it
        self._fill(forms)
        around = QVBoxLayout(right)
        around.setContentsMargins(16, 16, 24, 16)
        around.addWidget(self._plan)

    def _fill(self, forms: QWidget) -> None:
        forms.setObjectName("prepareForms")
        column = QVBoxLayout(forms)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(text_label("Team en dag", "heading", "factsHeading"))
        column.addWidget(self._team)
        column.addWidget(self._day)
        column.addSpacing(8)
        column.addWidget(self._choice)
        column.addStretch(1)

    def _connect(self) -> None:
        self._redo.setKeys(KEYS[Action.REDO])
        for shortcut, slot in ((self._undo, self._on_undo), (self._redo, self._on_redo)):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._header.begin_requested.connect(self._on_begin)
        self._header.leave_requested.connect(self._on_leave)
        self._header.keys_requested.connect(self.keys_requested)
        self._header.room_check_requested.connect(self.room_check_requested)
        self._team.entered.connect(self._on_team_entered)
        self._day.entered.connect(self._on_facts_entered)
        self._choice.chosen.connect(self._on_programme_chosen)
        self._plan.timeline.work_requested.connect(self._on_work)
        self._plan.timeline.minutes_entered.connect(self._on_minutes_entered)
        self._plan.add_requested.connect(self._ask_for_step)
        self._plan.undo_requested.connect(self._on_undo)
        self._plan.redo_requested.connect(self._on_redo)
        self._plan.proposal_accepted.connect(self._on_proposal_accepted)


def _first_choice(day: Day) -> str:
    return day.programme.steps[0].id if day.programme.steps else ""
