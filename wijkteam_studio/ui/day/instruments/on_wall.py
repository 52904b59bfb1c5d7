"""The button that puts an instrument on the wall of the room."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus


class OnWall(QWidget):
    """Shows an instrument to the room, or the question again; hidden while there is nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._showing: Showing | None = None
        self._button = make_button("Op de zaal", "quiet", name="onWall")
        self._button.setCheckable(True)
        self._button.setProperty("compact", "true")
        clicks_keep_focus(self._button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self._button.clicked.connect(self._toggle)
        self.hide()

    def show_choice(self, showing: Showing | None) -> None:
        """Say whether the room sees this now."""
        wall = self._desk.wall
        self._showing = showing if showing in wall.choices() else None
        if self.isHidden() != (self._showing is None):
            self.setVisible(self._showing is not None)
        is_shown = wall.showing == self._showing
        if self._button.isChecked() != is_shown:
            self._button.setChecked(is_shown)
        if showing is not None:
            self._button.setAccessibleName(f"Op de zaal: {wall.name_of(showing)}")

    def _toggle(self) -> None:
        if self._showing is None:
            return
        is_shown = self._desk.wall.showing == self._showing
        self._desk.wall.show(Showing.QUESTION if is_shown else self._showing)
