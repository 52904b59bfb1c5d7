"""Which beamer is remembered, and which screen is which."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.settings.settings_section import SettingsSection

_NONE = "Er is nog geen beamer onthouden. Het zaalscherm komt op het scherm naast het jouwe."
_KNOWN = "Onthouden beamer: {}. Is hij er, dan komt het zaalscherm daar."


class SettingsBeamer(SettingsSection):
    """Emits identify_requested when every screen is to show its number."""

    identify_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Beamer", "settingsBeamer")
        self._known = self.add_hint(_NONE, "knownBeamer")
        self._identify = make_button("Schermen aanwijzen", name="identifyScreens")
        self._forget = make_button("Vergeet deze beamer", name="forgetBeamer")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._identify, self._forget):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self._identify.clicked.connect(self.identify_requested)
        self._forget.clicked.connect(self._ask_forget)

    def take_focus(self) -> None:
        """Begin here."""
        self._identify.setFocus()

    def set_preferences(self, preferences: Preferences) -> None:
        """Name the beamer as its maker does, or else by its plug."""
        known = preferences.projector
        name = next((word for word in (*known[2:], *known) if word), "")
        self._known.setText(_KNOWN.format(name) if name else _NONE)
        if not known and self._forget.hasFocus():
            self._identify.setFocus()
        self._forget.setEnabled(bool(known))

    def _ask_forget(self) -> None:
        self.chosen.emit({"projector": ()})
