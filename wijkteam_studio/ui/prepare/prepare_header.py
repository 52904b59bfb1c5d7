"""The bar above the preparation: whose day it is, whether it is kept, and begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.keys import Shortcut, key_for
from wijkteam_studio.ui.kit.labels import ElidedLabel
from wijkteam_studio.ui.kit.layouts import FlowRow
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.saved import SavedMark, SavedWords

_HEIGHT = 64
_BEGIN = {
    SessionState.PREPARING: "Klaar: begin de dag",
    SessionState.RUNNING: "Ga verder",
    SessionState.CLOSED: "Bekijk de dag",
}


class PrepareHeader(QFrame):
    """Emits begin_requested, leave_requested, room_check_requested and keys_requested."""

    begin_requested = Signal()
    leave_requested = Signal()
    room_check_requested = Signal()
    keys_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepareHeader")
        self.setProperty("ground", "white")
        self.setProperty("line", "under")
        measure(self, minimumHeight=_HEIGHT)
        self._leave = make_button("Start", "quiet", "arrow_back", "leave")
        self._team = ElidedLabel("", "brand", "teamTitle")
        self._saved = SavedMark()
        self._check = make_button("Zaal proberen", "quiet", name="roomCheck")
        self._keys = make_button("Toetsen (F1)", "quiet", name="keys")
        self._begin = make_button(_BEGIN[SessionState.PREPARING], "primary", name="begin")
        row = FlowRow(spacing=16)
        row.setContentsMargins(12, 8, 24, 8)
        row.add(self._leave)
        row.add(self._team, stretch=True)
        row.add(self._saved)
        row.add(self._check)
        row.add(self._keys)
        row.add(self._begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._leave.setAccessibleName("Terug naar start")
        self._leave.clicked.connect(self.leave_requested)
        self._check.clicked.connect(self.room_check_requested)
        self._keys.clicked.connect(self.keys_requested)
        self._begin.clicked.connect(self.begin_requested)

    def set_day(self, day: Day) -> None:
        """Name the team and what the main button does for a day in this state."""
        self._team.set_text(day.team.name)
        words = _BEGIN[day.session.state]
        self._begin.setText(words)
        self._begin.setAccessibleName(words)
        self._begin.setShortcut(key_for(Shortcut.BEGIN_DAY))  # setText has taken it away

    def set_saved(self, saving: SavedWords) -> None:
        """Show how the saving stands."""
        self._saved.set_state(saving)
