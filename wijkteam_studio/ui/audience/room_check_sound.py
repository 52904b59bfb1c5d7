"""Whether the gong can be heard at the back."""

from PySide6.QtCore import Qt, Signal

from wijkteam_studio.ui.audience.room_check_part import RoomCheckPart
from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

_HINT = "Harder of zachter kan bij Instellingen. Zonder geluid werkt alles ook."
_OFF = "Het geluid staat uit bij Instellingen. Je kunt de gong wel proberen."


class RoomCheckSound(RoomCheckPart):
    """Emits sound_test_requested(volume, 0 to 100)."""

    sound_test_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__("Geluid", "De gong is te horen", "checkSound")
        self._volume = 0
        self._hint = text_label(_HINT, "muted", "checkSoundHint", wrap=True)
        self._gong = make_button("Laat de gong horen", name="checkGong")
        self._gong.setAutoDefault(False)
        clicks_keep_focus(self._gong)
        self._gong.clicked.connect(self._ask)
        self._outcome = text_label("", "strong", "checkSoundOutcome", wrap=True)
        self._outcome.hide()
        self.column.addWidget(self._hint)
        self.column.addWidget(self._gong, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._outcome)

    def set_sound(self, volume: int, *, is_on: bool) -> None:
        """How loud the gong is (0 to 100), and whether it sounds during the day."""
        self._volume = volume
        self._hint.setText(_HINT if is_on else _OFF)

    def set_outcome(self, text: str) -> None:
        """Say what came of it (Dutch); empty says nothing."""
        self._outcome.setText(text)
        self._outcome.setVisible(bool(text))
        if text:
            announce(self, text)

    def _ask(self) -> None:
        self.sound_test_requested.emit(self._volume)
