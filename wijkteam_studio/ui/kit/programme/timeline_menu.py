"""The menu of one step: everything the keys do, in words."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_studio.ui.kit.programme.timeline_model import TimelineRow


class StepDeed(StrEnum):
    """What a person can do with a step; the value is the line in the menu."""

    EARLIER = "Eerder"
    LATER = "Later"
    LONGER = "5 minuten langer"
    SHORTER = "5 minuten korter"
    MINUTE_LONGER = "1 minuut langer"
    MINUTE_SHORTER = "1 minuut korter"
    SKIP = "Overslaan"
    ADD = "Stap toevoegen na deze"
    REMOVE = "Stap weghalen"


_KEYS = {
    StepDeed.EARLIER: "Alt+↑",
    StepDeed.LATER: "Alt+↓",
    StepDeed.LONGER: "+",
    StepDeed.SHORTER: "-",
    StepDeed.MINUTE_LONGER: "Ctrl++",
    StepDeed.MINUTE_SHORTER: "Ctrl+-",
    StepDeed.SKIP: "S",
    StepDeed.ADD: "Insert",
    StepDeed.REMOVE: "Delete",
}
_AFTER_A_LINE = {StepDeed.LONGER, StepDeed.SKIP, StepDeed.ADD}


class TimelineMenu(QMenu):
    """Asks what to do with one step and tells it with `deed_chosen`."""

    deed_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = {deed: self._action(deed) for deed in StepDeed}
        self.setObjectName("timelineMenu")
        self.setAccessibleName("Wat doe je met deze stap")
        self.triggered.connect(self._on_triggered)

    def set_row(self, row: TimelineRow, *, is_first: bool, is_last: bool) -> None:
        """Offer what fits this step."""
        self._actions[StepDeed.EARLIER].setDisabled(is_first)
        self._actions[StepDeed.LATER].setDisabled(is_last)
        skip = "Weer opnemen" if row.step.skipped else "Overslaan"
        self._actions[StepDeed.SKIP].setText(_with_key(skip, StepDeed.SKIP))
        self._actions[StepDeed.REMOVE].setVisible(row.is_own)

    def _action(self, deed: StepDeed) -> QAction:
        if deed in _AFTER_A_LINE:
            self.addSeparator()
        action = self.addAction(_with_key(deed.value, deed))
        action.setObjectName(f"{deed.name.lower()}Action")
        action.setData(deed)
        return action

    def _on_triggered(self, action: QAction) -> None:
        self.deed_chosen.emit(StepDeed(action.data()))


def _with_key(words: str, deed: StepDeed) -> str:
    return f"{words}\t{_KEYS[deed]}"
