"""The top of the screen: which team, how late we are, and the wall in one press."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.wall import Screen
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import Chip, ElidedLabel, set_variant, text_label
from wijkteam_studio.ui.kit.layouts import FlowRow


@dataclass(frozen=True, slots=True)
class DayFacts:
    """The day in words: its team, its programme, its delay and its times."""

    team: str
    programme: str
    delay: str
    is_late: bool
    now: str
    end: str
    screen: Screen
    is_frozen: bool


class DayBar(QFrame):
    """Says how the day runs; leaves the page or covers the wall."""

    leave_requested = Signal()
    black_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: DayFacts | None = None
        self._leave = make_button("Start", "quiet", "arrow_back", "leaveDay")
        self._team = ElidedLabel("", "strong", "teamName")
        self._programme = ElidedLabel("", "small", "programmeName")
        self._delay = Chip("", "grey", "delayChip")
        self._now = text_label("", "strong", "timeNow")
        self._end = text_label("", "strong", "timeEnd")
        self._badge = Chip("", "amber", "screenBadge")
        self._black = make_button("Zaal op zwart", name="blackWall")
        self._lay_out()
        self._leave.clicked.connect(self.leave_requested)
        self._black.clicked.connect(self.black_toggled)

    def _lay_out(self) -> None:
        self.setObjectName("dayBar")
        self.setProperty("line", "under")
        self.setProperty("ground", "white")
        clicks_keep_focus(self._leave, self._black)
        names = QWidget()
        lines = QVBoxLayout(names)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._team)
        lines.addWidget(self._programme)
        row = FlowRow(spacing=16)
        row.setContentsMargins(8, 6, 16, 6)
        row.add(self._leave)
        row.add(names, stretch=True)
        row.add(self._delay)
        for word, time in (("Nu", self._now), ("Klaar om", self._end)):
            row.add(_together(text_label(word, "muted", "timeWord"), time))
        row.add(self._badge)
        row.add(self._black)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)

    def set_facts(self, facts: DayFacts) -> None:
        """Show the day as it runs now."""
        if facts == self._facts:
            return
        self._facts = facts
        self._team.set_text(facts.team)
        self._programme.set_text(facts.programme)
        self._delay.set_chip(facts.delay, "amber" if facts.is_late else "grey")
        self._now.setText(facts.now)
        self._end.setText(facts.end)
        covered = facts.screen is not Screen.SHOWN
        word = facts.screen.value if covered else ("bevroren" if facts.is_frozen else "")
        self._badge.set_chip(f"Zaal: {word}", "amber")
        self._badge.setVisible(bool(word))
        caption = "Zaal weer aan" if covered else "Zaal op zwart"
        self._black.setText(caption)
        self._black.setAccessibleName(caption)
        set_variant(self._black, "covered", "true" if covered else "false")


def _together(*parts: QWidget) -> QWidget:
    """Labels that always stand on the same line."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return group
