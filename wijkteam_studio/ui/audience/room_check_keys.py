"""Which key a clicker sends, and what it will do."""

from PySide6.QtCore import Signal

from wijkteam_studio.ui.audience.key_ear import KeyEar
from wijkteam_studio.ui.audience.room_check_parts import RoomCheckPart
from wijkteam_studio.ui.kit.labels import text_label

_HINT = "Probeer alle knoppen. De dag gaat er niet van verder."


class RoomCheckKeys(RoomCheckPart):
    """Emits key_pressed(KeyPress), which is answered with `hear`, and left."""

    key_pressed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("Klikker", "De klikker werkt", "checkKeys")
        self._names: list[str] = []
        self.ear = KeyEar("keyEar", "Hier luisteren we naar je klikker")
        self._heard = text_label(_HINT, "muted", "checkHeard", wrap=True)
        self.ear.key_pressed.connect(self.key_pressed)
        self.ear.left.connect(self.left)
        self.column.addWidget(self.ear)
        self.column.addWidget(self._heard)

    def hear(self, key_name: str, meaning: str) -> None:
        """Say which key was heard and what it does; an empty meaning is nothing."""
        does = meaning or "deze knop doet niets"
        more = " Nog eens Esc sluit dit venster." if self.ear.leaves_next else ""
        self.ear.say(f"Gehoord: {key_name}, {does}.{more}")
        if key_name not in self._names:
            self._names.append(key_name)
        self._heard.setText(f"{_HINT} Tot nu toe gehoord: {', '.join(self._names[-8:])}.")
