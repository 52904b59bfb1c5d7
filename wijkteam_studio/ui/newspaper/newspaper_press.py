"""Makes the newspaper behind the window: the pages to look at, and the file to keep."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from wijkteam_studio.domain.errors import PrintCancelled, PrintError, StudioError
from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.services.paper import Cancel, make_newspaper
from wijkteam_studio.system import private
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.newspaper.paper_view import page_pictures

#: The newspaper is made anew when nothing changed for this long, in ms.
QUIET_MS = 600
#: The pages are drawn anew when their width did not change for this long, in ms.
RESIZE_MS = 150


def keeping_folder(last: Path | None) -> Path:
    """The folder used last, else Documents, else home; one that is gone is passed over."""
    places = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(places.DocumentsLocation)
    for folder in (last, Path(documents) if documents else None):
        if folder is not None and folder.is_dir():
            return folder
    return Path.home()


@dataclass(frozen=True, slots=True)
class Proof:
    """A newspaper as it would be printed: the file's bytes, and its pages as pictures.

    `lacking` is a sentence about what cannot be printed; empty when everything can.
    """

    pdf: bytes
    pages: tuple[QImage, ...]
    lacking: str = ""


class NewspaperPress(QObject):
    """One job at a time; an answer that is overtaken by a newer wish is dropped.

    A file belongs to the newspaper that was asked for, also when another one is open by now.
    Emits saved(Path, whose), save_failed(StudioError, whose) and save_ended(whose): `whose` is
    what was given with the source.
    """

    proof_made = Signal(object)
    proof_failed = Signal(object)
    proof_begun = Signal()
    proof_ended = Signal()
    save_ended = Signal(object)
    saved = Signal(object, object)
    save_failed = Signal(object, object)

    def __init__(
        self, fonts: Path, folder: Path, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fonts, self._folder, self._tasks = fonts, folder, tasks
        self._compose: Callable[[], Newspaper] | None = None
        self._whose: object = None
        self._proof_cancel: Cancel | None = None
        self._saving: list[tuple[object, Cancel]] = []
        self._width = 0
        self._wish = 0
        self._is_busy = False
        self._pdf = b""
        self._lacking = ""
        self._quiet = self._timer(QUIET_MS, self._make)
        self._resized = self._timer(RESIZE_MS, self._redraw)

    def set_source(self, compose: Callable[[], Newspaper] | None, whose: object = None) -> None:
        """Where the newspaper comes from, and whose it is; the proof of another one is ended."""
        self._compose, self._whose = compose, whose
        self._wish += 1
        self._pdf = b""
        self._quiet.stop()
        self._end_proof()

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
        self._end_proof()
        self._quiet.start()
        self.proof_begun.emit()

    def save(self, target: Path) -> None:
        """Make the newspaper as it is now, into a file of the user's own."""
        if self._compose is not None:
            self._end_proof()  # it makes way, and is made again afterwards
            asked = (self._whose, Cancel())
            self._saving.append(asked)
            work = _Save(self._compose(), self._fonts, target, asked[1])
            self._tasks.run(
                work, partial(self._on_saved, asked), partial(self._on_save_failed, asked)
            )

    def cancel_save(self) -> None:
        """End the file that is being made here; the one that was there stays as it was."""
        for whose, cancel in self._saving:
            if whose is self._whose:
                cancel.ask()

    def cancel_all(self) -> None:
        """End everything that is being made, also for who moved on."""
        self.end_proof()
        for _whose, cancel in self._saving:
            cancel.ask()

    def end_proof(self) -> None:
        """End the pages to look at; a file that was asked for is finished."""
        self._quiet.stop()
        self._end_proof()

    @property
    def is_saving_any(self) -> bool:
        """Whether a file is being made, also for who moved on."""
        return bool(self._saving)

    @property
    def is_saving(self) -> bool:
        """Whether a file of this newspaper is being made."""
        return any(whose is self._whose for whose, _cancel in self._saving)

    def _make(self) -> None:
        if self._compose is None or not self._width:
            return
        if self._is_busy:
            return
        self._is_busy = True
        self._proof_cancel = Cancel()
        job = _Job(self._wish, self._width, self._proof_cancel)
        work = _Make(job, self._compose(), self._fonts, self._folder)
        self._tasks.run(work, self._on_made, partial(self._on_make_failed, job.wish))

    def _redraw(self) -> None:
        if self._pdf and not self._is_busy and not self._quiet.isActive():
            self._is_busy = True
            work = _Draw(_Job(self._wish, self._width, Cancel()), self._pdf, self._lacking)
            self._tasks.run(work, self._on_made, partial(self._on_make_failed, self._wish))

    def _on_made(self, answer: "_Made") -> None:
        if not isValid(self):
            return
        self._is_busy = False
        if answer.wish != self._wish:
            self._again()
            return
        self._pdf, self._lacking = answer.proof.pdf, answer.proof.lacking
        self.proof_ended.emit()
        self.proof_made.emit(answer.proof)
        if answer.width != self._width:
            self._resized.start()

    def _on_make_failed(self, wish: int, error: Exception) -> None:
        """What went wrong with an older newspaper says nothing about this one."""
        if not isValid(self):
            return
        self._is_busy = False
        if wish != self._wish or isinstance(error, PrintCancelled):
            self._again()
            _explained(error)
            return
        self.proof_ended.emit()
        self.proof_failed.emit(_explained(error))

    def _on_saved(self, asked: tuple[object, Cancel], target: Path) -> None:
        if isValid(self):
            self._saving.remove(asked)
            self.save_ended.emit(asked[0])
            self.saved.emit(target, asked[0])

    def _on_save_failed(self, asked: tuple[object, Cancel], error: Exception) -> None:
        if isValid(self):
            self._saving.remove(asked)
            self.save_ended.emit(asked[0])
            self.save_failed.emit(_explained(error), asked[0])

    def _end_proof(self) -> None:
        if self._proof_cancel is not None:
            self._proof_cancel.ask()

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
class _Job:
    """The number of the wish, the width to draw at, and the way to end it."""

    wish: int
    width: int
    cancel: Cancel


@dataclass(frozen=True, slots=True)
class _Made:
    """A proof with the number of the wish that asked for it, and the width it was drawn at."""

    wish: int
    width: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class _Make:
    """Prints a newspaper to a file that nobody keeps, and draws its pages."""

    job: _Job
    newspaper: Newspaper
    fonts: Path
    folder: Path

    def __call__(self) -> _Made:
        try:
            private.make_folder(self.folder)
            with tempfile.TemporaryDirectory(prefix="proef-", dir=self.folder) as place:
                file = Path(place) / "krant.pdf"
                lacking = make_newspaper(self.newspaper, self.fonts, file, self.job.cancel)
                pdf = file.read_bytes()
        except OSError as error:
            raise PrintError(
                "Het voorbeeld van de krant kan niet worden gemaakt.",
                "Kijk of er nog ruimte is op de schijf.",
            ) from error
        return _Draw(self.job, pdf, lacking)()


@dataclass(frozen=True, slots=True)
class _Draw:
    """Draws the pages of a finished newspaper."""

    job: _Job
    pdf: bytes
    lacking: str

    def __call__(self) -> _Made:
        width = self.job.width
        proof = Proof(self.pdf, page_pictures(self.pdf, width), self.lacking)
        return _Made(self.job.wish, width, proof)


@dataclass(frozen=True, slots=True)
class _Save:
    """Prints a newspaper to the file that the user chose, and gives that file back."""

    newspaper: Newspaper
    fonts: Path
    target: Path
    cancel: Cancel

    def __call__(self) -> Path:
        make_newspaper(self.newspaper, self.fonts, self.target, self.cancel)
        return self.target


def _explained(error: Exception) -> StudioError:
    """The world's fault as it is; a bug of ours goes on its way."""
    if isinstance(error, StudioError):
        return error
    raise error
