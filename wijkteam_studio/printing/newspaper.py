"""The newspaper as a PDF that was read back: whole, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.fonts import register
from wijkteam_studio.printing.lacking import lacking_in
from wijkteam_studio.printing.pages import Paginator
from wijkteam_studio.printing.plain import PlainPages
from wijkteam_studio.printing.reading import Fault, faults
from wijkteam_studio.printing.sheets import Sheet

_MOST_SHOWN = 60

Layout = Callable[[Newspaper, Escaper], list[Sheet]]


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished newspaper, and a Dutch sentence about what it could not print (or nothing)."""

    pdf: bytes
    lacking: str


def printed(newspaper: Newspaper, fonts: Path) -> Printed:
    """The newspaper with what its reader should know; raises PrintError as newspaper_pdf does."""
    pdf = newspaper_pdf(newspaper, fonts)
    return Printed(pdf, lacking_in(newspaper, Escaper().lacking))


def newspaper_pdf(newspaper: Newspaper, fonts: Path) -> bytes:
    """The pages of a newspaper, with the typefaces of a folder; the same story, the same bytes.

    Raises PrintError when a photo cannot be read, or when a text is not whole in any layout.
    """
    register(fonts)
    escaper = Escaper()
    found: list[Fault] = []
    for layout in LAYOUTS:
        canvas, pdf = _painted(newspaper, layout(newspaper, escaper))
        found = faults(pdf, canvas.placed, newspaper, escaper.shown)
        if not found:
            return pdf
    raise _not_whole(found[0])


def _sheets(newspaper: Newspaper, escaper: Escaper) -> list[Sheet]:
    return Paginator(newspaper, escaper).sheets()


def _plain_sheets(newspaper: Newspaper, escaper: Escaper) -> list[Sheet]:
    return PlainPages(newspaper, escaper).sheets()


#: The layouts in the order in which they are tried: the next one when a text is not whole.
LAYOUTS: tuple[Layout, ...] = (_sheets, _plain_sheets)


def _painted(newspaper: Newspaper, sheets: list[Sheet]) -> tuple[PaperCanvas, bytes]:
    target = BytesIO()
    title = f"{newspaper.title} · {newspaper.team} · {newspaper.date_line}"
    canvas = PaperCanvas(target, title, newspaper.team, newspaper.date)
    for sheet in sheets:
        sheet.draw(canvas)
        canvas.showPage()
    canvas.save()
    return canvas, target.getvalue()


def _not_whole(fault: Fault) -> PrintError:
    text = " ".join(fault.text.split())
    words = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rstrip()}…"
    place = f" (bij {fault.place})" if fault.place else ""
    return PrintError(
        f"De krant is niet gemaakt, want een tekst {fault.what}: “{words}”{place}.",
        "Knip die tekst in stukken of schrijf hem anders. Je notities staan veilig.",
    )
