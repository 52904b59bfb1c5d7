"""The menu of one step: everything the keys do, in words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_studio.ui.kit.keys import TimelineWork, menu_line
from wijkteam_studio.ui.kit.programme.timeline_model import TimelineRow

_AFTER_A_LINE = {TimelineWork.LONGER, TimelineWork.SKIP, TimelineWork.ADD}


class TimelineMenu(QMenu):
    """Asks what to do with one step and tells it with `work_chosen`."""

    work_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = {work: self._action(work) for work in TimelineWork}
        self.setObjectName("timelineMenu")
        self.setAccessibleName("Wat doe je met deze stap")
        self.triggered.connect(self._on_triggered)

    def set_row(self, row: TimelineRow, *, is_first: bool, is_last: bool) -> None:
        """Offer what fits this step."""
        self._actions[TimelineWork.EARLIER].setDisabled(is_first)
        self._actions[TimelineWork.LATER].setDisabled(is_last)
        skip = "Weer opnemen" if row.step.skipped else "Overslaan"
        self._actions[TimelineWork.SKIP].setText(menu_line(skip, TimelineWork.SKIP))
        self._actions[TimelineWork.REMOVE].setVisible(row.is_own)

    def _action(self, work: TimelineWork) -> QAction:
        if work in _AFTER_A_LINE:
            self.addSeparator()
        action = self.addAction(menu_line(work.value, work))
        action.setObjectName(f"{work.name.lower()}Action")
        action.setData(work)
        return action

    def _on_triggered(self, action: QAction) -> None:
        self.work_chosen.emit(TimelineWork(action.data()))
