"""The choices for this computer while the program runs, told to everybody who follows them."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from wijkteam_studio.system.preferences import Preferences, PreferencesFile


class Settings(QObject):
    """Emits changed(Preferences) with every change, and keeps it in the file at once."""

    changed = Signal(object)
    #: The choice holds now, but the file took nothing: next time it is gone.
    not_kept = Signal()

    def __init__(self, file: PreferencesFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._now = file.read()

    @property
    def now(self) -> Preferences:
        """What holds now."""
        return self._now

    def change(self, **choices: Any) -> None:
        """Choose something else, by the names of Preferences; raises TypeError for another."""
        chosen = replace(self._now, **choices)
        if chosen == self._now:
            return
        self._now = chosen
        if not self._file.write(chosen):
            self.not_kept.emit()
        self.changed.emit(chosen)
