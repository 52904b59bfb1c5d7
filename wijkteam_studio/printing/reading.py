"""Reads a finished paper back: every released text once, in order, inside its column and page."""

import ctypes
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from wijkteam_studio.domain.newspaper.paper import Newspaper
from wijkteam_studio.printing.canvas import PAGE_HEIGHT, PAGE_WIDTH
from wijkteam_studio.printing.released import in_order, released
from wijkteam_studio.printing.said import Placed, Said
from wijkteam_studio.printing.sheets import MARGIN

#: How far a box may stand out of the margins, in points.
_OVERHANG = 2.0
#: How far a slanting letter hangs out of its box, in points and as a share of its size.
_SLANT, _SLANT_SHARE = 2.0, 0.2
#: Boxes that lie over each other by more than this are a fault, in points.
_OVERLAP = 1.5
#: PDFium gives this for a hyphen at the end of a line.
_LINE_HYPHEN = 0x02
_HYPHENS = str.maketrans("", "", "-\u2010\u00ad")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text in a finished paper; the place is a name for people."""

    what: str
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    left: float
    right: float
    middle: float
    slack: float


def faults(
    pdf: bytes, placed: Sequence[Placed], paper: Newspaper, shown: Callable[[str], str]
) -> list[Fault]:
    """Everything that is not as it was released; `shown` tells how a text reads on paper."""
    names = {text: place for place, text in released(paper)}
    said = list(dict.fromkeys(box.said for box in placed if box.said is not None))
    found = [
        *_uncounted(said, paper, shown),
        *_unordered(said, paper),
        *_misplaced(placed),
        *_misread(pdf, placed, said),
    ]
    return [Fault(fault.what, fault.text, names.get(fault.text, "")) for fault in found]


def _uncounted(
    said: Sequence[Said], paper: Newspaper, shown: Callable[[str], str]
) -> Iterator[Fault]:
    """Texts that were not set as often as they were released."""
    wanted = Counter(text for _, text in released(paper) if _letters(shown(text)))
    made = Counter(one.text for one in said if not one.is_repeat and _letters(shown(one.text)))
    yield from (Fault("ontbreekt", text) for text in wanted - made)
    yield from (Fault("staat er te vaak", text) for text in made - wanted)


def _unordered(said: Sequence[Said], paper: Newspaper) -> Iterator[Fault]:
    """Texts of one part that do not follow each other as they should."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        places[one.text].append(place)
    for texts in in_order(paper):
        last = -1
        for text in texts:
            later = [place for place in places[text] if place > last]
            if places[text] and not later:
                yield Fault("staat niet op zijn plaats", text)
            last = min(later, default=last)


def _misplaced(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Boxes outside the margins, over each other, or not in the order of reading."""
    pages: dict[int, list[Placed]] = defaultdict(list)
    chains: dict[Said, list[Placed]] = defaultdict(list)
    for box in placed:
        pages[box.page].append(box)
        if box.said is not None:
            chains[box.said].append(box)
        corners = ((box.left, box.bottom), (box.right, box.top))
        if not all(_PAGE.holds(*corner, _OVERHANG) for corner in corners):
            yield Fault("valt buiten de bladzijde", _text_of(box))
    for boxes in chains.values():
        if not all(box.follows(before) for before, box in pairwise(boxes)):
            yield Fault("staat niet op volgorde", _text_of(boxes[0]))
    for boxes in pages.values():
        yield from _overlapping(sorted(boxes, key=lambda box: -box.top))


def _overlapping(boxes: Sequence[Placed]) -> Iterator[Fault]:
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other.top <= box.bottom + _OVERLAP:
                break
            if min(box.right, other.right) - max(box.left, other.left) > _OVERLAP:
                yield Fault("ligt over andere tekst", _text_of(other))


def _misread(pdf: bytes, placed: Sequence[Placed], said: Sequence[Said]) -> Iterator[Fault]:
    """Texts whose letters are not those that stand in their boxes, and letters in no box."""
    read: dict[Said, list[str]] = {one: [] for one in said}
    with pdfium.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            boxes = [box for box in placed if box.page == number]
            stray = _read_page(page, boxes, read)
            if stray:
                yield Fault("staat buiten zijn kolom", stray)
    for one, signs in read.items():
        if _letters("".join(signs)) != _letters(one.shown):
            yield Fault("staat er niet heel", one.text)


def _read_page(page: pdfium.PdfPage, boxes: Sequence[Placed], read: dict[Said, list[str]]) -> str:
    """Gives every letter to its box; gives back those that are in none."""
    stray: list[str] = []
    last = 0
    for letter in _page_letters(page):
        place = _place_of(letter, boxes, last)
        if place is None:
            stray.append(letter.sign)
            continue
        last = place
        owner = boxes[place].said
        if owner is not None:
            read[owner].append(letter.sign)
    return "".join(stray)


def _place_of(letter: _Letter, boxes: Sequence[Placed], last: int) -> int | None:
    """The number of the box that a letter is in; most often the same as for the one before."""
    order = chain(range(last, len(boxes)), range(last))
    middle = (letter.left + letter.right) / 2
    first: int | None = None
    for number in order:
        box = boxes[number]
        if not _is_near(letter, box):
            continue
        if box.left <= middle <= box.right:
            return number
        first = number if first is None else first
    return first


def _page_letters(page: pdfium.PdfPage) -> Iterator[_Letter]:
    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        sign = "-" if code == _LINE_HYPHEN else chr(code)
        if not code or sign.isspace():
            continue
        raw.FPDFText_GetCharBox(text, number, left, right, bottom, top)
        slack = _SLANT + _SLANT_SHARE * raw.FPDFText_GetFontSize(text, number)
        middle = (bottom.value + top.value) / 2
        yield _Letter(sign, left.value, right.value, middle, slack)
    text.close()


def _is_near(letter: _Letter, box: Placed) -> bool:
    return (
        box.left - letter.slack <= letter.left
        and letter.right <= box.right + letter.slack
        and box.bottom - _OVERHANG <= letter.middle <= box.top + _OVERHANG
    )


def _letters(text: str) -> str:
    """The text without white and hyphens, in the form in which PDFium gives letters.

    An accent after a space or a hyphen comes to stand after a letter, so the form is made again.
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    close = "".join(unicodedata.normalize("NFKC", whole).translate(_HYPHENS).split())
    return unicodedata.normalize("NFKC", close)


def _text_of(box: Placed) -> str:
    return box.said.text if box.said is not None else ""


_PAGE = Placed(0, MARGIN, MARGIN, PAGE_WIDTH - MARGIN, PAGE_HEIGHT - MARGIN)
