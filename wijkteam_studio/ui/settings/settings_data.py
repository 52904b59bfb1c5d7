"""What is kept beside the data, and the way to put it back."""

from PySide6.QtCore import Qt, Signal

from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.settings.settings_section import SettingsSection

_HINT = (
    "Het programma maakt vanzelf reservekopieën, op deze computer. Je kunt erin kijken en er een "
    "terugzetten."
)


class SettingsData(SettingsSection):
    """One button; emits restore_requested."""

    restore_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Gegevens", "settingsData")
        self._restore = make_button("Herstellen …", name="settingsRestore")
        self._restore.setAutoDefault(False)
        self.add_hint(_HINT, "dataHint")
        self.column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._restore.clicked.connect(self.restore_requested)

    def set_preferences(self, preferences: Preferences) -> None:
        """There is nothing to choose here."""
