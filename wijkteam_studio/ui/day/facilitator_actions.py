"""What a person can do on the facilitator's page, with a key or with a button."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.text import is_empty
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.facilitator_view import FacilitatorView
from wijkteam_studio.ui.day.facilitator_wall import FacilitatorWall
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import DialogColumn
from wijkteam_studio.ui.kit.form_field import FormField, LineField
from wijkteam_studio.ui.kit.keys import Action

_LIMIT = 500
_WIDTH = 480


class ParkDialog(QDialog):
    """Enter parks, Escape leaves; the words stay until they are parked."""

    park_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = LineField("Wat zetten we even opzij?", "parkText", _LIMIT)
        hint = "In de woorden van wie het inbrengt. Geen namen van bewoners."
        self._field = FormField("Wat zetten we even opzij?", self._text, "parkText", hint)
        self._park = make_button("Parkeer", "primary", name="parkButton")
        self._cancel = make_button("Laat maar", name="parkCancel")
        self._lay_out()
        self._text.refused.connect(self._field.show_error)
        self._text.textEdited.connect(self._field.clear_error)
        self._park.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setObjectName("parkDialog")
        self.setWindowTitle("Op de parkeerplaats")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._park.setDefault(True)
        self._cancel.setAutoDefault(False)
        column = DialogColumn(self, _WIDTH)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._field)
        column.add_foot(self._cancel, self._park)
        self._text.setFocus()

    def show_error(self, problem: InvalidInput) -> None:
        """Say what is wrong at the field; the words stay."""
        self._field.show_error(problem.sentence)
        self._text.setFocus()

    def hand_in(self) -> None:
        """Park what was typed, if anything was."""
        if not is_empty(self._text.text()):
            self._ask()

    def _ask(self) -> None:
        self.park_requested.emit(self._text.text())


class FacilitatorActions(QObject):
    """Does what was asked for with the day of its desk.

    Emits requested(Action) for what lies outside the page, and drafts_due before anything that
    leaves the step: what is being typed is then kept.
    """

    drafts_due = Signal()
    requested = Signal(object)

    def __init__(self, page: QWidget, view: FacilitatorView, wall: FacilitatorWall) -> None:
        super().__init__(page)
        self._page, self._view, self._wall = page, view, wall
        self._desk: Desk | None = None
        self._dialog: ParkDialog | None = None
        self._actions = self._table()
        view.steps.step_chosen.connect(self._go_to)
        view.timer.more_requested.connect(self._extend)
        view.timer.pause_toggled.connect(self._toggle_clock)
        view.nav.back_requested.connect(self._previous)
        view.nav.next_requested.connect(self._next)
        view.foot.requested.connect(self.perform)

    def set_desk(self, desk: Desk | None) -> None:
        """The day to act on; without one a key does nothing."""
        self._desk = desk

    def perform(self, action: Action) -> None:
        """Do what a key asks for."""
        if self._desk is None:
            return
        if action in self._actions:
            self._actions[action]()
        else:
            self.requested.emit(action)

    def _table(self) -> dict[Action, Callable[[], None]]:
        return {
            Action.NEXT: self._next,
            Action.PREVIOUS: self._previous,
            Action.BLACK: self._wall.black,
            Action.WHITE: self._wall.white,
            Action.FREEZE: self._wall.freeze,
            Action.PARK: self._open_parking,
            Action.UNDO: self._undo,
            Action.REDO: self._redo,
            Action.PAUSE: self._toggle_clock,
            Action.MORE_TIME: self._one_more,
            Action.NEXT_WALL_PAGE: self._wall.next_page,
            Action.PREVIOUS_WALL_PAGE: self._wall.previous_page,
        }

    @property
    def _live_desk(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("the page leads no day")
        return self._desk

    def _next(self) -> None:
        self.drafts_due.emit()
        if not self._live_desk.conduct.next():
            self._view.foot.say("Dit is de laatste stap. Ga verder met: Naar de krant.")

    def _previous(self) -> None:
        self.drafts_due.emit()
        if not self._live_desk.conduct.previous():
            self._view.foot.say("Dit is de eerste stap.")

    def _go_to(self, step_id: str) -> None:
        self.drafts_due.emit()
        self._live_desk.conduct.go_to(step_id)

    def _extend(self, minutes: int) -> None:
        self._live_desk.conduct.extend(minutes)

    def _one_more(self) -> None:
        self._extend(1)

    def _toggle_clock(self) -> None:
        self._live_desk.conduct.toggle_clock()

    def _undo(self) -> None:
        label = self._live_desk.live.undo()
        self._view.foot.say(
            f"Ongedaan gemaakt: {label}" if label else "Er is niets om terug te draaien."
        )

    def _redo(self) -> None:
        label = self._live_desk.live.redo()
        self._view.foot.say(
            f"Opnieuw gedaan: {label}" if label else "Er is niets om opnieuw te doen."
        )

    def _open_parking(self) -> None:
        self._dialog = ParkDialog(self._page)
        self._dialog.park_requested.connect(self._park)
        self._dialog.open()

    def _park(self, text: str) -> None:
        if self._dialog is None:
            return
        try:
            self._live_desk.parking.park(text)
        except InvalidInput as problem:
            self._dialog.show_error(problem)
            return
        self._dialog.accept()
        self._view.foot.say("Op de parkeerplaats gezet.")

    def hand_in(self) -> None:
        """Park what is being typed in the dialog: the program ends, and nobody presses Enter."""
        if self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible():
            self._dialog.hand_in()
