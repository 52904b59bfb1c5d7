"""Putting a topic aside in a second."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.text import is_empty
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import DialogColumn
from wijkteam_studio.ui.kit.form_field import FormField, LineField

_LIMIT = 500
_WIDTH = 480


class ParkDialog(QDialog):
    """Enter parks, Escape leaves; the words stay until they are parked."""

    park_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = LineField("Wat zetten we even opzij?", "parkText", _LIMIT)
        hint = "In de woorden van wie het inbrengt. Geen namen van bewoners."
        self._field = FormField("Wat zetten we even opzij?", self._text, "parkText", hint)
        self._park = make_button("Parkeer", "primary", name="parkButton")
        self._cancel = make_button("Laat maar", name="parkCancel")
        self._lay_out()
        self._text.refused.connect(self._field.show_error)
        self._text.textEdited.connect(self._field.clear_error)
        self._park.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setObjectName("parkDialog")
        self.setWindowTitle("Op de parkeerplaats")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._park.setDefault(True)
        self._cancel.setAutoDefault(False)
        column = DialogColumn(self, _WIDTH)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._field)
        column.add_foot(self._cancel, self._park)
        self._text.setFocus()

    def show_error(self, problem: InvalidInput) -> None:
        """Say what is wrong at the field; the words stay."""
        self._field.show_error(problem.sentence)
        self._text.setFocus()

    def hand_in(self) -> None:
        """Park what was typed, if anything was."""
        if not is_empty(self._text.text()):
            self._ask()

    def _ask(self) -> None:
        self.park_requested.emit(self._text.text())
