"""Connects trying out the room with the wall, the keys and the settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.audience.projection import Projection
from wijkteam_studio.ui.audience.room_check_dialog import RoomCheckDialog
from wijkteam_studio.ui.kit.key_press import KeyPress
from wijkteam_studio.ui.kit.key_sequence import key_of, quoted, words_of
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action, name_of
from wijkteam_studio.ui.kit.settings import Settings

if TYPE_CHECKING:
    from wijkteam_studio.services.desk import Desk

#: These take the wall away: who has one screen must be able to come back.
_WAY_BACK = frozenset({Action.PROJECT, Action.PROJECT_HERE, Action.LEAVE_PROJECTION})
_KEYS_WORDS = "de lijst met toetsen"


class RoomCheck(QObject):
    """Shows the dialog beside the work; the day does not move while a key is tried.

    Emits projection_requested and sound_test_requested(volume, 0 to 100).
    """

    projection_requested = Signal()
    sound_test_requested = Signal(int)

    def __init__(self, window: QWidget, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._settings = window, settings
        self._desk: Desk | None = None
        self._dialog: RoomCheckDialog | None = None
        self._projection: Projection | None = None
        self._label = ""
        self._is_shown = self._is_covering = False
        settings.changed.connect(self._on_settings)

    @property
    def is_open(self) -> bool:
        """Whether the room is being tried out."""
        return self._dialog is not None

    def watch(self, projection: Projection) -> None:
        """Follow where the wall is, and start it when somebody asks for the picture."""
        self._projection = projection
        projection.moved.connect(self._look)
        self.projection_requested.connect(projection.start)
        self._look()

    def open(self, desk: "Desk") -> None:
        """Try out the room of this day; one that is open already comes to the front."""
        if self._dialog is None:
            self._desk = desk
            self._dialog = self._made()
            self._dialog.show()
        else:
            self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Stop; the wall shows again what it showed before."""
        if self._dialog is not None:
            self._dialog.close()

    def set_beamer(self, label: str, *, is_shown: bool, is_covering: bool = False) -> None:
        """Where the wall is now: on this screen, or not, or over the only screen there is."""
        self._label, self._is_shown, self._is_covering = label, is_shown, is_covering
        if self._dialog is not None:
            self._dialog.set_beamer(label, is_shown=is_shown)
        if self._desk is not None and self._desk.wall.shows_test_card:
            self._desk.wall.show_test_card(label if is_shown else "")

    def set_sound_outcome(self, text: str) -> None:
        """What came of the gong (Dutch)."""
        if self._dialog is not None:
            self._dialog.set_sound_outcome(text)

    def take(self, press: KeyPress) -> bool:
        """A key in the window of the room: True when it was only tried and must do nothing."""
        if self._dialog is None:
            return False
        if press.is_repeat:
            return True
        keys = KeyMap.of(self._settings.now.keys)
        action = keys.action_in_room(press.key, press.modifiers)
        self._hear(press, action)
        return not (self._is_covering and action in _WAY_BACK)

    def _look(self) -> None:
        wall = self._projection
        if wall is not None:
            self.set_beamer(wall.label, is_shown=wall.is_shown, is_covering=wall.is_covering)

    def _made(self) -> RoomCheckDialog:
        dialog = RoomCheckDialog(self._window)
        dialog.set_beamer(self._label, is_shown=self._is_shown)
        dialog.set_sound(self._settings.now.volume, is_on=self._settings.now.sound)
        dialog.test_card_requested.connect(self._on_card)
        dialog.projection_requested.connect(self.projection_requested)
        dialog.key_pressed.connect(self._on_key)
        dialog.sound_test_requested.connect(self.sound_test_requested)
        dialog.finished.connect(self._on_finished)
        return dialog

    def _on_card(self, wanted: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        if self._desk is None:
            return
        if wanted:
            self._desk.wall.show_test_card(self._label if self._is_shown else "")
        else:
            self._desk.wall.stop_test_card()

    def _on_key(self, press: KeyPress) -> None:
        keys = KeyMap.of(self._settings.now.keys)
        self._hear(press, keys.action_for(press.key, press.modifiers, in_text=False))

    def _hear(self, press: KeyPress, action: Action | None) -> None:
        key = key_of(press.key, press.modifiers)
        if self._dialog is None or key.isEmpty():
            return
        meaning = _KEYS_WORDS if action is Action.KEYS else name_of(action) if action else ""
        self._dialog.hear(quoted(words_of(key)), meaning)

    def _on_settings(self, now: Preferences) -> None:
        if self._dialog is not None:
            self._dialog.set_sound(now.volume, is_on=now.sound)

    def _on_finished(self, _result: int) -> None:
        if self._desk is not None:
            self._desk.wall.stop_test_card()
        self._dialog = self._desk = None
