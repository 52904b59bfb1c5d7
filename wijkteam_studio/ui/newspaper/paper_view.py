"""The pages of the newspaper as they will be printed, as pictures."""

from collections.abc import Sequence
from contextlib import closing
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.kit.accessible import is_picture
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_WITH_ALPHA = 4
#: PDFium falls when two threads are in it at the same time.
_one_at_a_time = Lock()
#: The height of an A4 page as a part of its width, for a page that is not there yet.
_A4 = 297 / 210
_MARGIN = 16
_LARGER = 1.8


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


class PaperView(QWidget):
    """Shows one page at a time; emits width_wanted (pixels of the screen) when it needs others."""

    width_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paperView")
        self.setProperty("ground", "grey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages: tuple[QImage, ...] = ()
        self._page = 0
        self._is_busy = False
        self._line = text_label("", "small", "paperLine")
        self._zoom = make_button("Groter", "quiet", name="paperZoom")
        self._zoom.setCheckable(True)
        self._numbers = QButtonGroup(self)
        self._row = QHBoxLayout()
        self._sheet = _Sheet()
        self._scroll = QScrollArea()
        self._empty = text_label("", "muted", "paperEmpty", wrap=True)
        self._stack = QStackedWidget()
        self._arrange()
        self._zoom.toggled.connect(self._on_zoomed)
        self._numbers.idClicked.connect(self.show_page)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages; the page in view stays in view when it still exists."""
        self._pages = tuple(pages)
        self._set_numbers(len(self._pages))
        self.show_page(min(self._page, max(0, len(self._pages) - 1)))
        self._stack.setCurrentWidget(self._scroll if self._pages else self._empty)
        self._tell()

    def set_busy(self, *, busy: bool) -> None:
        """Say whether the pages are being made."""
        self._is_busy = busy
        self._tell()
        if not self._pages:
            self._empty.setText("De krant wordt gemaakt…" if busy else "Er is nog geen krant.")

    def show_page(self, page: int) -> None:
        """Bring a page in view, counted from 0; one that is still being made comes later."""
        self._page = max(0, page)
        if not 0 <= page < len(self._pages):
            return
        self._numbers.button(page).setChecked(True)
        self._sheet.set_page(self._pages[page], f"Bladzijde {page + 1} van {len(self._pages)}")
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in turns:
            last = len(self._pages) - 1
            self.show_page(max(0, min(self._page + turns[Qt.Key(event.key())], last)))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tell(self) -> None:
        count = len(self._pages)
        pages = counted(count, "1 bladzijde", "{} bladzijden") if count else ""
        self._line.setText("De krant wordt gemaakt…" if self._is_busy and count else pages)

    def _fit(self) -> None:
        room = self._stack.size()
        shape = self._sheet.shape or _A4
        width = min(room.width() - 2 * _MARGIN, int((room.height() - 2 * _MARGIN) / shape))
        if self._zoom.isChecked():
            width = int(width * _LARGER)
        if width > 0:
            self._sheet.setFixedSize(QSize(width, round(width * shape)))
            self.width_wanted.emit(round(width * self.devicePixelRatioF()))

    def _set_numbers(self, count: int) -> None:
        for button in self._numbers.buttons()[count:]:
            self._numbers.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for page in range(len(self._numbers.buttons()), count):
            button = make_button(str(page + 1), "quiet", name=f"page{page + 1}")
            button.setAccessibleName(f"Bladzijde {page + 1}")
            button.setCheckable(True)
            self._numbers.addButton(button, page)
            self._row.insertWidget(page, button)
        self._zoom.setEnabled(count > 0)

    def _on_zoomed(self, larger: bool) -> None:  # noqa: FBT001 (Qt's signal)
        words = "Hele pagina" if larger else "Groter"
        self._zoom.setText(words)
        self._zoom.setAccessibleName(words)
        self._fit()

    def _arrange(self) -> None:
        self._row.setContentsMargins(8, 8, 8, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._row.addWidget(self._line)
        self._row.addWidget(self._zoom)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setObjectName("paperScroll")
        self._scroll.setAccessibleName("De bladzijde, met de pijltjes te schuiven")
        self._scroll.setWidget(self._sheet)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)


class _Sheet(QWidget):
    """One page, drawn as large as the widget is."""

    def __init__(self) -> None:
        super().__init__()
        is_picture(self)
        self.setObjectName("sheet")
        self._image = QImage()

    @property
    def shape(self) -> float:
        """The height of the page as a part of its width; 0 without a page."""
        return self._image.height() / self._image.width() if not self._image.isNull() else 0.0

    def set_page(self, image: QImage, name: str) -> None:
        """Show another page."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
