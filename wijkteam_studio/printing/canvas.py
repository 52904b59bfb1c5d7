"""The one canvas of the paper: everything that is painted goes through here."""

from datetime import date
from typing import BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.breaking import SetParagraph
from wijkteam_studio.printing.said import Placed, Said

PAGE_WIDTH: float = A4[0]
PAGE_HEIGHT: float = A4[1]
_DASH = (3, 2.5)
_PROGRAM = "Wijkteam Studio"


class PaperCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A Dutch A4 document whose bytes depend on nothing but its content.

    Heights run up from the bottom of the page, in points; `top` is where something begins.
    """

    def __init__(self, target: BinaryIO, title: str, author: str, day: date) -> None:
        super().__init__(
            target,
            pagesize=A4,
            pageCompression=1,
            invariant=1,
            lang="nl-NL",
            initialFontName=fonts.SERIF,
        )
        self.placed: list[Placed] = []
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject("Krant van een teamdag")
        self.setCreator(_PROGRAM)
        self.setProducer(_PROGRAM)
        self._day = day
        self.setDateFormatter(self._date_of_the_day)
        self.setViewerPreference("DisplayDocTitle", "true")

    def _date_of_the_day(self, *_moment: int) -> str:
        """The day the paper is about, at noon: when it was printed is nobody's business."""
        return f"D:{self._day:%Y%m%d}120000+01'00'"

    def set_text(
        self, paragraph: SetParagraph, corner: tuple[float, float], said: Said | None
    ) -> None:
        """A paragraph that was measured before, with its top left corner here."""
        x, top = corner
        paragraph.drawOn(self, x, top - paragraph.height)
        self.mark(corner, (paragraph.width, paragraph.height), said)

    def mark(
        self, corner: tuple[float, float], size: tuple[float, float], said: Said | None = None
    ) -> None:
        """Remember what stands in a box with its top left corner here."""
        x, top = corner
        page = self.getPageNumber()
        self.placed.append(Placed(page, x, top - size[1], x + size[0], top, said))

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], weight: float, colour: str
    ) -> None:
        """A straight line."""
        self.saveState()
        self.setStrokeColor(HexColor(colour))
        self.setLineWidth(weight)
        self.line(*start, *end)
        self.restoreState()

    def panel(self, corner: tuple[float, float], size: tuple[float, float], fill: str) -> None:
        """A coloured rectangle with its top left corner here."""
        self.saveState()
        self.setFillColor(HexColor(fill))
        self.rect(corner[0], corner[1] - size[1], *size, stroke=0, fill=1)
        self.restoreState()

    def frame(self, corner: tuple[float, float], size: tuple[float, float], colour: str) -> None:
        """A dashed rectangle with its top left corner here."""
        self.saveState()
        self.setStrokeColor(HexColor(colour))
        self.setLineWidth(0.9)
        self.setDash(*_DASH)
        self.rect(corner[0], corner[1] - size[1], *size, stroke=1, fill=0)
        self.restoreState()

    def picture(
        self, image: ImageReader, corner: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """A photo that was cut to this shape before, with its top left corner here."""
        self.drawImage(image, corner[0], corner[1] - size[1], *size)
