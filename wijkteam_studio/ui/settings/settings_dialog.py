"""What a person can choose for this computer; every choice holds at once."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.scroll import FittedScroll
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.settings.settings_sections import (
    SettingsBeamer,
    SettingsData,
    SettingsKeys,
    SettingsReading,
    SettingsSound,
)

_WIDTH = 816
_NOT_KEPT = (
    "Dit geldt nu, maar het kon niet worden bewaard. Volgende keer staat het weer als eerst."
)


class SettingsDialog(QDialog):
    """Five parts under each other; open it with open().

    Emits screens_identify_requested, restore_requested, and sound_test_requested(volume) that is
    answered with `set_sound_outcome`.
    """

    screens_identify_requested = Signal()
    restore_requested = Signal()
    sound_test_requested = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._beamer = SettingsBeamer()
        self._sound = SettingsSound()
        self._reading = SettingsReading()
        self._keys = SettingsKeys()
        self._data = SettingsData()
        self._sections = (self._beamer, self._sound, self._reading, self._data, self._keys)
        self._trouble = text_label("", "error", "settingsTrouble", wrap=True)
        self._close = make_button("Sluiten", "primary", name="settingsClose")
        self._lay_out()
        self._connect()
        self._show(settings.now)
        self.resize(self._fitting())
        self._beamer.take_focus()

    def set_sound_outcome(self, text: str) -> None:
        """Say what came of the sound test (Dutch); empty says nothing."""
        self._sound.set_outcome(text)

    def show_keys(self) -> None:
        """Go to the table of keys."""
        self._keys.table.take_focus()

    def _lay_out(self) -> None:
        self.setObjectName("settingsDialog")
        self.setWindowTitle("Instellingen")
        self.setAccessibleName("Instellingen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setObjectName("settingsContent")
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(32, 24, 16, 24)
        column.setSpacing(16)
        column.addWidget(text_label("Instellingen", "title", "settingsTitle"))
        column.addWidget(FittedScroll(content, "settingsScroll", "Alle instellingen"), 1)
        column.addLayout(foot)
        # from the outside in: what gets another parent is dressed anew, with all that is in it
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 0, 16, 0)
        parts.setSpacing(32)
        for section in self._sections:
            parts.addWidget(section)
        parts.addStretch(1)
        self._trouble.hide()
        foot.addWidget(self._trouble, 1)
        foot.addStretch(0)
        foot.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        for section in self._sections:
            section.chosen.connect(self._choose)
        self._beamer.identify_requested.connect(self.screens_identify_requested)
        self._sound.test_requested.connect(self.sound_test_requested)
        self._data.restore_requested.connect(self.restore_requested)
        self._settings.changed.connect(self._show)
        self._settings.not_kept.connect(self._on_not_kept)
        self._close.clicked.connect(self.accept)

    def _choose(self, choices: dict[str, object]) -> None:
        self._trouble.hide()
        self._settings.change(**choices)

    def _show(self, preferences: Preferences) -> None:
        for section in self._sections:
            section.set_preferences(preferences)

    def _on_not_kept(self) -> None:
        self._trouble.setText(_NOT_KEPT)
        self._trouble.show()
        announce(self, _NOT_KEPT)

    def _fitting(self) -> QSize:
        room = self.screen().availableSize() - QSize(16, 48)
        return self.sizeHint().expandedTo(QSize(theme.scaled(_WIDTH), 0)).boundedTo(room)
