"""The bar above the preparation: whose day it is, whether it is kept, and begin."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.ui.widgets.buttons import make_button
from wijkteam_studio.ui.widgets.elided_label import ElidedLabel
from wijkteam_studio.ui.widgets.saved_mark import SavedMark

_HEIGHT = 64
_BEGIN = {
    SessionState.PREPARING: "Klaar: begin de dag",
    SessionState.RUNNING: "Ga verder",
    SessionState.CLOSED: "Bekijk de dag",
}


class PrepareHeader(QFrame):
    """Emits begin_requested, leave_requested and keys_requested."""

    begin_requested = Signal()
    leave_requested = Signal()
    keys_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepareHeader")
        self.setProperty("ground", "white")
        self.setProperty("line", "under")
        self.setFixedHeight(_HEIGHT)
        self._leave = make_button("Start", "quiet", "arrow_back", "leave")
        self._team = ElidedLabel("", "brand", "teamTitle")
        self._saved = SavedMark()
        self._keys = make_button("Toetsen (F1)", "quiet", name="keys")
        self._begin = make_button(_BEGIN[SessionState.PREPARING], "primary", name="begin")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 24, 1)
        row.setSpacing(16)
        row.addWidget(self._leave)
        row.addWidget(self._team, 1)
        row.addWidget(self._saved)
        row.addWidget(self._keys)
        row.addWidget(self._begin)
        self._leave.setAccessibleName("Terug naar start")
        self._leave.clicked.connect(self.leave_requested)
        self._keys.clicked.connect(self.keys_requested)
        self._begin.clicked.connect(self.begin_requested)

    def set_day(self, day: Day) -> None:
        """Name the team and what the main button does for a day in this state."""
        self._team.set_text(day.team.name)
        words = _BEGIN[day.session.state]
        self._begin.setText(words)
        self._begin.setAccessibleName(words)
        self._begin.setShortcut(QKeySequence("Ctrl+Return"))  # setText has taken it away

    def set_saved(self, pending: int, trouble: str) -> None:
        """Show how much waits for the disk, or the trouble there is."""
        self._saved.set_state(pending, trouble)
