"""The form of one agreement or the trial: what, when to do it, who, by when, and the sign."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Agreement, OwnerKind
from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.fields import Fields
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.form_field import DateField, FormField, LineField, TypingPause
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.measures import measure

_NARROW = 200
_MOMENT = "Bij welk moment doe je het? Bijvoorbeeld: het overleg begint."


class AgreementForm(QFrame):
    """Hands in a draft; an error stands at its field and what was typed stays.

    What is typed is told while it is typed (draft_changed, texts by name); empty texts say that
    there is nothing to keep.
    """

    handed_in = Signal(object)
    draft_changed = Signal(object)
    typing = Signal(bool)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_trial = False
        self._begun: dict[str, str] = {}
        self._told: dict[str, str] = {}
        self._pause = TypingPause(self)
        self._title = text_label("", "strong", "agreementFormTitle")
        self._what = LineField("Wat", "agreementWhat", 300)
        self._who = LineField("Wie", "agreementWho", 80)
        self._when = DateField("agreementWhen", "Wanneer")
        self._kind = QComboBox()
        self._sign = LineField("Waaraan merken we het", "agreementSign", 300)
        self._trigger = LineField("Als", "agreementTrigger", 200)
        self._fields = Fields(
            ("Wat", FormField("&Wat", self._what, "agreementWhat")),
            ("Wie", FormField("W&ie", self._who, "agreementWho")),
            ("Wanneer", FormField("Wanneer, &vóór", self._when, "agreementWhen")),
            ("Voor wie", FormField("Wie hoort daarbij", self._kind, "agreementKind")),
            (
                "Waaraan merken we het",
                FormField("Waaraan &merken we het", self._sign, "agreementSign"),
            ),
            ("Als", FormField("&Als (mag leeg)", self._trigger, "agreementTrigger", _MOMENT)),
        )
        self._trouble = text_label("", "error", "agreementError", wrap=True)
        self._keep = make_button("Zet erbij", name="agreementKeep")
        self._cancel = make_button("Laat maar", "quiet", name="agreementCancel")
        self._guard = WheelGuard(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setObjectName("agreementForm")
        self.setProperty("card", "plain")
        self._guard.guard(self._kind)
        for kind in OwnerKind:
            self._kind.addItem(upper_first(kind.value), kind)
        middle, last, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, wide, narrow in (
            (middle, "Wie", "Wanneer"),
            (last, "Waaraan merken we het", "Voor wie"),
        ):
            row.setSpacing(16)
            row.addWidget(self._fields[wide], 1)
            row.addWidget(self._fields[narrow])
            measure(self._fields[narrow], fixedWidth=_NARROW)
        for button in (self._keep, self._cancel):
            button.setProperty("compact", "true")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._fields["Wat"])
        column.addLayout(middle)
        column.addLayout(last)
        column.addWidget(self._fields["Als"])
        column.addWidget(self._trouble)
        column.addLayout(buttons)
        self._trouble.hide()

    def _connect(self) -> None:
        for line in self._fields.lines:
            line.returnPressed.connect(self._hand_in)
            line.textEdited.connect(self._pause.note_key)
            line.editingFinished.connect(self.keep_draft)
        self._when.dateChanged.connect(self._pause.note_key)
        self._kind.activated.connect(self._pause.note_key)
        self._pause.due.connect(self.keep_draft)
        self._pause.waiting.connect(self.typing)
        self._keep.clicked.connect(self._hand_in)
        self._cancel.clicked.connect(self.cancelled)

    def begin(self, *, is_trial: bool, when: date) -> None:
        """An empty form for a new agreement, or for the trial."""
        self._is_trial = is_trial
        self._title.setText("De proef" if is_trial else "Nieuwe afspraak")
        self._keep.setText("Zet erbij")
        for line in self._lines().values():
            line.clear()
        self._kind.setCurrentIndex(0)
        self._when.set_day(when)
        self._start()

    def begin_edit(self, agreement: Agreement) -> None:
        """The words of an agreement, to change."""
        self._is_trial = agreement.is_trial
        self._title.setText("Pas de proef aan" if agreement.is_trial else "Pas de afspraak aan")
        self._keep.setText("Bewaar")
        self._what.setText(agreement.what)
        self._who.setText(agreement.who)
        self._sign.setText(agreement.sign)
        self._trigger.setText(agreement.trigger)
        self._kind.setCurrentIndex(self._kind.findData(agreement.owner_kind))
        self._when.set_day(agreement.when)
        self._start()

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before, over what the form began with."""
        for name, line in self._lines().items():
            line.setText(texts.get(name, ""))
        if texts.get("wanneer"):
            self._when.set_day(date.fromisoformat(texts["wanneer"]))
        self._kind.setCurrentIndex(max(0, self._kind.findData(texts.get("voor", OwnerKind.TEAM))))
        self._told = self._typed()

    def keep_draft(self) -> None:
        """Say what is filled in now, unless that was said already."""
        typed = self._typed()
        if not self.isHidden() and typed != self._told:
            self._told = typed
            self.draft_changed.emit(typed)
        self._pause.rest()

    def take_focus(self) -> None:
        """Go to the first field."""
        self._what.setFocus()

    def end(self) -> None:
        """Go away and tell nothing more."""
        self._told = self._typed()
        self._pause.rest()
        self.hide()

    def show_error(self, problem: InvalidInput) -> None:
        """Say what is wrong at its field and go there; elsewhere under the form."""
        self._clear_errors()
        if not self._fields.show_problem(problem):
            self._trouble.setText(problem.sentence)
            self._trouble.show()

    def _start(self) -> None:
        self._clear_errors()
        self._begun = self._texts()
        self._told = self._typed()
        self._pause.rest()
        self.show()

    def _lines(self) -> dict[str, LineField]:
        return {
            "wat": self._what,
            "als": self._trigger,
            "wie": self._who,
            "merken": self._sign,
        }

    def _texts(self) -> dict[str, str]:
        texts = {name: line.text() for name, line in self._lines().items()}
        kind = OwnerKind(self._kind.currentData())
        return texts | {"wanneer": self._when.day.isoformat(), "voor": kind.value}

    def _typed(self) -> dict[str, str]:
        """What is filled in, or empty texts when that is what the form began with."""
        texts = self._texts()
        return dict.fromkeys(texts, "") if texts == self._begun else texts

    def _clear_errors(self) -> None:
        self._trouble.hide()
        self._fields.clear()

    def _hand_in(self) -> None:
        self.handed_in.emit(
            AgreementDraft(
                what=self._what.text(),
                who=self._who.text(),
                when=self._when.day,
                sign=self._sign.text(),
                is_trial=self._is_trial,
                owner_kind=OwnerKind(self._kind.currentData()),
                trigger=self._trigger.text(),
            )
        )
