"""What asks for attention today."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import ElidedLabel, plain_tip, text_label
from wijkteam_studio.ui.start.session_words import GOING, DueItem, DueKind, due_now

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


class DueList(QFrame):
    """At most three lines, hidden when nothing is due; emits action_requested(DueItem)."""

    action_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dueList")
        self._items: tuple[DueItem, ...] = ()
        self._rows: list[DueRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(text_label("Nu aan de beurt", "caption", "dueCaption"))
        self.hide()

    def set_overview(self, overview: Overview, today: date) -> None:
        """Show what is due on this day; the same lines are left alone."""
        items = due_now(overview, today)
        if items != self._items:
            self._items = items
            self._replace_rows()
        self.setVisible(bool(items))

    def follow(self, before: QWidget) -> None:
        """Let Tab go from this widget to the buttons of the lines, from top to bottom."""
        for row in self._rows:
            QWidget.setTabOrder(before, row.button)
            before = row.button

    def _replace_rows(self) -> None:
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [DueRow(item) for item in self._items]
        for row in self._rows:
            row.action_requested.connect(self.action_requested)
            self._column.addWidget(row)
