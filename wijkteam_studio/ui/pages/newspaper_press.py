"""Makes the newspaper behind the window: the pages to look at, and the file to keep."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from wijkteam_studio.domain.errors import PrintError, StudioError
from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.services.paper import make_newspaper
from wijkteam_studio.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: The newspaper is made anew when nothing changed for this long, in ms.
QUIET_MS = 600
#: The pages are drawn anew when their width did not change for this long, in ms.
RESIZE_MS = 150
_WITH_ALPHA = 4
#: PDFium falls when two threads are in it at the same time.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Proof:
    """A newspaper as it would be printed: the file's bytes, and its pages as pictures."""

    pdf: bytes
    pages: tuple[QImage, ...]


class NewspaperPress(QObject):
    """One job at a time; an answer that is overtaken by a newer wish is dropped."""

    proof_made = Signal(object)
    proof_failed = Signal(object)
    proof_begun = Signal()
    proof_ended = Signal()
    save_ended = Signal()
    saved = Signal(object)
    save_failed = Signal(object)

    def __init__(
        self, fonts: Path, folder: Path, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fonts, self._folder, self._tasks = fonts, folder, tasks
        self._compose: Callable[[], Newspaper] | None = None
        self._width = 0
        self._wish = 0
        self._is_busy = False
        self._pdf = b""
        self._quiet = self._timer(QUIET_MS, self._make)
        self._resized = self._timer(RESIZE_MS, self._redraw)

    def set_source(self, compose: Callable[[], Newspaper]) -> None:
        """Where the newspaper comes from; what was made of another one is forgotten."""
        self._compose = compose
        self._wish += 1
        self._pdf = b""

    def set_width(self, pixels: int) -> None:
        """Draw the pages this wide, in pixels of the screen."""
        if pixels > 0 and pixels != self._width:
            self._width = pixels
            if self._pdf:
                self._resized.start()
            elif self._compose is not None:
                self._quiet.start()

    def refresh(self) -> None:
        """Make the pages anew, once it has been quiet for a moment."""
        self._wish += 1
        self._quiet.start()
        self.proof_begun.emit()

    def save(self, target: Path) -> None:
        """Make the newspaper as it is now, into a file of the user's own."""
        if self._compose is not None:
            work = _Save(self._compose(), self._fonts, target)
            self._tasks.run(work, self._on_saved, self._on_save_failed)

    def _make(self) -> None:
        if self._compose is None or not self._width:
            return
        if self._is_busy:
            return
        self._is_busy = True
        newspaper = self._compose()
        work = _Make(self._wish, newspaper, (self._fonts, self._folder), self._width)
        self._tasks.run(work, self._on_made, self._on_make_failed)

    def _redraw(self) -> None:
        if self._pdf and not self._is_busy and not self._quiet.isActive():
            self._is_busy = True
            self._tasks.run(
                _Draw(self._wish, self._pdf, self._width), self._on_made, self._on_make_failed
            )

    def _on_made(self, answer: "_Made") -> None:
        if not isValid(self):
            return
        self._is_busy = False
        if answer.wish != self._wish:
            self._again()
            return
        self._pdf = answer.proof.pdf
        self.proof_ended.emit()
        self.proof_made.emit(answer.proof)
        if answer.width != self._width:
            self._resized.start()

    def _on_make_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._is_busy = False
        self.proof_ended.emit()
        self.proof_failed.emit(_explained(error))

    def _on_saved(self, target: Path) -> None:
        if isValid(self):
            self.save_ended.emit()
            self.saved.emit(target)

    def _on_save_failed(self, error: Exception) -> None:
        if isValid(self):
            self.save_ended.emit()
            self.save_failed.emit(_explained(error))

    def _again(self) -> None:
        if not self._quiet.isActive():
            self._make()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer


@dataclass(frozen=True, slots=True)
class _Made:
    """A proof with the number of the wish that asked for it, and the width it was drawn at."""

    wish: int
    width: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class _Make:
    """Prints a newspaper to a file that nobody keeps, and draws its pages."""

    wish: int
    newspaper: Newspaper
    places: tuple[Path, Path]
    width: int

    def __call__(self) -> _Made:
        fonts, folder = self.places
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix="proef-", dir=folder) as place:
                file = Path(place) / "krant.pdf"
                make_newspaper(self.newspaper, fonts, file)
                pdf = file.read_bytes()
        except OSError as error:
            raise PrintError(
                "Het voorbeeld van de krant kan niet worden gemaakt.",
                "Kijk of er nog ruimte is op de schijf.",
            ) from error
        return _Draw(self.wish, pdf, self.width)()


@dataclass(frozen=True, slots=True)
class _Draw:
    """Draws the pages of a finished newspaper."""

    wish: int
    pdf: bytes
    width: int

    def __call__(self) -> _Made:
        return _Made(self.wish, self.width, Proof(self.pdf, page_pictures(self.pdf, self.width)))


@dataclass(frozen=True, slots=True)
class _Save:
    """Prints a newspaper to the file that the user chose, and gives that file back."""

    newspaper: Newspaper
    fonts: Path
    target: Path

    def __call__(self) -> Path:
        make_newspaper(self.newspaper, self.fonts, self.target)
        return self.target


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


def _explained(error: Exception) -> StudioError:
    """The world's fault as it is; a bug of ours goes on its way."""
    if isinstance(error, StudioError):
        return error
    raise error
