"""A part of the settings: a title, perhaps a sentence, and its choices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from wijkteam_studio.ui.kit.labels import text_label


class SettingsSection(QFrame):
    """Emits chosen({name: value}) by the names of Preferences; each part shows what holds."""

    chosen = Signal(object)

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(text_label(title, "heading", f"{name}Title"))

    def add_hint(self, text: str, name: str) -> QLabel:
        """A sentence that explains something."""
        label = text_label(text, "muted", name, wrap=True)
        self.column.addWidget(label)
        return label
