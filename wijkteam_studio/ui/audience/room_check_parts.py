"""What is tried out in the room, each with a box to tick: the picture and the gong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import text_label

_LOOK = "Zie je de rand rondom? Is de cirkel rond? Loop naar achteren: lees je alle regels?"
_NONE = "Er staat nog geen beeld op de beamer. Sluit hem aan en zet het beeld erop."
_HINT = "Harder of zachter kan bij Instellingen. Zonder geluid werkt alles ook."
_OFF = "Het geluid staat uit bij Instellingen. Je kunt de gong wel proberen."


class RoomCheckPart(QFrame):
    """Emits ticked when somebody ticks it, or takes the tick away."""

    ticked = Signal()

    def __init__(self, title: str, right: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("checkpart", "true")
        self.box = QCheckBox(right)
        self.box.setObjectName(f"{name}Right")
        self.box.setAccessibleName(right)
        clicks_keep_focus(self.box)
        self.box.clicked.connect(self._tell)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(text_label(title, "heading", f"{name}Title"), 1)
        top.addWidget(self.box, 0, Qt.AlignmentFlag.AlignRight)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 16)
        self.column.setSpacing(8)
        self.column.addLayout(top)

    @property
    def is_right(self) -> bool:
        """Whether somebody found this right."""
        return self.box.isChecked()

    def _tell(self) -> None:
        self.ticked.emit()


class RoomCheckPicture(RoomCheckPart):
    """Emits projection_requested when the picture must go to the beamer."""

    projection_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Beeld", "Het beeld is goed", "checkPicture")
        self._where = text_label("", "strong", "checkWhere", wrap=True)
        self._look = text_label(_LOOK, "muted", "checkLook", wrap=True)
        self._project = make_button("Zet het beeld op de beamer", name="checkProject")
        self._project.setAutoDefault(False)
        clicks_keep_focus(self._project)
        self._project.clicked.connect(self.projection_requested)
        self.column.addWidget(self._where)
        self.column.addWidget(self._look)
        self.column.addWidget(self._project, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_beamer("", is_shown=False)

    def set_beamer(self, label: str, *, is_shown: bool) -> None:
        """Where the test card is: the name and size of a screen, when it is on one."""
        self._where.setText(f"Het testbeeld staat op: {label}" if is_shown else _NONE)
        self._look.setVisible(is_shown)
        self._project.setVisible(not is_shown)


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
