"""The break rule: how long people sit, and what to do when that is too long."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.breaks import BreakProposal, break_proposal
from wijkteam_studio.domain.plan_words import proposal_in_words, stretch_in_words
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.labels import set_variant, text_label
from wijkteam_studio.ui.kit.texts import plain_tip

#: The least width that the words get, and what a button has around its words, in pixels.
_LEAST, _EDGES = 400, 36


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
