"""The break rule: how long people sit, and what to do when that is too long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.domain.breaks import BreakProposal, break_proposal
from wijkteam_studio.domain.plan_words import proposal_in_words, stretch_in_words
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.ui.widgets.buttons import as_caption, make_button
from wijkteam_studio.ui.widgets.labels import set_variant, text_label


class BreakRule(QWidget):
    """One line on the longest stretch; emits proposal_accepted (BreakProposal)."""

    proposal_accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("breakRule")
        self._proposal: BreakProposal | None = None
        self._text = text_label("", "small", "breakText", wrap=True)
        self._accept = make_button("", name="breakAccept")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self._accept)
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
            self._accept.setText(as_caption(words))
            self._accept.setAccessibleName(words)

    def _on_accepted(self) -> None:
        if self._proposal is not None:
            self.proposal_accepted.emit(self._proposal)
