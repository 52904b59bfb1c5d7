"""Asks for a step of one's own: its name, its phase and its minutes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QSpinBox, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wishes import StepWish
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import DialogColumn
from wijkteam_studio.ui.kit.form import Form
from wijkteam_studio.ui.kit.labels import text_label

_USUAL_MINUTES = 15
_MOST_SHOWN = 999
_WIDTH = 440


class AddStepDialog(QDialog):
    """Emits step_wished (StepWish); stays open until the step was accepted."""

    step_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addStepDialog")
        self.setWindowTitle("Stap toevoegen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form = Form("addStepForm")
        self._title = self._form.add_text("&Naam van de stap", "stepTitle")
        self._phase = QComboBox()
        self._minutes = QSpinBox()
        self._add = make_button("Toevoegen", "primary", name="addStepConfirm")
        self._cancel = make_button("Annuleren", name="addStepCancel")
        self._where = text_label("", "muted", "addStepWhere", wrap=True)
        self._arrange()
        self._add.clicked.connect(self._on_added)
        self._cancel.clicked.connect(self.reject)

    def set_place(self, phase: Phase, after: str) -> None:
        """Begin with this phase; `after` names the step before it."""
        self._phase.setCurrentIndex(self._phase.findData(phase.value))
        self._where.setText(f"Komt na ‘{after}’." if after else "Wordt de eerste stap.")

    def show_problem(self, problem: InvalidInput) -> None:
        """Say what is wrong at its field; what was typed stays."""
        self._form.show_error(problem)

    def _on_added(self) -> None:
        phase = Phase(self._phase.currentData())
        self.step_wished.emit(StepWish(self._title.text(), phase, self._minutes.value()))

    def _arrange(self) -> None:
        for phase in Phase:
            self._phase.addItem(phase.word, phase.value)
        self._minutes.setRange(0, _MOST_SHOWN)
        self._minutes.setValue(_USUAL_MINUTES)
        self._minutes.setSingleStep(5)
        self._form.add("&Fase", self._phase, "stepPhase")
        self._form.add("&Minuten", self._minutes, "stepMinutes")
        self._add.setDefault(True)
        column = DialogColumn(self, _WIDTH)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(text_label("Stap toevoegen", "heading", "addStepHeading"))
        column.addWidget(self._where)
        column.addWidget(self._form)
        column.add_foot(self._cancel, self._add)
