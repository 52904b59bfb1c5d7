"""The keys of the program, and changing them."""

from PySide6.QtCore import Qt

from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.settings.key_table import KeyTable
from wijkteam_studio.ui.settings.settings_sections import SettingsSection

_HINT = (
    "Wijzig zet een andere toets in de plaats, Erbij zet er een naast. "
    "Een klikker kan ook: druk dan op de knop van de klikker. "
    "Een letter werkt alleen als je niet aan het typen bent."
)
_FIXED = "Esc, F1, Ctrl Z, Ctrl Y en Ctrl F liggen vast."


class SettingsKeys(SettingsSection):
    """A table, and the way back to the keys that the program came with."""

    def __init__(self) -> None:
        super().__init__("Toetsen", "settingsKeys")
        self._table = KeyTable()
        self._restore = make_button("Alle toetsen terug naar standaard", name="restoreAllKeys")
        self._restore.setAutoDefault(False)
        self.add_hint(_HINT, "keysHint")
        self.column.addWidget(self._table)
        self.add_hint(_FIXED, "keysFixed")
        self.column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._table.keymap_chosen.connect(self._choose)
        self._restore.clicked.connect(self._restore_all)

    @property
    def table(self) -> KeyTable:
        """The table itself."""
        return self._table

    def set_preferences(self, preferences: Preferences) -> None:
        """Show the keys as they are now."""
        keymap = KeyMap.of(preferences.keys)
        self._table.set_keymap(keymap)
        self._restore.setEnabled(bool(keymap.kept))

    def _choose(self, keymap: KeyMap) -> None:
        self.chosen.emit({"keys": keymap.kept})

    def _restore_all(self) -> None:
        self.chosen.emit({"keys": {}})
