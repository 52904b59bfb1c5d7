"""Pictures as blocks: photos that fill their place, and scenes that keep their shape."""

from wijkteam_studio.domain.figure import Figure
from wijkteam_studio.domain.newspaper.paper import PressPhoto
from wijkteam_studio.printing.blocks import Block, TextBlock
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.figures import paint_figure
from wijkteam_studio.printing.photos import fitted, photo_ratio

#: How much higher than its own shape a photo may be cut.
_HIGHEST = 1.3
_CAPTION_GAP = 4.0


class PhotoBlock(Block):
    """A photo over the whole width with its caption; it can become higher to fill a page."""

    before = 9.0

    def __init__(
        self, photo: PressPhoto, caption: TextBlock | None, width: float, share: float
    ) -> None:
        """`share` is how much of its height the photo begins with, from 0 to 1."""
        super().__init__(width)
        self.alt = photo.alt
        self._jpeg = photo.jpeg
        self._caption = caption
        ratio = photo_ratio(photo.jpeg)
        self._picture = min(width * ratio, width) * share
        self._most = min(width * ratio * _HIGHEST, width * 1.25)

    def height(self) -> float:
        """The photo and its caption."""
        return self._picture + self._caption_height()

    def _caption_height(self) -> float:
        return self._caption.height() + _CAPTION_GAP if self._caption else 0.0

    def grow(self, extra: float) -> float:
        """Show more of the photo from top to bottom, and less from side to side."""
        grown = max(0.0, min(extra, self._most - self._picture))
        self._picture += grown
        return grown

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint the photo, then its caption."""
        image = fitted(self._jpeg, self.width, self._picture)
        canvas.picture(image, (x, top), (self.width, self._picture))
        if self._caption:
            self._caption.draw(canvas, x, top - self._picture - _CAPTION_GAP)


class FigureBlock(Block):
    """A scene, scaled evenly to its width."""

    before = 10.0

    def __init__(self, figure: Figure, width: float, escaper: Escaper) -> None:
        super().__init__(width)
        self.figure = figure
        self._escaper = escaper

    def height(self) -> float:
        """The height of the scaled scene."""
        return self.figure.height * self.width / self.figure.width

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint the scene."""
        canvas.mark((x, top), (self.width, self.height()))
        paint_figure(canvas, self._escaper, self.figure, (x, top), self.width)
