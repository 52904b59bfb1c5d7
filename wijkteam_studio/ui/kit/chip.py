"""A short word in a coloured pill."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from wijkteam_studio.ui.kit.labels import set_variant


class Chip(QLabel):
    """A state in one or two words; the colour only repeats what the word says."""

    def __init__(self, text: str = "", tone: str = "grey", name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.set_chip(text, tone)

    def set_chip(self, text: str, tone: str) -> None:
        """Show another state; tone is grey, green, amber or red."""
        self.setText(text)
        set_variant(self, "tone", tone)
