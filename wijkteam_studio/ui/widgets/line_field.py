"""A field for one line of text with an end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wijkteam_studio.domain.text import TITLE_LIMIT


class LineField(QLineEdit):
    """One line of at most `limit` characters; emits refused (Dutch) when more was offered."""

    refused = Signal(str)

    def __init__(self, label: str, name: str, limit: int = TITLE_LIMIT) -> None:
        super().__init__()
        self._limit = limit
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setMaxLength(limit)
        self.inputRejected.connect(self._refuse)

    def _refuse(self) -> None:
        self.refused.emit(f"Hier passen {self._limit} tekens in. De rest is niet overgenomen.")
