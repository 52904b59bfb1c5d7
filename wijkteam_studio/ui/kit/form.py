"""Fields under each other, with errors at the field they belong to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.text import TITLE_LIMIT
from wijkteam_studio.ui.kit.fields import Fields
from wijkteam_studio.ui.kit.form_field import FormField, LineField


class Form(QWidget):
    """A column of fields; an InvalidInput finds its field by the word on the label."""

    def __init__(self, name: str = "form") -> None:
        super().__init__()
        self.setObjectName(name)
        self.fields = Fields()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def add_text(
        self, label: str, name: str, hint: str = "", limit: int = TITLE_LIMIT
    ) -> LineField:
        """A line of text of at most `limit` characters."""
        control = LineField(label.replace("&", ""), name, limit)
        self.add(label, control, name, hint)
        return control

    def add(self, label: str, control: QWidget, name: str, hint: str = "") -> FormField:
        """Any control with a label."""
        field = FormField(label, control, name, hint)
        self._column.addWidget(field)
        return self.fields.add(label.replace("&", ""), field)

    def show_error(self, problem: InvalidInput) -> bool:
        """Show a problem at its field and go there; False when no field bears that word."""
        self.fields.clear()
        return self.fields.show_problem(problem)

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        self.fields.clear()
