"""The newspaper as a PDF."""

from io import BytesIO
from pathlib import Path

from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.fonts import register
from wijkteam_studio.printing.pages import Paginator


def newspaper_pdf(newspaper: Newspaper, fonts: Path) -> bytes:
    """The pages of a newspaper, with the typefaces of a folder; the same story, the same bytes.

    Raises PrintError when a photo cannot be read.
    """
    register(fonts)
    target = BytesIO()
    title = f"{newspaper.title} · {newspaper.team} · {newspaper.date_line}"
    canvas = PaperCanvas(target, title, newspaper.team)
    for sheet in Paginator(newspaper).sheets():
        sheet.draw(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
