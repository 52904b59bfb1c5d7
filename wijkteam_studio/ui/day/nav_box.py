"""Back, and on: the one primary button of the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus


class NavBox(QWidget):
    """On the last step the way leads to the newspaper."""

    back_requested = Signal()
    next_requested = Signal()
    newspaper_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_last = False
        self._back = make_button("◀  Terug", name="previousStep")
        self._next = make_button("", "primary", name="nextStep")
        self.setObjectName("navBox")
        self._back.setAccessibleName("Terug naar de vorige stap")
        self._next.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clicks_keep_focus(self._back, self._next)
        row = FlowRow(self)
        row.add(self._back)
        row.add(self._next, stretch=True)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self._go_on)
        self.set_place(is_first=True, is_last=False)

    def set_place(self, *, is_first: bool, is_last: bool) -> None:
        """Say where in the day we are."""
        self._is_last = is_last
        self._back.setEnabled(not is_first)
        words = "Naar de krant" if is_last else "Volgende stap"
        self._next.setText(f"{words}  ▶")
        self._next.setAccessibleName(words)

    def take_focus(self) -> None:
        """Go to the button that leads on."""
        self._next.setFocus()

    def _go_on(self) -> None:
        if self._is_last:
            self.newspaper_requested.emit()
        else:
            self.next_requested.emit()
