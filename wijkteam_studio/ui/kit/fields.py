"""The fields of a form together: every problem finds its field by the word on its label."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.ui.kit.form_field import FormField, LineField


class Fields:
    """Fields by their word; what is refused is told at the field, and told no more at an edit."""

    def __init__(self, *fields: tuple[str, FormField]) -> None:
        self._fields: dict[str, FormField] = {}
        for word, field in fields:
            self.add(word, field)

    def __getitem__(self, word: str) -> FormField:
        return self._fields[word]

    def __iter__(self) -> Iterator[FormField]:
        return iter(self._fields.values())

    @property
    def lines(self) -> tuple[LineField, ...]:
        """The controls in which one types a line, in their order."""
        return tuple(f.control for f in self if isinstance(f.control, LineField))

    @property
    def wrong_control(self) -> QWidget | None:
        """The first control at which something is wrong now."""
        return next((field.control for field in self if field.error_text), None)

    def add(self, word: str, field: FormField) -> FormField:
        """One more field; a problem names it by this word."""
        self._fields[word] = field
        if isinstance(field.control, LineField):
            field.control.refused.connect(field.show_error)
            field.control.textEdited.connect(field.clear_error)
        return field

    def show_problem(self, problem: InvalidInput, *, go_there: bool = True) -> bool:
        """Say what is wrong at the field it is about; False when it is about none of these."""
        field = self._fields.get(problem.field)
        if field is None:
            return False
        field.show_error(problem.sentence)
        if go_there:
            field.control.setFocus()
        return True

    def clear(self) -> None:
        """Nothing is wrong any more."""
        for field in self:
            field.clear_error()
