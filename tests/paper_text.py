import re
import unicodedata

import pypdfium2 as pdfium


def pages(pdf):
    """The text of every page, in the order in which it was painted."""
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def bare(text):
    """Letters only: without white, hyphens and the marks that a line end leaves."""
    return re.sub(r"[\s\u00ad\ufffe\u0002\ufeff-]+", "", unicodedata.normalize("NFC", text))


def body(pdf):
    """All text without what repeats on every page."""
    whole = [
        re.sub(r"De Wijkkrant\s+Wijkteam.*?bladzijde \d+", "", p, flags=re.S) for p in pages(pdf)
    ]
    return bare("".join(re.sub(r"VERVOLG · [^\r\n]*", "", page) for page in whole))
