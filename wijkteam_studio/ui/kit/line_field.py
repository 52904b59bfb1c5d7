"""A field for one line of text with an end."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from wijkteam_studio.domain.text import TITLE_LIMIT


class LineField(QLineEdit):
    """One line of at most `limit` characters; more is refused (Dutch) and the old text stays.

    What is refused is no edit: a textEdited that follows says that the text is fine again.
    """

    refused = Signal(str)

    def __init__(self, label: str, name: str, limit: int = TITLE_LIMIT) -> None:
        super().__init__()
        self._limit = limit
        self.setObjectName(name)
        self.setAccessibleName(label)
        # Not setMaxLength: that takes over the part that fits, and counts an emoji as two.
        fits = QRegularExpression(f"(?s).{{0,{limit}}}")
        self.setValidator(QRegularExpressionValidator(fits, self))
        self.inputRejected.connect(self._refuse)

    def setText(self, text: str | None, /) -> None:  # noqa: N802 (Qt's name)
        """A text that is longer than the field shows how it begins, until one works in it."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who is led here by the program goes on at the end of what is there."""
        super().focusInEvent(event)
        is_led = event.reason() is Qt.FocusReason.OtherFocusReason
        if is_led and self.cursorPosition() == 0 and not self.hasSelectedText():
            self.end(False)  # noqa: FBT003 (Qt takes it so)

    def _refuse(self) -> None:
        self.refused.emit(f"Hier passen {self._limit} tekens in.")
