"""Whether the picture is on the beamer, whole and readable."""

from PySide6.QtCore import Qt, Signal

from wijkteam_studio.ui.audience.room_check_part import RoomCheckPart
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

_LOOK = "Zie je de rand rondom? Is de cirkel rond? Loop naar achteren: lees je alle regels?"
_NONE = "Er staat nog geen beeld op de beamer. Sluit hem aan en zet het beeld erop."


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
