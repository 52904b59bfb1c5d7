"""A field for a small number of hands or people."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from wijkteam_studio.ui.kit.labels import set_variant
from wijkteam_studio.ui.kit.measures import measure

_WIDTH = 72
_FIGURES = 3
#: Also nothing at all, which a validator of numbers would not hand in.
_NUMBER = QRegularExpression(f"[0-9]{{0,{_FIGURES}}}")


class NumberField(QLineEdit):
    """Emits number_given when a number was typed and one goes on: at Enter, and on leaving.

    Emits emptied when the number that stood here was taken out; it stands here again until then.
    """

    number_given = Signal(int)
    emptied = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setObjectName(name)
        self.setProperty("compact", "true")
        self.setMaxLength(_FIGURES)
        self.setValidator(QRegularExpressionValidator(_NUMBER, self))
        measure(self, fixedWidth=_WIDTH)
        self.editingFinished.connect(self.hand_in)

    def set_number(self, number: int | None) -> None:
        """Show a number, unless another one is being typed; None for an empty field."""
        shown = "" if number is None else str(number)
        if not self.isModified() and shown != self.text():
            self.setText(shown)
        self._shown = shown

    def hand_in(self) -> None:
        """Give what is typed, if that is another number than the one that stood here."""
        if not self.isModified():
            return
        self.setModified(False)
        if self.text():
            self.number_given.emit(int(self.text()))
        else:
            self.setText(self._shown)
            self.emptied.emit()

    def set_wrong(self, sentence: str) -> None:
        """Say what is wrong with the number; an empty sentence says that it is fine."""
        set_variant(self, "wrong", "true" if sentence else "false")
        self.setAccessibleDescription(sentence)
