"""Fields under each other, with errors at the field they belong to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.text import TITLE_LIMIT
from wijkteam_studio.ui.kit.form_field import FormField
from wijkteam_studio.ui.kit.line_field import LineField


class Form(QWidget):
    """A column of fields; an InvalidInput finds its field by the word on the label."""

    def __init__(self, name: str = "form") -> None:
        super().__init__()
        self.setObjectName(name)
        self._fields: dict[str, FormField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def add_text(
        self, label: str, name: str, hint: str = "", limit: int = TITLE_LIMIT
    ) -> LineField:
        """A line of text of at most `limit` characters."""
        control = LineField(label.replace("&", ""), name, limit)
        field = self.add(label, control, name, hint)
        control.refused.connect(field.show_error)
        control.textEdited.connect(field.clear_error)
        return control

    def add(self, label: str, control: QWidget, name: str, hint: str = "") -> FormField:
        """Any control with a label."""
        field = FormField(label, control, name, hint)
        self._fields[label.replace("&", "")] = field
        self._column.addWidget(field)
        return field

    def show_error(self, problem: InvalidInput) -> bool:
        """Show a problem at its field and go there; False when no field bears that word."""
        self.clear_errors()
        field = self._fields.get(problem.field)
        if field is None:
            return False
        field.show_error(problem.sentence)
        field.control.setFocus()
        return True

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.clear_error()
