"""The draaiboek of a day with everything that follows from it: times, totals and breaks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.breaks import BreakProposal, break_proposal
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.domain.plan_words import (
    difference_in_words,
    proposal_in_words,
    span_in_words,
    stretch_in_words,
    totals,
)
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.labels import plain_tip, set_variant, text_label
from wijkteam_studio.ui.kit.layouts import FlowRow
from wijkteam_studio.ui.kit.programme.timeline import Timeline

#: The least width that the words get, and what a button has around its words, in pixels.
_LEAST, _EDGES = 400, 36
_SHOWN = (*SPINE, Phase.PAUZE, Phase.SPELING)
_HINT = "Alt ↑ ↓ verplaatst, + en − verandert de tijd, S slaat over."


class BreakRule(QWidget):
    """One line on the longest stretch; emits proposal_accepted (BreakProposal)."""

    proposal_accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("breakRule")
        self._proposal: BreakProposal | None = None
        self._text = text_label("", "small", "breakText", wrap=True)
        self._accept = make_button("", name="breakAccept")
        row = FlowRow(self, spacing=16)
        row.add(self._text, stretch=True)
        row.add(self._accept)
        self._accept.hide()
        self._accept.clicked.connect(self._on_accepted)

    def set_programme(self, programme: Programme) -> None:
        """Judge this programme."""
        self._proposal = break_proposal(programme)
        text = stretch_in_words(programme)
        self._text.setText(text)
        set_variant(self._text, "warn", str(programme.longest_stretch().is_too_long).lower())
        self._accept.setVisible(self._proposal is not None)
        if self._proposal is not None:
            words = proposal_in_words(self._proposal)
            self._accept.setAccessibleName(words)
            self._accept.setToolTip(plain_tip(words))
            self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        """The proposal on its button; a very long one ends in dots and is whole in its tip."""
        words, room = self._accept.accessibleName(), max(self.width(), _LEAST)
        edges = self._accept.sizeHint().width() - self._accept.fontMetrics().horizontalAdvance(
            self._accept.text()
        )
        dots = Qt.TextElideMode.ElideRight
        shown = self._accept.fontMetrics().elidedText(words, dots, room - max(edges, _EDGES))
        if self._accept.text() != as_caption(shown):
            self._accept.setText(as_caption(shown))

    def _on_accepted(self) -> None:
        if self._proposal is not None:
            self.proposal_accepted.emit(self._proposal)


class PhaseTotals(QWidget):
    """`Ik 40 · Wij 55 · Wijk 45 · pauze 20 · speling 20`, the phases in their colours."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("phaseTotals")
        row = FlowRow(self, spacing=4)
        self._parts = {}
        self._dots = {}
        for phase in _SHOWN:
            dot = text_label("·", "muted", f"{phase.value}Dot")
            part = text_label("", "strong" if phase in SPINE else "muted", f"{phase.value}Total")
            part.setProperty("phase", phase.value)
            self._dots[phase], self._parts[phase] = dot, part
            row.add(dot)
            row.add(part)

    def set_programme(self, programme: Programme) -> None:
        """Show the division of this programme; a phase without time is left out."""
        words = dict(totals(programme))
        first = next(iter(words), None)
        for phase in _SHOWN:
            self._parts[phase].setText(words.get(phase, ""))
            self._parts[phase].setVisible(phase in words)
            self._dots[phase].setVisible(phase in words and phase is not first)
        self.setAccessibleName(", ".join(words.values()))


class DayPlan(QWidget):
    """Shows the plan; what a person wants goes out as a signal, `timeline` takes the keys."""

    add_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    proposal_accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.timeline = Timeline()
        self._heading = text_label("", "heading", "planHeading")
        self._totals = PhaseTotals()
        self._difference = text_label("", "muted", "planDifference", wrap=True)
        self._add = make_button("Stap toevoegen", "quiet", "add", "addStep")
        self._undo = make_button("Terugdraaien", "quiet", "undo", "undo", counts_each=True)
        self._redo = make_button("Opnieuw", "quiet", "redo", "redo", counts_each=True)
        self._rule = BreakRule()
        self._told = text_label(_HINT, "small", "planTold", wrap=True)
        self._arrange()
        self._add.clicked.connect(self.add_requested)
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        self._rule.proposal_accepted.connect(self.proposal_accepted)

    def set_day(self, day: Day, planned: int) -> None:
        """Show the plan of this day; `planned` is the length of its draaiboek in minutes."""
        programme, begins = day.programme, day.session.begins
        self.timeline.set_programme(programme, begins)
        self._heading.setText(f"Draaiboek · {span_in_words(programme, begins)}")
        self._totals.set_programme(programme)
        self._difference.setText(difference_in_words(programme, planned, begins))
        is_longer = bool(planned) and programme.minutes > planned
        set_variant(self._difference, "warn", str(is_longer).lower())
        self._rule.set_programme(programme)

    def set_history(self, undo: str, redo: str) -> None:
        """What can be taken back and done again, by name; empty when there is nothing."""
        for button, word, label in (
            (self._undo, "Terugdraaien", undo),
            (self._redo, "Opnieuw", redo),
        ):
            button.setEnabled(bool(label))
            button.setAccessibleName(f"{word}: {label}" if label else word)
            button.setToolTip(f"{word}: {label}" if label else "")

    def tell(self, text: str, *, is_problem: bool = False) -> None:
        """Say one quiet line, also to a screen reader; empty brings the hint back."""
        self._told.setText(text or _HINT)
        set_variant(self._told, "role", "error" if is_problem else "small")
        if text:
            announce(self._told, text)

    def _arrange(self) -> None:
        top = FlowRow(spacing=16)
        top.add(self._heading)
        top.push()
        top.add(self._totals)
        under = QHBoxLayout()
        under.addWidget(self._difference, 1)
        under.addWidget(self._add)
        foot = FlowRow(spacing=0)
        foot.add(self._told, stretch=True)
        foot.add(self._undo)
        foot.add(self._redo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(under)
        column.addSpacing(4)
        column.addWidget(self.timeline, 1)
        column.addSpacing(8)
        column.addWidget(self._rule)
        column.addLayout(foot)
        column.addStretch(0)
