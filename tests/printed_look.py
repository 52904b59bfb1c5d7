"""What a PDF looks like, as lines of text: what stands where, how large and in which colour.

`python -m tests.printed_look` writes the looks anew; do that after you looked at the pages.
"""

import ctypes
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from wijkteam_studio.content.example import load_example
from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.newspaper import Edition, compose
from wijkteam_studio.printing import newspaper
from wijkteam_studio.printing.escape import Escaper
from wijkteam_studio.services.studio import EXAMPLE
from wijkteam_studio.system.paths import resources_folder, sessions_folder

LOOKS = Path(__file__).parent / "unit" / "looks"
_KINDS = {raw.FPDF_PAGEOBJ_TEXT: "text", raw.FPDF_PAGEOBJ_PATH: "path"}
_FILL, _STROKE = raw.FPDFPageObj_GetFillColor, raw.FPDFPageObj_GetStrokeColor


def look_of(pdf: bytes) -> list[str]:
    """A line for every thing on every page, in the order in which it was painted."""
    with pdfium.PdfDocument(pdf) as document:
        return [
            f"p{number} {_line(thing)}"
            for number, page in enumerate(document, 1)
            for thing in page.get_objects(max_depth=3)
        ]


def _line(thing) -> str:
    place = " ".join(f"{edge:.1f}" for edge in thing.get_bounds())
    kind = _KINDS.get(thing.type, "image")
    fill, stroke = map(partial(_colour, thing), (_FILL, _STROKE))
    return f"{kind} {place} #{fill} #{stroke}"


def _colour(thing, ask) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    ask(thing.raw, *map(ctypes.byref, parts))
    return "".join(f"{part.value:02x}" for part in parts[:3])


def looks() -> dict[str, list[str]]:
    """The looks that are kept, by name: the example in its editions, without news, and plain."""
    library = load_library(resources_folder(), sessions_folder(), LOOKS / "none")
    example = load_example(sessions_folder() / EXAMPLE, library)
    empty = Day(example.team, replace(example.session, look_back=None), example.programme)
    papers = {str(edition): compose(example, library, edition) for edition in Edition}
    papers["leeg"] = compose(empty, library)
    fonts = resources_folder() / "fonts"
    found = {name: look_of(newspaper.newspaper_pdf(paper, fonts)) for name, paper in papers.items()}
    return {**found, "kaal": _plain(papers[str(Edition.TEAM)])}


def _plain(paper) -> list[str]:
    """The look of the layout that is tried when the usual one loses a text."""
    layout = newspaper.LAYOUTS[1]
    _canvas, pdf = newspaper._painted(paper, layout(paper, Escaper()))
    return look_of(pdf)


def kept(name: str) -> list[str]:
    """The look that somebody approved."""
    return (LOOKS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    LOOKS.mkdir(exist_ok=True)
    for name, lines in looks().items():
        (LOOKS / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
