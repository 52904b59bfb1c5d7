"""What asks for attention today."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.start.due_row import DueRow
from wijkteam_studio.ui.start.session_words import DueItem, due_now


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
