"""The sheets that lie beside the work: the keys, the settings and the manual."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from wijkteam_studio.system.paths import manual_folder
from wijkteam_studio.ui.kit.keys import Action, Shortcut, key_for
from wijkteam_studio.ui.kit.settings import Settings

if TYPE_CHECKING:
    from wijkteam_studio.ui.shell.day_pages import DayPages


class Sheets(QObject):
    """Opens them above one window, from a button or a key; F1 and Ctrl+comma work everywhere.

    Emits restore_requested when a person asks in the settings to put data back.
    """

    restore_requested = Signal()

    def __init__(
        self, window: QWidget, settings: Settings, day_pages: Callable[[], DayPages]
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._day_pages = window, settings, day_pages
        for key, opens in (
            (key_for(Action.KEYS), self.show_keys),
            (key_for(Shortcut.SETTINGS), self.show_settings),
        ):
            QShortcut(key, window).activated.connect(opens)

    def show_keys(self) -> None:
        """The keys on one page; from there one goes to the manual and the settings."""
        from wijkteam_studio.ui.kit.keymap import KeyMap
        from wijkteam_studio.ui.settings.keys_dialog import KeysDialog

        dialog = KeysDialog(self._window, KeyMap.of(self._settings.now.keys).groups)
        dialog.manual_requested.connect(self.show_manual)
        dialog.settings_requested.connect(self.show_settings)
        dialog.open()

    def show_settings(self) -> None:
        """What a person can choose for this computer."""
        from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog

        pages = self._day_pages()
        dialog = SettingsDialog(self._settings, self._window)
        dialog.screens_identify_requested.connect(pages.room.point_at_screens)
        dialog.restore_requested.connect(self.restore_requested)
        dialog.sound_test_requested.connect(pages.bell.try_out)
        pages.bell.tried_out.connect(dialog.set_sound_outcome)
        dialog.open()

    def leave_settings(self) -> None:
        """Close the settings, so that what is told in the window can be read."""
        from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog

        for dialog in self._window.findChildren(SettingsDialog):
            dialog.close()

    def show_manual(self) -> None:
        """The manual, in a window of its own."""
        from wijkteam_studio.ui.settings.manual_dialog import show_manual

        show_manual(self._window, manual_folder())
