"""The typefaces of the paper: registered once per process from a folder that is passed in."""

from collections.abc import Sequence
from functools import lru_cache
from math import fsum
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

SERIF = "PlexSerif-Regular"
SERIF_BOLD = "PlexSerif-Bold"
SERIF_ITALIC = "PlexSerif-Italic"
SERIF_SEMIBOLD = "PlexSerif-SemiBold"
SANS = "PlexSans-Regular"
SANS_SEMIBOLD = "PlexSans-SemiBold"
SANS_BOLD = "PlexSans-Bold"
EMOJI = "NotoEmoji-Regular"
#: How many texts a typeface remembers the width of.
_MOST_WORDS = 32_768
_LETTERS = (SERIF, SERIF_BOLD, SERIF_ITALIC, SERIF_SEMIBOLD, SANS, SANS_SEMIBOLD, SANS_BOLD)


class Face(ttfonts.TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A typeface that measures a word once: the same words stand in every try of a page."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file, asciiReadable=0)
        self._units = lru_cache(maxsize=_MOST_WORDS)(self._measured)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """The width of a text in points; ReportLab asks it under this name."""
        del encoding
        return 0.001 * size * self._units(text)

    def _measured(self, text: str) -> float:
        widths, unknown = self.face.charWidths, self.face.defaultWidth
        units: float = fsum(widths.get(ord(character), unknown) for character in text)
        return units


def register(folder: Path) -> None:
    """Make our typefaces known to ReportLab, and nothing else the default."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name in (*_LETTERS, EMOJI):
        if name not in known:
            file = str(folder / f"{name}.ttf")
            pdfmetrics.registerFont(Face(name, file))
    for name in _LETTERS:
        # Without a family ReportLab looks for a bold Helvetica when a label is bold.
        pdfmetrics.registerFontFamily(name, name, _bold(name), name, _bold(name))
    rl_config.canvas_basefontname = SERIF
    rl_config.useA85 = 0
    ttfonts.makeToUnicodeCMap = _to_unicode


def _bold(name: str) -> str:
    return SANS_BOLD if "Sans" in name else SERIF_BOLD


def letters() -> frozenset[int]:
    """The code points that every one of our typefaces has."""
    return frozenset.intersection(*(_covered(name) for name in _LETTERS))


def pictographs() -> frozenset[int]:
    """The code points that only the emoji face has."""
    return _covered(EMOJI)


def _covered(name: str) -> frozenset[int]:
    return frozenset(pdfmetrics.getFont(name).face.charToGlyph)


def _to_unicode(font: str, subset: Sequence[int]) -> str:
    """The table with which text is copied out of the paper.

    ReportLab 5.1 writes emoji as five hexadecimal digits, so they are copied as something else,
    and gives code 0 the meaning U+0000, which no text may hold.
    """
    pairs = [
        f"<{place:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(subset)
        if code
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({font}) /Ordering ({font}) /Supplement 0 >> def",
        f"/CMapName /{font} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), 100):
        part = pairs[start : start + 100]
        lines += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    closing = ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join([*lines, *closing])
