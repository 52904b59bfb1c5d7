"""What the wall can show of this step, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

_ALL = tuple(Showing)


class ShowChoice(QWidget):
    """A button for each thing that has something to see; with one thing there is no choice."""

    showing_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Showing, ...] = ()
        self._group = QButtonGroup(self)
        row = FlowRow(self, spacing=4)
        self.setObjectName("showChoice")
        for number, showing in enumerate(_ALL):
            button = make_button(upper_first(showing.value), name=f"show-{showing.value}")
            button.setAccessibleName(f"Laat zien: {showing.value}")
            button.setCheckable(True)
            button.setProperty("compact", "true")
            clicks_keep_focus(button)
            row.add(button)
            button.hide()
            self._group.addButton(button, number)
        self._group.idClicked.connect(self._choose)

    def set_choices(self, choices: tuple[Showing, ...], now: Showing) -> None:
        """Offer these, with what is shown now pressed."""
        if choices != self._choices:
            self._choices = choices
            self._place()
        button = self.button(now)
        if not button.isChecked():
            button.setChecked(True)

    def button(self, showing: Showing) -> QPushButton:
        """The button of one thing to show."""
        button = self._group.button(_ALL.index(showing))
        assert isinstance(button, QPushButton)  # noqa: S101 (made above)
        return button

    def _place(self) -> None:
        for showing in _ALL:
            self.button(showing).setVisible(showing in self._choices)
        self.setVisible(len(self._choices) > 1)

    def _choose(self, number: int) -> None:
        self.showing_chosen.emit(_ALL[number])
