"""All sessions with the search above them."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_studio.domain.overview import Overview, SearchHit
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.form_field import SearchField
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.start.search_results import SearchResults
from wijkteam_studio.ui.start.session_view import SessionView

_WIDTH = 560


class EmptyState(QWidget):
    """A heading, a short explanation, and perhaps the one thing to do; emits action_requested."""

    action_requested = Signal()

    def __init__(self, title: str, explanation: str, action: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name or "emptyState")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = text_label(title, "heading", "emptyTitle", wrap=True)
        self._explanation = text_label(explanation, "muted", "emptyText", wrap=True)
        self._button = make_button(action, "secondary", name="emptyAction")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        for label in (self._title, self._explanation):
            measure(label, maximumWidth=_WIDTH)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.action_requested)

    def set_words(self, title: str, explanation: str) -> None:
        """Say something else; the button stays."""
        self._title.setText(title)
        self._explanation.setText(explanation)


class SessionBlock(QFrame):
    """The table, or what was searched for; `table` and `results` have the signals of their rows.

    Emits search_requested(words) when somebody wants to find something.
    """

    search_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sessionBlock")
        self._title = "Sessies"
        self.table = SessionView()
        self.results = SearchResults()
        self._caption = text_label("Sessies", "caption", "sessionCaption")
        self._field = SearchField("Zoek in teams, notities en afspraken (Ctrl F)")
        self._nothing = EmptyState(
            "Niets gevonden",
            "Probeer een ander woord, of een deel van een woord. Je zoekt in teams, notities, "
            "afspraken en de parkeerplaats.",
            "Toon alle sessies",
            "nothingFound",
        )
        self._lay_out()
        self._field.searched.connect(self._search)
        self._field.left_downwards.connect(self._go_down)
        self._nothing.action_requested.connect(self._field.clear)
        self._show_table()

    def set_overview(self, overview: Overview, today: date) -> None:
        """Show the sessions of an overview as they are on this day."""
        self.table.set_sessions(overview.sessions, today)
        shown, total = len(overview.sessions), overview.total_sessions
        self._title = f"De {shown} nieuwste van {total} sessies" if total > shown else "Sessies"
        if self.table.isVisibleTo(self):
            self._caption.setText(self._title)

    def set_hits(self, words: str, hits: tuple[SearchHit, ...]) -> None:
        """Show what was found for these words, when they are still what is searched for."""
        if words != self._field.words():
            return
        self.results.set_hits(hits)
        self.table.hide()
        self.results.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        found = f"{len(hits)} keer gevonden"
        self._caption.setText(found if hits else "Zoeken")
        announce(self._field, found if hits else "Niets gevonden")

    def focus_search(self) -> None:
        """Put the cursor in the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._caption, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.table, self.results, self._nothing):
            column.addWidget(part, 1)
        column.addStretch(0)

    def _search(self, words: str) -> None:
        if words:
            self.search_requested.emit(words)
        else:
            self._show_table()

    def _show_table(self) -> None:
        self._caption.setText(self._title)
        self.results.hide()
        self._nothing.hide()
        self.table.show()

    def _go_down(self) -> None:
        shown = self.results if self.results.isVisible() else self.table
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
