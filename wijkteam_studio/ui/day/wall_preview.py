"""The wall as it is now, small, in the shape of a beamer."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from wijkteam_studio.domain.wall import Wall
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas

_WIDE = 16 / 9
_LINE = 1


class WallPreview(QFrame):
    """As high as its width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = _WIDE
        self.canvas = WallCanvas(self)
        self.canvas.set_aspect(_WIDE)
        self.canvas.setAccessibleName("Dit ziet de zaal nu")
        self.setObjectName("wallPreview")

    def set_wall(self, wall: Wall) -> None:
        """Show this wall."""
        self.canvas.set_wall(wall)

    def set_shape(self, aspect: float | None) -> None:
        """The width over the height of the beamer in use; None for a usual one."""
        self._shape = aspect or _WIDE
        self.canvas.set_aspect(self._shape)
        self._fit()

    @property
    def pages(self) -> int:
        """How many pages this wall has."""
        return self.canvas.pages_of(self.canvas.wall, self.canvas.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """By hand: before the first show a layout would keep the height that it had."""
        width = self.width() - 2 * _LINE
        height = round(width / self._shape)
        self.canvas.setGeometry(_LINE, _LINE, width, height)
        if height + 2 * _LINE != self.minimumHeight():
            self.setFixedHeight(height + 2 * _LINE)
