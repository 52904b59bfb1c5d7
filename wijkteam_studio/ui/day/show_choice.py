"""What the wall can show of this step, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.domain.words import lower_first
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

#: What can be shown, with its name in words.
Choices = tuple[tuple[Showing, str], ...]


class ShowChoice(QWidget):
    """A button for each thing that has something to see; with one thing there is no choice."""

    showing_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Choices = ()
        self._buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._row = FlowRow(self, spacing=4)
        self.setObjectName("showChoice")
        self._group.idClicked.connect(self._choose)

    def set_choices(self, choices: Choices, now: Showing) -> None:
        """Offer these, with what is shown now pressed."""
        if choices != self._choices:
            self._choices = choices
            self._place()
        button = self.button(now)
        if button is not None and not button.isChecked():
            button.setChecked(True)

    def button(self, showing: Showing) -> QPushButton | None:
        """The button of one thing to show; None when it is not offered."""
        for (offered, _name), button in zip(self._choices, self._buttons, strict=False):
            if offered == showing:
                return button
        return None

    def _place(self) -> None:
        while len(self._buttons) < len(self._choices):
            self._add()
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._choices))
        for (showing, name), button in zip(self._choices, self._buttons, strict=False):
            button.setText(name.replace("&", "&&"))
            button.setObjectName(f"show-{showing.field or showing.kind}")
            button.setAccessibleName(f"Laat zien: {lower_first(name)}")
        self.setVisible(len(self._choices) > 1)

    def _add(self) -> None:
        button = make_button("", name="show")
        button.setCheckable(True)
        button.setProperty("compact", "true")
        clicks_keep_focus(button)
        self._row.add(button)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append(button)

    def _choose(self, number: int) -> None:
        self.showing_chosen.emit(self._choices[number][0])
