"""One line of what asks for attention today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.elided_label import ElidedLabel
from wijkteam_studio.ui.kit.texts import plain_tip
from wijkteam_studio.ui.start.session_words import GOING, DueItem, DueKind

_BARS = {
    DueKind.RUNNING: "wij",
    DueKind.TODAY: "wij",
    DueKind.LOOK_BACK: "ik",
    DueKind.NEWSPAPER: "wijk",
    DueKind.NEXT: "slot",
}


class DueRow(QFrame):
    """A session, why it asks for attention, and the button; emits action_requested(DueItem)."""

    action_requested = Signal(object)

    def __init__(self, item: DueItem) -> None:
        super().__init__()
        self._item = item
        team = item.summary.team.name
        self.setObjectName("dueRow")
        self.setProperty("card", "row")
        self.setProperty("bar", _BARS[item.kind])
        pressing = item.kind in {DueKind.RUNNING, DueKind.TODAY}
        variant = "primary" if pressing else "secondary"
        self.button = make_button(item.action, variant, name="dueAction")
        self.button.setAccessibleName(f"{item.action}: {team}")
        if item.summary.is_going:
            self.button.setEnabled(False)
            self.button.setToolTip(plain_tip(GOING))
            self.button.setAccessibleDescription(GOING)
        name = ElidedLabel(team, "strong", "dueTeam")
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(name)
        first.addWidget(ElidedLabel(f"· {item.headline}", "body", "dueHeadline"), 1)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addLayout(first)
        lines.addWidget(ElidedLabel(item.detail, "muted", "dueDetail"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(lines, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.action_requested.emit(self._item)
