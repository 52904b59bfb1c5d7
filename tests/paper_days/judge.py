"""Judges a paper from outside: what pdf readers see, held against what the team gave."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.newspaper.allotment import printable
from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.printing.newspaper import newspaper_pdf

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
#: The margin is 37 points; the tail of a j in a large headline hangs out of it.
_EDGE = 30.0
#: Letters that slant hang over their neighbours; the lines of two texts do not.
_ACROSS, _DOWN = 4.0, 1.5
_UNREAD = str.maketrans("", "", "-\u2010\u00ad\ufffe\u0002\ufeff")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many texts of a day are lost, doubled or outside; and the error, when there is one."""

    texts: int
    lost: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    outside: int = 0
    error: str = ""

    @property
    def is_whole(self):
        return not (self.lost or self.doubled or self.outside or self.error)


def judged(day, library):
    """The verdict over the paper of one day."""
    texts = _given(day, library)
    try:
        pdf = newspaper_pdf(compose(day, library), FONTS)
    except Exception as fault:  # noqa: BLE001 (every error is part of the verdict)
        return Verdict(len(texts), error=f"{type(fault).__name__}: {fault}")
    fonts.register(FONTS)
    escaper = Escaper()
    read, outside = _read(pdf, _bare(f"De Wijkkrant{escaper.shown(day.team.name)}bladzijde"))
    counts = {text: read.count(_bare(escaper.shown(text))) for text in texts}
    lost = tuple(text for text, count in counts.items() if not count)
    doubled = tuple(text for text, count in counts.items() if count > 1)
    return Verdict(len(texts), lost, doubled, outside)


def _given(day, library):
    """Every text of the day that carries its own marks, and so can be counted."""
    notes = [note.text for note in printable(day, library.newspaper)]
    return [
        *notes,
        *(item.what for item in day.agreements.values()),
        *(item.text for item in day.parked.values()),
    ]


def _read(pdf, top):
    """All letters in the order of the file, and the number of pieces that are out of place."""
    pages, outside = [], 0
    with pdfium.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            text = _bare(_without_furniture(page.get_textpage().get_text_bounded()))
            pages.append(text.removeprefix(f"{top}{number}"))
            outside += _out_of_place(page)
    return "".join(pages), outside


def _without_furniture(text):
    """The text of a page without the line that says it goes on from the page before."""
    lines = text.splitlines()
    return "\n".join(line for line in lines if not line.startswith("VERVOLG ·"))


def _out_of_place(page):
    """How many pieces of text are too near the edge, or lie over another one."""
    width, height = page.get_size()
    kinds = [pdfium.raw.FPDF_PAGEOBJ_TEXT]
    boxes = [item.get_bounds() for item in page.get_objects(filter=kinds)]
    edges = [min(b[0], b[1], width - b[2], height - b[3]) < _EDGE for b in boxes]
    boxes.sort(key=lambda box: -box[3])
    return sum(edges) + sum(_lies_over(box, boxes[n + 1 :]) for n, box in enumerate(boxes))


def _lies_over(box, lower):
    for other in lower:
        if other[3] <= box[1] + _DOWN:
            return False
        down = min(box[3], other[3]) - max(box[1], other[1])
        if min(box[2], other[2]) - max(box[0], other[0]) > _ACROSS and down > _DOWN:
            return True
    return False


def _bare(text):
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(unicodedata.normalize("NFKC", whole).translate(_UNREAD).split())
