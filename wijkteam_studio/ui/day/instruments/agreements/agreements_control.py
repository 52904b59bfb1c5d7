"""At most three agreements and one trial, made and changed where they stand."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Agreement, Destination
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.domain.words import long_date
from wijkteam_studio.services.agreements import MOST_AGREEMENTS, AgreementDraft
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument, OnWall
from wijkteam_studio.ui.day.instruments.agreements.agreement_form import AgreementForm
from wijkteam_studio.ui.kit.buttons import MoreButton, make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.layouts import TextAndButtons, empty
from wijkteam_studio.ui.kit.scroll import bring_into_view

_USUAL = timedelta(weeks=4)
_DRAFTS = ("wat", "als", "wie", "merken", "wanneer", "voor")
_NEW, _TRIAL = "afspraak", "proef"
_EMPTY = "Nog geen afspraken. Hooguit drie, en één kleine proef."


class AgreementRow(QFrame):
    """Says that somebody wants to change, withdraw or erase this agreement; words come first."""

    edit_requested = Signal(object)
    withdraw_requested = Signal(object)
    destination_requested = Signal(object)
    erase_requested = Signal(object)

    def __init__(self, agreement: Agreement, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agreement = agreement
        name = "de proef" if agreement.is_trial else f"afspraak {number}"
        key = "trial" if agreement.is_trial else str(number)
        in_paper = agreement.destination is Destination.NEWSPAPER
        self._send = make_button(
            "In de krant" if in_paper else "Blijft hier", "quiet", name=f"send-{key}"
        )
        self._send.setAccessibleName(f"{self._send.text()}: {name}")
        self._send.setAccessibleDescription("Wissel tussen de krant en blijft hier")
        self._edit = make_button("Aanpassen", "quiet", name=f"edit-{key}")
        self._edit.setAccessibleName(f"Aanpassen: {name}")
        self._withdraw = make_button("Wissen", "quiet", name=f"withdraw-{key}")
        self._withdraw.setAccessibleName(f"Wissen: {name}")
        self._more = MoreButton(name, f"more-{key}")
        self._lay_out("Proef" if agreement.is_trial else f"{number}")
        self._send.clicked.connect(self._ask_send)
        self._edit.clicked.connect(self._ask_edit)
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._more.erase_requested.connect(self._ask_erase)

    def _lay_out(self, mark: str) -> None:
        item = self._agreement
        self.setObjectName("agreementRow")
        self.setProperty("card", "row")
        self.setProperty("bar", "slot" if item.is_trial else "wij")
        deeds = (self._send, self._edit, self._withdraw)
        clicks_keep_focus(*deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 4)
        column.setSpacing(2)
        column.addWidget(WrapLine("strong", "", f"{mark}  {item.what}"))
        if item.trigger:
            column.addWidget(WrapLine("body", "", f"Als {item.trigger}"))
        column.addWidget(WrapLine("body", "", f"{item.who}, vóór {long_date(item.when)}"))
        sign = f"We merken het aan: {item.sign}" if item.sign else ""
        column.addWidget(TextAndButtons(WrapLine("small", "", sign), *deeds, self._more))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._more.menu_of_row.popup(event.globalPos())

    def _ask_send(self) -> None:
        self.destination_requested.emit(self._agreement)

    def _ask_edit(self) -> None:
        self.edit_requested.emit(self._agreement)

    def _ask_withdraw(self) -> None:
        self.withdraw_requested.emit(self._agreement)

    def _ask_erase(self) -> None:
        self.erase_requested.emit(self._agreement)


class AgreementsControl(Instrument):
    """The agreements as rows, and one form that is there only when it is needed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._editing: UUID | None = None
        self._unwanted: UUID | None = None
        self._step_id, self._subject = "", _NEW
        self._shown: tuple[Agreement, ...] | None = None
        self._rows = QVBoxLayout()
        self._empty = text_label(_EMPTY, "muted", "noAgreements", wrap=True)
        self.form = AgreementForm()
        self._add = make_button("Afspraak erbij", name="addAgreement")
        self._trial = make_button("Proef erbij", name="addTrial")
        self._on_wall = OnWall(desk)
        self._lay_out()
        self.form.handed_in.connect(self._keep)
        self.form.draft_changed.connect(self._keep_draft)
        self.form.typing.connect(self._expect)
        self.form.cancelled.connect(self._close_form)
        self._add.clicked.connect(self._begin)
        self._trial.clicked.connect(self._begin_trial)

    def _lay_out(self) -> None:
        self.setObjectName("agreementsPart")
        self._rows.setSpacing(8)
        buttons = QHBoxLayout()
        for button in (self._add, self._trial):
            button.setProperty("compact", "true")
            buttons.addWidget(button)
        clicks_keep_focus(self._add, self._trial)
        buttons.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(text_label("Onze afspraken", "caption", "agreementsCaption"), 1)
        top.addWidget(self._on_wall)
        self.column.addLayout(top)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.form)
        self.column.addLayout(buttons)
        self.form.hide()

    @property
    def showing(self) -> Showing | None:
        return Showing.AGREEMENTS

    def get_ready(self, day: Day) -> None:
        self.show_day(day)

    def set_step(self, step: Step) -> None:
        """Go to another step: its form is there again when something was being typed in it."""
        self.keep_drafts()
        if step.id != self._step_id:
            self._step_id = step.id
            self.form.end()
            self._resume()

    def keep_drafts(self) -> None:
        self.form.keep_draft()

    def show_time(self) -> None:
        self._on_wall.show_choice(self.showing)

    def show_day(self, day: Day) -> None:
        self._drop_erased(day)
        items = (*day.kept_agreements, *((day.trial,) if day.trial else ()))
        if items != self._shown:
            self._shown = items
            self._rebuild(items)
        free = self.form.isHidden()
        self._add.setVisible(free and len(day.kept_agreements) < MOST_AGREEMENTS)
        self._trial.setVisible(free and day.trial is None)

    def focus_first(self) -> bool:
        """Go to the form, or to the button that opens it."""
        if not self.form.isHidden():
            self.form.take_focus()
            return True
        for control in (self._add, self._trial):
            if control.isVisibleTo(self):
                control.setFocus()
                return True
        return False

    def _rebuild(self, items: tuple[Agreement, ...]) -> None:
        empty(self._rows)
        for number, item in enumerate(items, 1):
            row = AgreementRow(item, number)
            row.edit_requested.connect(self._edit)
            row.withdraw_requested.connect(self._withdraw)
            row.destination_requested.connect(self._send)
            row.erase_requested.connect(self._erase)
            self._rows.addWidget(row)
        self._empty.setVisible(not items)

    def _begin(self) -> None:
        self._open(_NEW)
        self.form.take_focus()

    def _begin_trial(self) -> None:
        self._open(_TRIAL)
        self.form.take_focus()

    def _edit(self, agreement: Agreement) -> None:
        self._open(str(agreement.id), agreement)
        self.form.take_focus()

    def _open(self, subject: str, agreement: Agreement | None = None) -> None:
        """Open the form about this; what is typed about something else is kept first."""
        self.keep_drafts()
        self._subject = subject
        self._editing = agreement.id if agreement else None
        if agreement:
            self.form.begin_edit(agreement)
        else:
            self.form.begin(is_trial=subject == _TRIAL, when=self._usual_date())
        texts = self._drafts(subject)
        if any(texts.values()):
            self.form.restore(texts)
        self.show_day(self.desk.live.day)
        QTimer.singleShot(0, self._bring_form)

    def _bring_form(self) -> None:
        """The whole form in view, once it has its place."""
        if self.form.isVisible():
            bring_into_view(self.form, self.form.rect())

    def _resume(self) -> None:
        """Open the form again about the first thing of this step that was left half-filled."""
        changed = {str(item.id): item for item in self.desk.live.day.agreements.values()}
        for subject in (*changed, _NEW, _TRIAL):
            if any(self._drafts(subject).values()):
                self._open(subject, changed.get(subject))
                return

    def _drafts(self, subject: str) -> dict[str, str]:
        harvest = self.desk.harvest
        return {name: harvest.draft(self._step_id, f"{subject}.{name}") for name in _DRAFTS}

    def _expect(self, is_typing: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        """An agreement that is not kept yet is a change that waits."""
        self.desk.live.expect(f"afspraak {id(self)}", waits=is_typing)

    def _keep_draft(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            self.desk.harvest.keep_draft(self._step_id, f"{self._subject}.{name}", text)

    def _erase(self, agreement: Agreement) -> None:
        self._unwanted = agreement.id
        self.desk.erasing.wish(Kind.AGREEMENT, str(agreement.id))

    def _drop_erased(self, day: Day) -> None:
        """A form about what was erased goes with it: its words come back nowhere."""
        gone = self._unwanted
        if gone is None or gone in day.agreements:
            return
        self._unwanted = None
        if self._editing == gone:
            self._editing, self._subject = None, _NEW
            self.form.end()

    def _withdraw(self, agreement: Agreement) -> None:
        if self._editing == agreement.id:
            self._close_form()
        self.desk.agreements.withdraw(agreement.id)

    def _send(self, agreement: Agreement) -> None:
        here = agreement.destination is Destination.HERE
        target = Destination.NEWSPAPER if here else Destination.HERE
        self.desk.agreements.send(agreement.id, target)

    def _keep(self, draft: AgreementDraft) -> None:
        try:
            if self._editing in self.desk.live.day.agreements and self._editing is not None:
                self.desk.agreements.edit(self._editing, draft)
            else:
                self.desk.agreements.add(draft)
        except InvalidInput as problem:
            self.form.show_error(problem)
            return
        self._close_form()

    def _close_form(self) -> None:
        self._editing = None
        self.form.end()
        self._keep_draft(dict.fromkeys(_DRAFTS, ""))
        self._resume()
        self.show_day(self.desk.live.day)
        self.focus_first()

    def _usual_date(self) -> date:
        session = self.desk.live.day.session
        return session.look_back or session.date + _USUAL
