"""The pages of a finished newspaper as pictures."""

from contextlib import closing
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_WITH_ALPHA = 4
#: PDFium falls when two threads are in it at the same time.
_one_at_a_time = Lock()


def page_pictures(pdf: bytes, width: int) -> tuple[QImage, ...]:
    """Every page of a PDF as a picture of this many pixels wide; from any thread."""
    import pypdfium2

    with _one_at_a_time, closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(_picture(document, number, width) for number in range(len(document)))


def _picture(document: "PdfDocument", number: int, width: int) -> QImage:
    """What is not closed here would be closed on another thread, by who collects garbage."""
    with closing(document[number]) as page:
        scale = width / page.get_width()
        with closing(page.render(scale=scale, rev_byteorder=True)) as bitmap:
            shape = QImage.Format.Format_RGB888
            if bitmap.n_channels == _WITH_ALPHA:
                shape = QImage.Format.Format_RGBX8888
            size = (bitmap.width, bitmap.height, bitmap.stride)
            return QImage(bytes(bitmap.buffer), *size, shape).copy()
