"""The panels of a day: made when they are needed, or ahead, when nothing else is asked."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.programme import Step
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.activity_panel import ActivityPanel
from wijkteam_studio.ui.day.table import panel_for

#: Between one panel that is made ahead and the next: keys and paint go first.
_REST_MS = 60


class PanelStock(QObject):
    """One panel of each kind, under one parent; emits ready(ActivityPanel) for each made ahead."""

    ready = Signal(object)

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._desk: Desk | None = None
        self._panels: dict[type[ActivityPanel], ActivityPanel] = {}
        self._waiting: list[Step] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._make_one)

    def set_desk(self, desk: Desk | None) -> None:
        """Forget all panels; those of this desk come instead."""
        self._rest.stop()
        self._desk, self._panels, self._waiting = desk, {}, []

    def of(self, step: Step) -> ActivityPanel:
        """The panel of a step, made the first time that it is needed."""
        if self._desk is None:
            raise RuntimeError("there is no day to make a panel for")
        kind = panel_for(step, self._desk.library)
        if kind not in self._panels:
            panel = kind(self._desk, self._home)
            panel.hide()
            self._panels[kind] = panel
        return self._panels[kind]

    def make_ahead(self) -> None:
        """Have the panels of all steps at hand soon: going to a step then costs no time."""
        if self._desk is None:
            return
        library = self._desk.library
        kinds = {panel_for(step, library): step for step in self._desk.live.day.programme}
        self._waiting = list(kinds.values())
        self._rest.start()

    def _make_one(self) -> None:
        if self._desk is None or not self._waiting:
            return
        panel = self.of(self._waiting.pop(0))
        panel.get_ready(self._desk.live.day)
        self.ready.emit(panel)
        if self._waiting:
            self._rest.start()
