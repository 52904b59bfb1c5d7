"""A silent countdown on the wall: one, two, three or five minutes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from wijkteam_studio.domain.clock import clock_face
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

_MINUTES = (1, 2, 3, 5)


class SilenceRow(QWidget):
    """Starts a silence, or shows how long it lasts and stops it."""

    silence_requested = Signal(int)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = text_label("Stilte", "small", "silenceLabel")
        self._group = QButtonGroup(self)
        self._stop = make_button("Stop", name="stopSilence")
        self._unit = text_label("min", "small", "silenceUnit")
        self.setObjectName("silenceRow")
        row = FlowRow(self, spacing=4)
        row.add(self._label)
        for minutes in _MINUTES:
            button = make_button(str(minutes), name=f"silence-{minutes}")
            button.setAccessibleName(
                f"Stilte van {minutes} {'minuut' if minutes == 1 else 'minuten'}"
            )
            button.setProperty("compact", "true")
            clicks_keep_focus(button)
            self._group.addButton(button, minutes)
            row.add(button)
        self._stop.setAccessibleName("Stop de stilte")
        self._stop.setProperty("compact", "true")
        clicks_keep_focus(self._stop)
        row.add(self._stop)
        row.add(self._unit)
        self._group.idClicked.connect(self.silence_requested)
        self._stop.clicked.connect(self.stop_requested)
        self.set_left(None)

    def set_left(self, seconds: float | None) -> None:
        """Show a running silence with the seconds left, or the choice of a new one (None)."""
        runs = seconds is not None
        self._label.setText(f"Stilte {clock_face(seconds)}" if seconds is not None else "Stilte")
        if self._stop.isHidden() == runs:
            for button in self._group.buttons():
                button.setVisible(not runs)
            self._unit.setVisible(not runs)
            self._stop.setVisible(runs)
